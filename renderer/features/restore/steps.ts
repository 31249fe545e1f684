/** The way back from a backup, in its order. */

export const STEPS = ['backup', 'way', 'inside', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** Back while nothing has been put in its place; once it has, there is no way back. */
export function canGoTo(step: Step, current: Step): boolean {
  return current !== 'done' && STEPS.indexOf(step) < STEPS.indexOf(current);
}
