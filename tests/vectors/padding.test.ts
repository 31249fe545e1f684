import { describe, expect, it } from 'vitest';

import { pad, paddedLength, unpad } from '../../main/vault/crypto/padding.ts';

/** Padmé as published, in whole numbers: an independent writing of what padding.ts does. */
function expected(dataLength: number): number {
  let length = Math.max(1024, Math.ceil((dataLength + 4) / 256) * 256);
  const exponent = length.toString(2).length - 1;
  const kept = exponent.toString(2).length;
  const mask = (1n << BigInt(exponent - kept)) - 1n;
  length = Number((BigInt(length) + mask) & ~mask);
  return length;
}

describe('padding', () => {
  it.each([
    [0, 1024],
    [1020, 1024],
    [1021, 1280],
    [4092, 4096],
    [4093, 4352],
    [8189, 8704],
    [100_000, 100_352],
    [1_048_576, 1_081_344],
    [4_000_000, 4_063_232],
  ])('carries %i bytes in %i', (dataLength, length) => {
    expect(paddedLength(dataLength)).toBe(length);
  });

  it('is Padmé on steps of 256 for every length to 70,000', () => {
    for (let length = 0; length < 70_000; length += 1) {
      if (paddedLength(length) !== expected(length)) expect.fail(`length ${length}`);
    }
  });

  it('adds at most an eighth beyond the first KiB and step', () => {
    for (let length = 1024; length < 3_000_000; length += 997) {
      expect(paddedLength(length) - 260).toBeLessThanOrEqual(length * 1.125);
    }
  });

  it('comes off again, and only in its one form', () => {
    const data = new TextEncoder().encode('a few words');
    expect(unpad(pad(data))).toEqual(data);
    const tail = pad(data);
    tail[tail.length - 1] = 1;
    expect(unpad(tail)).toBeNull();
    const longer = new Uint8Array(1280);
    longer.set(pad(data));
    expect(unpad(longer)).toBeNull();
    expect(unpad(new Uint8Array(3))).toBeNull();
  });
});
