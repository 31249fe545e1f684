/**
 * The keyboard is never nowhere. When the element that had it leaves the window (a button that led to
 * another page, the form of the door), the page that it stood on gets it, or the first one where that has
 * gone, too, unless a view has put it somewhere itself. A click beside everything is left alone.
 */

const PLACE = 'main .page';

/** @returns its own off. */
export function keepFocus(): () => void {
  let last: Element | null = null;
  let page: HTMLElement | null = null;
  const onFocus = (event: FocusEvent): void => {
    if (!(event.target instanceof Element)) return;
    last = event.target;
    page = last.closest<HTMLElement>(PLACE);
  };
  // Its turn comes after the effects of the views that were drawn.
  const observer = new MutationObserver(() => {
    if (last === null || last.isConnected || document.activeElement !== document.body) return;
    const place = page?.isConnected === true ? page : document.querySelector<HTMLElement>(PLACE);
    place?.focus({ preventScroll: true });
  });
  document.addEventListener('focusin', onFocus);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', onFocus);
  };
}
