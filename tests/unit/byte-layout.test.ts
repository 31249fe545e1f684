import { describe, expect, test } from 'vitest';

import { readU64, toHex, u64 } from '../../main/vault/crypto/byte-layout.ts';

describe('a number of eight bytes', () => {
  test.each([
    [0, '0000000000000000'],
    [1, '0000000000000001'],
    [2 ** 32 - 1, '00000000ffffffff'],
    [2 ** 32, '0000000100000000'],
    [Number.MAX_SAFE_INTEGER, '001fffffffffffff'],
  ])('%d is written whole and read back', (value, hex) => {
    expect(toHex(u64(value))).toBe(hex);
    expect(readU64(u64(value), 0)).toBe(value);
  });

  test.each([-1, 0.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN])('%d is refused', (value) => {
    expect(() => u64(value)).toThrow(RangeError);
  });
});
