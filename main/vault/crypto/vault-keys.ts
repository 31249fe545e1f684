/** The working keys, each for one purpose, all from the vault key (VK) by crypto_kdf. */
import { SecretBytes } from './secret-bytes.ts';
import { sodium } from './sodium.ts';

export const KEY_BYTES = 32;

/** Subkey numbers are part of the format; 2 (blobs) and 6 (export) are kept for later issues. */
const SUBKEYS = { records: 1, manifest: 3, root: 4, anchor: 5 } as const;
const CONTEXT = 'VERSO_VK';

export interface VaultKeys {
  readonly records: SecretBytes;
  readonly manifest: SecretBytes;
  /** Keys the multiset hash under the manifest's root. */
  readonly root: SecretBytes;
  readonly anchor: SecretBytes;
  wipe(): void;
}

export function deriveVaultKeys(vaultKey: SecretBytes): VaultKeys {
  const records = subkey(vaultKey, SUBKEYS.records, CONTEXT);
  const manifest = subkey(vaultKey, SUBKEYS.manifest, CONTEXT);
  const root = subkey(vaultKey, SUBKEYS.root, CONTEXT);
  const anchor = subkey(vaultKey, SUBKEYS.anchor, CONTEXT);
  return {
    records,
    manifest,
    root,
    anchor,
    wipe: () => [records, manifest, root, anchor].forEach((key) => key.wipe()),
  };
}

/** @param context eight ASCII characters. */
export function subkey(key: SecretBytes, number: number, context: string): SecretBytes {
  return SecretBytes.take(
    key.borrow((bytes) => sodium.crypto_kdf_derive_from_key(KEY_BYTES, number, context, bytes)),
  );
}
