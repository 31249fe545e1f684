import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { RECORDED } from '../../../build/deidentify/recorded.ts';
import { BloomFilter } from '../../../main/vault/deidentify/tagger/bloom-filter.ts';
import { hashText } from '../../../main/vault/deidentify/tagger/hashing.ts';
import { modelFile } from '../../../main/vault/deidentify/tagger/load-tagger.ts';
import { readModel, writeModel } from '../../../main/vault/deidentify/tagger/model-file.ts';
import { MOST_STEPS, SparseWeights } from '../../../main/vault/deidentify/tagger/sparse-weights.ts';

const bytes = readFileSync(modelFile());

describe('the model that ships', () => {
  it('is the one that the training script wrote', () => {
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(RECORDED.model);
  });

  it('takes at most 6 MB of the package', () => {
    expect(bytes.length).toBeLessThan(6_000_000);
  });

  it('is written as it was read', () => {
    expect(Buffer.from(writeModel(readModel(bytes))).equals(bytes)).toBe(true);
  });

  it('is refused where it is another file, or cut short', () => {
    expect(() => readModel(new Uint8Array(64))).toThrow(RangeError);
    expect(() => readModel(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
    expect(() => readModel(bytes.subarray(0, 1000))).toThrow(RangeError);
  });

  it('is refused where a single byte of it changed', () => {
    for (const place of [0, 4, 8, 12, 16, 1000, bytes.length >> 1, bytes.length - 1]) {
      const changed = Uint8Array.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 4;
      expect(() => readModel(changed), `byte ${place}`).toThrow(RangeError);
    }
  });

  it('knows names of every heritage', () => {
    const { sets, known } = readModel(bytes);
    for (const name of ['ngozi', 'wanjiru', 'priya', 'hassan', 'siobhan', 'katarzyna', 'minh']) {
      const hash = hashText(name);
      expect([name, sets['first-names'].has(hash) || known.has(hash >>> 0)]).toEqual([name, true]);
    }
  });
});

describe('weights kept sparsely', () => {
  const weights = new SparseWeights(
    Uint8Array.from([2, 0, 0, 0, 0, 2, 0, 1]),
    Uint8Array.from([0, 26, 3, 4, 26]),
    Int8Array.from([-MOST_STEPS, MOST_STEPS, 1, -1, -2]),
  );

  const sumsOf = (features: readonly number[]): Float32Array => {
    const scores = new Float32Array(2 * 27);
    weights.addTo(scores, 27, Int32Array.from(features), features.length);
    return scores;
  };

  it('are added at their labels, behind the words before', () => {
    const scores = sumsOf([0, 5, 5, 6]);
    expect(scores.subarray(0, 27)).toEqual(new Float32Array(27));
    const expected = new Float32Array(27);
    expected.set([-MOST_STEPS], 0);
    expected.set([MOST_STEPS], 26);
    expected.set([2, -2], 3);
    expect(scores.subarray(27)).toEqual(expected);
  });

  it('come out of the file as they went in', () => {
    const { sets, known, transitions } = readModel(bytes);
    const small = { bits: 3, labels: 27, sets, known, transitions, step: 0.25, weights };
    const read = readModel(writeModel(small));
    expect(read.step).toBe(0.25);
    expect(new Uint8Array(read.weights.sizes)).toEqual(weights.sizes);
    expect(new Uint8Array(read.weights.labels)).toEqual(weights.labels);
    expect(read.weights.steps).toEqual(weights.steps);
  });
});

describe('a Bloom filter', () => {
  const members = new Set(Array.from({ length: 5000 }, (_, at) => hashText(`member ${at}`)));
  const filter = BloomFilter.of(members);

  it('has every member', () => {
    expect([...members].every((member) => filter.has(member))).toBe(true);
  });

  it('takes few strangers for members', () => {
    const strangers = Array.from({ length: 20_000 }, (_, at) => hashText(`stranger ${at}`));
    const taken = strangers.filter((one) => !members.has(one) && filter.has(one)).length;
    expect(taken).toBeLessThan(20_000 * 0.02);
  });
});
