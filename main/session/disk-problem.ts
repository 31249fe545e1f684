/** From the system's error to one of the closed list. The message and the path stay behind. */
import { Problem } from '../../shared/errors/problems.ts';

const FULL: readonly string[] = ['ENOSPC', 'EDQUOT', 'EFBIG'];
const FORBIDDEN: readonly string[] = ['EACCES', 'EPERM', 'EROFS'];

/** @returns the problem to throw, or the error itself where it is not the disk's: a bug. */
export function diskProblem(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') {
    return error;
  }
  if (FULL.includes(error.code)) return Problem.of('disk-full', {});
  if (FORBIDDEN.includes(error.code)) return Problem.of('not-writable', {});
  if (!/^E[A-Z0-9]{1,19}$/.test(error.code)) return error;
  return Problem.of('disk-failed', { code: error.code });
}
