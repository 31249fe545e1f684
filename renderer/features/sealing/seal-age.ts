/** How old the last seal is, in steps that grow: a line that changes each second is a clock, not a comfort. */

/** @returns whole seconds: each up to ten, tens up to a minute, then minutes. */
export function shownAge(milliseconds: number): number {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const step = stepAt(seconds);
  return Math.floor(seconds / step) * step;
}

/** Milliseconds until the shown age changes. */
export function untilNextAge(milliseconds: number): number {
  const shown = shownAge(milliseconds);
  return (shown + stepAt(shown)) * 1000 - Math.max(0, milliseconds);
}

function stepAt(seconds: number): number {
  if (seconds < 10) return 1;
  return seconds < 60 ? 10 : 60;
}
