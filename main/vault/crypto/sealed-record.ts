/**
 * One sealed body: padded plaintext → XChaCha20-Poly1305 → "VR" | format | algorithm | epoch | nonce |
 * ciphertext | tag. The additional data name the place where the body lies, so a body moved to another
 * row, version, table or vault does not open. Layout byte by byte: README.md.
 */
import {
  afterHead,
  ascii,
  concat,
  fromHex,
  lengthPrefixed,
  readU16,
  u16,
  u64,
} from './byte-layout.ts';
import { decryptDirectly, encryptDirectly } from './direct-sodium.ts';
import { pad, padLabel, unpad, unpadLabel } from './padding.ts';
import type { SecretBytes } from './secret-bytes.ts';
import { randomBytes, sodium } from './sodium.ts';

export const RECORD_FORMAT = 1;
const ALGORITHM_XCHACHA20_POLY1305 = 1;
const MAGIC = ascii('VR');
const NONCE_BYTES = 24;
const HEADER_BYTES = 6;
export const TAG_BYTES = 16;
const SHORTEST = HEADER_BYTES + NONCE_BYTES + TAG_BYTES;

export type Purpose = 'record' | 'label' | 'manifest' | 'anchor' | 'catalogue';

/** Where a body lies. All of it is authenticated. */
export interface Place {
  readonly purpose: Purpose;
  /** 16 bytes in hex. */
  readonly vaultId: string;
  readonly epoch: number;
  readonly table: string;
  /** 16 bytes in hex. */
  readonly id: string;
  readonly version: number;
}

export type Opened =
  | { readonly ok: true; readonly data: Uint8Array }
  | { readonly ok: false; readonly why: 'damaged' | 'from-newer-version' };

export function seal(data: Uint8Array, place: Place, key: SecretBytes): Uint8Array {
  return sealWithNonce(data, place, key, randomBytes(NONCE_BYTES));
}

/** For fixed vectors only: a nonce must never seal two bodies. */
export function sealWithNonce(
  data: Uint8Array,
  place: Place,
  key: SecretBytes,
  nonce: Uint8Array,
): Uint8Array {
  const padded = place.purpose === 'label' ? padLabel(data) : pad(data);
  const sealed = key.borrow((bytes) =>
    encryptDirectly(padded, additionalData(place), nonce, bytes),
  );
  sodium.memzero(padded);
  return concat(header(place.epoch), nonce, sealed);
}

/** Opens a body that must lie at `place`. Every kind of damage gets the same answer. */
export function open(body: Uint8Array, place: Place, key: SecretBytes): Opened {
  if (body.length < 4 || body[0] !== MAGIC[0] || body[1] !== MAGIC[1]) return DAMAGED;
  if ((body[2] ?? 0) > RECORD_FORMAT) return { ok: false, why: 'from-newer-version' };
  if (body.length < SHORTEST || body[2] !== RECORD_FORMAT) return DAMAGED;
  if (body[3] !== ALGORITHM_XCHACHA20_POLY1305 || readU16(body, 4) !== place.epoch) return DAMAGED;
  const padded = decrypt(body, place, key);
  if (padded === null) return DAMAGED;
  const data = place.purpose === 'label' ? unpadLabel(padded) : unpad(padded);
  return data === null ? DAMAGED : { ok: true, data };
}

/** The epoch that a body names outside its seal, so anybody may have written it; null where it names none. */
export function statedEpoch(body: Uint8Array): number | null {
  const isOurs = body.length >= HEADER_BYTES && body[0] === MAGIC[0] && body[1] === MAGIC[1];
  return isOurs ? readU16(body, 4) : null;
}

/** The last bytes of a body: they stand for the whole of it in the manifest. */
export function tagOf(body: Uint8Array): Uint8Array {
  return body.subarray(Math.max(0, body.length - TAG_BYTES));
}

const DAMAGED: Opened = { ok: false, why: 'damaged' };

function decrypt(body: Uint8Array, place: Place, key: SecretBytes): Uint8Array | null {
  const nonce = body.subarray(HEADER_BYTES, HEADER_BYTES + NONCE_BYTES);
  const sealed = body.subarray(HEADER_BYTES + NONCE_BYTES);
  return key.borrow((bytes) => decryptDirectly(sealed, additionalData(place), nonce, bytes));
}

function header(epoch: number): Uint8Array {
  return concat(MAGIC, Uint8Array.of(RECORD_FORMAT, ALGORITHM_XCHACHA20_POLY1305), u16(epoch));
}

/** The fields of a place that a whole table has in common, as bytes: an unlock asks for the same again and again. */
const lastHeads = new Map<Purpose, { readonly place: Place; readonly head: Uint8Array }>();

function headOf(place: Place): Uint8Array {
  const last = lastHeads.get(place.purpose);
  if (last !== undefined && isSameTable(last.place, place)) return last.head;
  const { purpose, vaultId, epoch, table } = place;
  const head = lengthPrefixed(
    ascii(`verso/${purpose}`),
    Uint8Array.of(RECORD_FORMAT),
    Uint8Array.of(ALGORITHM_XCHACHA20_POLY1305),
    fromHex(vaultId),
    u16(epoch),
    ascii(table),
  );
  lastHeads.set(purpose, { place, head });
  return head;
}

function isSameTable(one: Place, other: Place): boolean {
  return one.table === other.table && one.epoch === other.epoch && one.vaultId === other.vaultId;
}

function additionalData(place: Place): Uint8Array {
  return afterHead(headOf(place), fromHex(place.id), u64(place.version));
}
