/** What tests of locks and kills ask of processes, and of the file that a save reaches. */
import { statSync } from 'node:fs';
import { join } from 'node:path';

import { vi } from 'vitest';

import type { LaunchedVerso } from '../e2e/launch.ts';

export function processIsGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}

/** @throws where there is none, or it has not started yet. */
export function vaultProcess(verso: LaunchedVerso): number {
  const pid = verso.host.vaults()[0]?.pid;
  if (pid === undefined) throw new Error('No vault process runs.');
  return pid;
}

/** Of the file that every save is appended to. */
function walMark(profile: string): string {
  const { size, mtimeMs } = statSync(join(profile, 'vault', 'journal.db-wal'));
  return `${String(size)} ${String(mtimeMs)}`;
}

async function untilStill(profile: string, differentFrom: string | null): Promise<string> {
  let last = '';
  let still = 0;
  await vi.waitFor(
    () => {
      const mark = walMark(profile);
      still = mark === last && mark !== differentFrom ? still + 1 : 0;
      last = mark;
      if (still < 4) throw new Error('Verso is still saving, or has not begun.');
    },
    { timeout: 15_000, interval: 150 },
  );
  return last;
}

/**
 * Waits until nothing is being saved. @returns a wait for the save of what is written next, until it
 * lies on the disk.
 */
export async function walSettled(profile: string): Promise<() => Promise<void>> {
  const before = await untilStill(profile, null);
  return async () => {
    await untilStill(profile, before);
  };
}
