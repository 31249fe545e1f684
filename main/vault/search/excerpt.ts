/** The first hit of a search, in its sentence. */
import { fold } from './fold.ts';

export interface Excerpt {
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

const LONGEST_BEFORE = 80;
const LONGEST_AFTER = 120;
const WORD = /[\p{L}\p{N}\p{M}]+/uy;
const BEYOND_ASCII = /[^\0-\x7f]/gu;
const LAST_OF_WORD = /[\p{L}\p{N}\p{M}]$/u;
const ASCII_IN_WORDS = /[0-9A-Za-z]/;
const SENTENCE_END = /[.!?…\n\r\u2029]/u;
const ELLIPSIS = '…';

/**
 * @param texts in reading order.
 * @param words as `wordsOf` gives them, at least one.
 * @returns null where no word of the texts begins with any of the words.
 */
export function firstExcerpt(texts: readonly string[], words: readonly string[]): Excerpt | null {
  // Folded words are letters and digits only, so none of them means anything to a pattern.
  const asWritten = new RegExp(words.join('|'), words.some(isBeyondAscii) ? 'giu' : 'gi');
  for (const text of texts) {
    const start = firstHit(text, words, asWritten);
    if (start !== null) return excerptAt(text, start, wordAt(text, start));
  }
  return null;
}

/** The engine finds what stands there as it was asked for; only words with other letters are folded one by one. */
function firstHit(text: string, words: readonly string[], asWritten: RegExp): number | null {
  const plain = firstAtBeginning(text, asWritten);
  let end = 0;
  for (const { index } of text.matchAll(BEYOND_ASCII)) {
    if (plain !== -1 && index > plain) break;
    // Another letter of a word that has been looked at.
    if (index < end) continue;
    const start = beginningOf(text, index);
    const word = wordAt(text, start);
    end = start + word.length;
    const folded = fold(word).split(' ');
    if (folded.some((part) => words.some((wanted) => part.startsWith(wanted)))) return start;
  }
  return plain === -1 ? null : plain;
}

/** Where the pattern first fits at the beginning of a word; -1 where it does not. */
function firstAtBeginning(text: string, pattern: RegExp): number {
  pattern.lastIndex = 0;
  for (;;) {
    const start = pattern.exec(text)?.index;
    if (start === undefined) return -1;
    if (!isInWord(text, start)) return start;
    // By whole characters: a pattern of whole characters steps back out of the middle of one.
    pattern.lastIndex = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  }
}

/** Whether what stands before is part of the same word. */
function isInWord(text: string, start: number): boolean {
  if (start === 0) return false;
  const before = text.charCodeAt(start - 1);
  if (before < 128) return ASCII_IN_WORDS.test(text.charAt(start - 1));
  return LAST_OF_WORD.test(text.slice(Math.max(0, start - 2), start));
}

function isBeyondAscii(word: string): boolean {
  return word.search(BEYOND_ASCII) !== -1;
}

/** Of the word whose first letter beyond ASCII is here. */
function beginningOf(text: string, index: number): number {
  let start = index;
  while (start > 0 && ASCII_IN_WORDS.test(text.charAt(start - 1))) start -= 1;
  return start;
}

function wordAt(text: string, start: number): string {
  WORD.lastIndex = start;
  return WORD.exec(text)?.[0] ?? '';
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
