/** What the names of backups tell before any is open. */
import type { BackupFile } from '../../../shared/model/vault.ts';

/** The beginning of the id of the journal that it is a backup of: eight hex figures. */
export function journalOf(file: BackupFile): string {
  return file.name.slice(-'1a2b3c4d.verso'.length, -'.verso'.length);
}

/** Whether somebody has to be told which journal each of these is of. */
export function areOfSeveralJournals(files: readonly BackupFile[]): boolean {
  return new Set(files.map(journalOf)).size > 1;
}
