import { randomBytes as buffer } from 'node:crypto';

import { beforeAll, describe, expect, it } from 'vitest';

import {
  decryptDirectly,
  encryptDirectly,
  hashDirectly,
} from '../../../main/vault/crypto/direct-sodium.ts';
import { readySodium, sodium } from '../../../main/vault/crypto/sodium.ts';

const KEY_BYTES = 32;
const NONCE_BYTES = 24;
/** Around a block of the cipher, and around the room that is kept from call to call. */
const LENGTHS = [0, 1, 15, 16, 1000, 65_520, 65_536, 1_000_003];

const randomBytes = (length: number) => Uint8Array.from(buffer(length));

beforeAll(readySodium);

function sealedOf(length: number, additional: Uint8Array) {
  const message = randomBytes(length);
  const nonce = randomBytes(NONCE_BYTES);
  const key = randomBytes(KEY_BYTES);
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    message,
    additional,
    null,
    nonce,
    key,
  );
  return { message, nonce, key, sealed };
}

describe('encrypting without the wrapper', () => {
  it.each(LENGTHS)('seals %i bytes the same', (length) => {
    const additional = randomBytes(length % 97);
    const { message, nonce, key, sealed } = sealedOf(length, additional);
    const before = Uint8Array.from(message);
    expect(encryptDirectly(message, additional, nonce, key)).toEqual(sealed);
    expect(message).toEqual(before);
  });
});

describe('a key or a nonce of another length', () => {
  it.each([
    [24, 31],
    [24, 33],
    [24, 0],
    [12, 32],
    [25, 32],
    [0, 32],
  ])('is refused: a nonce of %i bytes, a key of %i', (nonceBytes, keyBytes) => {
    const [nonce, key] = [randomBytes(nonceBytes), randomBytes(keyBytes)];
    const bytes = randomBytes(40);
    expect(() => encryptDirectly(bytes, bytes, nonce, key)).toThrow(RangeError);
    expect(() => decryptDirectly(bytes, bytes, nonce, key)).toThrow(RangeError);
  });
});

describe('decrypting without the wrapper', () => {
  it.each(LENGTHS)('gives %i bytes back', (length) => {
    const additional = randomBytes(length % 97);
    const { message, nonce, key, sealed } = sealedOf(length, additional);
    const before = Uint8Array.from(sealed);
    expect(decryptDirectly(sealed, additional, nonce, key)).toEqual(message);
    expect(sealed).toEqual(before);
  });

  it('gives nothing where one bit of anything is another', () => {
    const additional = randomBytes(20);
    const { nonce, key, sealed } = sealedOf(40, additional);
    const parts = [sealed, additional, nonce, key] as const;
    for (const part of parts) {
      for (let at = 0; at < part.length; at += 1) {
        part[at] = (part[at] ?? 0) ^ 1;
        expect(decryptDirectly(...parts)).toBeNull();
        part[at] = (part[at] ?? 0) ^ 1;
      }
    }
    expect(decryptDirectly(...parts)).toHaveLength(40);
    expect(decryptDirectly(sealed.subarray(0, 15), additional, nonce, key)).toBeNull();
    expect(decryptDirectly(new Uint8Array(0), additional, nonce, key)).toBeNull();
  });

  it('leaves nothing of a message or a key in the library', () => {
    const { message, nonce, key, sealed } = sealedOf(64, new Uint8Array(0));
    // The wrapper that sealed them leaves copies of its own, so others are looked for.
    const mark = Uint8Array.from(message, (byte) => byte ^ 0x5a);
    const otherKey = Uint8Array.from(key, (byte) => byte ^ 0xa5);
    const again = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
      mark,
      null,
      null,
      nonce,
      otherKey,
    );
    expect(sealed).toHaveLength(80);
    const copies = (bytes: Uint8Array): number => {
      const heap = Buffer.from(heapOf());
      let found = 0;
      for (let at = heap.indexOf(bytes); at !== -1; at = heap.indexOf(bytes, at + 1)) found += 1;
      return found;
    };
    const before = [copies(mark), copies(otherKey)];
    expect(decryptDirectly(again, new Uint8Array(0), nonce, otherKey)).toEqual(mark);
    expect(encryptDirectly(mark, new Uint8Array(0), nonce, otherKey)).toEqual(again);
    expect(hashDirectly(64, mark, otherKey)).toHaveLength(64);
    expect([copies(mark), copies(otherKey)]).toEqual(before);
  });
});

describe('hashing without the wrapper', () => {
  it.each([0, 1, 127, 128, 129, 70_000])('gives the same for %i bytes', (length) => {
    const message = randomBytes(length);
    const key = randomBytes(KEY_BYTES);
    for (const bytes of [16, 32, 64]) {
      expect(hashDirectly(bytes, message, key)).toEqual(
        sodium.crypto_generichash(bytes, message, key),
      );
    }
  });

  it('says so where there is no such hash', () => {
    expect(() => hashDirectly(65, randomBytes(3), randomBytes(KEY_BYTES))).toThrow(RangeError);
  });
});

function heapOf(): Uint8Array {
  const { libsodium } = sodium as typeof sodium & { readonly libsodium: { HEAPU8: Uint8Array } };
  return libsodium.HEAPU8;
}
