/** The working keys, each for one purpose, all from the vault key (VK) by crypto_kdf. */
import { SecretBytes } from './secret-bytes.ts';
import { sodium } from './sodium.ts';

export const KEY_BYTES = 32;

/** Subkey numbers are part of the format; 2 (blobs) and 6 (export) are kept for later. */
const SUBKEYS = {
  records: 1,
  manifest: 3,
  root: 4,
  anchor: 5,
  previous: 7,
  labels: 8,
  catalogue: 9,
} as const;
const CONTEXT = 'VERSO_VK';

export interface VaultKeys {
  readonly records: SecretBytes;
  readonly manifest: SecretBytes;
  /** Keys the multiset hash under the manifest's root. */
  readonly root: SecretBytes;
  readonly anchor: SecretBytes;
  readonly labels: SecretBytes;
  readonly catalogue: SecretBytes;
  wipe(): void;
}

export function deriveVaultKeys(vaultKey: SecretBytes): VaultKeys {
  const records = subkey(vaultKey, SUBKEYS.records, CONTEXT);
  const manifest = subkey(vaultKey, SUBKEYS.manifest, CONTEXT);
  const root = subkey(vaultKey, SUBKEYS.root, CONTEXT);
  const anchor = subkey(vaultKey, SUBKEYS.anchor, CONTEXT);
  const labels = subkey(vaultKey, SUBKEYS.labels, CONTEXT);
  const catalogue = subkey(vaultKey, SUBKEYS.catalogue, CONTEXT);
  return {
    records,
    manifest,
    root,
    anchor,
    labels,
    catalogue,
    wipe: () => [records, manifest, root, anchor, labels, catalogue].forEach((key) => key.wipe()),
  };
}

/** Wraps the key before this one while records are sealed anew (key-file.ts). */
export function previousKeyWrap(vaultKey: SecretBytes): SecretBytes {
  return subkey(vaultKey, SUBKEYS.previous, CONTEXT);
}

/** @param context eight ASCII characters. */
export function subkey(key: SecretBytes, number: number, context: string): SecretBytes {
  return SecretBytes.take(
    key.borrow((bytes) => sodium.crypto_kdf_derive_from_key(KEY_BYTES, number, context, bytes)),
  );
}
