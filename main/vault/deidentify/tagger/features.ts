/**
 * What the tagger looks at, for one word of a sentence: the word, its neighbours, the lists and classes
 * that they are in, and the kind of text. Each clue becomes a number; clues that share one are rare.
 */
import type { DocumentView } from './document-view.ts';
import { HEADS, POINTING } from './document-view.ts';
import { mix } from './hashing.ts';
import { HINT_TRACKS } from './hint.ts';
import { GAPS } from './tokens.ts';
import type { Sentence } from './tokens.ts';
import { classBit } from './word-classes.ts';
import type { WordFacts } from './word-facts.ts';

/** Words on either side of a sentence that stand for nothing. */
const PAD = 3;
/** More clues than this a word cannot have. */
export const MOST_FEATURES = 160;

/** Reads sentences of one document after another; the arrays are used again for each. */
export class FeatureReader {
  readonly #mask: number;
  #hash = new Int32Array(0);
  #shape = new Int32Array(0);
  #lists = new Int32Array(0);
  #classes = new Int32Array(0);
  #looks = new Int32Array(0);
  #view: DocumentView | null = null;
  #from = 0;
  #length = 0;
  #out: Int32Array = new Int32Array(MOST_FEATURES);
  #count = 0;

  constructor(bits: number) {
    this.#mask = 2 ** bits - 1;
  }

  open(view: DocumentView, { from, to }: Sentence): void {
    this.#view = view;
    this.#from = from;
    this.#length = to - from;
    const size = this.#length + 2 * PAD;
    if (this.#hash.length < size) {
      this.#hash = new Int32Array(size * 2);
      this.#shape = new Int32Array(size * 2);
      this.#lists = new Int32Array(size * 2);
      this.#classes = new Int32Array(size * 2);
      this.#looks = new Int32Array(size * 2);
    }
    for (let at = 0; at < size; at += 1) {
      const inside = at >= PAD && at < PAD + this.#length;
      const facts = inside ? view.facts[from + at - PAD] : undefined;
      const edge = at < PAD ? 0x0b09 : 0x0e0d;
      this.#hash[at] = facts?.hash ?? edge;
      this.#shape[at] = facts?.shape ?? edge;
      this.#lists[at] = facts?.lists ?? 1 << 20;
      this.#classes[at] = facts?.classes ?? 0;
      this.#looks[at] = facts?.look ?? 7;
    }
  }

  /** What a word says wherever it stands. @returns how many clues were written to `out`. */
  readOwn(facts: WordFacts, out: Int32Array): number {
    this.#out = out;
    this.#count = 0;
    this.#ofWord(facts);
    return this.#count;
  }

  /** What its place says. @returns how many clues of the word were written to `out`. */
  readAround(word: number, out: Int32Array): number {
    this.#out = out;
    this.#count = 0;
    this.#ofNeighbours(word);
    this.#ofLists(word);
    this.#ofClasses(word);
    this.#ofDocument(word);
    this.#ofDistance(word);
    this.#ofHints(word);
    return this.#count;
  }

  #add(template: number, value: number): void {
    this.#out[this.#count] = mix(Math.imul(template, 0x3779b97f) + 1, value) & this.#mask;
    this.#count += 1;
  }

  #ofWord({ hash, shape, look, lists, classes, affixes }: WordFacts): void {
    this.#add(0, 0);
    this.#add(1, hash);
    this.#add(2, mix(hash, look));
    this.#add(3, shape);
    this.#add(4, look);
    for (const affix of affixes) this.#add(5, affix);
    for (const affix of affixes) this.#add(6, mix(affix, look));
    this.#add(30, lists);
    this.#add(31, mix(lists, look));
    this.#add(50, classes);
    this.#add(63, mix(classes, look));
    this.#eachBit(64, classes);
  }

  #ofNeighbours(word: number): void {
    const at = word + PAD;
    const hash = this.#hash[at] ?? 0;
    const before = this.#hash[at - 1] ?? 0;
    const after = this.#hash[at + 1] ?? 0;
    const before2 = this.#hash[at - 2] ?? 0;
    const after2 = this.#hash[at + 2] ?? 0;
    this.#add(10, before);
    this.#add(11, after);
    this.#add(12, before2);
    this.#add(13, after2);
    this.#add(14, mix(before, hash));
    this.#add(15, mix(hash, after));
    this.#add(16, mix(before, after));
    this.#add(17, mix(before2, before));
    this.#add(18, mix(after, after2));
    const shape = this.#shape[at] ?? 0;
    const shapeBefore = this.#shape[at - 1] ?? 0;
    const shapeAfter = this.#shape[at + 1] ?? 0;
    this.#add(19, mix(shapeBefore, shape));
    this.#add(20, mix(shape, shapeAfter));
    this.#add(21, mix(mix(shapeBefore, shape), shapeAfter));
    this.#add(22, mix(before, shape));
    this.#add(23, mix(after, shape));
    this.#add(24, mix(before2, shape));
    this.#add(25, mix(after2, shape));
    this.#add(26, mix(this.#hash[at - 3] ?? 0, shape));
    this.#add(27, mix(this.#hash[at + 3] ?? 0, shape));
  }

  #ofLists(word: number): void {
    const at = word + PAD;
    const own = this.#lists[at] ?? 0;
    const look = this.#looks[at] ?? 0;
    const before = this.#lists[at - 1] ?? 0;
    const after = this.#lists[at + 1] ?? 0;
    const listed = mix(own, look);
    this.#add(32, mix(listed, word === 0 ? 1 : 0));
    this.#add(33, mix(before, listed));
    this.#add(34, mix(listed, after));
    this.#add(35, mix(mix(before, this.#looks[at - 1] ?? 0), listed));
    this.#add(36, mix(listed, mix(after, this.#looks[at + 1] ?? 0)));
    this.#add(37, mix(this.#hash[at - 1] ?? 0, listed));
    this.#add(38, mix(this.#hash[at + 1] ?? 0, listed));
    this.#add(39, mix(mix(this.#lists[at - 2] ?? 0, before), listed));
  }

  #ofClasses(word: number): void {
    const at = word + PAD;
    const own = this.#classes[at] ?? 0;
    const before = this.#classes[at - 1] ?? 0;
    const after = this.#classes[at + 1] ?? 0;
    const before2 = this.#classes[at - 2] ?? 0;
    const after2 = this.#classes[at + 2] ?? 0;
    const listed = mix(this.#lists[at] ?? 0, this.#looks[at] ?? 0);
    this.#add(51, mix(before, own));
    this.#add(52, mix(own, after));
    this.#add(53, mix(before2, own));
    this.#add(54, mix(own, after2));
    this.#add(55, mix(mix(before, own), after));
    this.#add(56, mix(mix(before2, before), own));
    this.#add(57, mix(mix(own, after), after2));
    this.#add(58, mix(before, listed));
    this.#add(59, mix(after, listed));
    this.#add(60, mix(mix(before2, before), listed));
    this.#add(61, mix(before, mix(own, this.#hash[at] ?? 0)));
    this.#add(62, mix(after, this.#hash[at] ?? 0));
    this.#eachBit(65, before);
    this.#eachBit(66, after);
    this.#eachBit(67, before2);
    this.#eachBit(68, after2);
  }

  #eachBit(template: number, bits: number): void {
    let rest = bits;
    for (let most = 6; rest !== 0 && most > 0; most -= 1) {
      const lowest = rest & -rest;
      this.#add(template, lowest);
      rest ^= lowest;
    }
  }

  #ofDocument(word: number): void {
    const view = this.#view;
    if (view === null) return;
    const at = word + PAD;
    const index = this.#from + word;
    const look = this.#looks[at] ?? 0;
    const hash = this.#hash[at] ?? 0;
    const classes = this.#classes[at] ?? 0;
    const listed = mix(this.#lists[at] ?? 0, look);
    const elsewhere = view.elsewhere[index] ?? 0;
    this.#add(80, mix(elsewhere, mix(look, word === 0 ? 1 : 0)));
    this.#add(81, mix(elsewhere, listed));
    this.#add(82, view.phrases[index] ?? 0);
    this.#add(83, mix(view.phrases[index] ?? 0, look));
    this.#add(84, view.phrases[index + 1] ?? 0);
    const gap = GAPS.indexOf(view.tokens[index]?.gap ?? 'space');
    const gapAfter = GAPS.indexOf(view.tokens[index + 1]?.gap ?? 'line');
    this.#add(85, mix(gap, gapAfter * 8 + look));
    this.#add(86, mix(mix(gap, look), this.#looks[at - 1] ?? 0));
    this.#add(87, mix(view.casing, listed));
    this.#add(88, mix(view.casing, mix(this.#hash[at - 1] ?? 0, this.#lists[at] ?? 0)));
    const kind = view.register + 5;
    this.#add(90, kind);
    this.#add(91, mix(kind, hash));
    this.#add(92, mix(kind, listed));
    this.#add(93, mix(kind, this.#shape[at] ?? 0));
    this.#add(94, mix(kind, classes));
    this.#add(95, mix(kind, mix(this.#hash[at - 1] ?? 0, look)));
    this.#add(96, mix(kind, mix(this.#classes[at + 1] ?? 0, look)));
  }

  /** The nearest words that point, and the nearest noun of a person, a few words away. */
  #ofDistance(word: number): void {
    const at = word + PAD;
    const own = mix(this.#classes[at] ?? 0, this.#looks[at] ?? 0);
    let pointing = 0;
    for (let back = 1; back <= 6 && at - back >= PAD; back += 1) {
      const bits = (this.#classes[at - back] ?? 0) & POINTING;
      if (bits === 0) continue;
      pointing = mix(bits, Math.min(back, 3));
      break;
    }
    let head = 0;
    for (let ahead = 1; ahead <= 3 && at + ahead < PAD + this.#length; ahead += 1) {
      const bits = (this.#classes[at + ahead] ?? 0) & HEADS;
      if (bits === 0) continue;
      head = mix(bits, ahead);
      break;
    }
    this.#add(100, mix(pointing, own));
    this.#add(101, mix(head, own));
    this.#add(102, mix(mix(pointing, head), own));
    this.#add(103, mix(this.#chain(at, 1), this.#looks[at] ?? 0));
    this.#add(104, mix(this.#chain(at, -1), this.#looks[at] ?? 0));
  }

  #ofHints(word: number): void {
    const hints = this.#view?.hints;
    if (hints === undefined) return;
    const at = word + PAD;
    const look = this.#looks[at] ?? 0;
    const tracks = HINT_TRACKS.length;
    const from = (this.#from + word) * tracks;
    const clue = hints[from] ?? 0;
    const pattern = hints[from + 1] ?? 0;
    const kept = hints[from + 2] ?? 0;
    this.#add(110, clue);
    this.#add(111, pattern);
    this.#add(112, kept);
    this.#add(113, mix(hints[from + tracks] ?? 0, this.#hash[at] ?? 0));
    this.#add(114, mix(clue, look));
    this.#add(115, mix(kept, look));
    this.#add(116, mix(mix(clue, pattern), kept));
    if (clue + pattern + kept === 0) return;
    this.#add(117, mix(clue, this.#hash[at] ?? 0));
    this.#add(118, mix(mix(clue, pattern), this.#classes[at] ?? 0));
    this.#add(119, mix(mix(clue, kept), this.#lists[at] ?? 0));
    this.#add(120, mix(clue + 256 * pattern, this.#hash[at - 1] ?? 0));
    this.#add(121, mix(clue + 256 * pattern, this.#hash[at + 1] ?? 0));
  }

  /** The first kind of institution or place within a row of capitals: "Queen Alexandra Hospital". */
  #chain(at: number, step: number): number {
    for (let far = 1; far <= 4; far += 1) {
      const place = at + far * step;
      const look = this.#looks[place] ?? 7;
      const classes = this.#classes[place] ?? 0;
      if (look === 7) return 0;
      const isSmall = look === 1 && (classes & SMALL_JOINTS) !== 0;
      if (look === 1 && !isSmall) return 0;
      if (look === 0) return 0;
      if (look !== 1 && (classes & PLACES) !== 0) return this.#hash[place] ?? 0;
    }
    return 0;
  }
}

/** Prepositions, articles, conjunctions: "Royal Hospital for Sick Children". */
const SMALL_JOINTS = classBit('definite') | classBit('preposition') | classBit('conjunction');
const PLACES = classBit('institution') | classBit('place-kind');
