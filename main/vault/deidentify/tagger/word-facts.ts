/** What is known about a word by itself: its spelling, its look, the lists and classes that it is in. */
import { fold } from '../folded-text.ts';
import { hashText, mix } from './hashing.ts';
import type { Lexicon } from './model-file.ts';
import { wordClassesOf } from './word-classes.ts';

/** Flags of known words and phrases in the model file. */
export const KNOWN = {
  firstName: 1,
  surname: 2,
  placeWord: 4,
  place: 8,
  institutionWord: 16,
  ownWord: 32,
  institutionPhrase: 64,
  placePhrase: 128,
  beginsPhrase: 256,
} as const;

/** Bits of `WordFacts.lists`: the lower ones are KNOWN's, these come from the large sets. */
export const LISTS = { first: 1 << 9, last: 1 << 10, safe: 1 << 11 } as const;
const LIST_FLAGS = 0b111111;

export interface WordFacts {
  readonly folded: string;
  /** Of the folded spelling. */
  readonly hash: number;
  /** 0 no letters, 1 lower, 2 Capital, 3 CAPITALS, 4 mIxed, 5 one capital. */
  readonly look: number;
  /** Of the compressed shape: "Xx", "dx", "X". */
  readonly shape: number;
  /** Hashes of beginnings and ends of one to four letters. */
  readonly affixes: readonly number[];
  readonly lists: number;
  readonly classes: number;
  readonly beginsPhrase: boolean;
}

const LONGEST_READ = 40;
/** Words remembered before all are forgotten again, so that no text fills the memory. */
const MOST_REMEMBERED = 30_000;

export class WordBook {
  readonly #model: Lexicon;
  readonly #facts = new Map<string, WordFacts>();

  constructor(model: Lexicon) {
    this.#model = model;
  }

  factsOf(written: string): WordFacts {
    const found = this.#facts.get(written);
    if (found !== undefined) return found;
    if (this.#facts.size >= MOST_REMEMBERED) this.#facts.clear();
    const facts = this.#read(written.slice(0, LONGEST_READ));
    this.#facts.set(written, facts);
    return facts;
  }

  known(hash: number): number {
    return this.#model.known.get(hash >>> 0) ?? 0;
  }

  #read(written: string): WordFacts {
    const folded = fold(written);
    const hash = hashText(folded);
    const flags = this.known(hash);
    const { sets } = this.#model;
    let lists = flags & LIST_FLAGS;
    if (sets['first-names'].has(hash)) lists |= LISTS.first;
    if (sets.surnames.has(hash)) lists |= LISTS.last;
    if (sets['safe-words'].has(hash)) lists |= LISTS.safe;
    return {
      folded,
      hash,
      look: lookOf(written),
      shape: hashText(shapeOf(written)),
      affixes: affixesOf(folded),
      lists,
      classes: wordClassesOf(folded),
      beginsPhrase: (flags & KNOWN.beginsPhrase) !== 0,
    };
  }
}

function lookOf(written: string): number {
  const letters = written.replace(/[^\p{L}]/gu, '');
  if (letters === '') return 0;
  if (!/\p{Lu}/u.test(letters)) return 1;
  if (!/\p{Ll}/u.test(letters)) return letters.length === 1 ? 5 : 3;
  return /^\p{Lu}[^\p{Lu}]*$/u.test(letters) ? 2 : 4;
}

function shapeOf(written: string): string {
  return written
    .normalize('NFC')
    .replace(/\p{M}/gu, '')
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[\p{L}]/gu, (letter) => (letter === 'X' ? 'X' : 'x'))
    .replace(/\p{N}/gu, 'd')
    .replace(/(.)\1+/gu, '$1');
}

function affixesOf(folded: string): readonly number[] {
  const affixes: number[] = [];
  for (let length = 2; length <= 4; length += 1) {
    if (folded.length < length) break;
    affixes.push(mix(length, hashText(folded.slice(0, length))));
    affixes.push(mix(length + 10, hashText(folded.slice(-length))));
  }
  return affixes;
}
