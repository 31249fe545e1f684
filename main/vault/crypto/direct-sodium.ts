/**
 * The functions of libsodium that an unlock calls for every record and a save for every row, called without its
 * wrapper, which asks for and gives back memory for every argument of every call: that took longer than the work
 * itself. Same library, same bytes; what lay in its memory is overwritten before these return.
 */
import { sodium } from './sodium.ts';

const TAG_BYTES = 16;
const KEY_BYTES = 32;
const NONCE_BYTES = 24;
/** Room at first for all arguments of a call together; more where they need it. */
const FIRST_ROOM = 1 << 16;
const NONE = 0;
const EMPTY_TAG = new Uint8Array(TAG_BYTES);

/** The part of libsodium's own module that is used here. Each length is a number of 64 bits in two halves. */
interface Wasm {
  readonly HEAPU8: Uint8Array;
  _malloc(bytes: number): number;
  _free(address: number): void;
  _crypto_aead_xchacha20poly1305_ietf_encrypt(...args: readonly number[]): number;
  _crypto_aead_xchacha20poly1305_ietf_decrypt(...args: readonly number[]): number;
  _crypto_generichash(...args: readonly number[]): number;
}

/** libsodium's memory that is kept from call to call. */
let room = { address: NONE, bytes: 0 };

/** @returns the ciphertext with its tag. @throws RangeError for a key or a nonce of another length. */
export function encryptDirectly(
  plain: Uint8Array,
  additional: Uint8Array,
  nonce: Uint8Array,
  key: Uint8Array,
): Uint8Array {
  expectLengths(nonce, key);
  const sealedLength = plain.length + TAG_BYTES;
  // The tag comes behind the words, in place; so what follows them must be room for it.
  return withCopies([plain, EMPTY_TAG, additional, nonce, key], (wasm, at) => {
    const [body = NONE, , beside = NONE, once = NONE, secret = NONE] = at;
    const failed = wasm._crypto_aead_xchacha20poly1305_ietf_encrypt(
      body,
      NONE,
      body,
      plain.length,
      0,
      beside,
      additional.length,
      0,
      NONE,
      once,
      secret,
    );
    if (failed !== 0) throw new RangeError('libsodium does not seal this');
    return wasm.HEAPU8.slice(body, body + sealedLength);
  });
}

/**
 * @returns null where the tag does not fit: the bytes, their place or the key are others.
 * @throws RangeError for a key or a nonce of another length.
 */
export function decryptDirectly(
  sealed: Uint8Array,
  additional: Uint8Array,
  nonce: Uint8Array,
  key: Uint8Array,
): Uint8Array | null {
  expectLengths(nonce, key);
  const length = sealed.length - TAG_BYTES;
  if (length < 0) return null;
  return withCopies([sealed, additional, nonce, key], (wasm, at) => {
    const [body = NONE, beside = NONE, once = NONE, secret = NONE] = at;
    // In place; nothing is asked of the length or of a secret nonce, and each length has its upper half.
    const failed = wasm._crypto_aead_xchacha20poly1305_ietf_decrypt(
      body,
      NONE,
      NONE,
      body,
      sealed.length,
      0,
      beside,
      additional.length,
      0,
      once,
      secret,
    );
    return failed === 0 ? wasm.HEAPU8.slice(body, body + length) : null;
  });
}

/** BLAKE2b with a key. @param bytes of the hash, 16 to 64. */
export function hashDirectly(bytes: number, message: Uint8Array, key: Uint8Array): Uint8Array {
  return withCopies([new Uint8Array(bytes), message, key], (wasm, at) => {
    const [hash = NONE, text = NONE, secret = NONE] = at;
    const failed = wasm._crypto_generichash(
      hash,
      bytes,
      text,
      message.length,
      0,
      secret,
      key.length,
    );
    if (failed !== 0) throw new RangeError('libsodium makes no such hash');
    return wasm.HEAPU8.slice(hash, hash + bytes);
  });
}

/** The library itself would read on behind one that is too short. */
function expectLengths(nonce: Uint8Array, key: Uint8Array): void {
  if (nonce.length !== NONCE_BYTES) throw new RangeError('no nonce of XChaCha20');
  if (key.length !== KEY_BYTES) throw new RangeError('no key of XChaCha20-Poly1305');
}

/** Lends copies of these bytes in libsodium's memory, by where they begin, and overwrites them afterwards. */
function withCopies<T>(
  parts: readonly Uint8Array[],
  use: (wasm: Wasm, at: readonly number[]) => T,
): T {
  const wasm = wasmOf(sodium);
  let bytes = 0;
  for (const part of parts) bytes += part.length;
  makeRoom(wasm, bytes);
  const at: number[] = [];
  let end = room.address;
  for (const part of parts) {
    wasm.HEAPU8.set(part, end);
    at.push(end);
    end += part.length;
  }
  try {
    return use(wasm, at);
  } finally {
    wasm.HEAPU8.fill(0, room.address, end);
  }
}

function makeRoom(wasm: Wasm, bytes: number): void {
  if (bytes <= room.bytes) return;
  if (room.address !== NONE) wasm._free(room.address);
  const needed = Math.max(FIRST_ROOM, bytes);
  room = { address: NONE, bytes: 0 };
  const address = wasm._malloc(needed);
  if (address === NONE) throw new RangeError('libsodium has no memory left');
  room = { address, bytes: needed };
}

/** libsodium's wrapper shows its module, and its types do not say so. */
function wasmOf(wrapper: typeof sodium & { readonly libsodium?: Wasm }): Wasm {
  if (wrapper.libsodium === undefined) throw new Error('libsodium does not show its module');
  return wrapper.libsodium;
}
