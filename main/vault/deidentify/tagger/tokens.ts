/**
 * Cuts a text into words with exact offsets. Unlike the folded view it keeps capitals, because they say
 * much about names. A token is a run of letters, marks and digits, a clitic ("'s", "'ll"), an elided
 * French word with its apostrophe ("d'", "qu'"), or one other code point. Hyphens inside a word divide it
 * and leave no token: "Pemberton-Leigh" is two tokens of which the second is joined to the first.
 */

/** What stands between a token and the one before it. */
export const GAPS = ['none', 'space', 'hyphen', 'line'] as const;
export type Gap = (typeof GAPS)[number];

export interface TextToken {
  /** UTF-16 units of the text as written; end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly gap: Gap;
  /** Letters or digits, rather than punctuation. */
  readonly isWord: boolean;
}

const CLITICS = new Set(['s', 'd', 'll', 've', 're', 'm']);
const ELISIONS = new Set('l d j m t s n c qu jusqu lorsqu puisqu quoiqu quelqu presqu'.split(' '));

const OTHER = 0;
const WORD = 1;
const SPACE = 2;
const LINE = 3;
const APOSTROPHE = 4;
const HYPHEN = 5;
/** Inside a word it belongs to the word; elsewhere it is nothing. */
const INVISIBLE = 6;

const kinds = new Uint8Array(0x10000).fill(255);

function kindOf(code: number): number {
  if (code < 0x10000) {
    const known = kinds[code] ?? 255;
    if (known !== 255) return known;
  }
  const kind = judge(String.fromCodePoint(code));
  if (code < 0x10000) kinds[code] = kind;
  return kind;
}

function judge(point: string): number {
  if (/['‘’ʼʻ′＇]/u.test(point)) return APOSTROPHE;
  if (
    /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/u.test(
      point,
    )
  ) {
    return INVISIBLE;
  }
  if (/[\p{L}\p{M}\p{N}]/u.test(point)) return WORD;
  if (/[\n\r\u0085\u2028\u2029]/u.test(point)) return LINE;
  if (/\s/u.test(point)) return SPACE;
  return /[-‐‑]/u.test(point) ? HYPHEN : OTHER;
}

/** Reads a text once, from left to right. */
export function tokenize(text: string): readonly TextToken[] {
  const tokens: TextToken[] = [];
  let gap: Gap = 'line';
  let at = 0;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    const kind = kindOf(code);
    const width = code > 0xffff ? 2 : 1;
    if (kind === WORD) {
      const end = endOfWord(text, at);
      tokens.push({ start: at, end, gap, isWord: true });
      at = end;
      gap = 'none';
    } else if (kind === LINE || kind === SPACE) {
      gap = kind === LINE || gap === 'line' ? 'line' : 'space';
      at += width;
    } else if (kind === INVISIBLE) {
      at += width;
    } else if (kind === HYPHEN && gap === 'none' && isJoint(text, at, tokens)) {
      gap = 'hyphen';
      at += width;
    } else {
      const end = kind === APOSTROPHE && gap === 'none' ? endOfClitic(text, at, tokens) : 0;
      tokens.push({ start: at, end: end || at + width, gap, isWord: end > 0 });
      at = end || at + width;
      gap = 'none';
    }
  }
  return tokens;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  let end = from;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    const kind = kindOf(code);
    if (kind === WORD) end = at + (code > 0xffff ? 2 : 1);
    else if (kind === APOSTROPHE) {
      if (at !== end) return end;
      const next = runAfter(text, at + 1);
      if (next === '' || CLITICS.has(next.toLowerCase())) return end;
      if (ELISIONS.has(text.slice(from, at).toLowerCase())) return at + 1;
      end = at + 1;
    } else if (kind !== INVISIBLE) return end;
    at += code > 0xffff ? 2 : 1;
  }
  return end;
}

/** The letters that follow at once; at most as many as it takes to know that they are no clitic. */
function runAfter(text: string, from: number): string {
  let at = from;
  while (at < text.length && at - from < 4 && kindOf(text.charCodeAt(at)) === WORD) at += 1;
  return text.slice(from, at);
}

/** @returns the end of "'s" and the like after a word, or 0. */
function endOfClitic(text: string, at: number, tokens: readonly TextToken[]): number {
  if (tokens.at(-1)?.isWord !== true) return 0;
  const next = runAfter(text, at + 1);
  return CLITICS.has(next.toLowerCase()) ? at + 1 + next.length : 0;
}

/** A hyphen between two words without space. */
function isJoint(text: string, at: number, tokens: readonly TextToken[]): boolean {
  return tokens.at(-1)?.isWord === true && kindOf(text.codePointAt(at + 1) ?? 0x20) === WORD;
}

/** Half-open range of token numbers. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** More words than this are cut, so that a text without full stops costs no more than another. */
const LONGEST_SENTENCE = 120;
/** A full stop after these ends nothing. */
const SHORTENED = new Set(
  'mr mrs ms mx dr dre drs prof pr st ste mme mlle mmes m no art v vs p pp e.g i.e fig vol rev hon sgt jr sr av'.split(
    ' ',
  ),
);

export function sentencesOf(text: string, tokens: readonly TextToken[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const next = tokens[at + 1];
    if (next === undefined) break;
    if (
      next.gap === 'line' ||
      at - from >= LONGEST_SENTENCE - 1 ||
      endsSentence(text, tokens, at)
    ) {
      sentences.push({ from, to: at + 1 });
      from = at + 1;
    }
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length });
  return sentences;
}

function endsSentence(text: string, tokens: readonly TextToken[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined || token.isWord || next.gap !== 'space')
    return false;
  const mark = text[token.start];
  if (mark !== '.' && mark !== '!' && mark !== '?' && mark !== '…') return false;
  if (mark !== '.') return true;
  if (!/^[\p{Lu}\p{N}"“«‘(]/u.test(text.slice(next.start, next.start + 2))) return false;
  const before = tokens[at - 1];
  if (before?.isWord !== true || token.gap !== 'none') return true;
  const word = text.slice(before.start, before.end);
  return !SHORTENED.has(word.toLowerCase()) && !/^\p{Lu}$/u.test(word);
}
