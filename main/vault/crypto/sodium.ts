/** The one place where libsodium enters. Everything below it is WebAssembly: no native code of ours. */
import sodium from 'libsodium-wrappers-sumo';

/** Resolves once libsodium may be called; awaited once, before anything else of this folder. */
export async function readySodium(): Promise<void> {
  await sodium.ready;
}

export { sodium };
