/**
 * The file of the trained model. Little-endian throughout:
 *
 * - magic "VTAG", format, CRC-32 of the rest of the file after these sixteen bytes, its length once it is
 *   unpacked (4 bytes each);
 * - by deflate, of which only the Huffman codes do anything here:
 *   - bits of the feature hash, labels (4 each);
 *   - for each name set: byte length (4), hash functions (4), the Bloom filter;
 *   - known words: count (4), their hashes in ascending order (4 each), their flags (2 each);
 *   - transitions: labels + 1 rows of labels (float 32), the last row for a sentence's beginning;
 *   - the step of the weights (float 32), how many weights there are (4);
 *   - for each of the 2^bits features how many of them it has (1 byte);
 *   - for each weight its label (1 byte);
 *   - for each weight its steps (1 signed byte).
 *
 * A weight is its steps times the step. What is many lies as it is used, so that it need not be copied.
 */
import { constants, crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

import { BloomFilter } from './bloom-filter.ts';
import { SparseWeights } from './sparse-weights.ts';

const MAGIC = 0x47415456;
const FORMAT = 2;
const HEAD = 16;
const DAMAGED = 'a tagger model that is not as it was written';

/** Names and words too many to keep exactly. */
export const WORD_SETS = ['first-names', 'surnames', 'safe-words'] as const;
export type WordSet = (typeof WORD_SETS)[number];

/** What is known of words before anything is learned from sentences. */
export type Lexicon = Pick<Model, 'sets' | 'known'>;

export interface Model {
  /** Features are numbers below 2^bits. */
  readonly bits: number;
  readonly labels: number;
  readonly sets: Readonly<Record<WordSet, BloomFilter>>;
  /** Flags of a known word or phrase, by its hash. */
  readonly known: ReadonlyMap<number, number>;
  readonly transitions: Float32Array;
  /** Of which the weights are whole multiples. */
  readonly step: number;
  readonly weights: SparseWeights;
}

/** @throws RangeError where the bytes are no model of this format, or not as they were written. */
export function readModel(bytes: Uint8Array): Model {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (head.getUint32(0, true) !== MAGIC || head.getUint32(4, true) !== FORMAT) {
    throw new RangeError('not a tagger model of this format');
  }
  const packed = bytes.subarray(HEAD);
  const length = head.getUint32(12, true);
  if (crc32(packed) !== head.getUint32(8, true)) throw new RangeError(DAMAGED);
  const body = inflateRawSync(packed, { maxOutputLength: length });
  if (body.length !== length) throw new RangeError(DAMAGED);
  const reader = new Reader(body);
  const bits = reader.count();
  const labels = reader.count();
  const sets = {
    'first-names': readSet(reader),
    surnames: readSet(reader),
    'safe-words': readSet(reader),
  };
  const known = readKnown(reader);
  const transitions = new Float32Array((labels + 1) * labels);
  for (let one = 0; one < transitions.length; one += 1) transitions[one] = reader.float();
  const step = reader.float();
  return { bits, labels, sets, known, transitions, step, weights: readWeights(reader, bits) };
}

class Reader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  count(): number {
    this.#at += 4;
    return this.#view.getUint32(this.#at - 4, true);
  }

  short(): number {
    this.#at += 2;
    return this.#view.getUint16(this.#at - 2, true);
  }

  float(): number {
    this.#at += 4;
    return this.#view.getFloat32(this.#at - 4, true);
  }

  /** A part of the whole, not a copy. */
  bytes(length: number): Uint8Array {
    this.#at += length;
    if (this.#at > this.#bytes.length) throw new RangeError(DAMAGED);
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
}

function readSet(reader: Reader): BloomFilter {
  const length = reader.count();
  const hashes = reader.count();
  return new BloomFilter(Uint8Array.from(reader.bytes(length)), hashes);
}

function readKnown(reader: Reader): ReadonlyMap<number, number> {
  const count = reader.count();
  const hashes = Array.from({ length: count }, () => reader.count());
  const known = new Map<number, number>();
  for (const hash of hashes) known.set(hash, reader.short());
  return known;
}

function readWeights(reader: Reader, bits: number): SparseWeights {
  const count = reader.count();
  const sizes = reader.bytes(2 ** bits);
  const labels = reader.bytes(count);
  const { buffer, byteOffset } = reader.bytes(count);
  return new SparseWeights(sizes, labels, new Int8Array(buffer, byteOffset, count));
}

/** The inverse of `readModel`. */
export function writeModel(model: Model): Uint8Array {
  const body = Buffer.concat([
    counts([model.bits, model.labels]),
    ...WORD_SETS.flatMap((name) => {
      const { bytes, hashes } = model.sets[name];
      return [counts([bytes.length, hashes]), bytes];
    }),
    ...knownParts(model.known),
    floats(model.transitions),
    floats([model.step]),
    ...weightParts(model.weights),
  ]);
  const packed = deflateRawSync(body, { level: 9, strategy: constants.Z_HUFFMAN_ONLY });
  return Buffer.concat([counts([MAGIC, FORMAT, crc32(packed), body.length]), packed]);
}

function numbers(
  values: readonly number[] | Float32Array,
  size: number,
  set: (view: DataView, at: number, value: number) => void,
): Uint8Array {
  const view = new DataView(new ArrayBuffer(size * values.length));
  values.forEach((value: number, one: number) => set(view, size * one, value));
  return new Uint8Array(view.buffer);
}
const counts = (values: readonly number[]): Uint8Array =>
  numbers(values, 4, (view, at, value) => view.setUint32(at, value, true));
const floats = (values: readonly number[] | Float32Array): Uint8Array =>
  numbers(values, 4, (view, at, value) => view.setFloat32(at, value, true));

function knownParts(known: Model['known']): readonly Uint8Array[] {
  const sorted = [...known].sort(([a], [b]) => a - b);
  const flags = sorted.map(([, flag]) => flag);
  return [
    counts([sorted.length]),
    counts(sorted.map(([hash]) => hash)),
    numbers(flags, 2, (view, at, value) => view.setUint16(at, value, true)),
  ];
}

function weightParts({ sizes, labels, steps }: SparseWeights): readonly Uint8Array[] {
  return [counts([steps.length]), sizes, labels, new Uint8Array(steps)];
}
