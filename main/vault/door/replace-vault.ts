/**
 * Puts one vault in the place of another. The new one is filled and synced beside it; then the old one's
 * folder gets another name, whole, and the new one gets its name. A kill in between is taken up at the
 * next start; at no time is there less than one whole vault.
 */
import { existsSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

import { syncFolder } from '../store/atomic-file.ts';
import { asDiskProblem } from '../store/disk-problems.ts';
import type { VaultFiles } from '../store/vault-files.ts';
import { ownFolder, vaultFiles } from '../store/vault-files.ts';

/**
 * @param fill writes key file and database of the new vault, closed and synced.
 * @returns the name of the folder in which the old vault now lies; null where there was none.
 * @throws Problem of the disk; the old vault then stands.
 */
export async function replaceVault(
  files: VaultFiles,
  fill: (target: VaultFiles) => Promise<void>,
  now: Date,
): Promise<string | null> {
  try {
    await removeReplacements(files);
    ownFolder(files.replacement);
    await fill(vaultFiles(files.replacement));
    await syncFolder(files.replacement);
    await rename(files.replacement, files.readyReplacement);
    await syncFolder(dirname(files.folder));
    const aside = holdsVault(files) ? files.setAside(stampOf(now)) : null;
    if (aside === null) removeEmpty(files.folder);
    else await rename(files.folder, aside);
    await rename(files.readyReplacement, files.folder);
    await syncFolder(dirname(files.folder));
    return aside === null ? null : basename(aside);
  } catch (error) {
    throw asDiskProblem(error);
  }
}

/** Takes up a replacement that was cut short after the old vault had lost its name. */
export function finishReplacement(files: VaultFiles): void {
  if (!existsSync(files.readyReplacement) || holdsVault(files)) return;
  removeEmpty(files.folder);
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

/** A folder with anything in it that we do not know keeps its name, and the change of names fails. */
function removeEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

/** `2026-11-23T14-43-21Z` */
export function stampOf(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
}
