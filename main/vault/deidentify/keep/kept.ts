/** What is left alone, and why. */

export const KEEP_REASONS = [
  'cited-author',
  'eponym',
  'drug',
  'tool',
  'shared-body',
  'heading',
  'weekday',
  'word-as-word',
  'people-in-general',
  'clinical-word',
  'citation',
  'saying',
] as const;
export type KeepReason = (typeof KEEP_REASONS)[number];

/** Words that identify nobody. Offsets are UTF-16 units of the text as written. */
export interface Kept {
  readonly start: number;
  readonly end: number;
  readonly why: KeepReason;
}
