/**
 * What a person picked, told by what is inside and never by its name: one backup, or the two files of
 * a journal's own folder. SQLite's header is read here by hand (sqlite.org/fileformat2.html), so that
 * a file from a newer Verso or one that is cut short is told apart before anything tries to open it.
 */
import { readU16, readU32, sameBytes, ascii } from '../../main/vault/crypto/byte-layout.ts';
import { KEY_FILE_MAGIC } from '../../main/vault/crypto/key-file.ts';
import { LATEST_VERSION } from '../../main/vault/migrations/migrations.ts';

export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface SealedFiles {
  readonly name: string;
  readonly bytes: number;
  /** Ready for SQLite in memory. */
  readonly database: Uint8Array;
  /** The key file that was picked, too. A backup needs none: its keys are in the database. */
  readonly keys: Uint8Array | null;
}

export const UNFIT = [
  'not-verso',
  'keys-missing',
  'database-missing',
  'too-many',
  'cut-short',
  'unfinished',
  'from-newer-version',
] as const;
/** Why nothing can be opened with these files. */
export type Unfit = (typeof UNFIT)[number];

export type Picked =
  { readonly ok: true; readonly files: SealedFiles } | { readonly ok: false; readonly why: Unfit };

const SQLITE_MAGIC = ascii('SQLite format 3\0');
const HEADER_BYTES = 100;
const BACKUP_ID = 0x56455242;
const VAULT_ID = 0x56455253;
const READ_VERSION = 18;
const WRITE_VERSION = 19;

/** How much of a file `mayMatter` wants to see. */
export const HEAD_BYTES = HEADER_BYTES;

/** Whether a file that begins so is worth reading to its end: somebody may drop a film here. */
export function mayMatter(head: Uint8Array): boolean {
  return beginsWith(head, SQLITE_MAGIC) || beginsWith(head, KEY_FILE_MAGIC) || isLeftoverLog(head);
}

/** Chooses what to open among the files; what has nothing to do with Verso is left aside. */
export function choose(files: readonly PickedFile[]): Picked {
  const databases = files.filter(({ bytes }) => beginsWith(bytes, SQLITE_MAGIC));
  const keyFiles = files.filter(({ bytes }) => beginsWith(bytes, KEY_FILE_MAGIC));
  const backups = databases.filter(({ bytes }) => applicationOf(bytes) === BACKUP_ID);
  const vaults = databases.filter(({ bytes }) => applicationOf(bytes) === VAULT_ID);
  if (backups.length + vaults.length > 1 || keyFiles.length > 1) return unfit('too-many');
  const database = backups[0] ?? vaults[0];
  if (database === undefined) {
    return unfit(keyFiles.length === 1 ? 'database-missing' : whyNone(databases));
  }
  if (readU32(database.bytes, 60) > LATEST_VERSION) return unfit('from-newer-version');
  if (isCutShort(database.bytes)) return unfit('cut-short');
  const keys = keyFiles[0];
  const isBackup = backups.length === 1;
  if (!isBackup && keys === undefined) return unfit('keys-missing');
  // Changes that stand beside the database only would be missing without a word.
  if (!isBackup && files.some(({ bytes }) => isLeftoverLog(bytes))) return unfit('unfinished');
  const { name, bytes } = database;
  return {
    ok: true,
    files: { name, bytes: bytes.length, database: withoutLog(bytes), keys: keys?.bytes ?? null },
  };
}

function whyNone(databases: readonly PickedFile[]): Unfit {
  // Its first page was lost in the middle of a copy.
  return databases.some(({ bytes }) => bytes.length < HEADER_BYTES) ? 'cut-short' : 'not-verso';
}

function applicationOf(bytes: Uint8Array): number | null {
  return bytes.length < HEADER_BYTES ? null : readU32(bytes, 68);
}

/** The page count holds only where the change counter and the version-valid-for number agree. */
function isCutShort(bytes: Uint8Array): boolean {
  const pageSize = readU16(bytes, 16) === 1 ? 65_536 : readU16(bytes, 16);
  if (readU32(bytes, 24) !== readU32(bytes, 92)) return false;
  return bytes.length < readU32(bytes, 28) * pageSize;
}

/** A write-ahead log that was not copied back, as after a crash. */
function isLeftoverLog(bytes: Uint8Array): boolean {
  return bytes.length > 32 && [0x377f0682, 0x377f0683].includes(readU32(bytes, 0));
}

/** Says in memory that there is no write-ahead log: SQLite would look for one and refuse. */
function withoutLog(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[READ_VERSION] = 1;
  copy[WRITE_VERSION] = 1;
  return copy;
}

function beginsWith(bytes: Uint8Array, magic: Uint8Array): boolean {
  return sameBytes(bytes.subarray(0, magic.length), magic);
}

function unfit(why: Unfit): Picked {
  return { ok: false, why };
}
