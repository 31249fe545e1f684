/** A writer who never stops: saves, discards, empties, one step after the other, for a kill to hit. */
import { sampleText } from '../support/vault-samples.ts';
import type { Step, Workload } from './workload.ts';
import { discard, emptyWastebasket, save, saveCast } from './workloads.ts';

const FIRST_ID = 100;
const ENTRIES = 12;
/** Each round of so many steps ends with an emptied wastebasket. */
const ROUND = 16;

/** The n-th step of such a writer; the same for the same number. */
export function busyStep(number: number): Step {
  const inRound = number % ROUND;
  if (inRound === ROUND - 1) return emptyWastebasket;
  // Of an entry that this round has saved, so that it is there.
  if (inRound === ROUND - 3) return discard(FIRST_ID + 2);
  if (inRound === 5) return saveCast(FIRST_ID + 50, `part ${String(number)}`);
  const words = 20 + ((number * 37) % 500);
  return save(FIRST_ID + (inRound % ENTRIES), `${String(number)} ${sampleText(number, words)}`);
}

/** Steps from that number on, as many as may have happened. */
export function busyWorkload(from: number, count: number): Workload {
  return {
    name: 'busy writer',
    seed: 'lived-in',
    startsOpen: true,
    keepsKeys: true,
    changesPassphrase: false,
    steps: Array.from({ length: count }, (_, index) => busyStep(from + index)),
  };
}
