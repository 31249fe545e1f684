import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { RECORDED } from '../../../build/deidentify/recorded.ts';
import { BloomFilter } from '../../../main/vault/deidentify/tagger/bloom-filter.ts';
import { hashText } from '../../../main/vault/deidentify/tagger/hashing.ts';
import { modelFile } from '../../../main/vault/deidentify/tagger/load-tagger.ts';
import { readModel, writeModel } from '../../../main/vault/deidentify/tagger/model-file.ts';

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

  it('knows names of every heritage', () => {
    const { sets, known } = readModel(bytes);
    for (const name of ['ngozi', 'wanjiru', 'priya', 'hassan', 'siobhan', 'katarzyna', 'minh']) {
      const hash = hashText(name);
      expect([name, sets['first-names'].has(hash) || known.has(hash >>> 0)]).toEqual([name, true]);
    }
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
