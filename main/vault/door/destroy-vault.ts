/**
 * The end of a journal on this device. The keys go first: from the moment when the key file's bytes are
 * overwritten and synced, nobody opens the rest. What a disk keeps of overwritten sectors, what other
 * copies hold, is not in our hands and is told to the person.
 */
import { existsSync, lstatSync } from 'node:fs';
import { open, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { sodium } from '../crypto/sodium.ts';
import { syncFolder } from '../store/atomic-file.ts';
import type { VaultFiles } from '../store/vault-files.ts';

export interface Destroyed {
  /** How many files were removed. */
  readonly files: number;
  /** Paths of those that could not be. */
  readonly left: string[];
}

/**
 * Nothing may be open.
 * @param backups paths of backups that go with it; each holds the keys' slots, too.
 */
export async function destroyVault(
  files: VaultFiles,
  backups: readonly string[],
): Promise<Destroyed> {
  const folders = await foldersOf(files);
  const found = (await Promise.all(folders.map(filesIn))).flat();
  const keysFirst = [...found].sort((a, b) => Number(holdsKeys(b)) - Number(holdsKeys(a)));
  const left: string[] = [];
  let removed = 0;
  for (const path of [...keysFirst, ...backups]) {
    if (await erase(path)) removed += 1;
    else left.push(path);
  }
  for (const folder of folders) {
    await rm(folder, { recursive: true, force: true }).catch(() => left.push(folder));
  }
  await syncFolder(dirname(files.folder)).catch(() => undefined);
  return { files: removed, left };
}

/** The vault's, this device's notes of it, and those of vaults that were set aside. */
async function foldersOf(files: VaultFiles): Promise<string[]> {
  const parent = dirname(files.folder);
  const aside = basename(files.setAside(''));
  const names = await readdir(parent).catch(() => []);
  const others = names.filter((name) => name.startsWith(aside)).map((name) => join(parent, name));
  const own = [files.folder, files.replacement, files.readyReplacement, files.deviceFolder];
  return [...own, ...others].filter((folder) => existsSync(folder));
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => join(folder, name));
}

function holdsKeys(path: string): boolean {
  return path.endsWith('.verso');
}

/**
 * Overwritten, synced, removed. Of a link only the link goes: what it leads to is somebody else's.
 * @returns false where it is still there.
 */
async function erase(path: string): Promise<boolean> {
  await overwrite(path).catch(() => undefined);
  await rm(path, { force: true }).catch(() => undefined);
  return !existsSync(path);
}

const PIECE = 1 << 20;

async function overwrite(path: string): Promise<void> {
  const found = lstatSync(path);
  if (!found.isFile()) return;
  const { size } = found;
  const file = await open(path, 'r+');
  try {
    for (let at = 0; at < size; at += PIECE) {
      const noise = sodium.randombytes_buf(Math.min(PIECE, size - at));
      await file.write(noise, 0, noise.length, at);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}
