/**
 * What the first hundred bytes of a database say, read without SQLite, so that looking at a vault
 * from outside can neither take its lock nor change it. Layout: sqlite.org/fileformat2.html.
 */
import {
  closeSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';

import { LATEST_VERSION } from '../migrations/migrations.ts';
import { APPLICATION_ID } from './open-database.ts';

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;
/** Where these four-byte numbers stand in the header. */
const CHANGE_COUNTER = 24;
const PAGE_COUNT = 28;
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

/** Every table's first page lies within this; without it SQLite refuses the whole file. */
const LEAST_BYTES = 64 * 4096;

/**
 * Makes SQLite open a file that is shorter than its header says: it then counts the pages by the file's
 * length, which gets back what is missing, as zeros. Those pages are met as damage, one by one, instead
 * of keeping the rest from being opened. A header that claims far more than was ever there is not believed.
 */
export function makeCutFileOpen(path: string): void {
  const file = openSync(path, 'r+');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    if (readSync(file, header, 0, HEADER_BYTES, 0) < HEADER_BYTES) return;
    // The count of pages holds only where the change counter and the version-valid-for number agree.
    const number = Buffer.alloc(4);
    number.writeUInt32BE(~header.readUInt32BE(CHANGE_COUNTER) >>> 0);
    writeSync(file, number, 0, 4, VERSION_VALID_FOR);
    const { size } = fstatSync(file);
    const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
    const stated = header.readUInt32BE(PAGE_COUNT) * pageSize;
    const wanted = Math.max(LEAST_BYTES, stated <= 4 * size ? stated : 0);
    if (size < wanted) ftruncateSync(file, wanted);
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
