/**
 * The frozen key file of format 2 in the middle of a renewal, and a frozen label
 * (tests/fixtures/vectors/renewal.json). Its ways in have the salts of format 1's, so that their keys
 * are those of tests/fixtures/vectors/key-file.json.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { concat, fromHex, sameBytes, toHex } from '../../main/vault/crypto/byte-layout.ts';
import type { KeyFile } from '../../main/vault/crypto/key-file.ts';
import {
  encodeKeyFile,
  ownerOf,
  parseKeyFile,
  slotOf,
  withoutSlot,
} from '../../main/vault/crypto/key-file.ts';
import type { SlotKind } from '../../main/vault/crypto/key-slot.ts';
import { openSlot } from '../../main/vault/crypto/key-slot.ts';
import {
  LABEL_PADDED,
  LONGEST_LABEL,
  padLabel,
  unpadLabel,
} from '../../main/vault/crypto/padding.ts';
import { open, sealWithNonce } from '../../main/vault/crypto/sealed-record.ts';
import { SecretBytes } from '../../main/vault/crypto/secret-bytes.ts';
import { readySodium, sodium } from '../../main/vault/crypto/sodium.ts';
import { deriveVaultKeys, previousKeyWrap } from '../../main/vault/crypto/vault-keys.ts';
import { keyRingOf } from '../../main/vault/door/key-ring-of.ts';
import { decodeLabel, encodeLabel, NO_LABEL } from '../../main/vault/store/record-label.ts';
import first from '../fixtures/vectors/key-file.json' with { type: 'json' };
import raw from '../fixtures/vectors/renewal.json' with { type: 'json' };

const vector = z
  .strictObject({
    freshKey: z.string(),
    previousWrap: z.string(),
    file: z.string(),
    label: z.strictObject({
      key: z.string(),
      nonce: z.string(),
      place: z.strictObject({
        purpose: z.literal('label'),
        vaultId: z.string(),
        epoch: z.int(),
        table: z.string(),
        id: z.string(),
        version: z.int(),
      }),
      text: z.string(),
      body: z.string(),
    }),
  })
  .parse(raw);

const HEADER = 44;
const SLOT = 132;
const CHECK = 16;
const PREVIOUS = HEADER + 2 * (SLOT + CHECK);

const secret = (hex: string) => SecretBytes.take(fromHex(hex));
const KEYS: Readonly<Record<SlotKind, string>> = {
  passphrase: first.passphraseKey,
  recovery: first.recoveryKey,
  previous: vector.previousWrap,
};
const INSIDE: Readonly<Record<SlotKind, string>> = {
  passphrase: vector.freshKey,
  recovery: vector.freshKey,
  previous: first.vaultKey,
};
const KINDS: readonly SlotKind[] = ['passphrase', 'recovery', 'previous'];

function parsed(bytes = fromHex(vector.file)): KeyFile {
  const result = parseKeyFile(bytes);
  if (!result.ok) throw new Error(result.why);
  return result.file;
}

function tryWay(file: KeyFile, kind: SlotKind): string {
  const found = slotOf(file, kind);
  if (found?.state !== 'whole') return 'damaged-slot';
  const opened = openSlot(found.slot, secret(KEYS[kind]), ownerOf(file));
  return opened.ok ? opened.vaultKey.borrow(toHex) : opened.why;
}

/** The file with these bytes put in and every checksum made to fit. */
function doctored(at: number, bytes: Uint8Array): Uint8Array {
  const file = fromHex(vector.file);
  file.set(bytes, at);
  const parts = [[0, 28], ...[0, 1, 2].map((slot) => [HEADER + slot * (SLOT + CHECK), SLOT])];
  for (const [from = 0, length = 0] of parts) {
    const check = sodium.crypto_generichash(CHECK, file.subarray(from, from + length), null);
    file.set(check, from + length);
  }
  return file;
}

beforeAll(readySodium);

describe('the key file of format 2', () => {
  it('is encoded again to the same bytes', () => {
    expect(toHex(encodeKeyFile(parsed()))).toBe(vector.file);
    expect(toHex(doctored(0, new Uint8Array()))).toBe(vector.file);
  });

  it('gives the new key to each way in, and the one before it to the new key', () => {
    for (const kind of KINDS) expect(tryWay(parsed(), kind), kind).toBe(INSIDE[kind]);
    expect(previousKeyWrap(secret(vector.freshKey)).borrow(toHex)).toBe(vector.previousWrap);
    const ring = keyRingOf(secret(vector.freshKey), parsed());
    expect(ring.previous?.records.borrow(toHex)).toBe(first.subkeys.records);
    expect(ring.keys.labels.borrow(toHex)).toBe(vector.label.key);
  });

  it('is an ordinary one again when the renewal is done', () => {
    const done = parsed(encodeKeyFile(withoutSlot(parsed(), 'previous')));
    expect(slotOf(done, 'previous')).toBeUndefined();
    expect(tryWay(done, 'passphrase')).toBe(vector.freshKey);
    expect(keyRingOf(secret(vector.freshKey), done).previous).toBeNull();
  });

  it('is damaged when cut short anywhere, or longer', () => {
    const bytes = fromHex(vector.file);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(parseKeyFile(bytes.subarray(0, length)), `cut to ${length}`).toEqual({
        ok: false,
        why: 'damaged',
      });
    }
    expect(parseKeyFile(concat(bytes, Uint8Array.of(0))).ok).toBe(false);
  });

  it('never gives another key with one bit of any byte flipped, checksums fitting or not', () => {
    const bytes = fromHex(vector.file);
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = Uint8Array.of((bytes[at] ?? 0) ^ (1 << (at % 8)));
      const plain = Uint8Array.from(bytes);
      plain.set(byte, at);
      for (const file of [plain, doctored(at, byte)]) {
        if (sameBytes(file, bytes)) continue;
        const result = parseKeyFile(file);
        if (!result.ok) continue;
        const ways = KINDS.map((kind) => tryWay(result.file, kind));
        const opened = ways.filter((way, index) => way === INSIDE[KINDS[index] ?? 'previous']);
        expect(opened.length, `byte ${at}`).toBeLessThan(3);
        for (const way of ways) {
          expect(['wrong-key', 'damaged-slot', vector.freshKey, first.vaultKey]).toContain(way);
        }
      }
    }
  });

  it.each([
    ['under the number of format 1, which knows no key before', 8, Uint8Array.of(1)],
    ['with the slots in another order', PREVIOUS, Uint8Array.of(1, 1, 1)],
    ['with two slots of a kind', PREVIOUS, Uint8Array.of(2, 2, 2)],
    ['with a cost to a key that has none', PREVIOUS + 4, Uint8Array.of(0, 1, 0, 0)],
    ['of format 0', 8, Uint8Array.of(0)],
  ])('is damaged %s', (_, at, bytes) => {
    expect(parseKeyFile(doctored(at, bytes))).toEqual({ ok: false, why: 'damaged' });
  });

  it('does not take a slot over from a file of format 1', () => {
    const old = parseKeyFile(fromHex(first.file));
    if (!old.ok) throw new Error(old.why);
    const slots = old.file.slots;
    expect(tryWay({ ...parsed(), slots }, 'passphrase')).toBe('damaged-slot');
    expect(tryWay(old.file, 'passphrase')).toBe(first.vaultKey);
  });

  it('without the slot of the key before, damaged or gone, still opens', () => {
    const torn = fromHex(vector.file);
    torn[PREVIOUS + 90] = (torn[PREVIOUS + 90] ?? 0) ^ 1;
    expect(keyRingOf(secret(vector.freshKey), parsed(torn)).previous).toBeNull();
    expect(tryWay(parsed(torn), 'recovery')).toBe(vector.freshKey);
  });
});

describe('a label', () => {
  const { key, nonce, place, text, body } = vector.label;
  const opens = (bytes: Uint8Array, at: Parameters<typeof open>[1] = place) =>
    open(bytes, at, secret(key)).ok;

  it('opens to what was sealed, and is sealed again to the same bytes', () => {
    const opened = open(fromHex(body), place, secret(key));
    expect(opened.ok && new TextDecoder().decode(opened.data)).toBe(text);
    const data = new TextEncoder().encode(text);
    expect(toHex(sealWithNonce(data, place, secret(key), fromHex(nonce)))).toBe(body);
    expect(deriveVaultKeys(secret(vector.freshKey)).labels.borrow(toHex)).toBe(key);
    expect(toHex(encodeLabel(decodeLabel(data)))).toBe(toHex(data));
  });

  it('does not open cut short, longer, with a bit flipped, or at any other place', () => {
    const bytes = fromHex(body);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(opens(bytes.subarray(0, length)), `cut to ${length}`).toBe(false);
    }
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect(opens(changed), `byte ${at}`).toBe(false);
    }
    expect(opens(concat(bytes, Uint8Array.of(0)))).toBe(false);
    for (const change of [
      { purpose: 'record' },
      { purpose: 'manifest' },
      { vaultId: '0'.repeat(32) },
      { epoch: 1 },
      { table: 'records' },
      { id: 'f'.repeat(32) },
      { version: 8 },
    ] as const) {
      expect(opens(bytes, { ...place, ...change }), JSON.stringify(change)).toBe(false);
    }
  });

  it('has one length whatever it says, and one form', () => {
    for (const length of [0, 1, 100, LONGEST_LABEL]) {
      const data = new Uint8Array(length).fill(7);
      expect(padLabel(data)).toHaveLength(LABEL_PADDED);
      expect(unpadLabel(padLabel(data))).toEqual(data);
    }
    expect(() => padLabel(new Uint8Array(LONGEST_LABEL + 1))).toThrow(RangeError);
    const filled = padLabel(Uint8Array.of(1));
    filled[LABEL_PADDED - 1] = 1;
    expect(unpadLabel(filled)).toBeNull();
    expect(unpadLabel(new Uint8Array(LABEL_PADDED).fill(0xff))).toBeNull();
    expect(unpadLabel(new Uint8Array(1024))).toBeNull();
  });

  it.each([
    ['x'.repeat(1000)],
    ['🙂'.repeat(300)],
    ['\ud83d'.repeat(300)],
    ['"\\\u0000\n'.repeat(100)],
    [''],
  ])('cuts a title by whole characters to what it has room for: %j', (title) => {
    const bytes = encodeLabel({ kind: 'entry', title, at: null });
    expect(bytes.length).toBeLessThanOrEqual(LONGEST_LABEL);
    const label = decodeLabel(bytes);
    expect(label.kind).toBe('entry');
    expect(title.startsWith(label.title)).toBe(true);
    expect(label.title === '').toBe(title === '');
  });

  it('says nothing where its bytes are none', () => {
    const bytes = new TextEncoder().encode(text);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(decodeLabel(bytes.subarray(0, length))).toEqual(NO_LABEL);
    }
  });
});
