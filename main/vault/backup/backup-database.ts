/**
 * A backup is one file: the vault's database with its key file in a table, under an application id of its
 * own. All in it is sealed as in the vault; the ways in are those at the time of its making.
 */
import Database from 'better-sqlite3';
import { z } from 'zod';

import type { KeyFile } from '../crypto/key-file.ts';
import { parseKeyFile } from '../crypto/key-file.ts';
import { LATEST_VERSION } from '../migrations/migrations.ts';
import { codeOf, onDisk } from '../store/disk-problems.ts';
import type { VaultDatabase } from '../store/open-database.ts';
import { holdsPrograms, READING_PRAGMAS, setPragmas } from '../store/open-database.ts';

/** "VERB" in ASCII: neither does a vault open as a backup nor a backup as a vault. */
export const BACKUP_APPLICATION_ID = 0x56455242;

/**
 * Turns a copy of a vault's database into a backup. The file need not last yet: it is synced whole
 * before it gets its name.
 * @throws Problem of the disk.
 */
export function addKeys(path: string, keyFile: Uint8Array): void {
  onDisk(() => {
    const database = new Database(path, { fileMustExist: true });
    try {
      database.pragma('journal_mode = MEMORY');
      database.pragma('synchronous = OFF');
      database.pragma('temp_store = MEMORY');
      database.exec(
        'CREATE TABLE keys (one INTEGER PRIMARY KEY CHECK (one = 1), body BLOB NOT NULL) STRICT',
      );
      database.prepare('INSERT INTO keys (one, body) VALUES (1, ?)').run(Buffer.from(keyFile));
      database.pragma(`application_id = ${BACKUP_APPLICATION_ID}`);
    } finally {
      database.close();
    }
  });
}

export type OpenedBackup =
  | {
      readonly ok: true;
      readonly database: VaultDatabase;
      readonly keyFile: KeyFile;
      readonly keyFileBytes: Uint8Array;
    }
  | { readonly ok: false; readonly why: 'damaged' | 'from-newer-version' };

const keysRow = z.strictObject({ body: z.instanceof(Uint8Array) });

/** Opens a backup to be read; the caller closes it. @throws Problem of the disk. */
export function openBackupFile(path: string): OpenedBackup {
  let database: VaultDatabase | null = null;
  const refuse = (why: 'damaged' | 'from-newer-version'): OpenedBackup => {
    database?.close();
    return { ok: false, why };
  };
  try {
    database = new Database(path, { readonly: true, fileMustExist: true });
    setPragmas(database, READING_PRAGMAS);
    if (database.pragma('application_id', { simple: true }) !== BACKUP_APPLICATION_ID) {
      return refuse('damaged');
    }
    const version = z.int().parse(database.pragma('user_version', { simple: true }));
    if (version > LATEST_VERSION) return refuse('from-newer-version');
    if (holdsPrograms(database)) return refuse('damaged');
    const row = keysRow.safeParse(database.prepare('SELECT body FROM keys').get());
    if (!row.success) return refuse('damaged');
    const keyFileBytes = Uint8Array.from(row.data.body);
    const parsed = parseKeyFile(keyFileBytes);
    if (!parsed.ok) return refuse(parsed.why);
    return { ok: true, database, keyFile: parsed.file, keyFileBytes };
  } catch (error) {
    // What SQLite cannot make sense of is damage; that a file cannot be opened is the disk's affair.
    if (/^SQLITE_(CORRUPT|NOTADB|ERROR|IOERR)/.test(codeOf(error) ?? '')) return refuse('damaged');
    database?.close();
    return onDisk<OpenedBackup>(() => {
      throw error;
    });
  }
}
