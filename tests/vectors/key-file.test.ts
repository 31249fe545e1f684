/** The frozen key file of format 1 (tests/fixtures/vectors/key-file.json). */
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { concat, fromHex, toHex, u32 } from '../../main/vault/crypto/byte-layout.ts';
import type { KeyFile } from '../../main/vault/crypto/key-file.ts';
import {
  encodeKeyFile,
  KEY_FILE_FORMAT,
  ownerOf,
  parseKeyFile,
  slotOf,
  withSlot,
} from '../../main/vault/crypto/key-file.ts';
import type { KeySlot, SlotKind } from '../../main/vault/crypto/key-slot.ts';
import { openSlot, sealSlot } from '../../main/vault/crypto/key-slot.ts';
import { normalisePassphrase } from '../../main/vault/crypto/passphrase-key.ts';
import { deriveRecoveryKey, parseWords, toWords } from '../../main/vault/crypto/recovery-words.ts';
import { SecretBytes } from '../../main/vault/crypto/secret-bytes.ts';
import { readySodium, sodium } from '../../main/vault/crypto/sodium.ts';
import { deriveVaultKeys } from '../../main/vault/crypto/vault-keys.ts';
import { derivePassphraseKey } from '../../main/vault/door/derive-passphrase-key.ts';
import raw from '../fixtures/vectors/key-file.json' with { type: 'json' };

const subkeys = z.record(z.enum(['records', 'manifest', 'root', 'anchor']), z.string());
const vector = z
  .strictObject({
    vaultId: z.string(),
    epoch: z.int(),
    passphrase: z.string(),
    passphraseKey: z.string(),
    words: z.string(),
    entropy: z.string(),
    recoveryKey: z.string(),
    vaultKey: z.string(),
    subkeys,
    file: z.string(),
  })
  .parse(raw);

const secret = (hex: string) => SecretBytes.take(fromHex(hex));
const hexOf = (key: SecretBytes) => key.borrow(toHex);
const utf8 = (text: string) => new TextEncoder().encode(text);

function parsed(bytes = fromHex(vector.file)): KeyFile {
  const result = parseKeyFile(bytes);
  if (!result.ok) throw new Error(result.why);
  return result.file;
}

function whole(kind: SlotKind, file = parsed()): KeySlot {
  const found = slotOf(file, kind);
  if (found?.state !== 'whole') throw new Error('the slot is damaged');
  return found.slot;
}

/** The file with these bytes put into its passphrase slot, and the slot's checksum made to fit. */
function doctored(offset: number, bytes: Uint8Array): Uint8Array {
  const file = fromHex(vector.file);
  file.set(bytes, 44 + offset);
  const check = sodium.crypto_generichash(16, file.subarray(44, 44 + 132), null);
  file.set(check, 44 + 132);
  return file;
}

beforeAll(readySodium);

describe('the key file', () => {
  it('is encoded again to the same bytes', () => {
    expect(toHex(encodeKeyFile(parsed()))).toBe(vector.file);
  });

  it('gives the vault key to the passphrase, however its accents were typed', async () => {
    const slot = whole('passphrase');
    for (const form of ['NFC', 'NFD', 'NFKC'] as const) {
      const typed = normalisePassphrase(utf8(vector.passphrase.normalize(form)));
      const kek = await derivePassphraseKey(typed, slot.salt, slot);
      expect(hexOf(kek)).toBe(vector.passphraseKey);
      const opened = openSlot(slot, kek, ownerOf(parsed()));
      expect(opened.ok && hexOf(opened.vaultKey)).toBe(vector.vaultKey);
    }
  });

  it('gives the vault key to the recovery words', () => {
    const words = parseWords(utf8(vector.words));
    if (!words.ok) throw new Error('the words do not parse');
    expect(hexOf(words.entropy)).toBe(vector.entropy);
    const slot = whole('recovery');
    const kek = deriveRecoveryKey(words.entropy, slot.salt, vector.vaultId);
    expect(hexOf(kek)).toBe(vector.recoveryKey);
    const opened = openSlot(slot, kek, ownerOf(parsed()));
    expect(opened.ok && hexOf(opened.vaultKey)).toBe(vector.vaultKey);
  });

  it('leads from the vault key to the working keys', () => {
    const keys = deriveVaultKeys(secret(vector.vaultKey));
    const { records, manifest, root, anchor } = keys;
    expect({
      records: hexOf(records),
      manifest: hexOf(manifest),
      root: hexOf(root),
      anchor: hexOf(anchor),
    }).toEqual(vector.subkeys);
  });

  it('is damaged when cut short anywhere, or longer', () => {
    const bytes = fromHex(vector.file);
    for (let length = 0; length < bytes.length; length += 1) {
      const cut = parseKeyFile(bytes.subarray(0, length));
      expect(cut, `cut to ${length}`).toEqual({ ok: false, why: 'damaged' });
    }
    expect(parseKeyFile(concat(bytes, Uint8Array.of(0))).ok).toBe(false);
  });

  it('never yields the vault key through a slot with one bit of any byte flipped', () => {
    const keks = { passphrase: vector.passphraseKey, recovery: vector.recoveryKey } as const;
    const bytes = fromHex(vector.file);
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Uint8Array.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ (1 << (index % 8));
      const result = parseKeyFile(changed);
      if (!result.ok) continue;
      const hit = index < 44 + 148 ? 'passphrase' : 'recovery';
      const other = hit === 'passphrase' ? 'recovery' : 'passphrase';
      expect(slotOf(result.file, hit)?.state, `byte ${index}`).toBe('damaged');
      const kek = secret(keks[other]);
      const opened = openSlot(whole(other, result.file), kek, ownerOf(result.file));
      expect(opened.ok, `the other way in, byte ${index}`).toBe(true);
    }
  });

  it.each([
    ['zeros', 0],
    ['what a worn flash cell gives', 0xff],
    ['the other kind’s numbers', 2],
  ])('leaves the other way in open where a slot is nothing but %s', (_, byte) => {
    const keks = { passphrase: vector.passphraseKey, recovery: vector.recoveryKey } as const;
    for (const [hit, other, at] of [
      ['passphrase', 'recovery', 44],
      ['recovery', 'passphrase', 44 + 148],
    ] as const) {
      const wiped = fromHex(vector.file).fill(byte, at, at + 148);
      const file = parsed(wiped);
      expect(slotOf(file, hit), hit).toMatchObject({ state: 'damaged', kind: hit });
      const opened = openSlot(whole(other, file), secret(keks[other]), ownerOf(file));
      expect(opened.ok && hexOf(opened.vaultKey), other).toBe(vector.vaultKey);
      // It is kept as it was found: who knows what can still be read from it.
      expect(encodeKeyFile(file)).toEqual(wiped);
    }
  });

  it('says which ways in are gone where both slots are wiped', () => {
    const file = parsed(fromHex(vector.file).fill(0, 44));
    expect(file.slots.map((slot) => slot.state)).toEqual(['damaged', 'damaged']);
    expect(slotOf(file, 'passphrase')?.state).toBe('damaged');
    expect(slotOf(file, 'recovery')?.state).toBe('damaged');
  });

  it('refuses a newer format by its name', () => {
    const newer = fromHex(vector.file);
    newer[8] = KEY_FILE_FORMAT + 1;
    expect(parseKeyFile(newer)).toEqual({ ok: false, why: 'from-newer-version' });
  });

  it.each([
    ['less memory than the floor', 4, u32(65_535)],
    ['more memory than the ceiling', 4, u32(1_048_577)],
    ['memory without end', 4, u32(0xffff_ffff)],
    ['too few passes', 8, u32(2)],
    ['too many passes', 8, u32(11)],
    ['another KDF', 2, Uint8Array.of(9)],
    ['a reserved byte in use', 3, Uint8Array.of(1)],
  ])('refuses %s while parsing, where nothing is computed yet', (_, offset, bytes) => {
    expect(parseKeyFile(doctored(offset, bytes))).toEqual({ ok: false, why: 'damaged' });
  });

  it('tells a wrong key from a damaged slot, even where the checksum was made to fit', () => {
    const owner = ownerOf(parsed());
    expect(openSlot(whole('passphrase'), SecretBytes.random(32), owner)).toEqual({
      ok: false,
      why: 'wrong-key',
    });
    const torn = parsed(doctored(100, Uint8Array.of(1, 2, 3)));
    expect(openSlot(whole('passphrase', torn), secret(vector.passphraseKey), owner)).toEqual({
      ok: false,
      why: 'damaged-slot',
    });
  });

  it.each([
    ['another vault', { vaultId: '0'.repeat(32) }],
    ['another epoch', { epoch: 2 }],
  ])('does not open a slot moved to %s', (_, change) => {
    const owner = ownerOf({ ...parsed(), ...change });
    const opened = openSlot(whole('passphrase'), secret(vector.passphraseKey), owner);
    expect(opened).toEqual({ ok: false, why: 'damaged-slot' });
  });

  it('takes a new slot in place of the one of its kind and leaves the other as it was', () => {
    const { vaultKey, passphraseKey } = vector;
    const { slotId, kind, memoryKiB, passes } = whole('passphrase');
    const parameters = { slotId, kind, memoryKiB, passes, salt: new Uint8Array(16) };
    const owner = ownerOf(parsed());
    const slot = sealSlot(secret(vaultKey), secret(passphraseKey), parameters, owner);
    const changed = parsed(encodeKeyFile(withSlot(parsed(), slot)));
    expect(whole('passphrase', changed).nonce).toEqual(slot.nonce);
    expect(whole('recovery', changed)).toEqual(whole('recovery'));
  });
});

describe('recovery words', () => {
  const parse = (text: string) => parseWords(utf8(text));

  it('stand for their bits', () => {
    expect(toWords(secret(vector.entropy)).join(' ')).toBe(vector.words);
    // The first of BIP39's own vectors for 256 bits.
    const zeros = toWords(SecretBytes.take(new Uint8Array(32)));
    expect(zeros.join(' ')).toBe(`${'abandon '.repeat(23)}art`);
  });

  it('are read in any case, spacing and as a numbered list', () => {
    const words = vector.words.split(' ');
    for (const typed of [
      `  ${vector.words.toUpperCase()}\n`,
      words.join(',\t'),
      words.map((word, index) => `${index + 1}. ${word}`).join('\r\n'),
      words.join('\u00a0\u00a0'),
    ]) {
      expect(parse(typed).ok, typed).toBe(true);
    }
  });

  it('name the places of unknown words', () => {
    const words = vector.words.split(' ');
    words[2] = 'florentine';
    words[23] = 'xyzzy';
    expect(parse(words.join(' '))).toEqual({ ok: false, unknown: [3, 24], count: 24 });
  });

  it('tell a missing word and a changed order', () => {
    const words = vector.words.split(' ');
    expect(parse(words.slice(1).join(' '))).toEqual({ ok: false, unknown: [], count: 23 });
    expect(parse('')).toEqual({ ok: false, unknown: [], count: 0 });
    const swapped = [words[1], words[0], ...words.slice(2)].join(' ');
    expect(parse(swapped)).toEqual({ ok: false, unknown: [], count: 24 });
  });
});
