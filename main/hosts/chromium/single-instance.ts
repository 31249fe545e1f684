/**
 * One Verso a data folder, without a socket. The first writes `running.json` with its process id. A
 * second knocks (`knock`); the first takes the knock away and comes to the front, which also proves that
 * the id is not some other program's by now. A knock that nobody takes means that the first is gone.
 */
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';

import { z } from 'zod';

import { isAlive } from './process-life.ts';

/** How often the first looks for a knock. */
const LISTEN_MS = 250;
/** How long a second waits at the door. */
const KNOCK_LIMIT_MS = 3000;

const claimSchema = z.strictObject({ pid: z.int().positive(), mark: z.string().max(64) });
type Claim = z.infer<typeof claimSchema>;

export interface Instance {
  release(): Promise<void>;
}

/**
 * @param onSecond another start has knocked.
 * @returns null where another Verso serves this folder; it has been told.
 */
export async function claimFolder(folder: string, onSecond: () => void): Promise<Instance | null> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const claim: Claim = { pid: process.pid, mark: randomBytes(16).toString('hex') };
  for (;;) {
    if (await writeClaim(folder, claim)) break;
    const held = await readClaim(folder);
    const isHeld = held !== null && isAlive(held.pid);
    if (isHeld && (await knock(folder))) return null;
    // A stale claim is moved aside before it goes, so that two who heal it at once cannot each remove
    // what the other has just written: only one move of the same file succeeds.
    await rename(claimPath(folder), `${claimPath(folder)}.${claim.mark}`).catch(() => undefined);
    await rm(`${claimPath(folder)}.${claim.mark}`, { force: true });
  }
  await rm(knockPath(folder), { force: true });
  const listening = setInterval(() => {
    void takeKnock(folder).then((knocked) => {
      if (knocked) onSecond();
    });
  }, LISTEN_MS);
  return {
    async release() {
      clearInterval(listening);
      const held = await readClaim(folder);
      if (held?.mark === claim.mark) await rm(claimPath(folder), { force: true });
    },
  };
}

async function writeClaim(folder: string, claim: Claim): Promise<boolean> {
  try {
    const file = await open(claimPath(folder), 'wx', 0o600);
    try {
      await file.writeFile(JSON.stringify(claim));
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** @returns null where there is none or it cannot be read as one. */
async function readClaim(folder: string): Promise<Claim | null> {
  try {
    const raw: unknown = JSON.parse(await readFile(claimPath(folder), 'utf8'));
    return claimSchema.parse(raw);
  } catch {
    return null;
  }
}

/** @returns true where the first has taken the knock. */
async function knock(folder: string): Promise<boolean> {
  const file = await open(knockPath(folder), 'w', 0o600);
  await file.close();
  const limit = Date.now() + KNOCK_LIMIT_MS;
  while (Date.now() < limit) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    if ((await stat(knockPath(folder)).catch(() => null)) === null) return true;
  }
  return false;
}

async function takeKnock(folder: string): Promise<boolean> {
  return rm(knockPath(folder)).then(
    () => true,
    () => false,
  );
}

function claimPath(folder: string): string {
  return join(folder, 'running.json');
}

function knockPath(folder: string): string {
  return join(folder, 'knock');
}
