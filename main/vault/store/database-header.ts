/**
 * What the first hundred bytes of a database say, read without SQLite, so that looking at a vault
 * from outside can neither take its lock nor change it. Layout: sqlite.org/fileformat2.html.
 */
import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';

import { LATEST_VERSION } from '../migrations/migrations.ts';
import { APPLICATION_ID } from './open-database.ts';

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;
/** Where these four-byte numbers stand in the header. */
const CHANGE_COUNTER = 24;
const VERSION_VALID_FOR = 92;

export type DatabaseLook = 'sound' | 'from-newer-version' | 'database-damaged' | 'unreadable';

/** @returns `sound` where nothing speaks against opening it; the rest shows only then. */
export function lookAtDatabase(path: string): DatabaseLook {
  const header = Buffer.alloc(HEADER_BYTES);
  try {
    const file = openSync(path, 'r');
    try {
      const read = readSync(file, header, 0, HEADER_BYTES, 0);
      // With a WAL beside it, even the first page may still be there only.
      if (read < HEADER_BYTES) return hasWal(path) ? 'sound' : 'database-damaged';
    } finally {
      closeSync(file);
    }
  } catch {
    return 'unreadable';
  }
  if (header.toString('latin1', 0, 16) !== MAGIC) return 'database-damaged';
  if (header.readUInt32BE(68) !== APPLICATION_ID) {
    return hasWal(path) ? 'sound' : 'database-damaged';
  }
  if (header.readUInt32BE(60) > LATEST_VERSION) return 'from-newer-version';
  return 'sound';
}

/**
 * Makes SQLite count a database's pages by the file's length, not by its header, which speaks of more
 * pages than there are once a file was cut short or its count was hit. Those that are gone are then met
 * as damage, one by one, instead of keeping the rest from being opened.
 */
export function countPagesByLength(path: string): void {
  const file = openSync(path, 'r+');
  try {
    const number = Buffer.alloc(4);
    if (readSync(file, number, 0, 4, CHANGE_COUNTER) < 4) return;
    // The count of pages holds only where the change counter and the version-valid-for number agree.
    number.writeUInt32BE(~number.readUInt32BE(0) >>> 0);
    writeSync(file, number, 0, 4, VERSION_VALID_FOR);
  } finally {
    closeSync(file);
  }
}

function hasWal(path: string): boolean {
  try {
    return statSync(`${path}-wal`).size > 0;
  } catch {
    return false;
  }
}
