/**
 * The weights of every feature. Most labels of most features weigh nothing, so that only the others are kept: which
 * label, and how many whole steps.
 */

/** The heaviest weight in steps. */
export const MOST_STEPS = 127;

export class SparseWeights {
  /** How many weights each feature has. */
  readonly sizes: Uint8Array;
  /** Of each weight the label, in ascending order for a feature. */
  readonly labels: Uint8Array;
  readonly steps: Int8Array;
  /** Where those of each feature begin; one more for the end. */
  readonly #starts: Uint32Array;
  #firsts = new Uint32Array(0);
  #lasts = new Uint32Array(0);

  constructor(sizes: Uint8Array, labels: Uint8Array, steps: Int8Array) {
    this.sizes = sizes;
    this.labels = labels;
    this.steps = steps;
    this.#starts = new Uint32Array(sizes.length + 1);
    let at = 0;
    for (let feature = 0; feature < sizes.length; feature += 1) {
      at += sizes[feature] ?? 0;
      this.#starts[feature + 1] = at;
    }
  }

  /**
   * Adds the steps of the first `count` features to the scores of a word that begin at `from`. They lie far apart in
   * memory, which answers many questions at a time but each one late: where they lie is asked for all of them
   * before any is read, and the first weight of each before the others. This takes half of the time.
   */
  addTo(scores: Float32Array, from: number, features: Int32Array, count: number): void {
    if (this.#firsts.length < count) {
      this.#firsts = new Uint32Array(count);
      this.#lasts = new Uint32Array(count);
    }
    const { labels, steps } = this;
    const firsts = this.#firsts;
    const lasts = this.#lasts;
    for (let one = 0; one < count; one += 1) {
      const feature = features[one] ?? 0;
      firsts[one] = this.#starts[feature] ?? 0;
      lasts[one] = this.#starts[feature + 1] ?? 0;
    }
    for (let one = 0; one < count; one += 1) {
      const first = firsts[one] ?? 0;
      if (first === lasts[one]) continue;
      const at = from + (labels[first] ?? 0);
      scores[at] = (scores[at] ?? 0) + (steps[first] ?? 0);
    }
    for (let one = 0; one < count; one += 1) {
      const last = lasts[one] ?? 0;
      for (let place = (firsts[one] ?? 0) + 1; place < last; place += 1) {
        const at = from + (labels[place] ?? 0);
        scores[at] = (scores[at] ?? 0) + (steps[place] ?? 0);
      }
    }
  }
}
