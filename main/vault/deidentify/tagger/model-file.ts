/**
 * The file of the trained model. Little-endian throughout:
 *
 * - magic "VTAG", format (1 byte), bits of the feature hash (1 byte), labels (2 bytes);
 * - for each name set: byte length (4), hash functions (4), the Bloom filter;
 * - known words: count (4), their hashes in ascending order (4 each), their flags (2 each);
 * - transitions: labels + 1 rows of labels (float 32), the last row for a sentence's beginning;
 * - which features have a row: a bitmap of 2^bits;
 * - for each such feature, in order: the row's scale (float 32), then one signed byte a label.
 *
 * A weight is its byte times the scale of its row.
 */
import { BloomFilter } from './bloom-filter.ts';
import { FeatureRows } from './feature-rows.ts';

const MAGIC = 0x47415456;
const FORMAT = 1;

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
  readonly rows: FeatureRows;
  readonly scales: Float32Array;
  readonly weights: Int8Array;
}

/** @throws RangeError where the bytes are no model of this format. */
export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC || view.getUint8(4) !== FORMAT) {
    throw new RangeError('not a tagger model of this format');
  }
  const bits = view.getUint8(5);
  const labels = view.getUint16(6, true);
  let at = 8;
  const nextSet = (): BloomFilter => {
    const length = view.getUint32(at, true);
    const hashes = view.getUint32(at + 4, true);
    const filter = new BloomFilter(bytes.slice(at + 8, at + 8 + length), hashes);
    at += 8 + length;
    return filter;
  };
  const sets = { 'first-names': nextSet(), surnames: nextSet(), 'safe-words': nextSet() };
  const count = view.getUint32(at, true);
  at += 4;
  const known = new Map<number, number>();
  for (let one = 0; one < count; one += 1) {
    known.set(view.getUint32(at + 4 * one, true), view.getUint16(at + 4 * count + 2 * one, true));
  }
  at += 6 * count;
  const transitions = new Float32Array((labels + 1) * labels);
  for (let one = 0; one < transitions.length; one += 1) {
    transitions[one] = view.getFloat32(at + 4 * one, true);
  }
  at += 4 * transitions.length;
  return { bits, labels, sets, known, transitions, ...readRows(bytes, view, at, bits, labels) };
}

function readRows(
  bytes: Uint8Array,
  view: DataView,
  from: number,
  bits: number,
  labels: number,
): Pick<Model, 'rows' | 'scales' | 'weights'> {
  const size = 2 ** bits / 8;
  if (bytes.length < from + size) throw new RangeError('a model cut short');
  const words = new Uint32Array(size / 4);
  for (let word = 0; word < words.length; word += 1) {
    words[word] = view.getUint32(from + 4 * word, true);
  }
  const rows = new FeatureRows(words);
  const { count } = rows;
  let at = from + size;
  if (bytes.length !== at + count * (4 + labels)) throw new RangeError('a model cut short');
  const scales = new Float32Array(count);
  const weights = new Int8Array(count * labels);
  for (let row = 0; row < count; row += 1) {
    scales[row] = view.getFloat32(at, true);
    for (let label = 0; label < labels; label += 1) {
      weights[row * labels + label] = view.getInt8(at + 4 + label);
    }
    at += 4 + labels;
  }
  return { rows, scales, weights };
}

/** The inverse of `readModel`. */
export function writeModel(model: Model): Uint8Array {
  const filters = WORD_SETS.map((name) => model.sets[name]);
  const known = [...model.known].sort(([a], [b]) => a - b);
  const { bits, labels, transitions, rows, scales, weights } = model;
  const size =
    8 +
    filters.reduce((sum, { bytes }) => sum + 8 + bytes.length, 0) +
    4 +
    6 * known.length +
    4 * transitions.length +
    2 ** bits / 8 +
    scales.length * (4 + labels);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint8(4, FORMAT);
  view.setUint8(5, bits);
  view.setUint16(6, labels, true);
  let at = 8;
  for (const { bytes, hashes } of filters) {
    view.setUint32(at, bytes.length, true);
    view.setUint32(at + 4, hashes, true);
    out.set(bytes, at + 8);
    at += 8 + bytes.length;
  }
  view.setUint32(at, known.length, true);
  at += 4;
  known.forEach(([hash, flags], one) => {
    view.setUint32(at + 4 * one, hash, true);
    view.setUint16(at + 4 * known.length + 2 * one, flags, true);
  });
  at += 6 * known.length;
  transitions.forEach((value, one) => view.setFloat32(at + 4 * one, value, true));
  at += 4 * transitions.length;
  rows.bits.forEach((word, one) => view.setUint32(at + 4 * one, word, true));
  at += 2 ** bits / 8;
  for (let row = 0; row < scales.length; row += 1) {
    view.setFloat32(at, scales[row] ?? 0, true);
    for (let label = 0; label < labels; label += 1) {
      view.setInt8(at + 4 + label, weights[row * labels + label] ?? 0);
    }
    at += 4 + labels;
  }
  return out;
}
