/** Where the parts of one vault lie. */
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { OWNER_ONLY_FILE, OWNER_ONLY_FOLDER } from './atomic-file.ts';
import { onDisk } from './disk-problems.ts';

export interface VaultFiles {
  readonly folder: string;
  readonly keys: string;
  /** The key file of a vault in the making; renamed to `keys` as the last step of its creation. */
  readonly keysInMaking: string;
  readonly database: string;
  /**
   * Beside the vault's folder, not in it: what this device knows of a vault must not come back with an
   * old copy of that folder.
   */
  readonly deviceFolder: string;
  /** Held while a vault is being made. */
  readonly creationLock: string;
  /** Beside the vault's folder: one that is to take its place, being filled. */
  readonly replacement: string;
  /** The same, filled and synced: only the change of names is left to do. */
  readonly readyReplacement: string;
  /** Where a vault goes that another has taken the place of. @param stamp sorts by time. */
  setAside(stamp: string): string;
  anchor(vaultId: string): string;
  tries(vaultId: string): string;
  /** What a large journal's list shows, sealed, so that it need not wait for every entry. */
  catalogue(vaultId: string): string;
  /** What this device knows of the vault's backups. */
  backups(vaultId: string): string;
  readonly backupStateEnding: string;
}

const BACKUP_STATE = '.backups';

export function vaultFiles(folder: string): VaultFiles {
  const deviceFolder = `${folder}-device`;
  return {
    folder,
    keys: join(folder, 'keys.verso'),
    keysInMaking: join(folder, 'keys-in-making.verso'),
    database: join(folder, 'journal.db'),
    deviceFolder,
    creationLock: join(deviceFolder, 'creation.lock'),
    replacement: `${folder}-replacement`,
    readyReplacement: `${folder}-replacement-ready`,
    setAside: (stamp) => `${folder}-set-aside-${stamp}`,
    anchor: (vaultId) => join(deviceFolder, `${vaultId}.anchor`),
    catalogue: (vaultId) => join(deviceFolder, `${vaultId}.catalogue`),
    tries: (vaultId) => join(deviceFolder, `${vaultId}.tries`),
    backups: (vaultId) => join(deviceFolder, `${vaultId}${BACKUP_STATE}`),
    backupStateEnding: BACKUP_STATE,
  };
}

/**
 * Makes a folder that only its owner can enter, or makes an existing one so.
 * @throws Problem of the disk.
 */
export function ownFolder(folder: string): void {
  onDisk(() => {
    mkdirSync(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
    setMode(folder, OWNER_ONLY_FOLDER);
  });
}

/**
 * Takes from others what a copying tool may have given them.
 * @throws Problem of the disk.
 */
export function ownFile(path: string): void {
  onDisk(() => setMode(path, OWNER_ONLY_FILE));
}

function setMode(path: string, mode: number): void {
  // Windows has no such modes; there the user's profile folder is what keeps others out.
  if (process.platform === 'win32') return;
  if ((statSync(path).mode & 0o777) !== mode) chmodSync(path, mode);
}
