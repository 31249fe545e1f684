/** The one place where libsodium enters. Everything below it is WebAssembly: no native code of ours. */
import sodium from 'libsodium-wrappers-sumo';

/** Resolves once libsodium may be called; awaited once, before anything else of this folder. */
export async function readySodium(): Promise<void> {
  await sodium.ready;
}

export { sodium };

/** Nonces drawn from the system together: a call for each costs as much as the sealing of a short row. */
const RESERVE_BYTES = 4096;
let reserve = new Uint8Array(0);

/** For what need not stay secret, such as a nonce. None is given twice, and none stays in the reserve. */
export function freshNonce(length: number): Uint8Array<ArrayBuffer> {
  if (reserve.length < length) reserve = randomBytes(Math.max(RESERVE_BYTES, length));
  const nonce = reserve.slice(0, length);
  reserve.fill(0, 0, length);
  reserve = reserve.subarray(length);
  return nonce;
}

/** Fresh from the system, in one call: libsodium's own wrapper makes one for every four bytes. */
export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}
