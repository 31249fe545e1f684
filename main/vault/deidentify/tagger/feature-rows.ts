/**
 * Which row of the weights a feature has. Most features have none, so that the question must be cheap: a
 * bit for each feature, and for each 32 of them how many rows come before.
 */
export class FeatureRows {
  readonly bits: Uint32Array;
  readonly #before: Uint32Array;
  readonly count: number;

  /** @param bits one a feature, the lowest of each word first. */
  constructor(bits: Uint32Array) {
    this.bits = bits;
    this.#before = new Uint32Array(bits.length);
    let count = 0;
    for (let word = 0; word < bits.length; word += 1) {
      this.#before[word] = count;
      count += ones(bits[word] ?? 0);
    }
    this.count = count;
  }

  static of(features: Iterable<number>, size: number): FeatureRows {
    const bits = new Uint32Array(size / 32);
    for (const feature of features) {
      bits[feature >>> 5] = (bits[feature >>> 5] ?? 0) | (1 << (feature & 31));
    }
    return new FeatureRows(bits);
  }

  /** The row of a feature, or -1. */
  of(feature: number): number {
    const word = feature >>> 5;
    const bits = this.bits[word] ?? 0;
    const bit = feature & 31;
    if (((bits >>> bit) & 1) === 0) return -1;
    return (this.#before[word] ?? 0) + ones(bits & ((1 << bit) - 1));
  }
}

/** How many bits of 32 are set. */
function ones(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
