/**
 * The contract's calls of the leak self-test. The window plants random phrases by the ordinary calls of
 * a person who writes; this remembers them, sealed, across the lock, then looks for them in everything
 * that Verso writes, and takes away what was planted.
 */
import type { Handlers } from '../../../shared/contract/server.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import type { Jobs } from '../long-work/jobs.ts';
import type { PaceOptions } from '../long-work/pace.ts';
import { stopIfCalledOff } from '../long-work/pace.ts';
import type { Findings, Place } from './search-files.ts';
import { searchFiles } from './search-files.ts';

interface Planted {
  readonly entryId: RecordId;
  readonly castId: RecordId;
  readonly phrases: string[];
}

export interface LeakDoor {
  /** @throws Problem `locked`. */
  readonly journal: {
    plantedLeakTest(): (Planted & { readonly plantedAt: string }) | null;
  };
  /** @throws Problem `locked` or `read-only`. */
  openVault(): {
    readonly journal: { plantLeakTest(planted: Planted): void; removeLeakTest(): void };
  };
}

export interface LeakParts {
  readonly door: LeakDoor;
  /** All that Verso writes on this device, as of now. */
  readonly places: () => readonly Place[] | Promise<readonly Place[]>;
  readonly jobs: Jobs;
}

export type LeakCalls = Pick<
  Handlers<'vault'>,
  'leakTest.plant' | 'leakTest.state' | 'leakTest.search'
>;

export function leakCalls(parts: LeakParts): LeakCalls {
  const { door, jobs } = parts;
  return {
    'leakTest.plant': (planted) => {
      door.openVault().journal.plantLeakTest(planted);
      return null;
    },
    'leakTest.state': () => ({ plantedAt: door.journal.plantedLeakTest()?.plantedAt ?? null }),
    'leakTest.search': async ({ job }) => {
      const found = await jobs.run(job, (work) => search(parts, work));
      return found && { ...found, unread: [...found.unread], hits: [...found.hits] };
    },
  };
}

/** Called off, it leaves what was planted for a search that is not. */
async function search({ door, places }: LeakParts, work: PaceOptions): Promise<Findings> {
  // Asked first: what cannot be taken away afterwards is not looked for.
  const vault = door.openVault();
  const planted = door.journal.plantedLeakTest();
  if (planted === null) throw Problem.of('not-found', {});
  const found = await searchFiles(await places(), planted.phrases, undefined, work);
  stopIfCalledOff(work);
  vault.journal.removeLeakTest();
  return found;
}
