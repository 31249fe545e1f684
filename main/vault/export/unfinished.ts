/** The names under which a copy lies until it is whole. */
import { randomBytes } from 'node:crypto';
import { lstat, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const UNFINISHED = /^\.verso-[0-9a-f]{16}\.tmp$/;
/** No copy takes this long; what is younger may be another Verso's that is still writing. */
const LEFT_OVER_MS = 60 * 60 * 1000;

/** In the same folder, so that giving the real name is a single step of the disk. */
export function unnamedBeside(path: string): string {
  return join(dirname(path), `.verso-${randomBytes(8).toString('hex')}.tmp`);
}

/** Clears what a kill in the middle of a copy left in this folder. What cannot be removed stays. */
export async function removeLeftOver(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!UNFINISHED.test(name)) continue;
    const path = join(folder, name);
    const found = await lstat(path).catch(() => null);
    if (found === null || now - found.mtimeMs < LEFT_OVER_MS) continue;
    await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}
