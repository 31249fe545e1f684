/** From weights in full to those that ship: in whole steps, without those that hardly weigh anything. */
import { LABELS } from '../../main/vault/deidentify/tagger/labels.ts';
import type { Lexicon, Model } from '../../main/vault/deidentify/tagger/model-file.ts';
import { MOST_STEPS, SparseWeights } from '../../main/vault/deidentify/tagger/sparse-weights.ts';
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
  const sizes = new Uint8Array(2 ** bits);
  const labels: number[] = [];
  const steps: number[] = [];
  rows.forEach((row, feature) => {
    if (row < 0) return;
    const before = labels.length;
    for (let label = 0; label < LABELS; label += 1) {
      const weight = weights[row * LABELS + label] ?? 0;
      if (Math.abs(weight) < leastWeight) continue;
      labels.push(label);
      steps.push(Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(weight / step))));
    }
    sizes[feature] = labels.length - before;
  });
  return {
    ...lexicon,
    bits,
    labels: LABELS,
    transitions,
    step,
    weights: new SparseWeights(sizes, Uint8Array.from(labels), Int8Array.from(steps)),
  };
}
