/** From weights in full to those that ship: in whole steps, without those that hardly weigh anything. */
import { LABELS } from '../../main/vault/deidentify/tagger/labels.ts';
import type { Lexicon, Model } from '../../main/vault/deidentify/tagger/model-file.ts';
import {
  cellOf,
  MOST_STEPS,
  SparseWeights,
} from '../../main/vault/deidentify/tagger/sparse-weights.ts';
import type { Learned } from './crf-trainer.ts';

export interface PackingOptions {
  readonly bits: number;
  /** Weights are whole multiples of this. */
  readonly step: number;
  /** What weighs less, weighs nothing. */
  readonly leastWeight: number;
}

export function packModel(
  { featureOf, weights, transitions }: Learned,
  lexicon: Lexicon,
  { bits, step, leastWeight }: PackingOptions,
): Model {
  const rows = new Int32Array(2 ** bits).fill(-1);
  featureOf.forEach((feature, row) => (rows[feature] = row));
  const starts = new Uint32Array(2 ** bits + 1);
  const cells: number[] = [];
  rows.forEach((row, feature) => {
    for (let label = 0; row >= 0 && label < LABELS; label += 1) {
      const weight = weights[row * LABELS + label] ?? 0;
      if (Math.abs(weight) < leastWeight) continue;
      const steps = Math.round(weight / step);
      if (steps === 0) continue;
      cells.push(cellOf(label, Math.max(-MOST_STEPS, Math.min(MOST_STEPS, steps))));
    }
    starts[feature + 1] = cells.length;
  });
  return {
    ...lexicon,
    bits,
    labels: LABELS,
    transitions,
    step,
    weights: new SparseWeights(starts, Int16Array.from(cells)),
  };
}
