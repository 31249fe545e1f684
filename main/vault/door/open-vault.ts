/**
 * From a vault key to an open journal: open the database, hold every record against the manifest and
 * the manifest against this device's anchor, understand the records. Where anything is wrong, nothing
 * is written and what is whole is opened to be read.
 */
import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';

import type { UnlockOutcome, VaultFault } from '../../../shared/model/vault.ts';
import type { KeyFile } from '../crypto/key-file.ts';
import type { SecretBytes } from '../crypto/secret-bytes.ts';
import { Journal } from '../journal/journal.ts';
import { CatalogueFile } from '../store/catalogue-file.ts';
import { asDiskProblem, codeOf } from '../store/disk-problems.ts';
import type { KeyRing } from '../store/key-ring.ts';
import { wipeRing } from '../store/key-ring.ts';
import type { KnownRows } from '../store/known-rows.ts';
import type { OpenedToRead, RefusedDatabase, VaultDatabase } from '../store/open-database.ts';
import {
  bringUpToDate,
  hasLeftoverWal,
  openDatabase,
  openDatabaseToRead,
} from '../store/open-database.ts';
import { isDamage } from '../store/record-rows.ts';
import { RecordStore } from '../store/record-store.ts';
import { rowKeysOf } from '../store/row-batch.ts';
import { RowReading } from '../store/row-reading.ts';
import type { VaultFiles } from '../store/vault-files.ts';
import type { PaceOptions } from '../long-work/pace.ts';
import { CalledOff, inParts, stopIfCalledOff } from '../long-work/pace.ts';
import { AnchorFile } from './anchor-file.ts';
import type { Judged } from './judge-vault.ts';
import { judgeVault } from './judge-vault.ts';
import { keyRingOf } from './key-ring-of.ts';
import { LargeJournal } from './large-journal.ts';
import { LaterReading } from './later-reading.ts';
import { openCopyToRead, vaultToRead } from './open-to-read.ts';
import type { VaultToRead } from './opened-vault.ts';
import { OpenVault } from './opened-vault.ts';

export interface Surroundings {
  readonly files: VaultFiles;
  readonly now: () => Date;
  /** Of this Verso, as its package names it. */
  readonly version: string;
  /** For failures that belong to no call. */
  readonly onBug: (where: string, error: unknown) => void;
}

export type Opening =
  | { readonly ok: true; readonly vault: OpenVault | VaultToRead }
  | { readonly ok: false; readonly outcome: UnlockOutcome };

export interface OpeningOptions {
  /** The person has decided that this copy counts, whatever this device has seen before. */
  readonly acceptAge?: boolean;
  /** Begun while the key was being derived (`beginReading`). Taken over. */
  readonly reading?: RowReading | null;
  /** Can be called off until the first thing is written: the vault is then as it was, and its keys wiped. */
  readonly work?: PaceOptions;
}

/** Takes the vault key over: it is wiped where the vault does not open. @throws CalledOff */
export async function openVault(
  vaultKey: SecretBytes,
  keyFile: KeyFile,
  around: Surroundings,
  options: OpeningOptions = {},
): Promise<Opening> {
  const ring = keyRingOf(vaultKey, keyFile);
  const wipe = (): void => {
    wipeRing(ring);
    vaultKey.wipe();
  };
  try {
    const opening = await open({ vaultKey, ring, around, options, work: options.work ?? {} });
    if (!opening.ok) wipe();
    return opening;
  } catch (error) {
    wipe();
    throw asDiskProblem(error);
  }
}

/**
 * Begins to read the vault before its key is there. Nothing comes of it where anything about the vault is out of the
 * ordinary: that is for the opening to find.
 * @returns null where nothing was begun; else whoever called it ends it, or hands it to `openVault`.
 */
export function beginReading({ files }: Pick<Surroundings, 'files'>): RowReading | null {
  const { database: path } = files;
  try {
    if (hasLeftoverWal(path) || !isWritable(path)) return null;
    const opened = openDatabase(path);
    if (!opened.ok) return null;
    const reading = RowReading.of(opened.database, path);
    void reading.readAhead();
    return reading;
  } catch {
    return null;
  }
}

interface Attempt {
  readonly vaultKey: SecretBytes;
  readonly ring: KeyRing;
  readonly around: Surroundings;
  readonly options: OpeningOptions;
  /** Its next reading of all records. */
  readonly work: PaceOptions;
}

async function open(whole: Attempt): Promise<Opening> {
  const { database: path } = whole.around.files;
  const begun = whole.options.reading ?? null;
  if (begun !== null) return openOrdinary(whole, begun);
  const isAfterKill = hasLeftoverWal(path);
  const [first, second] = inParts(whole.work, isAfterKill ? [1, 1] : [0, 1]);
  const afterKill = isAfterKill ? await openAfterKill({ ...whole, work: first }) : null;
  if (afterKill !== null) return afterKill;
  const attempt = { ...whole, work: second };
  // SQLite has many words for it, depending on the step at which it first wants to write.
  if (!isWritable(path)) return openToRead(attempt, openCopyToRead(path), 'disk-read-only');
  const opened = openDatabase(path);
  if (!opened.ok) {
    return isDamagedFile(opened) ? openDamaged(attempt) : refusal(opened);
  }
  return openOrdinary(attempt, RowReading.of(opened.database, path));
}

/** A database that this process has for itself. */
async function openOrdinary(attempt: Attempt, reading: RowReading): Promise<Opening> {
  const { database } = reading;
  let judged: Judged | null;
  try {
    judged = await judgedOr(attempt, database, reading);
    // Without anything to open later the second thread goes now, and its keys with it.
    if (judged === null || judged.known === null) await reading.end();
    else reading.endRows();
    // From here on it writes.
    stopIfCalledOff(attempt.work);
    if (judged !== null && isFit(judged, attempt.options)) {
      return { ok: true, vault: openInFull(attempt, reading, judged) };
    }
  } catch (error) {
    await reading.end();
    database.close();
    if (isBroken(error)) return openDamaged(attempt);
    throw error;
  }
  await reading.end();
  database.close();
  if (judged === null) return faulty('swapped');
  const { database: path } = attempt.around.files;
  return openToRead(readingAgain(attempt), openDatabaseToRead(path), null);
}

/**
 * A WAL that a killed process left, or that somebody put there, goes into the database at the first
 * close. So where there is one, everything is judged by reading first.
 * @returns null where the ordinary way may be taken.
 */
async function openAfterKill(attempt: Attempt): Promise<Opening | null> {
  const { database: path } = attempt.around.files;
  let opened: OpenedToRead;
  try {
    opened = openDatabaseToRead(path);
  } catch {
    // Reading beside a WAL takes an index file, for which a full disk has no room. The ordinary opening
    // needs none, and judges all of it again.
    return null;
  }
  if (!opened.ok) return opened.why === 'faulty' ? null : refusal(opened);
  let judged: Judged | null;
  try {
    judged = await judgedOr(attempt, opened.database);
  } catch (error) {
    opened.close();
    if (error instanceof CalledOff) throw error;
    return isBroken(error) ? openDamaged(attempt) : null;
  }
  if (judged !== null && !isFit(judged, attempt.options))
    return toRead(attempt, opened, judged, null);
  opened.close();
  return judged === null ? faulty('swapped') : null;
}

async function openToRead(
  attempt: Attempt,
  opened: OpenedToRead,
  why: 'disk-read-only' | null,
): Promise<Opening> {
  if (!opened.ok) return refusal(opened);
  try {
    const judged = await judgedOr(attempt, opened.database);
    if (judged !== null) return toRead(attempt, opened, judged, why);
    opened.close();
    return faulty('swapped');
  } catch (error) {
    opened.close();
    if (isBroken(error)) return faulty('database-damaged');
    throw error;
  }
}

/** All is read once more, which was not foreseen: from here on nobody knows how long it takes. */
function readingAgain(attempt: Attempt): Attempt {
  const { onProgress, ...work } = attempt.options.work ?? {};
  onProgress?.({ done: 0, total: 0 });
  return { ...attempt, work };
}

/** A file in which SQLite does not find its way may only have been cut short. */
function openDamaged(attempt: Attempt): Promise<Opening> {
  return openToRead(readingAgain(attempt), openCopyToRead(attempt.around.files.database), null);
}

function toRead(
  { vaultKey, ring, around }: Attempt,
  opened: Extract<OpenedToRead, { ok: true }>,
  judged: Judged,
  otherwise: 'disk-read-only' | null,
): Opening {
  const why = judged.why ?? otherwise ?? 'damaged';
  const { database, close: closeDatabase } = opened;
  const { now } = around;
  const vault = vaultToRead({ database, closeDatabase, ring, vaultKey, judged, why, now });
  return { ok: true, vault };
}

/** @returns null where keys and database belong to different vaults. */
async function judgedOr(
  { ring, around, work }: Attempt,
  database: VaultDatabase,
  reading: RowReading | null = null,
): Promise<Judged | null> {
  const { files, version } = around;
  const { vaultId } = ring.identity;
  const anchor = files.anchor(vaultId);
  const catalogue = { path: files.catalogue(vaultId), verso: version };
  const judgement = await judgeVault({ database, ring, anchor, reading, catalogue }, work);
  return judgement.ok ? judgement : null;
}

function isFit({ why }: Judged, { acceptAge }: OpeningOptions): boolean {
  return why === null || (why !== 'damaged' && acceptAge === true);
}

function openInFull(attempt: Attempt, reading: RowReading, judged: Judged): OpenVault {
  const { vaultKey, ring, around } = attempt;
  const { database } = reading;
  bringUpToDate(database);
  const store = RecordStore.over(database, ring, judged.examined);
  // Whoever keeps the newer copy must be told, should it come back.
  if (judged.why !== null) store.outrun(judged.lastCounter);
  const journal = Journal.of(store, judged.payloads, around.now, judged.known?.cards);
  const anchor = anchorFor(ring, store, around);
  if (judged.anchorIsBehind || judged.why !== null) anchor.saw(store.manifest);
  const large = largeJournal({ attempt, reading, judged, store, journal });
  return new OpenVault({ journal, vaultKey, ring, database, store, anchor, large });
}

interface JustOpened {
  readonly attempt: Attempt;
  readonly reading: RowReading;
  readonly judged: Judged;
  readonly store: RecordStore;
  readonly journal: Journal;
}

function largeJournal(opened: JustOpened): LargeJournal | null {
  const { attempt, reading, judged, store, journal } = opened;
  const { ring, around } = attempt;
  const { marks } = reading;
  const { known } = judged;
  if (marks === null) return null;
  const path = around.files.catalogue(ring.identity.vaultId);
  const speaksOf = new Set(known?.cards.map(({ id }) => id));
  const onFailure = (error: unknown): void => around.onBug('catalogue', error);
  const catalogue = new CatalogueFile(path, speaksOf, onFailure);
  // It speaks of what is no more, or nobody here knows of what: another is written once all has been read.
  if (known === null || known.isOutdated) catalogue.drop();
  const later = known === null ? null : laterReading(known, opened);
  const verso = around.version;
  return new LargeJournal({ journal, store, ring, catalogue, marks, known, later, verso });
}

function laterReading(known: KnownRows, { attempt, reading, journal }: JustOpened): LaterReading {
  const { ring } = attempt;
  const keys = rowKeysOf(ring, ring.identity.epoch);
  const { database } = reading;
  const thread = reading.takeThread();
  return new LaterReading({ known, keys, ring, thread, journal, database });
}

/** The anchor of an open vault, told of every change from now on. */
export function anchorFor(
  ring: KeyRing,
  store: RecordStore,
  { files, onBug }: Surroundings,
): AnchorFile {
  const path = files.anchor(ring.identity.vaultId);
  const anchor = new AnchorFile(path, ring, (error) => onBug('anchor', error));
  store.onChange((manifest) => anchor.saw(manifest));
  return anchor;
}

/** Both the file and its folder, in which the WAL is kept. */
function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch (error) {
    // What is not there, or cannot be asked, is for the opening to tell.
    return !/^(EROFS|EACCES|EPERM)$/.test(codeOf(error) ?? '');
  }
}

/** Pages that make no sense, or tables that are not there. */
function isBroken(error: unknown): boolean {
  return isDamage(error) || codeOf(error) === 'SQLITE_ERROR';
}

function isDamagedFile(refused: RefusedDatabase): boolean {
  return refused.why === 'faulty' && refused.fault === 'database-damaged';
}

function faulty(fault: VaultFault): Opening {
  return { ok: false, outcome: { outcome: 'faulty', fault } };
}

function refusal(refused: RefusedDatabase): Opening {
  if (refused.why === 'faulty') return faulty(refused.fault);
  return { ok: false, outcome: { outcome: refused.why } };
}
