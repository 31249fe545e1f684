/**
 * A small file that is either the old one or the new one, whatever happens in between: written under
 * another name in the same folder, synced, renamed over the old, and the folder synced, because a
 * rename that is not in the folder on the disk has not happened.
 */
import { randomBytes } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { asDiskProblem, codeOf } from './disk-problems.ts';

export const OWNER_ONLY_FILE = 0o600;
export const OWNER_ONLY_FOLDER = 0o700;
const UNFINISHED = /\.[0-9a-f]{16}\.unfinished$/;

/** @throws Problem of the disk; the old file is then untouched. */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomBytes(8).toString('hex')}.unfinished`;
  try {
    await writeSynced(unfinished, bytes);
    await rename(unfinished, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw asDiskProblem(error);
  }
}

/** Makes what was renamed, made or deleted in this folder last through a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder as a file; its file system journals the names by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some network shares and drives know no such thing, and there is nothing to be done about it.
    if (!/^(EINVAL|ENOTSUP|EOPNOTSUPP|ENOSYS)$/.test(codeOf(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

/** Clears what a kill in the middle of a write left behind. Only names of our own making. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (UNFINISHED.test(basename(name))) await rm(join(folder, name), { force: true });
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', OWNER_ONLY_FILE);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
