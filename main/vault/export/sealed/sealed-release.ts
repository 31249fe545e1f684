/**
 * A release that only one study's researcher can open: JSON → deflate → padding → secretstream under a key
 * that an ephemeral X25519 pair and the study's public key make. What is wrong with a file is told by
 * name, and nothing of it is used. Whoever has the card can seal: the seal says for whom it is and that
 * nothing was changed, not who made it. Layout byte by byte: README.md.
 */
import { Inflate } from 'fflate';

import {
  ascii,
  concat,
  fromHex,
  lengthPrefixed,
  readU64,
  sameBytes,
  toHex,
  u64,
} from '../../crypto/byte-layout.ts';
import type { DeskRefusal } from '../../../../shared/contract/desk-calls.ts';
import { pad, unpad } from '../../crypto/padding.ts';
import { SecretBytes } from '../../crypto/secret-bytes.ts';
import { sodium } from '../../crypto/sodium.ts';
import type { ReleaseDocument } from '../document/release-document.ts';
import type { Pace } from '../../long-work/pace.ts';
import { CalledOff } from '../../long-work/pace.ts';
import { deflated } from '../files/write-zip.ts';
import { readJson, writeJson } from '../formats/json.ts';
import type { StudyCard } from './study-card.ts';
import type { StudyKeys } from './study-key-file.ts';

const MAGIC = ascii('VERSOREL');
const FORMAT = 1;
const HEADER_BYTES = 106;
const CHECK_BYTES = 16;
const CHUNK_BYTES = 64 * 1024;
const CHUNK_OVERHEAD = 17;
/** More than twenty thousand long entries; stops a crafted file from filling the memory. */
const MOST_UNPACKED = 400 * 1024 * 1024;

export type OpenedRelease =
  | { readonly ok: true; readonly fileId: string; readonly document: ReleaseDocument }
  | { readonly ok: false; readonly why: DeskRefusal };

/** @throws RangeError where the document is of another study than the card. */
export async function sealRelease(
  document: ReleaseDocument,
  card: StudyCard,
  pace: Pace,
): Promise<Uint8Array> {
  if (document.study.id !== card.studyId) throw new RangeError('a release of another study');
  const content = pad(await deflated(await writeJson(document, pace), pace));
  const ephemeral = sodium.crypto_box_keypair();
  const secret = SecretBytes.take(ephemeral.privateKey);
  const key = secret.borrow((own) => streamKey(own, card, ephemeral.publicKey));
  const { state, header } = key.borrow((bytes) =>
    sodium.crypto_secretstream_xchacha20poly1305_init_push(bytes),
  );
  secret.wipe();
  key.wipe();
  const head = concat(
    MAGIC,
    Uint8Array.of(FORMAT, 0),
    fromHex(card.fingerprint),
    sodium.randombytes_buf(16),
    u64(content.length),
    ephemeral.publicKey,
    header,
  );
  const parts = [head, checksum(head)];
  for (let at = 0; at < content.length; at += CHUNK_BYTES) {
    const chunk = content.subarray(at, at + CHUNK_BYTES);
    const isLast = at + CHUNK_BYTES >= content.length;
    const tag = isLast ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0;
    parts.push(sodium.crypto_secretstream_xchacha20poly1305_push(state, chunk, head, tag));
    await pace.step(0);
  }
  return concat(...parts);
}

export async function openRelease(
  bytes: Uint8Array,
  keys: StudyKeys,
  pace: Pace,
): Promise<OpenedRelease> {
  const wrong = wrongOutside(bytes, keys.card);
  if (wrong !== null) return { ok: false, why: wrong };
  const head = bytes.subarray(0, HEADER_BYTES);
  const content = await opened(head, bytes.subarray(HEADER_BYTES + CHECK_BYTES), keys, pace);
  if (content === null) return { ok: false, why: 'altered' };
  const packed = unpad(content);
  const json = packed === null ? null : await inflated(packed, pace);
  if (json === null) return { ok: false, why: 'not-a-document' };
  const read = readJson(json);
  if (!read.ok) return read;
  if (read.document.study.id !== keys.card.studyId) return { ok: false, why: 'other-study' };
  return { ok: true, fileId: toHex(head.subarray(26, 42)), document: read.document };
}

/** What can be told without a key. */
function wrongOutside(bytes: Uint8Array, { fingerprint }: StudyCard): DeskRefusal | null {
  if (bytes.length < 9 || !sameBytes(bytes.subarray(0, 8), MAGIC)) return 'not-ours';
  if ((bytes[8] ?? 0) > FORMAT) return 'from-newer-version';
  if (bytes.length < HEADER_BYTES + CHECK_BYTES) return 'cut-short';
  const head = bytes.subarray(0, HEADER_BYTES);
  const check = bytes.subarray(HEADER_BYTES, HEADER_BYTES + CHECK_BYTES);
  if (!sameBytes(checksum(head), check) || head[8] !== FORMAT || head[9] !== 0) return 'damaged';
  if (toHex(head.subarray(10, 26)) !== fingerprint) return 'other-key';
  const length = readU64(head, 42);
  if (length === null || length === 0) return 'damaged';
  const chunks = Math.ceil(length / CHUNK_BYTES);
  const whole = HEADER_BYTES + CHECK_BYTES + length + chunks * CHUNK_OVERHEAD;
  if (bytes.length < whole) return 'cut-short';
  return bytes.length > whole ? 'too-long' : null;
}

async function opened(
  head: Uint8Array,
  sealed: Uint8Array,
  keys: StudyKeys,
  pace: Pace,
): Promise<Uint8Array | null> {
  const size = CHUNK_BYTES + CHUNK_OVERHEAD;
  const parts: Uint8Array[] = [];
  try {
    const key = keys.withSecretKey((own) => streamKey(own, keys.card, head.slice(50, 82), 'open'));
    const state = key.borrow((bytes) =>
      sodium.crypto_secretstream_xchacha20poly1305_init_pull(head.slice(82, 106), bytes),
    );
    key.wipe();
    for (let at = 0; at < sealed.length; at += size) {
      const isLast = at + size >= sealed.length;
      const chunk = sealed.subarray(at, at + size);
      const pulled = sodium.crypto_secretstream_xchacha20poly1305_pull(state, chunk, head);
      const wanted = isLast ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0;
      // `pull` says false for what does not authenticate.
      if (pulled === false || pulled.tag !== wanted) return null;
      parts.push(pulled.message);
      await pace.step(0);
    }
  } catch (error) {
    // libsodium throws for a public key on which no secret can be agreed.
    if (error instanceof CalledOff) throw error;
    return null;
  }
  return concat(...parts);
}

/** BLAKE2b-256, keyed with what X25519 agrees on, over everything that both sides know. */
function streamKey(
  ownSecret: Uint8Array,
  card: StudyCard,
  ephemeralPublic: Uint8Array,
  side: 'seal' | 'open' = 'seal',
): SecretBytes {
  const studyPublic = fromHex(card.publicKey);
  const agreed = sodium.crypto_scalarmult(
    ownSecret,
    side === 'seal' ? studyPublic : ephemeralPublic,
  );
  const message = lengthPrefixed(
    ascii('verso/sealed-release'),
    Uint8Array.of(FORMAT),
    fromHex(card.fingerprint),
    ephemeralPublic,
    studyPublic,
  );
  const key = sodium.crypto_generichash(32, message, agreed);
  sodium.memzero(agreed);
  return SecretBytes.take(key);
}

async function inflated(packed: Uint8Array, pace: Pace): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((part) => {
    size += part.length;
    parts.push(part);
  });
  try {
    for (let at = 0; at < packed.length; at += CHUNK_BYTES / 4) {
      const end = at + CHUNK_BYTES / 4;
      inflate.push(packed.subarray(at, end), end >= packed.length);
      if (size > MOST_UNPACKED) return null;
      await pace.step(0);
    }
  } catch (error) {
    if (error instanceof CalledOff) throw error;
    return null;
  }
  return concat(...parts);
}

function checksum(bytes: Uint8Array): Uint8Array {
  return sodium.crypto_generichash(CHECK_BYTES, bytes, null);
}
