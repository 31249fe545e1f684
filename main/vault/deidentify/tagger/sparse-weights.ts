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

  /** Adds the steps of a feature to the scores of a word that begin at `from`. */
  addTo(scores: Float32Array, from: number, feature: number): void {
    const { labels, steps } = this;
    const last = this.#starts[feature + 1] ?? 0;
    for (let one = this.#starts[feature] ?? 0; one < last; one += 1) {
      const at = from + (labels[one] ?? 0);
      scores[at] = (scores[at] ?? 0) + (steps[one] ?? 0);
    }
  }
}
