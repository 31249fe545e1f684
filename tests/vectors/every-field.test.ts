/**
 * Every field of every format, changed by one bit, and every field that is bound without being stored,
 * said otherwise: nothing opens, and each refusal is the one that the format promises. The checksums of
 * the key file are made to fit, for whoever changes a file on purpose makes them fit, too.
 */
import { beforeAll, describe, expect, it } from 'vitest';

import { openAnchor, sealAnchor } from '../../main/vault/crypto/anchor.ts';
import { fromHex, sameBytes, toHex } from '../../main/vault/crypto/byte-layout.ts';
import { ownerOf, parseKeyFile, slotOf } from '../../main/vault/crypto/key-file.ts';
import type { KeySlot, SlotKind, SlotOwner } from '../../main/vault/crypto/key-slot.ts';
import { openSlot } from '../../main/vault/crypto/key-slot.ts';
import { decodeManifest, encodeManifest, manifestPlace } from '../../main/vault/crypto/manifest.ts';
import { parseWords, toWords } from '../../main/vault/crypto/recovery-words.ts';
import { open, seal } from '../../main/vault/crypto/sealed-record.ts';
import { SecretBytes } from '../../main/vault/crypto/secret-bytes.ts';
import { readySodium, sodium } from '../../main/vault/crypto/sodium.ts';
import { recordId } from '../../shared/model/journal.ts';
import { meetingOf } from '../support/meeting-of.ts';
import { decodePayload, encodePayload } from '../../main/vault/store/record-payload.ts';
import keyFileVector from '../fixtures/vectors/key-file.json' with { type: 'json' };
import manifestVector from '../fixtures/vectors/manifest.json' with { type: 'json' };

const HEADER = 28;
const SLOT = 132;
const CHECK = 16;

const secret = (hex: string) => SecretBytes.take(fromHex(hex));
const KEYS = { passphrase: keyFileVector.passphraseKey, recovery: keyFileVector.recoveryKey };

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return changed;
}

/** The checksums of the header and of both slots made to fit what stands before them. */
function checked(file: Uint8Array): Uint8Array {
  const whole = Uint8Array.from(file);
  for (const [start, length] of [
    [0, HEADER],
    [HEADER + CHECK, SLOT],
    [HEADER + CHECK + SLOT + CHECK, SLOT],
  ] as const) {
    const check = sodium.crypto_generichash(CHECK, whole.subarray(start, start + length), null);
    whole.set(check, start + length);
  }
  return whole;
}

type Way = 'opens' | 'damaged' | 'from-newer-version' | 'damaged-slot' | 'wrong-key';

/** What becomes of a way in whose key is known. */
function tryWay(file: Uint8Array, kind: 'passphrase' | 'recovery'): Way {
  const parsed = parseKeyFile(file);
  if (!parsed.ok) return parsed.why;
  const found = slotOf(parsed.file, kind);
  if (found?.state !== 'whole') return 'damaged-slot';
  const opened = openSlot(found.slot, secret(KEYS[kind]), ownerOf(parsed.file));
  if (!opened.ok) return opened.why;
  // One vault key is ever inside, whatever was changed.
  expect(opened.vaultKey.borrow(toHex)).toBe(keyFileVector.vaultKey);
  return 'opens';
}

beforeAll(readySodium);

describe('a key file with one bit of a field changed and its checksums made to fit', () => {
  const ALL_OF_IT = ['damaged'] as const;

  it.each([
    ['magic', 0, 8, ALL_OF_IT],
    ['format', 8, 1, ['damaged', 'from-newer-version', 'damaged-slot']],
    ['number of slots', 9, 1, ALL_OF_IT],
    ['vault id', 10, 16, ['damaged-slot']],
    ['epoch', 26, 2, ['damaged-slot']],
  ] as const)('does not open: the header’s %s', (_, at, length, outcomes) => {
    for (let bit = at * 8; bit < (at + length) * 8; bit += 1) {
      const file = checked(flipped(fromHex(keyFileVector.file), bit));
      for (const kind of ['passphrase', 'recovery'] as const) {
        expect(outcomes, `bit ${bit}, ${kind}`).toContain(tryWay(file, kind));
      }
    }
  });

  it.each([
    ['slot id', 0, 1, ALL_OF_IT],
    ['kind', 1, 1, ALL_OF_IT],
    ['KDF', 2, 1, ALL_OF_IT],
    ['reserved byte', 3, 1, ALL_OF_IT],
    ['memory', 4, 4, ['damaged', 'damaged-slot']],
    ['passes', 8, 4, ['damaged', 'damaged-slot']],
    ['salt', 12, 16, ['damaged-slot']],
    ['commitment', 28, 32, ['wrong-key']],
    ['nonce', 60, 24, ['damaged-slot']],
    ['wrapped key and its tag', 84, 48, ['damaged-slot']],
  ] as const)('does not open: a slot’s %s', (_, at, length, outcomes) => {
    for (const [kind, start] of [
      ['passphrase', HEADER + CHECK],
      ['recovery', HEADER + CHECK + SLOT + CHECK],
    ] as const) {
      for (let bit = (start + at) * 8; bit < (start + at + length) * 8; bit += 1) {
        const file = checked(flipped(fromHex(keyFileVector.file), bit));
        const outcome = tryWay(file, kind);
        expect(outcomes, `${kind}, bit ${bit - start * 8}`).toContain(outcome);
        // The other way in stands where the file can be read at all.
        const other = tryWay(file, kind === 'passphrase' ? 'recovery' : 'passphrase');
        expect(other).toBe(outcome === 'damaged' ? 'damaged' : 'opens');
      }
    }
  });

  it('opens as it stands, so that the above is no accident', () => {
    const file = checked(fromHex(keyFileVector.file));
    expect(toHex(file)).toBe(keyFileVector.file);
    expect([tryWay(file, 'passphrase'), tryWay(file, 'recovery')]).toEqual(['opens', 'opens']);
  });
});

describe('a slot, opened with the right key', () => {
  function parts(kind: SlotKind): { readonly slot: KeySlot; readonly owner: SlotOwner } {
    const parsed = parseKeyFile(fromHex(keyFileVector.file));
    if (!parsed.ok) throw new Error(parsed.why);
    const found = slotOf(parsed.file, kind);
    if (found?.state !== 'whole') throw new Error('the slot is damaged');
    return { slot: found.slot, owner: ownerOf(parsed.file) };
  }

  it.each([
    ['slot id', { slotId: 2 }],
    ['kind and KDF', { kind: 'recovery' }],
    ['memory', { memoryKiB: 65_537 }],
    ['passes', { passes: 4 }],
    ['salt', { salt: new Uint8Array(16) }],
  ] as const)('does not open where its %s is said otherwise', (_, change) => {
    const { slot, owner } = parts('passphrase');
    expect(openSlot(slot, secret(KEYS.passphrase), owner).ok).toBe(true);
    expect(openSlot({ ...slot, ...change }, secret(KEYS.passphrase), owner)).toEqual({
      ok: false,
      why: 'damaged-slot',
    });
  });

  it.each([
    ['magic', { magic: new TextEncoder().encode('VERSOKEz') }],
    ['magic, moved by a byte', { magic: new TextEncoder().encode('VERSOKE') }],
    ['format', { format: 200 }],
    ['vault id', { vaultId: '1'.repeat(32) }],
    ['epoch', { epoch: 77 }],
  ] as const)('does not open where its file’s %s is said otherwise', (_, change) => {
    for (const kind of ['passphrase', 'recovery'] as const) {
      const { slot, owner } = parts(kind);
      const opened = openSlot(slot, secret(KEYS[kind]), { ...owner, ...change });
      expect(opened).toEqual({ ok: false, why: 'damaged-slot' });
    }
  });

  it('does not open with the key of the other way', () => {
    const { slot, owner } = parts('passphrase');
    expect(openSlot(slot, secret(KEYS.recovery), owner)).toEqual({ ok: false, why: 'wrong-key' });
  });
});

describe('a manifest', () => {
  const steps = manifestVector.steps.map((step) => fromHex(step));
  const { vaultId, epoch } = manifestVector;
  const key = () => SecretBytes.take(new Uint8Array(32).fill(5));

  it('with one bit changed is another manifest or none, and never two bytes for one', () => {
    for (const bytes of steps) {
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const changed = flipped(bytes, bit);
        const manifest = decodeManifest(changed);
        if (manifest === null) continue;
        expect(sameBytes(encodeManifest(manifest), changed), `bit ${bit}`).toBe(true);
        expect(manifest).not.toEqual(decodeManifest(bytes));
      }
    }
  });

  it('sealed, does not open cut, changed, longer, or for another vault, epoch or purpose', () => {
    const bytes = steps[2] ?? new Uint8Array();
    const place = manifestPlace(vaultId, epoch);
    const body = seal(bytes, place, key());
    const opens = (candidate: Uint8Array, at = place) => open(candidate, at, key()).ok;
    expect(opens(body)).toBe(true);
    for (let length = 0; length < body.length; length += 1) {
      expect(opens(body.subarray(0, length)), `cut to ${length}`).toBe(false);
    }
    for (let bit = 0; bit < body.length * 8; bit += 1) {
      expect(opens(flipped(body, bit)), `bit ${bit}`).toBe(false);
    }
    expect(opens(Uint8Array.of(...body, 0))).toBe(false);
    expect(opens(body, manifestPlace('0'.repeat(32), epoch))).toBe(false);
    expect(opens(body, manifestPlace(vaultId, epoch + 1))).toBe(false);
    for (const change of [
      { purpose: 'record' },
      { purpose: 'anchor' },
      { table: 'records' },
      { id: '0'.repeat(31) + '1' },
      { version: 1 },
    ] as const) {
      expect(opens(body, { ...place, ...change }), JSON.stringify(change)).toBe(false);
    }
  });

  it('as an anchor, does not open cut, changed or longer, nor does a manifest’s row as an anchor', () => {
    const manifest = decodeManifest(steps[1] ?? new Uint8Array());
    if (manifest === null) throw new Error('the vector does not decode');
    const body = sealAnchor(manifest, key());
    const opened = (candidate: Uint8Array) => openAnchor(candidate, vaultId, epoch, key());
    expect(opened(body)).toEqual(manifest);
    for (let length = 0; length < body.length; length += 1) {
      expect(opened(body.subarray(0, length)), `cut to ${length}`).toBeNull();
    }
    for (let bit = 0; bit < body.length * 8; bit += 1) {
      expect(opened(flipped(body, bit)), `bit ${bit}`).toBeNull();
    }
    expect(opened(Uint8Array.of(...body, 0))).toBeNull();
    const row = seal(encodeManifest(manifest), manifestPlace(vaultId, epoch), key());
    expect(opened(row)).toBeNull();
  });
});

describe('recovery words', () => {
  it('with one word changed are refused or stand for other bits, and never for the same', () => {
    const words = keyFileVector.words.split(' ');
    const say = (list: readonly string[]) => parseWords(new TextEncoder().encode(list.join(' ')));
    let refused = 0;
    for (let place = 0; place < words.length; place += 1) {
      for (const other of ['abandon', 'zoo', 'legal', 'winner', 'art', 'letter']) {
        if (words[place] === other) continue;
        const parsed = say(words.map((word, at) => (at === place ? other : word)));
        if (!parsed.ok) refused += 1;
        else expect(parsed.entropy.borrow(toHex)).not.toBe(keyFileVector.entropy);
      }
    }
    // Eight bits of checksum let one in 256 through; of these 144, more than three would be a fault.
    expect(refused).toBeGreaterThan(140);
  });

  it('are encoded again to the same words', () => {
    const parsed = parseWords(new TextEncoder().encode(keyFileVector.words));
    expect(parsed.ok && toWords(parsed.entropy).join(' ')).toBe(keyFileVector.words);
  });
});

describe('what is inside a record', () => {
  const session = meetingOf(recordId.parse('5'.repeat(32)), 1, '2026-01-02');
  const bytes = new TextEncoder().encode(
    JSON.stringify({ kind: 'session', version: 2, value: session }),
  );

  it('is encoded again to the same bytes', () => {
    const payload = decodePayload(bytes);
    expect(payload).not.toBeNull();
    expect(payload === null ? null : toHex(encodePayload(payload))).toBe(toHex(bytes));
  });

  it('is none when cut short anywhere', () => {
    for (let length = 0; length < bytes.length; length += 1) {
      expect(decodePayload(bytes.subarray(0, length)), `cut to ${length}`).toBeNull();
    }
  });

  it('never comes back as it was with one bit changed', () => {
    const was = decodePayload(bytes);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const payload = decodePayload(flipped(bytes, bit));
      if (payload !== null) expect(payload, `bit ${bit}`).not.toEqual(was);
    }
  });
});
