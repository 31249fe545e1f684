/** What the rules say about a stretch of text, as clues for the tagger: it learns how far to trust each. */

/** Each kind of rule has a track of its own, so that one word can have a hint of each. */
export const HINT_TRACKS = ['clue', 'pattern', 'kept'] as const;
export type HintTrack = (typeof HINT_TRACKS)[number];

export interface Hint {
  readonly start: number;
  readonly end: number;
  readonly track: HintTrack;
  /** Which rule, from 1 to 120; part of the model. */
  readonly code: number;
}
