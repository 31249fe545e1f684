/** The contract's calls of the study desk. */
import { existsSync } from 'node:fs';

import type { KdfChoice } from '../../../../shared/contract/control.ts';
import type { CallInput, CallOutput } from '../../../../shared/contract/contract.ts';
import type { Handlers } from '../../../../shared/contract/server.ts';
import { Problem } from '../../../../shared/errors/problems.ts';
import { normalisePassphrase } from '../../crypto/passphrase-key.ts';
import { sodium } from '../../crypto/sodium.ts';
import { chooseCost, derivePassphraseKey } from '../../door/derive-passphrase-key.ts';
import { estimatePassphrase } from '../../door/passphrase-estimate.ts';
import type { FileTargets } from '../../journal/journal-store.ts';
import { bundleFiles, bundleSteps } from '../bundle.ts';
import { studyIdSchema } from '../document/release-document.ts';
import type { PaceOptions } from '../../long-work/pace.ts';
import { Pace } from '../../long-work/pace.ts';
import { exportParts } from '../formats/export-parts.ts';
import type { Jobs } from '../../long-work/jobs.ts';
import { liesWithin } from '../lies-within.ts';
import { saveBundleZip } from '../save-bundle.ts';
import { saveFile } from '../save-file.ts';
import { makeStudyKeys, openStudyKeys, parseStudyKeyFile } from '../sealed/study-key-file.ts';
import { writeFormat } from '../write-format.ts';
import { NO_RECORD } from './no-record.ts';
import { saveCounts } from './save-counts.ts';
import { saveLotFolder } from './save-lot-folder.ts';
import { StudyDesk } from './study-desk.ts';

export interface DeskParts {
  readonly targets: FileTargets;
  readonly jobs: Jobs;
  /** The vault's own: a file saved there could take the place of the journal or of its keys. */
  readonly ownFolders: readonly string[];
  readonly now: () => Date;
  readonly version: string;
  readonly kdf: KdfChoice;
}

export type DeskCalls = Pick<Handlers<'vault'>, Extract<keyof Handlers<'vault'>, `desk.${string}`>>;

export function deskCalls(parts: DeskParts): DeskCalls {
  const desk = new StudyDesk();
  const { jobs } = parts;
  return {
    'desk.makeKeys': (wish) => makeKeys(parts, desk, wish),
    'desk.openKeys': (wish) => openKeys(desk, wish),
    'desk.saveCard': (wish) => saveCard(parts, desk, wish),
    'desk.close': () => {
      desk.close();
      return null;
    },
    'desk.put': async ({ name, file }) => {
      await desk.put({ name, bytes: file }, new Pace(0));
      return null;
    },
    'desk.takeBack': ({ count }) => {
      desk.takeBack(count);
      return null;
    },
    'desk.look': () => desk.look(new Pace(0)),
    'desk.save': (wish) => jobs.run(wish.job, (job) => save(parts, desk, job, wish)),
    'desk.saveFolder': (wish) => jobs.run(wish.job, (job) => saveLotFolder(parts, desk, job, wish)),
    'desk.putCounts': ({ name, file }) => {
      desk.putCounts({ name, bytes: file });
      return null;
    },
    'desk.takeBackCounts': ({ count }) => {
      desk.counts.takeBack(count);
      return null;
    },
    'desk.lookAtCounts': () => desk.lookAtCounts(new Pace(0)),
    'desk.saveCounts': (wish) => saveCounts(parts, desk, wish),
  };
}

async function makeKeys(
  { targets, ownFolders, kdf }: DeskParts,
  desk: StudyDesk,
  { studyId, passphrase, token }: CallInput<'desk.makeKeys'>,
): Promise<CallOutput<'desk.makeKeys'>> {
  try {
    if (!studyIdSchema.safeParse(studyId).success) return { outcome: 'bad-name' };
    if (!(await estimatePassphrase(passphrase)).accepted) {
      throw Problem.of('passphrase-too-weak', {});
    }
    const path = targets.take(token);
    if (await liesWithin(path, ownFolders)) throw Problem.of('not-writable', {});
    const cost = await chooseCost(kdf);
    const normalised = normalisePassphrase(passphrase);
    const { file, keys } = await makeStudyKeys(
      studyId,
      normalised,
      cost,
      derivePassphraseKey,
    ).finally(() => normalised.wipe());
    await saveFile(path, file, NO_RECORD).catch((error: unknown) => {
      keys.wipe();
      throw error;
    });
    return { outcome: 'made', keys: desk.takeKeys(keys) };
  } finally {
    sodium.memzero(passphrase);
  }
}

async function openKeys(
  desk: StudyDesk,
  { file, passphrase }: CallInput<'desk.openKeys'>,
): Promise<CallOutput<'desk.openKeys'>> {
  const normalised = normalisePassphrase(passphrase);
  sodium.memzero(passphrase);
  try {
    const parsed = parseStudyKeyFile(file);
    if (!parsed.ok) return { outcome: parsed.why };
    const opened = await openStudyKeys(parsed.file, normalised, derivePassphraseKey);
    return opened.ok
      ? { outcome: 'opened', keys: desk.takeKeys(opened.keys) }
      : { outcome: opened.why };
  } finally {
    normalised.wipe();
  }
}

async function saveCard(
  { targets, ownFolders }: DeskParts,
  desk: StudyDesk,
  { token }: CallInput<'desk.saveCard'>,
): Promise<CallOutput<'desk.saveCard'>> {
  const { card } = desk.openKeys();
  const path = targets.take(token);
  if (await liesWithin(path, ownFolders)) throw Problem.of('not-writable', {});
  return { bytes: await saveFile(path, `${JSON.stringify(card, null, 2)}\n`, NO_RECORD) };
}

async function save(
  { targets, ownFolders, now, version }: DeskParts,
  desk: StudyDesk,
  job: PaceOptions,
  { format, token, language }: CallInput<'desk.save'>,
): Promise<CallOutput<'desk.save'>> {
  const { document, renamed, superseded, disputed } = await desk.merged(new Pace(0, job));
  const pace = new Pace(format === 'bundle' ? bundleSteps(document) : 0, job);
  const path = targets.take(token);
  if (await liesWithin(path, ownFolders)) throw Problem.of('not-writable', {});
  const parts = exportParts({ version, language, now: now(), pace });
  const told = { renamed: [...renamed], superseded, disputed };
  if (format === 'bundle') {
    const files = bundleFiles(document, parts);
    const mayReplace = existsSync(path);
    return {
      bytes: await saveBundleZip({ files, path, mayReplace, record: NO_RECORD, pace }),
      ...told,
    };
  }
  const { bytes } = await writeFormat(document, format, parts);
  await pace.step(0);
  return { bytes: await saveFile(path, bytes, NO_RECORD), ...told };
}
