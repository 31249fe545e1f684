/**
 * What the first hundred bytes of a database say, read without SQLite, so that looking at a vault
 * from outside can neither take its lock nor change it. Layout: sqlite.org/fileformat2.html.
 */
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

import { LATEST_VERSION } from '../migrations/migrations.ts';
import { APPLICATION_ID } from './open-database.ts';

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;

export type DatabaseLook = 'sound' | 'from-newer-version' | 'database-damaged' | 'unreadable';

/** @returns `sound` where nothing speaks against opening it; the rest shows only then. */
export function lookAtDatabase(path: string): DatabaseLook {
  const header = Buffer.alloc(HEADER_BYTES);
  let size: number;
  try {
    const file = openSync(path, 'r');
    try {
      size = fstatSync(file).size;
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
  return isCutShort(header, size) && !hasWal(path) ? 'database-damaged' : 'sound';
}

/** The page count holds only where the change counter and the version-valid-for number agree. */
function isCutShort(header: Buffer, size: number): boolean {
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  if (header.readUInt32BE(24) !== header.readUInt32BE(92)) return false;
  return size < header.readUInt32BE(28) * pageSize;
}

function hasWal(path: string): boolean {
  try {
    return statSync(`${path}-wal`).size > 0;
  } catch {
    return false;
  }
}
