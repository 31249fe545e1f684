/**
 * Each piece of the vault's work, cut or refused at each of its operations on the disk. Whatever was
 * acknowledged must hold, the vault must open whole, and what was refused must have been said.
 */
import { describe, expect } from 'vitest';

import type { Fault } from './disk-control.ts';
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
import type { Workload } from './workload.ts';
import { WORKLOADS } from './workloads.ts';

const FAULTS: readonly (Fault & { readonly name: string })[] = [
  { name: 'kill', kind: 'kill', isSticky: false, withReads: false },
  { name: 'torn write', kind: 'torn', isSticky: false, withReads: false },
  { name: 'EIO', kind: 'eio', isSticky: false, withReads: false },
  { name: 'EIO, sticky', kind: 'eio', isSticky: true, withReads: false },
  { name: 'ENOSPC', kind: 'enospc', isSticky: false, withReads: false },
  { name: 'ENOSPC, sticky', kind: 'enospc', isSticky: true, withReads: false },
  { name: 'short write', kind: 'short', isSticky: false, withReads: false },
  { name: 'EIO at reads too', kind: 'eio', isSticky: false, withReads: true },
  { name: 'EIO at reads too, sticky', kind: 'eio', isSticky: true, withReads: true },
];

/** States of one fault of one piece of work: in the short form, and of what goes beyond the proofs. */
const MOST = { short: 6, slow: 1, beyond: 16, slowBeyond: 4 };
/** So many operations share one run, which really ends at the last of them (disk-shim.c: `take_still`). */
const A_DEATH = 12;
/** Operations of a run vary by a few with the random ids of the records. */
const VARIATION = 4;

const run = useLanes();

const counted = new Map<string, string>();

/** What the work does where nothing fails, a letter for each operation; found out once. */
async function kindsOf(workload: string, withReads: boolean): Promise<string> {
  const key = `${workload} ${String(withReads)}`;
  const known = counted.get(key);
  if (known !== undefined) return known;
  const { bad, kinds } = await run([{ job: 'count', workload, withReads }]);
  expect(bad).toEqual([]);
  counted.set(key, kinds);
  return kinds;
}

type NamedFault = (typeof FAULTS)[number];

function mostOf(fault: NamedFault, workload: Workload): number {
  const { isSlow = false } = workload;
  if (IS_WHOLE) {
    if (isTriedWhole(workload) && !isBeyond(fault)) return Infinity;
    return isSlow ? MOST.slowBeyond : MOST.beyond;
  }
  return isSlow ? MOST.slow : MOST.short;
}

/** Of what the proofs do not ask for. */
function isBeyond({ kind, withReads }: NamedFault): boolean {
  return kind === 'short' || withReads;
}

function isFatal({ kind }: NamedFault): boolean {
  return kind === 'kill' || kind === 'torn';
}

/** Of what is met at writes only, the writes. */
function placesOf({ kind }: NamedFault, kinds: string): readonly number[] {
  const isPartial = kind === 'torn' || kind === 'short';
  return upTo(kinds.length).filter((at) => !isPartial || kinds[at - 1] === 'w');
}

for (const wanted of WORKLOADS) {
  const { name: workload, isSlow = false } = wanted;
  describe(workload, () => {
    for (const [index, fault] of FAULTS.entries()) {
      if (!IS_WHOLE && (isBeyond(fault) || (isSlow && fault.isSticky))) continue;
      const most = mostOf(fault, wanted);
      const where = most === Infinity ? 'every' : 'some';
      const { name, ...plain } = fault;
      faultTest(`${workload}: ${name}, at ${where} operation`, async () => {
        const ats = sample(placesOf(fault, await kindsOf(workload, fault.withReads)), most, index);
        const pieces = inPieces(ats, isFatal(fault) ? A_DEATH : isSlow ? 4 : 24);
        const answer = await run(
          pieces.map((piece): Job => ({ job: 'fault', workload, fault: plain, ats: piece })),
        );
        noteFigure(prepared.folder, workload, name, answer);
        expect(answer.bad).toEqual([]);
        expect(answer.tried).toBeGreaterThan(0);
        expect(answer.missed).toBeLessThanOrEqual(VARIATION);
      });
    }
  });
}
