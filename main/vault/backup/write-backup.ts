/**
 * Writes one backup. It gets its name only when it has been opened again and found to be exactly the
 * vault as it was; until then, and after any failure, nothing but the older backups bears a name.
 */
import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { Problem } from '../../../shared/errors/problems.ts';
import { sameBytes } from '../crypto/byte-layout.ts';
import type { Manifest } from '../crypto/manifest.ts';
import { syncFolder } from '../store/atomic-file.ts';
import { asDiskProblem } from '../store/disk-problems.ts';
import { examineRecords } from '../store/examine-records.ts';
import type { KeyRing } from '../store/key-ring.ts';
import type { VaultDatabase } from '../store/open-database.ts';
import type { RecordStore } from '../store/record-store.ts';
import type { PaceOptions } from '../long-work/pace.ts';
import { inParts, inSlices, stopIfCalledOff } from '../long-work/pace.ts';
import { addKeys, openBackupFile } from './backup-database.ts';
import { copyDatabase } from './copy-database.ts';

const UNFINISHED = /^\.Verso-[\w-]+\.verso\.unfinished(-journal)?$/;

export interface BackupParts {
  /** The open vault's. */
  readonly database: VaultDatabase;
  readonly ring: KeyRing;
  /** What the database holds, whatever is saved meanwhile. */
  readonly store: Pick<RecordStore, 'elements' | 'manifest'>;
  /** The key file's bytes. */
  readonly keyFile: Uint8Array;
  /** Absolute, and there. */
  readonly folder: string;
  readonly name: string;
}

/**
 * @returns the manifest that it holds.
 * @throws Problem `backup-not-proved` or of the disk, CalledOff; there is then no such backup.
 */
export async function writeBackup(parts: BackupParts, work: PaceOptions = {}): Promise<Manifest> {
  const { database, store, folder, name, keyFile } = parts;
  const [copying, proving] = inParts(work, [1, 1]);
  const unfinished = join(folder, `.${name}.unfinished`);
  try {
    await rm(unfinished, { force: true });
    const manifest = await copyDatabase(database, store, unfinished, copying);
    addKeys(unfinished, keyFile);
    await syncFile(unfinished);
    stopIfCalledOff(work);
    if (!(await isProved(unfinished, { ...parts, manifest }, proving)))
      throw Problem.of('backup-not-proved', {});
    await rename(unfinished, join(folder, name));
    await syncFolder(folder);
    return manifest;
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw asDiskProblem(error);
  }
}

/** What a kill in the middle has left in the folder. */
export async function removeUnfinishedBackups(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (UNFINISHED.test(name)) await rm(join(folder, name), { force: true });
  }
}

/** Opens the file as a restore would: every record, the manifest, each way in. */
async function isProved(
  path: string,
  { ring, manifest, keyFile }: BackupParts & { readonly manifest: Manifest },
  work: PaceOptions,
): Promise<boolean> {
  const opened = openBackupFile(path);
  if (!opened.ok) return false;
  try {
    if (!sameBytes(opened.keyFileBytes, keyFile)) return false;
    if (opened.keyFile.slots.some(({ state }) => state !== 'whole')) return false;
    const examination = await inSlices(examineRecords(opened.database, ring), work);
    if (!examination.ok || !examination.examined.isWhole) return false;
    const found = examination.examined.manifest;
    return (
      found?.epoch === manifest.epoch &&
      found.counter === manifest.counter &&
      found.count === manifest.count &&
      found.root === manifest.root
    );
  } finally {
    opened.database.close();
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
