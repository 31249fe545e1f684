import { inspect } from 'node:util';

import { beforeAll, describe, expect, it } from 'vitest';

import { SecretBytes } from '../../../main/vault/crypto/secret-bytes.ts';
import { readySodium } from '../../../main/vault/crypto/sodium.ts';

beforeAll(readySodium);

describe('a secret', () => {
  const secret = () => SecretBytes.take(Uint8Array.of(0x53, 0x45, 0x43));

  it('has no text form', () => {
    for (const form of [String(secret()), JSON.stringify({ key: secret() })]) {
      expect(form).toContain('[secret]');
    }
    expect(inspect({ key: secret() })).toBe('{ key: [secret] }');
  });

  it('does not survive a structured clone', () => {
    expect(structuredClone({ key: secret() })).toEqual({ key: {} });
  });

  it('is zero after a wipe, and refuses to be used', () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const taken = SecretBytes.take(bytes);
    taken.wipe();
    expect([...bytes]).toEqual([0, 0, 0]);
    expect(() => taken.borrow((lent) => lent[0])).toThrow('wiped');
  });

  it('is random where it is made so', () => {
    const hex = () => SecretBytes.random(32).borrow((bytes) => Buffer.from(bytes).toString('hex'));
    expect(hex()).not.toBe(hex());
    expect(SecretBytes.random(32)).toHaveLength(32);
  });
});
