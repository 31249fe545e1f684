/**
 * The weights of every feature. Most labels of most features weigh nothing, so that only the others are kept, one
 * cell each: the label in the low bits, above it the weight in whole steps.
 */
export const LABEL_BITS = 5;
const LABEL_MASK = 2 ** LABEL_BITS - 1;
/** The heaviest weight in steps. */
export const MOST_STEPS = 127;

export class SparseWeights {
  /** Where each feature's cells begin; one more for the end. */
  readonly starts: Uint32Array;
  /** Labels of a feature in ascending order. */
  readonly cells: Int16Array;

  constructor(starts: Uint32Array, cells: Int16Array) {
    this.starts = starts;
    this.cells = cells;
  }

  /** Adds the steps of a feature to the scores of a word that begin at `from`. */
  addTo(scores: Float32Array, from: number, feature: number): void {
    const last = this.starts[feature + 1] ?? 0;
    for (let one = this.starts[feature] ?? 0; one < last; one += 1) {
      const cell = this.cells[one] ?? 0;
      const at = from + (cell & LABEL_MASK);
      scores[at] = (scores[at] ?? 0) + (cell >> LABEL_BITS);
    }
  }
}

export function cellOf(label: number, steps: number): number {
  return (steps << LABEL_BITS) | label;
}

export const labelOf = (cell: number): number => cell & LABEL_MASK;
export const stepsOf = (cell: number): number => cell >> LABEL_BITS;
