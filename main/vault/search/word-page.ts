/**
 * The words of some texts, apart from the index, and as bytes. What a search needs and no more: which words a text
 * has, and not how often or in what order.
 */

/** Each word once, and then of each text which of them it has. */
export interface WordPage {
  /** UTF-16 units, folded, one word after the other. */
  readonly letters: Uint32Array;
  /** How many of them each word has. */
  readonly lengths: Uint32Array;
  /** By their place among these words, one text after the other. */
  readonly words: Uint32Array;
  /** How many of them each text has. */
  readonly counts: Uint32Array;
}

/** Seven bits a byte, lowest first; the eighth says that more follow. Most numbers here are small. */
const LOW = 0x7f;
const MORE = 0x80;
const LONGEST = 5;

export function encodeWordPage({ letters, lengths, words, counts }: WordPage): Uint8Array {
  const lists = [letters, lengths, words, counts];
  const most = lists.reduce((sum, { length }) => sum + length + 1, 0) * LONGEST;
  const room = new Uint8Array(most);
  let end = 0;
  const write = (number: number): void => {
    let rest = number;
    for (; rest > LOW; rest >>>= 7) {
      room[end] = (rest & LOW) | MORE;
      end += 1;
    }
    room[end] = rest;
    end += 1;
  };
  for (const list of lists) {
    write(list.length);
    for (let at = 0; at < list.length; at += 1) write(list[at] ?? 0);
  }
  const bytes = room.slice(0, end);
  room.fill(0, 0, end);
  return bytes;
}

/** @returns null for bytes that are no such page. */
export function decodeWordPage(bytes: Uint8Array): WordPage | null {
  const [letters, afterLetters] = readList(bytes, 0);
  const [lengths, afterLengths] = readList(bytes, afterLetters);
  const [words, afterWords] = readList(bytes, afterLengths);
  const [counts, end] = readList(bytes, afterWords);
  const page = { letters, lengths, words, counts };
  return end === bytes.length && isWhole(page) ? page : null;
}

/** @returns the numbers that stand here, and where they end; beyond the last byte all is nought. */
function readList(bytes: Uint8Array, begin: number): readonly [Uint32Array, number] {
  const [[length = 0], start] = readNumbers(bytes, begin, 1);
  // Each takes a byte at least.
  return readNumbers(bytes, start, Math.min(length, bytes.length));
}

/** One loop without a call in it: an unlock reads some millions of them. */
function readNumbers(
  bytes: Uint8Array,
  begin: number,
  count: number,
): readonly [Uint32Array, number] {
  const numbers = new Uint32Array(count);
  let at = begin;
  for (let place = 0; place < count; place += 1) {
    let byte = bytes[at] ?? 0;
    at += 1;
    let number = byte & LOW;
    for (let bit = 7; byte >= MORE; bit += 7) {
      byte = bytes[at] ?? 0;
      at += 1;
      number |= (byte & LOW) << bit;
    }
    numbers[place] = number;
  }
  return [numbers, at];
}

function isWhole({ letters, lengths, words, counts }: WordPage): boolean {
  let largest = -1;
  for (let at = 0; at < words.length; at += 1) largest = Math.max(largest, words[at] ?? 0);
  const areKnown = largest < lengths.length;
  return areKnown && sumOf(lengths) === letters.length && sumOf(counts) === words.length;
}

function sumOf(numbers: Uint32Array): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Overwrites all of it. */
export function wipeWordPage({ letters, lengths, words, counts }: WordPage): void {
  for (const list of [letters, lengths, words, counts]) list.fill(0);
}
