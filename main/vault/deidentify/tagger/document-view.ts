/** A whole text as the tagger sees it: its words, and what the text as a whole says about each. */
import { hashPhrase } from './hashing.ts';
import { HINT_TRACKS } from './hint.ts';
import type { Hint } from './hint.ts';
import type { Sentence, TextToken } from './tokens.ts';
import { sentencesOf, tokenize } from './tokens.ts';
import { classBit } from './word-classes.ts';
import type { WordBook, WordFacts } from './word-facts.ts';
import { KNOWN } from './word-facts.ts';

export interface DocumentView {
  readonly text: string;
  readonly tokens: readonly TextToken[];
  readonly sentences: readonly Sentence[];
  readonly facts: readonly WordFacts[];
  /** Per token, whether its word stands elsewhere with a capital inside a sentence (1), or without (2). */
  readonly elsewhere: Uint8Array;
  /** Per token: 0 none, 1 begins and 2 goes on a known institution, 3 and 4 a known place. */
  readonly phrases: Uint8Array;
  /** Per token and track: 0 none, or the rule's code times two, plus one where it begins. */
  readonly hints: Uint8Array;
  /** 0 as usual, 1 hardly any capitals, 2 nothing but capitals. */
  readonly casing: number;
  /** 0 somebody's own words, 1 an official document. */
  readonly register: number;
}

export function viewDocument(text: string, book: WordBook, hints: readonly Hint[]): DocumentView {
  const tokens = tokenize(text);
  const sentences = sentencesOf(text, tokens);
  const facts = tokens.map(({ start, end }) => book.factsOf(text.slice(start, end)));
  return {
    text,
    tokens,
    sentences,
    facts,
    elsewhere: elsewhereOf(sentences, facts),
    phrases: phrasesOf(facts, book),
    hints: hintsByToken(tokens, hints),
    casing: casingOf(facts),
    register: registerOf(facts),
  };
}

const isCapital = (look: number): boolean => look === 2 || look === 3 || look === 4;

function elsewhereOf(sentences: readonly Sentence[], facts: readonly WordFacts[]): Uint8Array {
  const seen = new Map<number, number>();
  for (const { from, to } of sentences) {
    for (let at = from; at < to; at += 1) {
      const { hash, look } = facts[at] ?? { hash: 0, look: 0 };
      const bit = look === 1 ? 2 : isCapital(look) && at > from ? 1 : 0;
      if (bit > 0) seen.set(hash, (seen.get(hash) ?? 0) | bit);
    }
  }
  return Uint8Array.from(facts, ({ hash }) => seen.get(hash) ?? 0);
}

const LONGEST_PHRASE = 6;

/** The longest known phrase at each place; where one stands the next begins behind it. */
function phrasesOf(facts: readonly WordFacts[], book: WordBook): Uint8Array {
  const phrases = new Uint8Array(facts.length);
  for (let from = 0; from < facts.length; from += 1) {
    const first = facts[from];
    if (first?.beginsPhrase !== true) continue;
    let hash = first.hash;
    let best = 0;
    let kind = 0;
    for (let at = from + 1; at < Math.min(facts.length, from + LONGEST_PHRASE); at += 1) {
      hash = hashPhrase(hash, facts[at]?.hash ?? 0);
      const flags = book.known(hash);
      if ((flags & (KNOWN.institutionPhrase | KNOWN.placePhrase)) === 0) continue;
      best = at;
      kind = (flags & KNOWN.institutionPhrase) === 0 ? 3 : 1;
    }
    if (best === 0) continue;
    phrases[from] = kind;
    phrases.fill(kind + 1, from + 1, best + 1);
    from = best;
  }
  return phrases;
}

function casingOf(facts: readonly WordFacts[]): number {
  let words = 0;
  let capitals = 0;
  let shouted = 0;
  for (const { look, folded } of facts) {
    if (look === 0 || folded === 'i') continue;
    words += 1;
    if (look !== 1) capitals += 1;
    if (look === 3) shouted += 1;
  }
  if (words > 3 && shouted > words * 0.7) return 2;
  return capitals < words * 0.02 ? 1 : 0;
}

const FIRST_PERSON = new Set(
  "i me my mine myself we us our je j' moi mon ma mes nous notre nos m'".split(' '),
);
const OF_COURTS = new Set(
  'applicant applicants court courts convention article judgment government tribunal requerant requerante'.split(
    ' ',
  ),
);

function registerOf(facts: readonly WordFacts[]): number {
  let words = 0;
  let own = 0;
  let official = 0;
  for (const { folded, look } of facts) {
    if (look === 0) continue;
    words += 1;
    if (FIRST_PERSON.has(folded)) own += 1;
    if (OF_COURTS.has(folded)) official += 1;
  }
  if (words < 100 || own > words * 0.01) return 0;
  return official > words * 0.01 || words > 500 ? 1 : 0;
}

/** Classes by which a reader knows whether a word is about somebody or about nobody in particular. */
export const POINTING =
  classBit('article') |
  classBit('definite') |
  classBit('possessive') |
  classBit('many') |
  classBit('pronoun') |
  classBit('being') |
  classBit('ordinal');
export const HEADS = classBit('person') | classBit('people') | classBit('role');

/** The first token that ends behind a place. Tokens are in order. */
export function firstTokenAt(tokens: readonly TextToken[], place: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where hints of a track overlap, the one that began first stands. */
function hintsByToken(tokens: readonly TextToken[], hints: readonly Hint[]): Uint8Array {
  const byToken = new Uint8Array(tokens.length * HINT_TRACKS.length);
  const ordered = [...hints].sort((a, b) => a.start - b.start || b.end - a.end || a.code - b.code);
  for (const { start, end, track, code } of ordered) {
    const offset = HINT_TRACKS.indexOf(track);
    let isFirst = true;
    for (let at = firstTokenAt(tokens, start); at < tokens.length; at += 1) {
      if ((tokens[at]?.start ?? 0) >= end) break;
      const place = at * HINT_TRACKS.length + offset;
      if (byToken[place] === 0) byToken[place] = code * 2 + (isFirst ? 1 : 0);
      isFirst = false;
    }
  }
  return byToken;
}
