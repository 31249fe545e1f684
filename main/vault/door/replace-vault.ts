/**
 * Puts one vault in the place of another. The new one is filled and synced beside it; then the old one's
 * folder gets another name, whole, and the new one gets its name. A kill in between is taken up at the
 * next start; at no time is there less than one whole vault.
 */
import { existsSync, lstatSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

import { syncFolder } from '../store/atomic-file.ts';
import { asDiskProblem } from '../store/disk-problems.ts';
import type { VaultFiles } from '../store/vault-files.ts';
import { ownFolder, vaultFiles } from '../store/vault-files.ts';

/**
 * @param fill writes key file and database of the new vault, closed and synced.
 * @returns the name of the folder in which the old vault now lies; null where there was none.
 * @throws Problem of the disk; the old vault then stands, unless it was the very last sync that failed.
 */
export async function replaceVault(
  files: VaultFiles,
  fill: (target: VaultFiles) => Promise<void>,
  now: Date,
): Promise<string | null> {
  try {
    await removeReplacements(files);
    ownFolder(files.replacement);
    await fill(vaultFiles(files.replacement)).catch(async (error: unknown) => {
      // What fails here again is removed at the next unlock.
      await removeReplacements(files).catch(() => undefined);
      throw error;
    });
    await syncFolder(files.replacement);
    await rename(files.replacement, files.readyReplacement);
    await syncFolder(dirname(files.folder));
    const hadVault = holdsVault(files);
    const aside = clearPlace(files, now);
    await takePlace(files, aside);
    await syncFolder(dirname(files.folder));
    return aside !== null && hadVault ? basename(aside) : null;
  } catch (error) {
    throw asDiskProblem(error);
  }
}

/** Takes up a replacement that was cut short after the old vault had lost its name. */
export function finishReplacement(files: VaultFiles): void {
  if (!existsSync(files.readyReplacement) || holdsVault(files)) return;
  clearPlace(files, new Date());
  renameSync(files.readyReplacement, files.folder);
}

/** What a replacement that did not come to be has left. Only ever called where the vault stands. */
export async function removeReplacements(files: VaultFiles): Promise<void> {
  for (const folder of [files.replacement, files.readyReplacement]) {
    await rm(folder, { recursive: true, force: true });
  }
}

function holdsVault({ keys, database }: VaultFiles): boolean {
  return existsSync(keys) || existsSync(database);
}

/**
 * Whatever lies there that is not just an empty folder gets another name: a vault, a link to one, what a
 * creation or the system left.
 * @returns its path from then on; null where nothing was kept.
 */
function clearPlace({ folder, setAside }: VaultFiles, now: Date): string | null {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return null;
  if (found.isDirectory() && readdirSync(folder).length === 0) {
    rmdirSync(folder);
    return null;
  }
  const stamp = stampOf(now);
  let aside = setAside(stamp);
  for (let count = 2; existsSync(aside); count += 1) aside = setAside(`${stamp}-${count}`);
  renameSync(folder, aside);
  return aside;
}

async function takePlace(files: VaultFiles, aside: string | null): Promise<void> {
  try {
    await rename(files.readyReplacement, files.folder);
  } catch (error) {
    // Rather the old vault in its place than none; where that fails, too, the next start takes it up.
    if (aside !== null) await rename(aside, files.folder).catch(() => undefined);
    throw error;
  }
}

/** `2026-11-23T14-43-21Z` */
export function stampOf(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
}
