/**
 * Runs a job in a process of its own, as cold as the vault process is when somebody has just unlocked:
 * nothing compiled by the engine yet, nothing in memory but the programs.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

const JOBS = fileURLToPath(new URL('./cold-jobs.ts', import.meta.url));

/** Milliseconds by what took them. */
const timesSchema = z.record(z.string(), z.array(z.number()));
export type Times = Readonly<Record<string, readonly number[]>>;

/** @param input must survive JSON. @returns what the job of this name in cold-jobs.ts returned. */
export function inFreshProcess(job: string, input: unknown): Promise<Times> {
  return new Promise((resolve, reject) => {
    const child = fork(JOBS, [job, JSON.stringify(input)]);
    let answer: unknown = null;
    child.on('message', (message) => (answer = message));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve(timesSchema.parse(answer));
      else reject(new Error(`the job ${job} ended with ${String(code)}`));
    });
  });
}
