import type { Stretch } from '../../../shared/model/passage-coding.ts';

/** The sentence in which a place of the text lies; at the very end, the last one. */
export function sentenceAt(text: string, at: number): Stretch {
  const sentences = [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)];
  const found = sentences.findLast(({ index }) => index <= at);
  if (found === undefined) return { start: 0, end: text.length };
  return { start: found.index, end: found.index + found.segment.length };
}
