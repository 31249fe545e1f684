/**
 * Frozen bodies of format 1 (tests/fixtures/vectors/sealed-record.json). They must never change: a change
 * here is a new format with a reader for this one.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { fromHex, toHex } from '../../main/vault/crypto/byte-layout.ts';
import { paddedLength } from '../../main/vault/crypto/padding.ts';
import type { Place } from '../../main/vault/crypto/sealed-record.ts';
import { open, sealWithNonce, tagOf } from '../../main/vault/crypto/sealed-record.ts';
import { SecretBytes } from '../../main/vault/crypto/secret-bytes.ts';
import { readySodium } from '../../main/vault/crypto/sodium.ts';
import raw from '../fixtures/vectors/sealed-record.json' with { type: 'json' };

const vectors = z
  .array(
    z.strictObject({
      name: z.string(),
      key: z.string(),
      nonce: z.string(),
      place: z.strictObject({
        purpose: z.enum(['record', 'manifest', 'anchor']),
        vaultId: z.string(),
        epoch: z.int(),
        table: z.string(),
        id: z.string(),
        version: z.int(),
      }),
      data: z.string(),
      body: z.string(),
    }),
  )
  .parse(raw);

beforeAll(readySodium);

describe.each(vectors)('a sealed body: $name', ({ key: keyHex, nonce, place, data, body }) => {
  const keyOf = (hex: string) => SecretBytes.take(fromHex(hex));
  const bytes = () => fromHex(body);
  const opens = (changed: Uint8Array, at: Place = place) => open(changed, at, keyOf(keyHex)).ok;

  it('opens to what was sealed', () => {
    const opened = open(bytes(), place, keyOf(keyHex));
    expect(opened.ok && toHex(opened.data)).toBe(data);
  });

  it('is sealed again to the same bytes', () => {
    const again = sealWithNonce(fromHex(data), place, keyOf(keyHex), fromHex(nonce));
    expect(toHex(again)).toBe(body);
  });

  it('has the written layout', () => {
    expect(body.slice(0, 8)).toBe('56520101');
    expect(body.slice(8, 12)).toBe(place.epoch.toString(16).padStart(4, '0'));
    expect(body.slice(12, 60)).toBe(nonce);
    expect(bytes()).toHaveLength(6 + 24 + paddedLength(data.length / 2) + 16);
    expect(toHex(tagOf(bytes()))).toBe(body.slice(-32));
  });

  it('does not open when cut short anywhere, or longer', () => {
    for (let length = 0; length < bytes().length; length += 1) {
      expect(opens(bytes().subarray(0, length)), `cut to ${length}`).toBe(false);
    }
    expect(opens(Uint8Array.of(...bytes(), 0))).toBe(false);
  });

  it('does not open with one bit of any byte flipped', () => {
    for (let index = 0; index < bytes().length; index += 1) {
      const changed = bytes();
      changed[index] = (changed[index] ?? 0) ^ (1 << (index % 8));
      expect(opens(changed), `byte ${index}`).toBe(false);
    }
  });

  it('does not open at any other place', () => {
    const zeros = '0'.repeat(31);
    const others: Place[] = [
      { ...place, purpose: place.purpose === 'anchor' ? 'record' : 'anchor' },
      { ...place, vaultId: `${zeros}1` },
      { ...place, epoch: place.epoch + 1 },
      { ...place, table: `${place.table}s` },
      { ...place, id: `${zeros}9` },
      { ...place, version: place.version + 1 },
    ];
    for (const other of others) expect(opens(bytes(), other), JSON.stringify(other)).toBe(false);
  });

  it('does not open with another key', () => {
    expect(open(bytes(), place, SecretBytes.random(32)).ok).toBe(false);
  });

  it('tells a newer format from damage', () => {
    const newer = bytes();
    newer[2] = 2;
    expect(open(newer, place, keyOf(keyHex))).toEqual({ ok: false, why: 'from-newer-version' });
  });
});
