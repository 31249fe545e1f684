/** A proposed change of words, always for a reader's judgement (A32 is never done unseen). */
import type { FoldedText } from '../folded-text.ts';
import type { Words } from '../quasi/words.ts';

export interface PronounEdit {
  /** UTF-16 units of the text as written. */
  readonly start: number;
  readonly end: number;
  readonly tier: 'check';
  readonly ruleId: 'A32';
  readonly replacement: string;
}

/** @param to last word, inclusive. A capital at the place stays one. */
export function edit(words: Words, from: number, to: number, replacement: string): PronounEdit {
  const capital = words.hasCapital(from);
  const first = capital ? replacement.slice(0, 1).toLocaleUpperCase('en') : replacement.slice(0, 1);
  return {
    ...words.rangeOf(from, to),
    tier: 'check',
    ruleId: 'A32',
    replacement: first + replacement.slice(1),
  };
}

/** @param edits in reading order, none overlapping. */
export function applyEdits(text: FoldedText, edits: readonly PronounEdit[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, replacement } of edits) {
    out += text.original.slice(at, start) + replacement;
    at = end;
  }
  return out + text.original.slice(at);
}
