/** The five steps before the first word, in their order. */

export const STEPS = ['language', 'role', 'notice', 'passphrase', 'words'] as const;
export type Step = (typeof STEPS)[number];

/** Once the journal is made there is no way back: its role is sealed in it. */
export function canGoTo(step: Step, current: Step): boolean {
  return current !== 'words' && STEPS.indexOf(step) < STEPS.indexOf(current);
}
