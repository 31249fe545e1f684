/** F6: from the running head to the left page to the right page and round again. */

const REGIONS = 'header.head, main .page';
const FOCUSABLE =
  'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';

/** Focuses the first thing of the next region, or the region itself where it holds nothing. */
export function focusNextRegion(): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)];
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(here + 1) % regions.length];
  if (next === undefined) return;
  const first = [...next.querySelectorAll<HTMLElement>(FOCUSABLE)].find(
    (element) => element.checkVisibility() && element.tabIndex >= 0,
  );
  if (first === undefined) next.tabIndex = -1;
  (first ?? next).focus();
}
