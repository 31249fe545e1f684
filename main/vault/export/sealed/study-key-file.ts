/**
 * The secret half of a study's keys, sealed under the researcher's passphrase with the same slot as a
 * journal's. Layout byte by byte: README.md.
 */
import { ascii, concat, fromHex, readU32, sameBytes, u32 } from '../../crypto/byte-layout.ts';
import type { KeySlot, SlotOwner } from '../../crypto/key-slot.ts';
import { openSlot, sealSlot } from '../../crypto/key-slot.ts';
import type { Argon2Cost } from '../../crypto/passphrase-key.ts';
import { isAcceptedCost, SALT_BYTES } from '../../crypto/passphrase-key.ts';
import { SecretBytes } from '../../crypto/secret-bytes.ts';
import { sodium } from '../../crypto/sodium.ts';
import { studyIdSchema } from '../document/release-document.ts';
import type { StudyCard } from './study-card.ts';
import { makeCard } from './study-card.ts';

const MAGIC = ascii('VERSODSK');
const FORMAT = 1;
const FIXED_BYTES = 170;
const CHECK_BYTES = 16;
const SEED_BYTES = 32;

/** Argon2id; in the app a thread does it (main/vault/door/derive-passphrase-key.ts). */
export type DeriveKey = (
  passphrase: SecretBytes,
  salt: Uint8Array,
  cost: Argon2Cost,
) => Promise<SecretBytes>;

export interface StudyKeys {
  readonly card: StudyCard;
  /** Lent to `use` as an X25519 secret key. */
  withSecretKey<T>(use: (secretKey: Uint8Array) => T): T;
  wipe(): void;
}

export interface ParsedStudyKeyFile {
  readonly card: StudyCard;
  readonly slot: KeySlot;
}

export type StudyKeyFileOutcome =
  | { readonly ok: true; readonly file: ParsedStudyKeyFile }
  | { readonly ok: false; readonly why: 'not-ours' | 'from-newer-version' | 'damaged' };

export type OpenedStudyKeys =
  | { readonly ok: true; readonly keys: StudyKeys }
  | { readonly ok: false; readonly why: 'wrong-passphrase' | 'damaged' };

/** @returns the file to be saved, and the keys, open. */
export async function makeStudyKeys(
  studyId: string,
  passphrase: SecretBytes,
  cost: Argon2Cost,
  derive: DeriveKey,
): Promise<{ readonly file: Uint8Array; readonly keys: StudyKeys }> {
  const seed = SecretBytes.random(SEED_BYTES);
  const keys = keysOf(studyId, seed);
  const salt = sodium.randombytes_buf(SALT_BYTES);
  const kek = await derive(passphrase, salt, cost);
  const slot = sealSlot(
    seed,
    kek,
    { slotId: 1, kind: 'passphrase', salt, ...cost },
    ownerOf(keys.card),
  );
  kek.wipe();
  return { file: encode(keys.card, slot), keys };
}

export async function openStudyKeys(
  { card, slot }: ParsedStudyKeyFile,
  passphrase: SecretBytes,
  derive: DeriveKey,
): Promise<OpenedStudyKeys> {
  const kek = await derive(passphrase, slot.salt, slot);
  const opened = openSlot(slot, kek, ownerOf(card));
  kek.wipe();
  if (!opened.ok) {
    return { ok: false, why: opened.why === 'wrong-key' ? 'wrong-passphrase' : 'damaged' };
  }
  const keys = keysOf(card.studyId, opened.vaultKey);
  // The slot is bound to the card, so this could differ only by a mistake of ours.
  if (keys.card.publicKey !== card.publicKey) return { ok: false, why: 'damaged' };
  return { ok: true, keys };
}

/** Touches no key. */
export function parseStudyKeyFile(bytes: Uint8Array): StudyKeyFileOutcome {
  if (bytes.length < 9 || !sameBytes(bytes.subarray(0, 8), MAGIC)) return no('not-ours');
  if ((bytes[8] ?? 0) > FORMAT) return no('from-newer-version');
  const body = bytes.subarray(0, -CHECK_BYTES);
  const length = bytes[9] ?? 0;
  if (bytes[8] !== FORMAT || bytes.length !== FIXED_BYTES + length + CHECK_BYTES) {
    return no('damaged');
  }
  if (!sameBytes(checksum(body), bytes.subarray(-CHECK_BYTES))) return no('damaged');
  const studyId = studyIdSchema.safeParse(new TextDecoder().decode(body.subarray(FIXED_BYTES)));
  const memoryKiB = readU32(body, 42);
  const passes = readU32(body, 46);
  if (!studyId.success || !isAcceptedCost({ memoryKiB, passes })) return no('damaged');
  const slot: KeySlot = {
    slotId: 1,
    kind: 'passphrase',
    memoryKiB,
    passes,
    salt: body.slice(50, 66),
    commitment: body.slice(66, 98),
    nonce: body.slice(98, 122),
    wrapped: body.slice(122, 170),
  };
  return { ok: true, file: { card: makeCard(studyId.data, body.slice(10, 42)), slot } };
}

function no(why: 'not-ours' | 'from-newer-version' | 'damaged'): StudyKeyFileOutcome {
  return { ok: false, why };
}

function encode(card: StudyCard, slot: KeySlot): Uint8Array {
  const studyId = new TextEncoder().encode(card.studyId);
  const body = concat(
    MAGIC,
    Uint8Array.of(FORMAT, studyId.length),
    fromHex(card.publicKey),
    u32(slot.memoryKiB),
    u32(slot.passes),
    slot.salt,
    slot.commitment,
    slot.nonce,
    slot.wrapped,
    studyId,
  );
  return concat(body, checksum(body));
}

/** The fingerprint binds the seal to study and public key. */
function ownerOf({ fingerprint }: StudyCard): SlotOwner {
  return { magic: MAGIC, format: FORMAT, vaultId: fingerprint, epoch: 0 };
}

function keysOf(studyId: string, seed: SecretBytes): StudyKeys {
  const pair = seed.borrow((bytes) => sodium.crypto_box_seed_keypair(bytes));
  const secret = SecretBytes.take(pair.privateKey);
  return {
    card: makeCard(studyId, pair.publicKey),
    withSecretKey: (use) => secret.borrow(use),
    wipe() {
      seed.wipe();
      secret.wipe();
    },
  };
}

function checksum(bytes: Uint8Array): Uint8Array {
  return sodium.crypto_generichash(CHECK_BYTES, bytes, null);
}
