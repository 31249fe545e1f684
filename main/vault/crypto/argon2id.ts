/**
 * Argon2id itself, run where it is called. WebAssembly memory never shrinks, so whoever calls this does
 * so in a thread of its own that ends afterwards: with it, up to 1 GiB goes back to the system.
 */
import type { Argon2Cost } from './passphrase-key.ts';
import { sodium } from './sodium.ts';
import { KEY_BYTES } from './vault-keys.ts';

export interface Argon2Job extends Argon2Cost {
  /** Wiped when done. */
  readonly password: Uint8Array;
  readonly salt: Uint8Array;
}

/** @returns null where memory was not to be had: the cost was checked before, nothing else can fail. */
export function argon2id({ password, salt, memoryKiB, passes }: Argon2Job): Uint8Array | null {
  try {
    return sodium.crypto_pwhash(
      KEY_BYTES,
      password,
      salt,
      passes,
      memoryKiB * 1024,
      sodium.crypto_pwhash_ALG_ARGON2ID13,
    );
  } catch {
    return null;
  } finally {
    sodium.memzero(password);
  }
}
