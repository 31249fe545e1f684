/**
 * What the first hundred bytes of a database say, read without SQLite, so that looking at a vault
 * from outside can neither take its lock nor change it. Layout: sqlite.org/fileformat2.html.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs';

import { LATEST_VERSION } from '../migrations/migrations.ts';
import { APPLICATION_ID } from './open-database.ts';

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;

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

/** How many bytes its header says that a database has; null where the header does not say. */
export function statedSize(path: string): number | null {
  const header = Buffer.alloc(HEADER_BYTES);
  const file = openSync(path, 'r');
  try {
    if (readSync(file, header, 0, HEADER_BYTES, 0) < HEADER_BYTES) return null;
  } finally {
    closeSync(file);
  }
  // The count of pages holds only where the change counter and the version-valid-for number agree.
  if (header.readUInt32BE(24) !== header.readUInt32BE(92)) return null;
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  return header.readUInt32BE(28) * pageSize;
}

function hasWal(path: string): boolean {
  try {
    return statSync(`${path}-wal`).size > 0;
  } catch {
    return false;
  }
}
