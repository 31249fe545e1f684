/** The folder that the person chose: what lies in it. */
import { statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { BackupFile } from '../../../shared/model/vault.ts';
import { onDisk } from '../store/disk-problems.ts';
import { readBackupName } from './backup-name.ts';

/** A folder of a drive that is not there must not be made anew beside its place. */
export function isFolder(path: string): boolean {
  return onDisk(() => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);
}

export interface BackupsOfVault {
  readonly paths: readonly string[];
  /** The folder, where it cannot be read: a drive that is not plugged in. */
  readonly outOfReach: string | null;
}

/** Backups by their names, newest first. @throws what reading a folder throws. */
export async function listBackups(folder: string): Promise<BackupFile[]> {
  const files: BackupFile[] = [];
  for (const name of await readdir(folder)) {
    const named = readBackupName(name);
    if (named === null) continue;
    const found = await stat(join(folder, name)).catch(() => null);
    if (found?.isFile() !== true) continue;
    files.push({ name, madeAt: named.madeAt.toISOString(), bytes: found.size });
  }
  return files.sort((a, b) => b.madeAt.localeCompare(a.madeAt));
}
