/**
 * One Verso a data folder, without a socket. The first writes `running.json` with its process id. A
 * second knocks (`knock`); the first takes the knock away and comes to the front, which also proves that
 * the id is not some other program's by now. A knock that nobody takes means that the first is gone.
 */
import {
  constants,
  copyFile,
  link,
  mkdir,
  open,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';

import { z } from 'zod';

import { isAlive } from './process-life.ts';

/** How often the first looks for a knock. */
const LISTEN_MS = 250;
/** Far longer than two file operations of another start lie apart. */
const SETTLE_MS = 100;
/** How long a second waits at the door. */
const KNOCK_LIMIT_MS = 3000;

const claimSchema = z.strictObject({ pid: z.int().positive(), mark: z.string().max(64) });
type Claim = z.infer<typeof claimSchema>;

export interface Instance {
  release(): Promise<void>;
}

/**
 * @param onSecond another start has knocked.
 * @param onClaim the claim lies in its place, as good as settled: what takes long and opens nothing of the
 *   folder can begin. Called again where it had to be written again.
 * @returns null where another Verso serves this folder; it has been told.
 */
export async function claimFolder(
  folder: string,
  onSecond: () => void,
  onClaim: () => void = () => undefined,
): Promise<Instance | null> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const claim: Claim = { pid: process.pid, mark: randomBytes(16).toString('hex') };
  for (;;) {
    if (await writeClaim(folder, claim)) {
      onClaim();
      if (await stands(folder, claim)) break;
    }
    const held = await readClaim(claimPath(folder));
    const isHeld = held !== null && isAlive(held.pid);
    if (isHeld && (await knock(folder))) return null;
    await removeStale(folder, held, claim);
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
      const held = await readClaim(claimPath(folder));
      if (held?.mark === claim.mark) await rm(claimPath(folder), { force: true });
    },
  };
}

async function writeClaim(folder: string, claim: Claim): Promise<boolean> {
  const unnamed = `${claimPath(folder)}.${claim.mark}`;
  try {
    await writeFile(unnamed, JSON.stringify(claim), { flag: 'wx', mode: 0o600 });
    return await name(unnamed, claimPath(folder));
  } finally {
    await rm(unnamed, { force: true });
  }
}

/**
 * Gives a whole file this name, unless something has it: a claim that could be seen half written would
 * be taken for a stale one.
 */
async function name(file: string, path: string): Promise<boolean> {
  try {
    await link(file, path).catch(async (error: unknown) => {
      if (codeOf(error) === 'EEXIST') throw error;
      // A file system without links.
      await copyFile(file, path, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** A start that was just healing a stale claim may have taken ours for it, and given the place away. */
async function stands(folder: string, claim: Claim): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  return (await readClaim(claimPath(folder)))?.mark === claim.mark;
}

/**
 * A stale claim is moved aside before it goes. Another start may have healed it meanwhile: what was
 * moved is then not what was read, and gets its name back.
 */
async function removeStale(folder: string, stale: Claim | null, own: Claim): Promise<void> {
  const aside = `${claimPath(folder)}.${own.mark}`;
  try {
    await rename(claimPath(folder), aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await readClaim(aside);
  if (moved !== null && moved.mark !== stale?.mark) await name(aside, claimPath(folder));
  await rm(aside, { force: true });
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}

/** @returns null where there is none or it cannot be read as one. */
async function readClaim(path: string): Promise<Claim | null> {
  try {
    const raw: unknown = JSON.parse(await readFile(path, 'utf8'));
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
