/**
 * The browser's profile: a folder under the system's temporary one, for this run only. Its name carries
 * the process that made it, so that what a killed run left behind is found and removed at the next start.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { isAlive } from './process-life.ts';

const NAME = /^verso-window-(\d+)-/;

export async function makeProfileFolder(parent: string = tmpdir()): Promise<string> {
  return mkdtemp(join(parent, `verso-window-${String(process.pid)}-`));
}

/** Retried for a while: on Windows the browser's last helpers hold files for a moment. */
export async function removeProfileFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** Removes the profiles of runs that are over. What cannot be removed is left for another time. */
export async function sweepProfileFolders(parent: string = tmpdir()): Promise<number> {
  const names = await readdir(parent).catch(() => []);
  let swept = 0;
  for (const name of names) {
    const pid = NAME.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const gone = await removeProfileFolder(join(parent, name)).then(
      () => true,
      () => false,
    );
    if (gone) swept += 1;
  }
  return swept;
}
