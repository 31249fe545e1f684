/**
 * Full-text search in memory. It knows which entry has which words, not the words in order. What of it outlives the
 * vault process is sealed (store/catalogue.ts).
 */
import type { PaceOptions } from '../long-work/pace.ts';
import { CalledOff, stopIfCalledOff } from '../long-work/pace.ts';
import { Vocabulary } from './vocabulary.ts';
import { WordLists } from './word-lists.ts';
import type { WordPage } from './word-page.ts';
import { wipeWordPage } from './word-page.ts';

/** How long texts are read before other work may go on. */
const SLICE_MS = 8;
/** Room at first, in words and in texts. */
const FIRST_ROOM = 1 << 14;
const FIRST_TEXTS = 1 << 8;
/** In place of the id of a text that is gone. */
const GONE = '';
const NO_WORDS = new Uint32Array(0);
/** A share of the texts: when so many are not listed by their words, all are listed anew. */
const UNLISTED_SHARE = 1 / 8;

export class SearchIndex {
  readonly #vocabulary = new Vocabulary();
  /** The words of one text after another, each once a text, by their numbers. */
  #words = new Uint32Array(FIRST_ROOM);
  /** Where the words of each text end; they begin where those of the one before end. */
  #ends = new Uint32Array(FIRST_TEXTS);
  #ids: string[] = [];
  /** The place of a text in `#ids` and `#ends`. */
  readonly #placeOf = new Map<string, number>();
  /** By a word's number, in how many-th text it was last met. */
  #lastMet = new Uint32Array(FIRST_ROOM);
  #met = 0;
  /** The other way round, for the first texts. Those that came since are looked through word by word. */
  readonly #lists = new WordLists();
  /** How many texts it is to have before they are listed for the first time. */
  #expected = 0;
  /** Ids of texts whose words came before they did. */
  readonly #awaited = new Set<string>();
  /** Texts that are not in the index yet, newest call wins. */
  readonly #waiting = new Map<string, () => readonly string[]>();
  #timer: NodeJS.Immediate | null = null;
  #whenReady: PromiseWithResolvers<void> | null = null;
  /** Those who wait for it to be ready, to be told how far it is. */
  readonly #watching = new Set<() => void>();

  /**
   * So many texts come, in their own time: they are listed once, when the last is there. Before that they are looked
   * through one by one, as those that come later are.
   */
  expect(texts: number): void {
    this.#expected = texts;
  }

  /** Texts are taken when their turn comes, so that opening a journal does not wait for its index. */
  put(id: string, texts: () => readonly string[]): void {
    // One that was awaited says what its words say.
    if (this.#awaited.delete(id)) return;
    this.#waiting.set(id, texts);
    this.#timer ??= setImmediate(() => this.#indexSlice());
  }

  remove(id: string): void {
    this.#waiting.delete(id);
    this.#awaited.delete(id);
    const place = this.#placeOf.get(id);
    if (place === undefined) return;
    const words = this.#wordsOf(place);
    this.#lists.remove(place, words);
    words.fill(0);
    this.#ids[place] = GONE;
    this.#placeOf.delete(id);
  }

  /**
   * Takes in texts by their words, before they come themselves.
   * @param ids of its texts; null for one of which nothing is to be known. What the index has already it keeps.
   * @param page overwritten.
   */
  takePage(ids: readonly (string | null)[], page: WordPage): void {
    const numbers = this.#numbersOf(page);
    let begin = 0;
    ids.forEach((id, text) => {
      const end = begin + (page.counts[text] ?? 0);
      if (id !== null && !this.#placeOf.has(id) && !this.#waiting.has(id)) {
        this.#add(id, this.#append(page.words, begin, end, numbers));
        this.#awaited.add(id);
      }
      begin = end;
    });
    numbers.fill(0);
    wipeWordPage(page);
    this.#listIfMany();
  }

  /** @returns the words of these texts in turn, or null where one of them is not in the index. */
  pageOf(ids: readonly string[]): WordPage | null {
    const texts: Uint32Array[] = [];
    for (const id of ids) {
      const place = this.#placeOf.get(id);
      if (place === undefined || this.#waiting.has(id)) return null;
      texts.push(this.#wordsOf(place));
    }
    const counts = Uint32Array.from(texts, ({ length }) => length);
    const words = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
    const met: number[] = [];
    /** By a word's number, its place among those of the page plus 1. */
    const placeIn = new Uint32Array(this.#vocabulary.size);
    let at = 0;
    for (const text of texts) {
      for (const word of text) {
        placeIn[word] ||= met.push(word);
        words[at] = (placeIn[word] ?? 0) - 1;
        at += 1;
      }
    }
    const spelled = met.map((word) => this.#vocabulary.lettersOf(word));
    const lengths = Uint32Array.from(spelled, ({ length }) => length);
    return {
      letters: Uint32Array.from(spelled.flatMap((word) => [...word])),
      lengths,
      words,
      counts,
    };
  }

  /** False while texts wait for their turn. */
  get isReady(): boolean {
    return this.#waiting.size === 0;
  }

  /**
   * Resolved when no text waits any more, or when the index is closed. Other work goes on meanwhile.
   * @throws CalledOff for whoever no longer wants to wait; the index goes on.
   */
  async whenReady(work: PaceOptions = {}): Promise<void> {
    stopIfCalledOff(work);
    if (this.isReady) return;
    const { onProgress, signal } = work;
    this.#whenReady ??= Promise.withResolvers();
    const { promise } = this.#whenReady;
    const tell = (): void => {
      const done = this.#placeOf.size;
      onProgress?.({ done, total: done + this.#waiting.size });
    };
    const off = Promise.withResolvers<never>();
    const leave = (): void => {
      off.reject(new CalledOff());
    };
    signal?.addEventListener('abort', leave);
    this.#watching.add(tell);
    try {
      await Promise.race([promise, off.promise]);
    } finally {
      signal?.removeEventListener('abort', leave);
      this.#watching.delete(tell);
    }
  }

  /**
   * Ids of the texts that have every word at the beginning of one of theirs. What waits is taken in first,
   * in one go.
   * @param words as `wordsOf` gives them, at least one.
   */
  find(words: readonly string[]): ReadonlySet<string> {
    this.#index(Infinity);
    // How many of the words a text has, counted only as long as it has all of them so far.
    const had = new Uint32Array(this.#ids.length);
    words.forEach((word, before) => this.#count(this.#vocabulary.beginningWith(word), had, before));
    const found = new Set<string>();
    this.#ids.forEach((id, place) => {
      if (had[place] === words.length && id !== GONE) found.add(id);
    });
    return found;
  }

  /** Overwrites and forgets everything. */
  close(): void {
    if (this.#timer !== null) clearImmediate(this.#timer);
    this.#waiting.clear();
    this.#awaited.clear();
    this.#placeOf.clear();
    this.#ids = [];
    for (const numbers of [this.#words, this.#ends, this.#lastMet]) numbers.fill(0);
    this.#lists.wipe();
    this.#vocabulary.wipe();
    this.#whenReady?.resolve();
  }

  #indexSlice(): void {
    this.#timer = null;
    this.#index(performance.now() + SLICE_MS);
    if (!this.isReady) this.#timer = setImmediate(() => this.#indexSlice());
    this.#watching.forEach((tell) => {
      tell();
    });
  }

  /** @param until as `performance.now` counts. */
  #index(until: number): void {
    for (const [id, texts] of this.#waiting) {
      this.remove(id);
      this.#take(id, texts());
      if (performance.now() > until) break;
    }
    if (!this.isReady) return;
    this.#listIfMany();
    this.#whenReady?.resolve();
    this.#whenReady = null;
  }

  #take(id: string, texts: readonly string[]): void {
    this.#met += 1;
    let end = this.#beginOf(this.#ids.length);
    for (const text of texts) end = this.#takeWords(this.#vocabulary.read(text), end);
    this.#add(id, end);
    // Autosaves leave one behind after the other.
    if (this.#ids.length > 2 * this.#placeOf.size + FIRST_TEXTS) this.#closeGaps();
  }

  /** As the last text, whose words end here. */
  #add(id: string, end: number): void {
    const place = this.#ids.length;
    if (place === this.#ends.length) this.#ends = grown(this.#ends, place);
    this.#ends[place] = end;
    this.#ids.push(id);
    this.#placeOf.set(id, place);
  }

  /** Adds those of the words that stand from here to there, by their numbers. @returns where they end. */
  #append(words: Uint32Array, from: number, until: number, numbers: Uint32Array): number {
    const begin = this.#beginOf(this.#ids.length);
    const end = begin + until - from;
    if (end > this.#words.length) this.#words = grown(this.#words, end);
    const into = this.#words;
    for (let at = from; at < until; at += 1) into[begin + at - from] = numbers[words[at] ?? 0] ?? 0;
    return end;
  }

  /** By its place in the page, the number of each word in this vocabulary. */
  #numbersOf({ letters, lengths }: WordPage): Uint32Array {
    let begin = 0;
    return lengths.map((length) => {
      begin += length;
      return this.#vocabulary.numberOf(letters, begin - length, begin);
    });
  }

  /** Adds those of the words that its text has not yet had, from this place on. @returns where they end. */
  #takeWords(read: Uint32Array, begin: number): number {
    const { size } = this.#vocabulary;
    if (size > this.#lastMet.length) this.#lastMet = grown(this.#lastMet, size);
    if (begin + read.length > this.#words.length) {
      this.#words = grown(this.#words, begin + read.length);
    }
    const [lastMet, words, met] = [this.#lastMet, this.#words, this.#met];
    let end = begin;
    for (let at = 0; at < read.length; at += 1) {
      const word = read[at] ?? 0;
      if (lastMet[word] === met) continue;
      lastMet[word] = met;
      words[end] = word;
      end += 1;
    }
    return end;
  }

  /** Counts one more for each text that has any of these words and had as many before. */
  #count(isWanted: Uint8Array, had: Uint32Array, before: number): void {
    this.#lists.count(isWanted, had, before);
    let begin = this.#beginOf(this.#lists.texts);
    for (let place = this.#lists.texts; place < had.length; place += 1) {
      const end = this.#ends[place] ?? 0;
      if (had[place] === before && hasAny(this.#words, begin, end, isWanted)) {
        had[place] = before + 1;
      }
      begin = end;
    }
  }

  /** Once those that are expected are there, and not again until an eighth of all has come anew. */
  #listIfMany(): void {
    const unlisted = this.#ids.length - this.#lists.texts;
    const isMany = unlisted > UNLISTED_SHARE * this.#ids.length + FIRST_TEXTS;
    if (isMany && this.#ids.length >= this.#expected) this.#list();
  }

  /** Lists every text under its words. */
  #list(): void {
    const texts = this.#ids.length;
    this.#lists.make(this.#vocabulary.size, texts, (place) =>
      this.#ids[place] === GONE ? NO_WORDS : this.#wordsOf(place),
    );
  }

  #wordsOf(place: number): Uint32Array {
    return this.#words.subarray(this.#beginOf(place), this.#ends[place]);
  }

  #beginOf(place: number): number {
    return place === 0 ? 0 : (this.#ends[place - 1] ?? 0);
  }

  /** Moves what is still there to where texts have gone. */
  #closeGaps(): void {
    const ids = this.#ids;
    this.#ids = [];
    let begin = 0;
    let used = 0;
    ids.forEach((id, place) => {
      const end = this.#ends[place] ?? 0;
      if (id !== GONE) {
        this.#words.copyWithin(used, begin, end);
        used += end - begin;
        this.#placeOf.set(id, this.#ids.length);
        this.#ends[this.#ids.length] = used;
        this.#ids.push(id);
      }
      begin = end;
    });
    this.#words.fill(0, used);
    this.#list();
  }
}

function hasAny(words: Uint32Array, begin: number, end: number, isWanted: Uint8Array): boolean {
  for (let at = begin; at < end; at += 1) {
    if (isWanted[words[at] ?? 0] === 1) return true;
  }
  return false;
}

/** A larger one that begins with the same numbers and has this place. The smaller one is overwritten. */
function grown(numbers: Uint32Array<ArrayBuffer>, place: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * (place + 1));
  larger.set(numbers);
  numbers.fill(0);
  return larger;
}
