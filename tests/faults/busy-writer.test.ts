/** A writer who never stops, ended from outside: by SIGKILL at random moments, by a disk that is full. */
import { spawnSync } from 'node:child_process';

import { expect, test } from 'vitest';

import { faultTest, inPieces, IS_WHOLE, prepared, useLanes } from './fault-test.ts';
import { noteFigure } from './figures.ts';
import type { Job } from './lane-job.ts';

const ROUNDS = IS_WHOLE ? 60 : 4;
/** Chains of rounds, each with a vault of its own. */
const CHAINS = IS_WHOLE ? 4 : 2;
const SMALLEST_LIMIT = 100_000;
const LIMITS = IS_WHOLE ? 80 : 4;

const run = useLanes();

faultTest('a busy writer is killed again and again', async () => {
  const jobs = Array.from({ length: CHAINS }, (_, chain): Job => ({
    job: 'kill-loop',
    rounds: ROUNDS,
    seed: chain * 1000,
  }));
  const answer = await run(jobs);
  noteFigure(prepared.folder, 'busy writer', 'kill -9', answer);
  expect(answer.bad).toEqual([]);
  expect(answer.tried).toBe(ROUNDS * CHAINS);
});

const hasPrlimit = spawnSync('prlimit', ['--version']).status === 0;
const FULL = 'a busy writer meets a full disk';
if (hasPrlimit) {
  faultTest(FULL, async () => {
    const step = Math.floor(400_000 / LIMITS);
    const limits = Array.from({ length: LIMITS }, (_, index) => SMALLEST_LIMIT + index * step);
    const answer = await run(
      inPieces(limits, 5).map((piece): Job => ({ job: 'file-limit', limits: piece })),
    );
    noteFigure(prepared.folder, 'busy writer', 'full disk', answer);
    expect(answer.bad).toEqual([]);
    expect(answer.tried).toBeGreaterThan(LIMITS / 2);
  });
} else {
  const reason = 'no prlimit (apt-get install util-linux)';
  test(`${FULL} (skipped: ${reason})`, (context) => context.skip(reason));
}
