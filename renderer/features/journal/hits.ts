/**
 * Where the words of a search stand in a text, so that the reading page can mark them. The rule is
 * that of the search itself: case and accents do not count, and a word matches from its beginning.
 */

export interface Stretch {
  readonly text: string;
  readonly hit: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const MARKS = /\p{M}+/gu;

/** Lower case, without accents. Never used for offsets: folding may change the length. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase();
}

/** @returns the folded words of a search, each once. */
export function searchWords(search: string): readonly string[] {
  const words = [...search.matchAll(WORD)].map((match) => fold(match[0]));
  return [...new Set(words.filter((word) => word !== ''))];
}

/**
 * Cuts a text into stretches that are hits and stretches that are not; joined they are the text.
 * Words that follow each other with nothing but one space or mark between are one hit.
 */
export function markHits(text: string, search: string): readonly Stretch[] {
  const wanted = searchWords(search);
  if (wanted.length === 0 || text === '') return text === '' ? [] : [{ text, hit: false }];
  const spans: { start: number; end: number }[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = fold(match[0]);
    if (!wanted.some((beginning) => word.startsWith(beginning))) continue;
    const end = match.index + match[0].length;
    const last = spans.at(-1);
    if (last !== undefined && /^[ \u00a0'’-]?$/u.test(text.slice(last.end, match.index))) {
      last.end = end;
    } else {
      spans.push({ start: match.index, end });
    }
  }
  return cut(text, spans);
}

function cut(text: string, spans: readonly { start: number; end: number }[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start > at) stretches.push({ text: text.slice(at, start), hit: false });
    stretches.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), hit: false });
  return stretches;
}
