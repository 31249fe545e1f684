/**
 * The file of the trained model. Little-endian throughout:
 *
 * - magic "VTAG", format, CRC-32 of the rest of the file after these sixteen bytes, its length once it is
 *   unpacked (4 bytes each);
 * - packed with Brotli:
 *   - bits of the feature hash, labels (4 each);
 *   - for each name set: byte length (4), hash functions (4), the Bloom filter;
 *   - known words: count (4), their hashes in ascending order (4 each), their flags (2 each);
 *   - transitions: labels + 1 rows of labels (float 32), the last row for a sentence's beginning;
 *   - the step of the weights (float 32), how many weights there are (4);
 *   - for each of the 2^bits features how many of them it has (1 byte);
 *   - for each weight its label, less the label before it in the feature (1 byte);
 *   - for each weight its steps (1 signed byte).
 *
 * A weight is its steps times the step.
 */
import { brotliCompressSync, brotliDecompressSync, constants, crc32 } from 'node:zlib';

import { BloomFilter } from './bloom-filter.ts';
import { cellOf, labelOf, SparseWeights, stepsOf } from './sparse-weights.ts';

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
  const body = brotliDecompressSync(packed, { maxOutputLength: length });
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

  float(): number {
    this.#at += 4;
    return this.#view.getFloat32(this.#at - 4, true);
  }

  /** A part of the whole, not a copy. */
  bytes(length: number): DataView {
    this.#at += length;
    return new DataView(this.#bytes.buffer, this.#bytes.byteOffset + this.#at - length, length);
  }
}

function readSet(reader: Reader): BloomFilter {
  const length = reader.count();
  const hashes = reader.count();
  const { buffer, byteOffset } = reader.bytes(length);
  return new BloomFilter(new Uint8Array(buffer, byteOffset, length).slice(), hashes);
}

function readKnown(reader: Reader): ReadonlyMap<number, number> {
  const count = reader.count();
  const hashes = reader.bytes(4 * count);
  const flags = reader.bytes(2 * count);
  const known = new Map<number, number>();
  for (let one = 0; one < count; one += 1) {
    known.set(hashes.getUint32(4 * one, true), flags.getUint16(2 * one, true));
  }
  return known;
}

function readWeights(reader: Reader, bits: number): SparseWeights {
  const count = reader.count();
  const counts = reader.bytes(2 ** bits);
  const labels = reader.bytes(count);
  const steps = reader.bytes(count);
  const starts = new Uint32Array(2 ** bits + 1);
  const cells = new Int16Array(count);
  let at = 0;
  for (let feature = 0; feature < counts.byteLength; feature += 1) {
    const last = at + counts.getUint8(feature);
    let label = 0;
    for (; at < last; at += 1) {
      label += labels.getUint8(at);
      cells[at] = cellOf(label, steps.getInt8(at));
    }
    starts[feature + 1] = at;
  }
  return new SparseWeights(starts, cells);
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
  const packed = brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
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

function weightParts({ starts, cells }: SparseWeights): readonly Uint8Array[] {
  const sizes = new Uint8Array(starts.length - 1);
  const labels = new Uint8Array(cells.length);
  const steps = new Int8Array(cells.length);
  for (let feature = 0; feature < sizes.length; feature += 1) {
    const from = starts[feature] ?? 0;
    const to = starts[feature + 1] ?? 0;
    sizes[feature] = to - from;
    let before = 0;
    for (let at = from; at < to; at += 1) {
      const cell = cells[at] ?? 0;
      labels[at] = labelOf(cell) - before;
      before = labelOf(cell);
      steps[at] = stepsOf(cell);
    }
  }
  return [counts([cells.length]), sizes, labels, new Uint8Array(steps.buffer)];
}
