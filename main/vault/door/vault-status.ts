/** What can be said of a vault from outside, without a key, a lock or a write. */
import { lstatSync, readFileSync } from 'node:fs';

import type { VaultFault } from '../../../shared/model/vault.ts';
import type { KeyFile } from '../crypto/key-file.ts';
import { parseKeyFile } from '../crypto/key-file.ts';
import { lookAtDatabase } from '../store/database-header.ts';
import { codeOf } from '../store/disk-problems.ts';
import type { VaultFiles } from '../store/vault-files.ts';

export type VaultLook =
  | { readonly state: 'none' }
  | { readonly state: 'locked'; readonly keyFile: KeyFile }
  | { readonly state: 'from-newer-version' }
  | { readonly state: 'faulty'; readonly fault: VaultFault };

export function lookAtVault(files: VaultFiles): VaultLook {
  const hasKeys = exists(files.keys);
  const hasDatabase = exists(files.database);
  if (!hasKeys) {
    // A creation that was interrupted before its last step was never shown to anybody.
    if (!hasDatabase || exists(files.keysInMaking)) return { state: 'none' };
    return faulty('half-missing');
  }
  const keys = readKeyFile(files.keys);
  if (keys === null) return faulty('unreadable');
  const parsed = parseKeyFile(keys);
  if (!parsed.ok) {
    return parsed.why === 'damaged' ? faulty('key-file-damaged') : { state: parsed.why };
  }
  if (!hasDatabase) return faulty('half-missing');
  const database = lookAtDatabase(files.database);
  if (database === 'sound') return { state: 'locked', keyFile: parsed.file };
  return database === 'from-newer-version' ? { state: database } : faulty(database);
}

function faulty(fault: VaultFault): VaultLook {
  return { state: 'faulty', fault };
}

/** Anything under that name counts, even what we may not read or a link to nowhere. */
function exists(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ENOENT';
  }
}

function readKeyFile(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
