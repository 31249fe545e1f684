/**
 * The power goes after each operation that reached the disk. What was synced is there; of the rest
 * nothing, everything, or a random part, in sectors of 512 bytes; names only where their folder was
 * synced. Every acknowledgement that was given before must hold.
 */
import { expect } from 'vitest';

import {
  faultTest,
  inPieces,
  IS_WHOLE,
  isTriedWhole,
  prepared,
  sample,
  upTo,
  useLanes,
} from './fault-test.ts';
import { noteFigure } from './figures.ts';
import type { Job } from './lane-job.ts';
import { WORKLOADS } from './workloads.ts';

/** Random disks for each prefix. */
const RANDOM = 2;
const SHORT = { usual: 6, slow: 3 };
/** Of work that the proofs do not name, where all else is tried whole. */
const BEYOND = 24;

const run = useLanes();

for (const [index, wanted] of WORKLOADS.entries()) {
  const { name: workload, isSlow = false } = wanted;
  const short = isSlow ? SHORT.slow : SHORT.usual;
  const most = isTriedWhole(wanted) ? Infinity : IS_WHOLE ? BEYOND : short;
  faultTest(`${workload}: the power goes`, async () => {
    const counted = await run([{ job: 'count', workload, withReads: false }]);
    const prefixes = sample(upTo(counted.logged), most, index);
    const answer = await run(
      inPieces(prefixes, 12).map((piece): Job => ({
        job: 'power-loss',
        workload,
        prefixes: piece,
        random: RANDOM,
        ignoresSyncs: false,
      })),
    );
    noteFigure(prepared.folder, workload, 'power loss', answer);
    expect(answer.bad).toEqual([]);
    expect(answer.tried).toBe(prefixes.length * (2 + RANDOM));
  });
}
