/** What the disk's many errors mean to the person: full, not ours to write, or failing. */
import { Problem } from '../../../shared/errors/problems.ts';

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL']);
const NOT_WRITABLE: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'SQLITE_PERM']);
/** Of Node's file system or of SQLite; anything else is a bug and stays one. */
const DISK_CODE = /^(E[A-Z0-9]+|SQLITE_[A-Z_]+)$/;
/** SQLite's own word for mistakes in our code; these are not the disk's. */
const OUR_MISTAKE = /^SQLITE_(ERROR|MISUSE|CONSTRAINT|RANGE|MISMATCH|INTERNAL|TOOBIG|SCHEMA)/;

/** The system's or SQLite's code of an error, or null. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' && DISK_CODE.test(error.code) ? error.code : null;
}

/** @returns a Problem for an error of the disk; any other error as it is. */
export function asDiskProblem(error: unknown): unknown {
  const code = codeOf(error);
  if (code === null || OUR_MISTAKE.test(code)) return error;
  if (FULL.has(code)) return Problem.of('disk-full', {});
  if (NOT_WRITABLE.has(code) || code.startsWith('SQLITE_READONLY')) {
    return Problem.of('not-writable', {});
  }
  return Problem.of('disk-failed', { code: code.replace(/^SQLITE_/, '').slice(0, 20) });
}

/** Runs `work`; what the disk refuses comes out as a Problem. */
export function onDisk<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asDiskProblem(error);
  }
}
