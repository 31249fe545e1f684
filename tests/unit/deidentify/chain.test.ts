import { describe, expect, it } from 'vitest';

import { Chain, isStep, stepFactors } from '../../../main/vault/deidentify/tagger/chain.ts';
import { isInside, LABELS } from '../../../main/vault/deidentify/tagger/labels.ts';

/** Numbers that look arbitrary and are the same in every run. */
const wave = (at: number): number => Math.sin(at * 12.9898) * 2;

function bySum(scores: Float32Array, words: number, transitions: Float32Array) {
  const marginals = new Float64Array(words * LABELS);
  let whole = 0;
  const visit = (path: number[], weight: number): void => {
    if (path.length === words) {
      whole += weight;
      path.forEach((label, word) => {
        marginals[word * LABELS + label] = (marginals[word * LABELS + label] ?? 0) + weight;
      });
      return;
    }
    const before = path.at(-1);
    for (let label = 0; label < LABELS; label += 1) {
      const allowed = before === undefined ? !isInside(label) : isStep(before, label);
      if (!allowed) continue;
      const step = transitions[(before ?? LABELS) * LABELS + label] ?? 0;
      const score = scores[path.length * LABELS + label] ?? 0;
      visit([...path, label], weight * Math.exp(step + score));
    }
  };
  visit([], 1);
  return { marginals: marginals.map((one) => one / whole), logPartition: Math.log(whole) };
}

describe('the chain', () => {
  const words = 3;
  const scores = Float32Array.from({ length: words * LABELS }, (_, at) => wave(at + 1));
  const transitions = Float32Array.from({ length: (LABELS + 1) * LABELS }, (_, at) => wave(at) / 2);

  it('gives what the sum over every path gives', () => {
    const expected = bySum(scores, words, transitions);
    const { marginals, logPartition } = new Chain().run(
      scores,
      words,
      stepFactors(transitions),
      null,
    );
    expect(logPartition).toBeDefined();
    for (let at = 0; at < words * LABELS; at += 1) {
      expect(Math.abs((marginals[at] ?? 0) - (expected.marginals[at] ?? 0))).toBeLessThan(1e-6);
    }
    expect(Math.abs(logPartition - expected.logPartition)).toBeLessThan(1e-5);
  });

  it('never goes on with a type that has not begun', () => {
    const { marginals } = new Chain().run(scores, words, stepFactors(transitions), null);
    for (let label = 0; label < LABELS; label += 1) {
      if (isInside(label)) expect(marginals[label]).toBe(0);
    }
  });

  it('keeps to what is allowed', () => {
    const allowed = new Uint8Array(words * LABELS).fill(1);
    allowed.fill(0, LABELS, 2 * LABELS);
    allowed[LABELS + 3] = 1;
    const { marginals } = new Chain().run(scores, words, stepFactors(transitions), allowed);
    expect(marginals[LABELS + 3]).toBeCloseTo(1, 9);
  });
});
