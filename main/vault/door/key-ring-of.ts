/** The key ring of a key file whose vault key is known. */
import type { KeyFile } from '../crypto/key-file.ts';
import { ownerOf, slotOf } from '../crypto/key-file.ts';
import { openSlot } from '../crypto/key-slot.ts';
import type { SecretBytes } from '../crypto/secret-bytes.ts';
import { deriveVaultKeys, previousKeyWrap } from '../crypto/vault-keys.ts';
import type { KeyRing } from '../store/key-ring.ts';

/** Where the slot of the previous key is damaged, records under it will count as unreadable. */
export function keyRingOf(vaultKey: SecretBytes, keyFile: KeyFile): KeyRing {
  const { vaultId, epoch } = keyFile;
  const earlier = previousVaultKey(vaultKey, keyFile);
  const previous = earlier === null ? null : deriveVaultKeys(earlier);
  earlier?.wipe();
  return { identity: { vaultId, epoch }, keys: deriveVaultKeys(vaultKey), previous };
}

function previousVaultKey(vaultKey: SecretBytes, keyFile: KeyFile): SecretBytes | null {
  const found = slotOf(keyFile, 'previous');
  if (found?.state !== 'whole') return null;
  const wrap = previousKeyWrap(vaultKey);
  const tried = openSlot(found.slot, wrap, ownerOf(keyFile));
  wrap.wipe();
  return tried.ok ? tried.vaultKey : null;
}
