/** The one place where libsodium enters. Everything below it is WebAssembly: no native code of ours. */
import sodium from 'libsodium-wrappers-sumo';

/** Resolves once libsodium may be called; awaited once, before anything else of this folder. */
export async function readySodium(): Promise<void> {
  await sodium.ready;
}

export { sodium };

/**
 * Fresh from the system, in one call: libsodium's own wrapper makes one for every four bytes. Nothing is drawn
 * ahead: a machine that is wound back while it is open must not seal other words under the same nonce.
 */
export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}
