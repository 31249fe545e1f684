/** The contract's calls that let a copy out: to a file, to the clipboard, and the list of what was changed. */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';

import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts';
import type { Handlers, Parsed } from '../../../shared/contract/server.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import type { ReleaseIdentity } from '../../../shared/model/release-identity.ts';
import { MOST_FOLDERS } from '../../../shared/model/release-identity.ts';
import { finder } from '../deidentify/propose.ts';
import type { JournalStore, ReturnableTargets } from '../journal/journal-store.ts';
import { bundleFiles, bundleSteps } from './bundle.ts';
import type { CodeCalls } from './codes/code-calls.ts';
import { codeCalls } from './codes/code-calls.ts';
import type { ReleaseDocument } from './document/release-document.ts';
import { Pace } from '../long-work/pace.ts';
import { exportParts } from './formats/export-parts.ts';
import type { ExportParts } from './formats/export-parts.ts';
import type { HandOver } from './hand-over.ts';
import { handOverOf } from './hand-over.ts';
import type { Jobs } from '../long-work/jobs.ts';
import { liesWithin } from './lies-within.ts';
import type { PrintPage } from './print-page.ts';
import { writeLog } from './release-log.ts';
import { identityOf } from './review/identity.ts';
import type { ReviewCalls } from './review/review-calls.ts';
import { judgeTogether, reviewCalls, reviewedOf } from './review/review-calls.ts';
import type { Reviewed } from './review/reviews.ts';
import { Reviews } from './review/reviews.ts';
import { saveBundleZip } from './save-bundle.ts';
import type { NamingRecord } from './save-file.ts';
import { saveFile } from './save-file.ts';
import { studyCardOf } from './study-of-scheme.ts';
import { writeSingle } from './write-single.ts';

export interface ReleaseParts {
  readonly journal: JournalStore;
  readonly targets: ReturnableTargets;
  readonly jobs: Jobs;
  /** The vault's own: a copy saved there could take the place of the journal or of its keys. */
  readonly ownFolders: readonly string[];
  readonly now: () => Date;
  /** Verso's own: "0.1.0". */
  readonly version: string;
  readonly printPage: PrintPage;
  /** What looks for identifiers, given the cast; the whole engine unless said otherwise. */
  readonly finder?: typeof finder;
}

export type ReleaseCalls = ReviewCalls &
  CodeCalls &
  Pick<
    Handlers<'vault'>,
    'release.save' | 'release.takeText' | 'release.handOvers' | 'release.saveLog'
  >;

export function releaseCalls(parts: ReleaseParts): ReleaseCalls {
  const { journal, jobs, now } = parts;
  const finderFor = parts.finder ?? finder;
  const reviews = new Reviews(journal, finderFor);
  // One hand-over after the other: each has a number, and the next counts from it.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    ...reviewCalls({ journal, reviews, jobs, now }),
    ...codeCalls({ journal, finder: finderFor }),
    'release.save': (wish) => inTurn(() => save(parts, reviews, wish)),
    'release.takeText': (wish) => inTurn(() => takeText(parts, reviews, wish)),
    'release.handOvers': () => handOvers(journal),
    'release.saveLog': (wish) => saveLog(parts, wish),
  };
}

async function takeText(
  parts: ReleaseParts,
  reviews: Reviews,
  { entryId, promptId }: Parsed<'release.takeText'>,
): Promise<CallOutput<'release.takeText'>> {
  const handOver = await readyHandOver(parts, reviews, {
    entryIds: [entryId],
    promptId,
    reasons: [],
    format: 'text',
    pace: new Pace(0),
  });
  const [entry] = handOver.document.entries;
  const text = promptId === null ? entry?.text : entry?.passages[0]?.text;
  recordOf(parts.journal, handOver, null).write();
  return { text: text ?? '' };
}

async function save(
  parts: ReleaseParts,
  reviews: Reviews,
  wish: Parsed<'release.save'>,
): Promise<CallOutput<'release.save'>> {
  const { journal, targets, ownFolders, jobs } = parts;
  const path = targets.take(wish.token);
  if (await liesWithin(path, ownFolders)) throw Problem.of('not-writable', {});
  if (!wish.knowingly && (await liesWithin(path, identityOf(journal).logFolders))) {
    targets.giveBack(wish.token, path);
    return { outcome: 'beside-other' };
  }
  const bytes = await jobs.run(wish.job, async (job) => {
    const handOver = await readyHandOver(parts, reviews, {
      ...wish,
      pace: new Pace(wish.entryIds.length, job),
    });
    const { document } = handOver;
    const pace = new Pace(wish.format === 'bundle' ? bundleSteps(document) : 0, job);
    const { version, now } = parts;
    const around = exportParts({ version, language: wish.language, now: now(), pace });
    return write(parts, wish.format, document, around, path, recordOf(journal, handOver, path));
  });
  return bytes === null ? { outcome: 'called-off' } : { outcome: 'saved', bytes };
}

async function write(
  { printPage, journal }: ReleaseParts,
  format: CallInput<'release.save'>['format'],
  document: ReleaseDocument,
  parts: ExportParts,
  path: string,
  record: NamingRecord,
): Promise<number> {
  const { pace } = parts;
  const card = studyCardOf(journal.scheme());
  if (format === 'bundle') {
    // What stood there when the dialog closed, the person was asked about; what came since, they were not.
    const mayReplace = existsSync(path);
    return saveBundleZip({ files: bundleFiles(document, parts), path, mayReplace, record, pace });
  }
  const bytes = await writeSingle(document, format, parts, { printPage, card });
  await pace.step(0);
  return saveFile(path, bytes, record).catch(asMissingFolder);
}

/** The folder went after it was chosen. */
function asMissingFolder(error: unknown): never {
  const isGone =
    error instanceof Problem &&
    error.data.code === 'disk-failed' &&
    error.data.details.code === 'ENOENT';
  throw isGone ? Problem.of('folder-missing', {}) : error;
}

interface Wanted {
  readonly entryIds: readonly RecordId[];
  /** Only this passage of what may leave. */
  readonly promptId?: string | null;
  readonly reasons: CallInput<'release.save'>['reasons'];
  readonly format: CallInput<'release.save'>['format'];
  readonly pace: Pace;
}

/** @throws Problem `undecided`, `held-back`, `not-found`, `never-released`, `text-changed`. */
async function readyHandOver(
  { journal, now }: ReleaseParts,
  reviews: Reviews,
  { entryIds, promptId = null, reasons, format, pace }: Wanted,
): Promise<HandOver> {
  const copies = (await reviewedOf(reviews, entryIds, pace)).map((copy) => onlyOf(copy, promptId));
  const { heldBy } = judgeTogether(journal, reviews, copies, reasons);
  if (heldBy.includes('undecided')) {
    const count = copies.reduce((sum, { review }) => sum + review.undecided, 0);
    throw Problem.of('undecided', { count: Math.max(1, count) });
  }
  if (heldBy.length > 0) throw Problem.of('held-back', {});
  return handOverOf({ journal, copies, reasons, format, now: now() });
}

/** Of a passage that may not leave nothing is left, and nothing of nothing leaves. */
function onlyOf(copy: Reviewed, promptId: string | null): Reviewed {
  if (promptId === null) return copy;
  const leaving = copy.review.leaving.filter((one) => one === promptId);
  if (leaving.length === 0) throw Problem.of('held-back', {});
  return { ...copy, review: { ...copy.review, leaving } };
}

/** @param path of the file; null where the words go elsewhere. */
function recordOf(journal: JournalStore, handOver: HandOver, path: string | null): NamingRecord {
  const releases = journal.releases();
  const before = identityOf(journal);
  const copyFolders = path === null ? before.copyFolders : withFolder(before.copyFolders, path);
  return {
    write: () => {
      releases.record(handOver.records, { ...handOver.identity, copyFolders });
    },
    takeBack: () => {
      releases.forget(handOver.records.map(({ id }) => id));
      releases.saveIdentity(before);
    },
  };
}

function withFolder(folders: readonly string[], path: string): string[] {
  const folder = dirname(path);
  return [folder, ...folders.filter((one) => one !== folder)].slice(0, MOST_FOLDERS);
}

function handOvers(journal: JournalStore): CallOutput<'release.handOvers'> {
  const byNumber = Map.groupBy(
    journal.releases().handedOver(),
    ({ id, handOver }) => handOver?.id ?? id,
  );
  return [...byNumber]
    .flatMap(([, records]) => {
      const [first] = records;
      if (first === undefined) return [];
      const { id, handOver, releasedAt, format } = first;
      const edits = records.reduce((sum, record) => sum + record.edits.length, 0);
      return [
        {
          id: handOver?.id ?? id,
          number: handOver?.number ?? 1,
          releasedAt,
          format,
          entries: records.length,
          edits,
        },
      ];
    })
    .reverse();
}

async function saveLog(
  { journal, targets, ownFolders }: ReleaseParts,
  { token, language, knowingly }: CallInput<'release.saveLog'>,
): Promise<CallOutput<'release.saveLog'>> {
  const path = targets.take(token);
  if (await liesWithin(path, ownFolders)) throw Problem.of('not-writable', {});
  const before: ReleaseIdentity = identityOf(journal);
  if (!knowingly && (await liesWithin(path, before.copyFolders))) {
    targets.giveBack(token, path);
    return { outcome: 'beside-other' };
  }
  const { bytes, lines } = await writeLog(journal, language, new Pace(0));
  const releases = journal.releases();
  const size = await saveFile(path, bytes, {
    write: () => {
      releases.saveIdentity({ ...before, logFolders: withFolder(before.logFolders, path) });
    },
    takeBack: () => {
      releases.saveIdentity(before);
    },
  }).catch(asMissingFolder);
  return { outcome: 'saved', bytes: size, lines };
}
