import { describe, expect, it } from 'vitest';

import { fromHex, sameBytes, toHex } from '../../../main/vault/crypto/byte-layout.ts';

/** Every byte, at every length and offset up to where eights and singles meet. */
const SAMPLES = Array.from({ length: 40 }, (_, length) =>
  Uint8Array.from({ length }, (_none, index) => (index * 37 + length * 11) % 256),
);
const ALL = Uint8Array.from({ length: 256 }, (_, index) => index);

describe('bytes as hex', () => {
  it('are what Node makes of them', () => {
    for (const bytes of [...SAMPLES, ALL]) {
      expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
      expect(fromHex(toHex(bytes))).toEqual(bytes);
    }
  });

  it('are those of the view, not of the buffer beneath it', () => {
    expect(toHex(ALL.subarray(3, 14))).toBe('030405060708090a0b0c0d');
    expect(toHex(Buffer.from('00ff10', 'hex'))).toBe('00ff10');
  });

  it('come from the engine where it knows how', () => {
    const bytes = Object.assign(Uint8Array.of(1), { toHex: () => 'from the engine' });
    expect(toHex(bytes)).toBe('from the engine');
  });

  it('may be upper case when read', () => {
    expect(fromHex('00FfA9')).toEqual(Uint8Array.of(0, 0xff, 0xa9));
  });

  it.each(['0', '0g', 'g0', ' 0', '0:', '/0', '@0', '`0', '0x', 'é0', 'Ā0'])(
    '%j is refused',
    (text) => {
      expect(() => fromHex(text)).toThrow(RangeError);
    },
  );
});

describe('a comparison', () => {
  it('needs every byte and the same length', () => {
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 0))).toBe(false);
    expect(sameBytes(Uint8Array.of(1, 2, 0), Uint8Array.of(1, 2))).toBe(false);
    expect(sameBytes(new Uint8Array(0), new Uint8Array(0))).toBe(true);
  });
});
