/** The first hit of a search, in its sentence. */
import { foldWord } from './fold.ts';

export interface Excerpt {
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

const LONGEST_BEFORE = 80;
const LONGEST_AFTER = 120;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const SENTENCE_END = /[.!?…\n\r\u2029]/u;
const ELLIPSIS = '…';

/**
 * @param texts in reading order.
 * @param words as `wordsOf` gives them.
 * @returns null where no word of the texts begins with any of the words.
 */
export function firstExcerpt(texts: readonly string[], words: readonly string[]): Excerpt | null {
  for (const text of texts) {
    for (const match of text.matchAll(WORD)) {
      const [word] = match;
      if (beginsWithAny(word, words)) return excerptAt(text, match.index, word);
    }
  }
  return null;
}

function beginsWithAny(word: string, words: readonly string[]): boolean {
  const folded = foldWord(word);
  return words.some(
    (wanted) => folded.startsWith(wanted) || folded.split(' ').some((w) => w.startsWith(wanted)),
  );
}

function excerptAt(text: string, start: number, hit: string): Excerpt {
  const end = start + hit.length;
  const earlier = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
  const later = text.slice(end, end + LONGEST_AFTER);
  const sentenceStart = lastSentenceEnd(earlier);
  const sentenceEnd = later.search(SENTENCE_END);
  const cutBefore = sentenceStart === 0 && start > LONGEST_BEFORE;
  const cutAfter = sentenceEnd === -1 && text.length > end + LONGEST_AFTER;
  const before = cutBefore ? afterFirstGap(earlier) : earlier.slice(sentenceStart).trimStart();
  const after = sentenceEnd === -1 ? later : later.slice(0, sentenceEnd + 1).trimEnd();
  return {
    before: cutBefore ? ELLIPSIS + before : before,
    hit,
    after: cutAfter ? beforeLastGap(after) + ELLIPSIS : after,
  };
}

function lastSentenceEnd(text: string): number {
  for (let index = text.length - 1; index >= 0; index -= 1) {
    if (SENTENCE_END.test(text.charAt(index))) return index + 1;
  }
  return 0;
}

/** Never begins inside a word, nor inside a pair of surrogates. */
function afterFirstGap(text: string): string {
  const gap = text.search(/\s/u);
  return gap === -1 ? '' : text.slice(gap + 1);
}

function beforeLastGap(text: string): string {
  return text.replace(/\s?\S*$/u, '');
}
