/**
 * What this device knows of a vault's backups: where they go and when one was last proved. It lies beside
 * the vault in the clear, because a journal that does not open must still find its backups; it holds a
 * path, a time and a counter, and nothing of the journal.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { instant } from '../../../shared/model/journal.ts';
import { backupsSchema } from '../../../shared/model/vault.ts';
import { writeFileAtomically } from '../store/atomic-file.ts';
import type { VaultFiles } from '../store/vault-files.ts';

const stateSchema = z.strictObject({
  folder: z.string().nullable(),
  provedAt: instant.nullable(),
  /** The manifest that the proved backup holds. */
  proved: z.strictObject({ epoch: z.int(), counter: z.int() }).nullable(),
  trouble: backupsSchema.shape.trouble,
});
export type BackupState = z.infer<typeof stateSchema>;

const NONE: BackupState = { folder: null, provedAt: null, proved: null, trouble: null };

/** A file that is not there or makes no sense means that no folder has been chosen. */
export function readBackupState(path: string): BackupState {
  try {
    const parsed = stateSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : NONE;
  } catch {
    return NONE;
  }
}

/** @throws Problem of the disk. */
export function writeBackupState(path: string, state: BackupState): Promise<void> {
  return writeFileAtomically(path, new TextEncoder().encode(JSON.stringify(state)));
}

/** The folder that this device last had a good backup in, of whatever vault; null for none. */
export function lastBackupFolder({ deviceFolder, backupStateEnding }: VaultFiles): string | null {
  let names: string[];
  try {
    names = readdirSync(deviceFolder).filter((name) => name.endsWith(backupStateEnding));
  } catch {
    return null;
  }
  const states = names
    .map((name) => readBackupState(join(deviceFolder, name)))
    .filter(({ folder }) => folder !== null)
    .sort((a, b) => (b.provedAt ?? '').localeCompare(a.provedAt ?? ''));
  return states[0]?.folder ?? null;
}
