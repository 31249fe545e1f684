/** All releases that opened, merged, as files in a new folder within the one that was chosen. */
import { join } from 'node:path';

import type { CallInput, CallOutput } from '../../../../shared/contract/contract.ts';
import type { Language } from '../../../../shared/model/scheme.ts';
import type { DeskFolder } from '../../../../shared/model/release.ts';
import { Problem } from '../../../../shared/errors/problems.ts';
import type { FileTargets } from '../../journal/journal-store.ts';
import { bundleFiles, bundleSteps, tableFiles, tableSteps } from '../bundle.ts';
import type { PaceOptions } from '../../long-work/pace.ts';
import { Pace } from '../../long-work/pace.ts';
import { exportParts } from '../formats/export-parts.ts';
import { liesWithin } from '../lies-within.ts';
import { saveBundleFolder } from '../save-bundle.ts';
import { freeNames, isFolder } from './chosen-folder.ts';
import { NO_RECORD } from './no-record.ts';
import type { StudyDesk } from './study-desk.ts';

export interface SaveLotFolderParts {
  readonly targets: FileTargets;
  /** The vault's own, in which nothing is saved. */
  readonly ownFolders: readonly string[];
  readonly now: () => Date;
  readonly version: string;
}

const NAMES: Readonly<Record<Language, Readonly<Record<DeskFolder, string>>>> = {
  en: { everything: 'verso-study', tables: 'verso-tables' },
  fr: { everything: 'verso-etude', tables: 'verso-tableaux' },
};

export async function saveLotFolder(
  { targets, ownFolders, now, version }: SaveLotFolderParts,
  desk: StudyDesk,
  job: PaceOptions,
  { holds, token, language }: CallInput<'desk.saveFolder'>,
): Promise<CallOutput<'desk.saveFolder'>> {
  const { document, renamed, superseded, disputed } = await desk.merged(new Pace(0, job));
  const steps = holds === 'tables' ? tableSteps(document) : bundleSteps(document);
  const pace = new Pace(steps, job);
  const chosen = targets.take(token);
  if (!(await isFolder(chosen))) throw Problem.of('folder-missing', {});
  const [name = ''] = await freeNames(chosen, NAMES[language][holds], ['']);
  const path = join(chosen, name);
  if (await liesWithin(path, ownFolders)) throw Problem.of('not-writable', {});
  const parts = exportParts({ version, language, now: now(), pace });
  const files = holds === 'tables' ? tableFiles(document, parts) : bundleFiles(document, parts);
  await saveBundleFolder({ files, path, mayReplace: false, record: NO_RECORD, pace });
  return { name, renamed: [...renamed], superseded, disputed };
}
