/**
 * The one place where SQLite is opened and every PRAGMA is set, with its reason. Each is read back and
 * asserted on every open, because SQLite ignores what it does not know or cannot do, in silence.
 */
import { closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs';

import Database from 'better-sqlite3';

import { Problem } from '../../../shared/errors/problems.ts';
import type { VaultFault } from '../../../shared/model/vault.ts';
import type { Migration } from '../migrations/migrations.ts';
import { LATEST_VERSION, migrations } from '../migrations/migrations.ts';
import { OWNER_ONLY_FILE } from './atomic-file.ts';
import { asDiskProblem, codeOf, onDisk } from './disk-problems.ts';

export type VaultDatabase = Database.Database;

/** "VERS" in ASCII, in the database's header. */
export const APPLICATION_ID = 0x56455253;
/** A process that is just ending may hold the lock for as long as it is given before it is killed. */
const LOCK_WAIT_MS = 1000;
/** Making a vault's files takes some tens of milliseconds on a good disk. */
const HOLD_WAIT_MS = 10_000;

export type OpenedDatabase =
  { readonly ok: true; readonly database: VaultDatabase } | RefusedDatabase;
/** `close` must be called, and not the database's own. */
export type OpenedToRead =
  | { readonly ok: true; readonly database: VaultDatabase; readonly close: () => void }
  | RefusedDatabase;
export type RefusedDatabase =
  | { readonly ok: false; readonly why: 'in-use' | 'from-newer-version' }
  | { readonly ok: false; readonly why: 'faulty'; readonly fault: VaultFault };

export interface Pragma {
  readonly name: string;
  readonly set: string | number;
  /** As SQLite reports it back. */
  readonly reads: string | number;
}

/** The lock comes first: it decides how the WAL's index is kept, before the first access. */
const LOCK: Pragma = { name: 'locking_mode', set: 'EXCLUSIVE', reads: 'exclusive' };

/** What matters to a mere reader, too. */
export const READING_PRAGMAS: readonly Pragma[] = [
  // No temporary file ever: memory = 2.
  { name: 'temp_store', set: 'MEMORY', reads: 2 },
  // A mapped file turns a read error of the disk into a crash of the process.
  { name: 'mmap_size', set: 0, reads: 0 },
  // Find a damaged page when it is read, not after it has spread.
  { name: 'cell_size_check', set: 1, reads: 1 },
  // A doctored schema must not be able to call functions.
  { name: 'trusted_schema', set: 0, reads: 0 },
];

const HARDENING: readonly Pragma[] = [
  ...READING_PRAGMAS,
  // A save is one append and one sync, and a reader of the file never sees half of one.
  { name: 'journal_mode', set: 'WAL', reads: 'wal' },
  // WAL silently lowers itself to NORMAL, which loses acknowledged saves in a power cut. FULL = 2.
  { name: 'synchronous', set: 'FULL', reads: 2 },
  // macOS: fsync alone leaves the data in the drive's own cache.
  { name: 'fullfsync', set: 1, reads: 1 },
  { name: 'checkpoint_fullfsync', set: 1, reads: 1 },
  // What is deleted is overwritten, not just forgotten.
  { name: 'secure_delete', set: 'ON', reads: 1 },
  { name: 'foreign_keys', set: 1, reads: 1 },
  // The WAL stays short: a crash has little to replay, and old bodies do not linger in it.
  { name: 'wal_autocheckpoint', set: 200, reads: 200 },
  { name: 'journal_size_limit', set: 1_048_576, reads: 1_048_576 },
];

/**
 * Opens an existing vault's database for this process alone, at whatever version it has: migrating it
 * is for whoever has found it whole. Writes nothing.
 */
export function openDatabase(path: string): OpenedDatabase {
  let database: VaultDatabase | null = null;
  try {
    // better-sqlite3 leaves SQLITE_DBCONFIG_DEFENSIVE on; unsafeMode() is never called.
    database = new Database(path, { fileMustExist: true, timeout: LOCK_WAIT_MS });
    assertPragma(database, LOCK);
    const refused = refusal(database);
    if (refused !== null) {
      database.close();
      return refused;
    }
    setPragmas(database, HARDENING);
    return { ok: true, database };
  } catch (error) {
    database?.close();
    return outcomeOf(error);
  }
}

/** Whether a process was killed over this database: committed changes stand in its WAL only. */
export function hasLeftoverWal(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/**
 * Opens the database as it stands with its WAL, to be read only. An ordinary connection copies the WAL
 * into the database when it closes, whoever wrote it; this one leaves both files as they are.
 */
export function openDatabaseToRead(path: string): OpenedToRead {
  let database: VaultDatabase | null = null;
  const wal = `${path}-wal`;
  const hadWal = existsSync(wal);
  const close = (): void => {
    database?.close();
    // The WAL's index, made for reading it and of no use to anybody else; an empty WAL likewise.
    removeIfItGoes(`${path}-shm`);
    if (!hadWal) removeIfItGoes(wal);
  };
  try {
    database = new Database(path, { readonly: true, fileMustExist: true, timeout: LOCK_WAIT_MS });
    setPragmas(database, READING_PRAGMAS);
    const refused = refusal(database);
    if (refused === null) return { ok: true, database, close };
    close();
    return refused;
  } catch (error) {
    close();
    return outcomeOf(error);
  }
}

/**
 * Makes the database of a new vault.
 * @throws Problem of the disk.
 */
export function createDatabase(path: string): VaultDatabase {
  return onDisk(() => {
    // SQLite gives its journal files the mode of the database, so the mode is set before SQLite.
    closeSync(openSync(path, 'wx', OWNER_ONLY_FILE));
    const database = new Database(path, { timeout: LOCK_WAIT_MS });
    try {
      assertPragma(database, LOCK);
      setPragmas(database, HARDENING);
      database.pragma(`application_id = ${APPLICATION_ID}`);
      migrate(database, migrations);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/**
 * Holds the name at `path` until the function that it returns is called, or until this process ends in
 * whatever way: SQLite's lock on an empty database is the one lock of the system that Node can take.
 * Waits for another holder, but not for ever.
 * @throws Problem of the disk.
 */
export function holdAlone(path: string): () => void {
  return onDisk(() => {
    closeSync(openSync(path, 'a', OWNER_ONLY_FILE));
    const lock = new Database(path, { timeout: HOLD_WAIT_MS });
    try {
      lock.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      lock.close();
      throw error;
    }
    return () => lock.close();
  });
}

/**
 * Brings everything into the database file and empties the WAL, which may hold deleted bodies.
 * @throws Problem of the disk, also where somebody else reads the file: SQLite then does what it can,
 * and says in a column of its answer, not in an error, that the WAL is still there.
 */
export function checkpoint(database: VaultDatabase): void {
  const busy = onDisk(() => database.pragma('wal_checkpoint(TRUNCATE)', { simple: true }));
  if (busy !== 0) throw Problem.of('disk-failed', { code: 'SQLITE_BUSY' });
}

/** Brings a database to this Verso's version. @throws Problem of the disk. */
export function bringUpToDate(database: VaultDatabase): void {
  onDisk(() => migrate(database, migrations));
}

/** Applies the steps that this database has not had, each in one transaction with its number. */
export function migrate(database: VaultDatabase, steps: readonly Migration[]): void {
  const current = readNumber(database, 'user_version');
  for (const step of steps.filter(({ version }) => version > current)) {
    database
      .transaction(() => {
        database.exec(step.sql);
        database.pragma(`user_version = ${step.version}`);
      })
      .exclusive();
  }
}

function refusal(database: VaultDatabase): RefusedDatabase | null {
  const application = readNumber(database, 'application_id');
  const version = readNumber(database, 'user_version');
  if (application !== APPLICATION_ID || version === 0) return DAMAGED;
  if (version > LATEST_VERSION) return { ok: false, why: 'from-newer-version' };
  return holdsPrograms(database) ? DAMAGED : null;
}

/**
 * Verso's databases have tables and nothing that runs. A view in a table's place can keep whoever reads
 * it busy for ever, and a trigger can keep what was deleted.
 */
export function holdsPrograms(database: VaultDatabase): boolean {
  const found = "SELECT 1 FROM sqlite_schema WHERE type IN ('view', 'trigger') LIMIT 1";
  return database.prepare(found).get() !== undefined;
}

/** @throws Error where SQLite does not take one of them. */
export function setPragmas(database: VaultDatabase, pragmas: readonly Pragma[]): void {
  for (const pragma of pragmas) assertPragma(database, pragma);
}

function assertPragma(database: VaultDatabase, { name, set, reads }: Pragma): void {
  database.pragma(`${name} = ${set}`);
  const found: unknown = database.pragma(name, { simple: true });
  if (found !== reads) throw new Error(`SQLite did not take the setting ${name}`);
}

function readNumber(database: VaultDatabase, name: string): number {
  const value: unknown = database.pragma(name, { simple: true });
  if (typeof value !== 'number') throw new Error(`SQLite did not report ${name}`);
  return value;
}

function outcomeOf(error: unknown): RefusedDatabase {
  const code = codeOf(error) ?? '';
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return { ok: false, why: 'in-use' };
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return DAMAGED;
  if (/^SQLITE_CANTOPEN/.test(code)) return { ok: false, why: 'faulty', fault: 'unreadable' };
  throw asDiskProblem(error);
}

const DAMAGED: RefusedDatabase = { ok: false, why: 'faulty', fault: 'database-damaged' };

/** Where a failing disk keeps what nobody needs, the reading before it counts all the same. */
function removeIfItGoes(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // SQLite takes no notice of it at the next opening.
  }
}
