/**
 * The keyboard is never nowhere. When the element that had it leaves the window (a button that led to
 * another page, the form of the door), the page that has taken its place gets it, unless a view has
 * put it somewhere itself. A click beside everything is left alone.
 */

const PLACE = 'main .page';

/** @returns its own off. */
export function keepFocus(): () => void {
  let last: Element | null = null;
  const onFocus = (event: FocusEvent): void => {
    if (event.target instanceof Element) last = event.target;
  };
  // Its turn comes after the effects of the views that were drawn.
  const observer = new MutationObserver(() => {
    if (last === null || last.isConnected || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(PLACE)?.focus({ preventScroll: true });
  });
  document.addEventListener('focusin', onFocus);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', onFocus);
  };
}
