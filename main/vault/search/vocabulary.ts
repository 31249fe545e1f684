/**
 * The words of a journal, each under a number, from 0 in the order in which they are met. The letters of all of
 * them lie in one array and are found by their hash: a journal of years is read word by word in half a second,
 * no word becomes a string of its own, and all of it can be overwritten.
 */
import { toIndex } from './fold.ts';

/** Room at first: for the words of a few long entries. It doubles as it is filled. */
const FIRST_LETTERS = 1 << 16;
const FIRST_WORDS = 1 << 12;
/**
 * FNV-1a, over UTF-16 units in place of bytes. Signed as what `Math.imul` gives: as a larger number it would make
 * the engine keep every hash with a fraction.
 */
const HASH_START = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

/** What parts words. */
const NO_LETTER = 0;
/** What a character is depends on those around it, or it is more than one letter: from its word on, the text is folded. */
const BY_RULE = 0xffff;
/** Latin letters with their accents, and the quotation marks, dashes and spaces of typography. */
const KNOWN = [
  [0, 0x250],
  [0x2000, 0x2070],
] as const;
/** UTF-16 units. */
const CODES = 0x10000;

export class Vocabulary {
  #letters = new Uint16Array(FIRST_LETTERS);
  /** The text that is being read, and what parts words after its end; nothing of it afterwards. */
  #spelled = new Uint16Array(FIRST_LETTERS);
  /** The words that were read last, by their numbers. */
  #read = new Uint32Array(FIRST_LETTERS / 2);
  /** Where in `#letters` each word begins; it ends where the next one begins. */
  #starts = new Uint32Array(FIRST_WORDS + 1);
  #hashes = new Int32Array(FIRST_WORDS);
  /** By hash, and then on to the next free one: the number of a word plus 1, or 0. Half of them stay free. */
  #slots = new Uint32Array(2 * FIRST_WORDS);
  #size = 0;

  /** How many words are known. */
  get size(): number {
    return this.#size;
  }

  /** @returns the numbers of the words of the text in turn, good until the next reading; words that are new get theirs. */
  read(text: string): Uint32Array {
    letterFor ??= lettersByCode();
    const { stop, words } = this.#readLetters(text, letterFor.alone, 0);
    if (stop === text.length) return this.#read.subarray(0, words);
    const all = this.#readLetters(toIndex(text.slice(stop)), letterFor.folded, words);
    return this.#read.subarray(0, all.words);
  }

  /**
   * Of a word that another reading has found.
   * @param letters folded, from `start` to `end`.
   */
  numberOf(letters: Uint32Array, start: number, end: number): number {
    const length = end - start;
    this.#makeRoomToSpell(length);
    this.#makeRoom(length, 0);
    const spelled = this.#spelled;
    let hash = HASH_START;
    for (let at = 0; at < length; at += 1) {
      const letter = letters[start + at] ?? NO_LETTER;
      spelled[at] = letter;
      hash = Math.imul(hash ^ letter, HASH_PRIME);
    }
    const number = this.#numberOf(hash, 0, length);
    spelled.fill(NO_LETTER, 0, length);
    return number;
  }

  /** @returns the letters of the word with this number, good until the next reading. */
  lettersOf(word: number): Uint16Array {
    return this.#letters.subarray(this.#starts[word], this.#starts[word + 1]);
  }

  /**
   * @param letterOf what each character is.
   * @param before how many words have been read before these.
   * @returns where the first word begins that must be folded by rule, the text's length where none does; and how many
   *   words have been read now.
   */
  #readLetters(
    text: string,
    letterOf: Uint16Array,
    before: number,
  ): { readonly stop: number; readonly words: number } {
    const { length } = text;
    this.#spell(text);
    this.#makeRoom(length, before);
    const [spelled, read] = [this.#spelled, this.#read];
    let stop = length;
    let words = before;
    let start = 0;
    let hash = HASH_START;
    // One step beyond the end, where the last word stops.
    for (let at = 0; at <= length; at += 1) {
      const letter = letterOf[spelled[at] ?? NO_LETTER] ?? NO_LETTER;
      if (letter === BY_RULE) {
        stop = start;
        break;
      }
      if (letter !== NO_LETTER) {
        spelled[at] = letter;
        hash = Math.imul(hash ^ letter, HASH_PRIME);
        continue;
      }
      if (at > start) {
        read[words] = this.#numberOf(hash, start, at);
        words += 1;
      }
      start = at + 1;
      hash = HASH_START;
    }
    spelled.fill(0, 0, length);
    return { stop, words };
  }

  /** @param beginning folded. @returns by a word's number, 1 where the word begins so. */
  beginningWith(beginning: string): Uint8Array {
    const [letters, starts] = [this.#letters, this.#starts];
    const begins = new Uint8Array(this.#size);
    for (let word = 0; word < begins.length; word += 1) {
      const start = starts[word] ?? 0;
      const length = (starts[word + 1] ?? 0) - start;
      let same = 0;
      while (same < length && letters[start + same] === beginning.charCodeAt(same)) same += 1;
      if (same >= beginning.length) begins[word] = 1;
    }
    return begins;
  }

  /** Overwrites every word and forgets it. */
  wipe(): void {
    for (const letters of [this.#letters, this.#spelled]) letters.fill(0);
    this.#hashes.fill(0);
    for (const numbers of [this.#read, this.#starts, this.#slots]) numbers.fill(0);
    this.#size = 0;
  }

  /** Of the word that is spelled from here to there. */
  #numberOf(hash: number, start: number, end: number): number {
    const last = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & last;
    for (;;) {
      const known = this.#slots[slot] ?? 0;
      if (known === 0) break;
      if (this.#hashes[known - 1] === hash && this.#isSpelled(known - 1, start, end)) {
        return known - 1;
      }
      slot = (slot + 1) & last;
    }
    const word = this.#size;
    const begin = this.#starts[word] ?? 0;
    this.#letters.set(this.#spelled.subarray(start, end), begin);
    this.#size += 1;
    this.#slots[slot] = this.#size;
    this.#hashes[word] = hash;
    this.#starts[word + 1] = begin + end - start;
    if (this.#size === this.#hashes.length) this.#makeRoomForWords();
    return word;
  }

  #isSpelled(word: number, start: number, end: number): boolean {
    const [letters, spelled] = [this.#letters, this.#spelled];
    const begin = this.#starts[word] ?? 0;
    const length = end - start;
    if ((this.#starts[word + 1] ?? 0) - begin !== length) return false;
    for (let at = 0; at < length; at += 1) {
      if (letters[begin + at] !== spelled[start + at]) return false;
    }
    return true;
  }

  /** Writes a text out as numbers, which are looked at sooner than a string, and what parts words after it. */
  #spell(text: string): void {
    this.#makeRoomToSpell(text.length);
    // Every system that Verso runs on keeps the lower byte of a number first.
    Buffer.from(this.#spelled.buffer).write(text, 'utf16le');
    this.#spelled[text.length] = NO_LETTER;
  }

  /** For as many letters and what parts words after them. */
  #makeRoomToSpell(letters: number): void {
    if (letters < this.#spelled.length) return;
    const before = this.#spelled;
    this.#spelled = new Uint16Array(Math.max(letters + 1, 2 * before.length));
    before.fill(0);
  }

  /** For as many more letters, and as many words as they can make after those that were read `before`. */
  #makeRoom(more: number, before: number): void {
    const letters = (this.#starts[this.#size] ?? 0) + more;
    if (letters > this.#letters.length) {
      const former = this.#letters;
      this.#letters = new Uint16Array(Math.max(letters, 2 * former.length));
      this.#letters.set(former);
      former.fill(0);
    }
    const words = before + Math.ceil(more / 2);
    if (words > this.#read.length) {
      const former = this.#read;
      this.#read = new Uint32Array(Math.max(words, 2 * former.length));
      this.#read.set(former);
      former.fill(0);
    }
  }

  #makeRoomForWords(): void {
    const [starts, hashes, slots] = [this.#starts, this.#hashes, this.#slots];
    this.#starts = new Uint32Array(2 * hashes.length + 1);
    this.#starts.set(starts);
    this.#hashes = new Int32Array(2 * hashes.length);
    this.#hashes.set(hashes);
    this.#slots = new Uint32Array(4 * hashes.length);
    const last = this.#slots.length - 1;
    for (let word = 0; word < this.#size; word += 1) {
      const hash = this.#hashes[word] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & last;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & last;
      this.#slots[slot] = word + 1;
    }
    starts.fill(0);
    hashes.fill(0);
    slots.fill(0);
  }
}

/** By its code which letter a character is in a word. */
interface Letters {
  /** Where that can be said of it alone. */
  readonly alone: Uint16Array;
  /** In a text that has been folded by rule. */
  readonly folded: Uint16Array;
}
let letterFor: Letters | null = null;

/** Made when the first text is read: nothing of it is needed at the door. */
function lettersByCode(): Letters {
  const alone = new Uint16Array(CODES).fill(BY_RULE);
  for (const [from, until] of KNOWN) {
    for (let code = from; code < until; code += 1) {
      const letters = toIndex(String.fromCharCode(code)).toLowerCase();
      if (letters.length !== 1) continue;
      alone[code] = /[\p{L}\p{N}]/u.test(letters) ? letters.charCodeAt(0) : NO_LETTER;
    }
  }
  const folded = alone.map((letter, code) => (letter === BY_RULE ? code : letter));
  // No character, and none that is left in a folded text.
  folded[BY_RULE] = NO_LETTER;
  return { alone, folded };
}
