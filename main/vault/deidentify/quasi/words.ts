/**
 * The words of a text and what stands between them, read once and shared by every rule stage. Elisions
 * fall apart: "l'externe" is two words, "I'm" is "i" and "m".
 */
import { tokensOf } from '../cast-forms.ts';
import type { FoldedText } from '../folded-text.ts';
import type { Clue, ClueKind, ClueReason } from './clue.ts';
import { ruleOf } from './clue.ts';

/** What stands before a word: an apostrophe or hyphen, spaces, a comma, or something that ends a phrase. */
export type Gap = 'joint' | 'space' | 'comma' | 'break';

export interface Word {
  /** Folded. */
  readonly word: string;
  /** Offsets in the folded view. */
  readonly start: number;
  readonly end: number;
  readonly gap: Gap;
}

const known = new WeakMap<FoldedText, Words>();

/** The words of a text; the same object for the same text. */
export function wordsOf(text: FoldedText): Words {
  const before = known.get(text);
  if (before !== undefined) return before;
  const words = new Words(text);
  known.set(text, words);
  return words;
}

export class Words {
  readonly text: FoldedText;
  readonly all: readonly Word[];
  /** Written by somebody who uses no capitals, so that a small letter says nothing. */
  readonly isAllLowerCase: boolean;

  constructor(text: FoldedText) {
    this.text = text;
    let last = 0;
    this.all = tokensOf(text.folded).map(({ word, start, end }) => {
      const gap = gapOf(text.folded, last, start);
      last = end;
      return { word, start, end, gap };
    });
    const capitals = text.original.match(/\p{Lu}/gu)?.length ?? 0;
    this.isAllLowerCase = capitals * 40 < this.all.length;
  }

  get length(): number {
    return this.all.length;
  }

  /** The folded word at a place, or the empty string outside the text. */
  at(place: number): string {
    return this.all[place]?.word ?? '';
  }

  /** What stands between this word and the one before it; the text's own ends count as breaks. */
  gap(place: number): Gap {
    return this.all[place]?.gap ?? 'break';
  }

  /** True where the word belongs to the same phrase as the one before it. */
  joins(place: number): boolean {
    const gap = this.gap(place);
    return place > 0 && (gap === 'space' || gap === 'joint');
  }

  /** The word as written. */
  written(place: number): string {
    const { start, end } = this.rangeOf(place, place);
    return this.text.original.slice(start, end);
  }

  /** UTF-16 range in the text as written of some words, the last one included. */
  rangeOf(from: number, to: number): { readonly start: number; readonly end: number } {
    return this.text.range(this.all[from]?.start ?? 0, this.all[to]?.end ?? 0);
  }

  /** The first word that ends behind a place in the text as written. */
  firstAt(start: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.rangeOf(middle, middle).end <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The few folded characters right after a word. */
  textAfter(place: number): string {
    const end = this.all[place]?.end ?? 0;
    return this.text.folded.slice(end, end + LONGEST_GAP);
  }

  /** The first word of a line, bullets and numbers aside. */
  opensLine(place: number): boolean {
    const start = this.all[place]?.start ?? 0;
    const before = this.text.folded.slice(Math.max(0, start - 8), start);
    return /(?:^|\n)[ \-*•#>\d.)]{0,8}$/u.test(before) && (start < 8 || before.includes('\n'));
  }

  /** The few folded characters right before a word. */
  textBefore(place: number): string {
    const start = this.all[place]?.start ?? 0;
    return this.text.folded.slice(Math.max(0, start - LONGEST_GAP), start).trimEnd();
  }

  hasCapital(place: number): boolean {
    const word = this.all[place];
    if (word === undefined) return false;
    return /^\p{Lu}/u.test(this.text.written(word.start, word.start + 1));
  }

  /** The first word of the text, a line or a sentence: its capital says nothing. */
  opensSentence(place: number): boolean {
    const word = this.all[place];
    if (word === undefined || place === 0) return true;
    const before = this.text.folded.slice(Math.max(0, word.start - 4), word.start);
    return word.gap === 'break' && /[.!?\n:"“«•*-]/u.test(before);
  }

  /** @param to the last word, inclusive. */
  clue(
    from: number,
    to: number,
    kind: ClueKind,
    tier: Clue['tier'],
    reason: ClueReason,
    rare = false,
  ): Clue {
    const start = this.all[from]?.start ?? 0;
    const end = this.all[to]?.end ?? 0;
    return { ...this.text.range(start, end), tier, kind, ...ruleOf(kind), reason, rare };
  }
}

/** Longer gaps are never inside a phrase, so only so much is looked at. */
const LONGEST_GAP = 4;

function gapOf(folded: string, from: number, to: number): Gap {
  if (from === 0) return 'break';
  if (to - from > LONGEST_GAP) return 'break';
  const between = folded.slice(from, to);
  if (/^(?:[-'/&]| & )$/u.test(between)) return 'joint';
  if (/^ {1,3}$/u.test(between) || between === '') return 'space';
  return /^ ?, {0,2}$/u.test(between) ? 'comma' : 'break';
}
