/**
 * Does one piece of work with the real product, and tells of each step in a file outside. Runs in a
 * process under the shim; everything before `arm` happens on a whole disk.
 */
import { cpSync } from 'node:fs';

import { AcknowledgementFile } from './acknowledgements.ts';
import type { Counted, DiskControl, Fault } from './disk-control.ts';
import { dropTimers } from './held-timers.ts';
import { householdAt, resetClock, secretOf } from './places.ts';
import type { Desk, Workload } from './workload.ts';
import { saidToPerson } from './workloads.ts';

export interface Work {
  readonly workload: Workload;
  readonly root: string;
  readonly words: string;
  readonly acknowledgements: string;
  /** Null to count only. */
  readonly fault: (Fault & { readonly at: number; readonly stills: readonly number[] }) | null;
  /** Counts reads too, where nothing is to fail. */
  readonly withReads: boolean;
  /** Keeps what was there at the beginning in `root`.begin, and writes the shim's log from there on. */
  readonly logging: boolean;
}

export async function workUnderFaults(control: DiskControl, work: Work): Promise<Counted> {
  const { workload, root, words, fault } = work;
  dropTimers();
  control.watch(root, work.acknowledgements);
  const told = new AcknowledgementFile(work.acknowledgements);
  resetClock();
  const begin = (): void => {
    if (work.logging) {
      cpSync(root, `${root}.begin`, { recursive: true });
      control.log();
    }
    if (fault === null) control.count(work.withReads);
    else control.arm(fault, fault.at, fault.stills);
  };
  if (!workload.startsOpen) begin();
  // An anchor or a tidying that fails is noted by the product and fails no call.
  const household = householdAt(root, 2, () => undefined);
  const { door } = household;
  if (workload.startsOpen) {
    const { outcome } = await door.unlockWithWords(secretOf(words));
    if (!door.isOpen) throw new Error(`the seed did not open: ${outcome}`);
    begin();
  }
  const tell: Desk['tell'] = (list) => told.write({ said: 'words', words: list.join(' ') });
  await takeSteps(workload, { ...household, words, tell }, told);
  const counted = control.release();
  told.close();
  // Where closing was refused, the process would end now.
  if (door.isOpen) await door.close().catch(() => undefined);
  return counted;
}

async function takeSteps(workload: Workload, desk: Desk, told: AcknowledgementFile): Promise<void> {
  for (const [step, { name, run }] of workload.steps.entries()) {
    try {
      await run(desk);
      told.write({ said: 'done', step });
    } catch (error) {
      const why = saidToPerson(error);
      if (why !== null) told.write({ said: 'refused', step, why });
      else told.write({ said: 'broke', step, why: `${name}: ${explain(error)}` });
    }
  }
}

function explain(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).slice(0, 500) : String(error);
}
