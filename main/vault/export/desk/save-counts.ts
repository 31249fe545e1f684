/** What may be shown of many people's counts, as a table and as text, in the folder that was chosen. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { CallInput, CallOutput } from '../../../../shared/contract/contract.ts';
import { Problem } from '../../../../shared/errors/problems.ts';
import type { FileTargets } from '../../journal/journal-store.ts';
import { writeCountsText } from '../counts/counts-text.ts';
import { writeCountsTable } from '../counts/merge-counts.ts';
import { MERGES_FILE, openMerges, sealMerges } from '../counts/merges-before.ts';
import type { ToldTable } from '../counts/told-before.ts';
import { isSameTable } from '../counts/told-before.ts';
import { Pace } from '../../long-work/pace.ts';
import { liesWithin } from '../lies-within.ts';
import { onDisk, saveFile } from '../save-file.ts';
import type { StudyKeys } from '../sealed/study-key-file.ts';
import { freeNames, isFolder, isThere } from './chosen-folder.ts';
import { NO_RECORD } from './no-record.ts';
import type { StudyDesk } from './study-desk.ts';

export interface SaveCountsParts {
  readonly targets: FileTargets;
  /** The vault's own, in which nothing is saved. */
  readonly ownFolders: readonly string[];
}

export async function saveCounts(
  { targets, ownFolders }: SaveCountsParts,
  desk: StudyDesk,
  { token, language }: CallInput<'desk.saveCounts'>,
): Promise<CallOutput<'desk.saveCounts'>> {
  const pace = new Pace(0);
  const keys = desk.openKeys();
  const merged = await desk.mergedCounts(pace);
  if (merged.rows === null) return { outcome: 'too-few' };
  const folder = targets.take(token);
  if (await liesWithin(join(folder, MERGES_FILE), ownFolders)) throw Problem.of('not-writable', {});
  if (!(await isFolder(folder))) throw Problem.of('folder-missing', {});
  const before = await mergesIn(folder, keys);
  if (before === null) return { outcome: 'unreadable-merges' };
  const beside = desk.counts.beside(merged, before);
  if (beside === null) return { outcome: 'too-close' };
  const { rows, table, isWhole } = beside;
  const names = await freeNames(folder, 'verso-counts', ['.csv', '.txt']);
  // First whom it is about: a table without that would be one that nothing is compared with.
  if (!before.some((one) => isSameTable(one, table))) {
    await saveFile(join(folder, MERGES_FILE), sealMerges([...before, table], keys), NO_RECORD);
  }
  desk.counts.noteSaved(table);
  const { studyId } = keys.card;
  const contents = [
    await writeCountsTable(rows, pace),
    writeCountsText(rows, { studyId, language }),
  ];
  await saveTogether(
    names.map((name, at) => ({
      path: join(folder, name),
      bytes: contents[at] ?? new Uint8Array(),
    })),
  );
  return { outcome: isWhole ? 'saved' : 'saved-in-part', names };
}

/** Both or none. */
async function saveTogether(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  const written: string[] = [];
  try {
    for (const { path, bytes } of files) {
      await saveFile(path, bytes, NO_RECORD);
      written.push(path);
    }
  } catch (error) {
    for (const path of written) await rm(path, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Empty where no table was saved there; null where what lies there does not open. */
async function mergesIn(folder: string, keys: StudyKeys): Promise<readonly ToldTable[] | null> {
  const path = join(folder, MERGES_FILE);
  if (!(await isThere(path))) return [];
  return openMerges(await onDisk(() => readFile(path)), keys);
}
