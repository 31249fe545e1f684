/** Busy writers in processes of their own, ended from outside, and what is left of their work. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, rmSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { readLines } from './acknowledgements.ts';
import { busyWorkload } from './busy.ts';
import { judge } from './judge.ts';
import type { Verdict } from './judge.ts';
import type { Answer, Job } from './lane-job.ts';
import { NOTHING_TRIED } from './lane-job.ts';
import { observe } from './observe.ts';
import type { Seed } from './seeds.ts';
import { readSeed } from './seeds.ts';

const BUSY = fileURLToPath(new URL('./busy-process.js', import.meta.url));
const LONGEST_LIFE_MS = 150;
const MANY_STEPS = 1_000_000;
const STEPS_UNDER_LIMIT = 64;

/** Each round begins with the disk that the last one left. */
export async function killLoop(
  { rounds, seed }: Extract<Job, { job: 'kill-loop' }>,
  root: string,
  seeds: string,
): Promise<Answer> {
  let from = readSeed(seeds, 'lived-in');
  cpSync(from.folder, root, { recursive: true });
  const sum = { tried: 0, missed: 0, bad: new Array<Answer['bad'][number]>() };
  let first = 0;
  for (let round = 0; round < rounds; round += 1) {
    rmSync(`${root}.ack`, { force: true });
    const child = startBusy([], root, from, first, MANY_STEPS);
    await untilSaid(root, child);
    await wait(momentOf(seed + round));
    child.kill('SIGKILL');
    await endOf(child);
    const { verdict, done } = await judgeBusy(root, from, first);
    if (done === 0) sum.missed += 1;
    sum.tried += 1;
    if (verdict.is !== 'sound') {
      sum.bad.push({ state: `kill ${String(round + 1)}`, is: verdict.is, why: verdict.why });
      break;
    }
    from = { ...from, state: await observe(root, { ...QUICK, firstWords: from.words }) };
    // A whole number of rounds of the writer, so that each begins with what it needs.
    first += Math.ceil((done + 1) / 16) * 16;
  }
  for (const path of [root, `${root}.ack`]) rmSync(path, { recursive: true, force: true });
  return { ...NOTHING_TRIED, ...sum };
}

/** A disk that is full for every file beyond a length (prlimit: EFBIG). */
export async function fileLimits(
  { limits }: Extract<Job, { job: 'file-limit' }>,
  newRoot: () => string,
  seeds: string,
): Promise<Answer> {
  const seed = readSeed(seeds, 'lived-in');
  const sum = { tried: 0, missed: 0, bad: new Array<Answer['bad'][number]>() };
  for (const limit of limits) {
    const root = newRoot();
    cpSync(seed.folder, root, { recursive: true });
    const under = ['prlimit', `--fsize=${String(limit)}`];
    await endOf(startBusy(under, root, seed, 0, STEPS_UNDER_LIMIT));
    const wasRefused = readLines(`${root}.ack`).some(({ said }) => said === 'refused');
    if (wasRefused) sum.tried += 1;
    else sum.missed += 1;
    const { verdict } = await judgeBusy(root, seed, 0);
    if (verdict.is !== 'sound') {
      sum.bad.push({ state: `${String(limit)} bytes`, is: verdict.is, why: verdict.why });
    }
    for (const path of [root, `${root}.ack`]) rmSync(path, { recursive: true, force: true });
  }
  return { ...NOTHING_TRIED, ...sum };
}

const QUICK = { secondWords: null, triesPassphrases: false, triesCreation: false } as const;

async function judgeBusy(
  root: string,
  seed: Seed,
  first: number,
): Promise<{ readonly verdict: Verdict; readonly done: number }> {
  const lines = readLines(`${root}.ack`);
  const workload = busyWorkload(first, lines.length + 1);
  const verdict = await judge({
    root,
    workload,
    seed,
    lines,
    erasedBeforeOpening: true,
  });
  return { verdict, done: lines.filter(({ said }) => said === 'done').length };
}

function startBusy(
  under: readonly string[],
  root: string,
  { words }: Seed,
  first: number,
  steps: number,
): ChildProcess {
  const [program, ...args] = under;
  const own = [BUSY, root, words, String(first), String(steps)];
  const all = program === undefined ? own : [...args, process.execPath, ...own];
  return spawn(program ?? process.execPath, all, { stdio: ['ignore', 'ignore', 'inherit'] });
}

function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

async function untilSaid(root: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && !hasSaid(root)) {
    await wait(2);
  }
}

function hasSaid(root: string): boolean {
  return existsSync(`${root}.ack`) && statSync(`${root}.ack`).size > 0;
}

/** Milliseconds after the first acknowledgement; spread, and the same for the same number. */
function momentOf(number: number): number {
  return ((number * 2_654_435_761) >>> 0) % LONGEST_LIFE_MS;
}
