/**
 * The contract's calls of the leak self-test. The window plants random phrases by the ordinary calls of
 * a person who writes; this remembers them, sealed, across the lock, then looks for them in everything
 * that Verso writes, and takes away what was planted.
 */
import type { Handlers } from '../../../shared/contract/server.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import type { Place } from './search-files.ts';
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
}

export type LeakCalls = Pick<
  Handlers<'vault'>,
  'leakTest.plant' | 'leakTest.state' | 'leakTest.search'
>;

export function leakCalls({ door, places }: LeakParts): LeakCalls {
  return {
    'leakTest.plant': (planted) => {
      door.openVault().journal.plantLeakTest(planted);
      return null;
    },
    'leakTest.state': () => ({ plantedAt: door.journal.plantedLeakTest()?.plantedAt ?? null }),
    'leakTest.search': async () => {
      // Asked first: what cannot be taken away afterwards is not looked for.
      const vault = door.openVault();
      const planted = door.journal.plantedLeakTest();
      if (planted === null) throw Problem.of('not-found', {});
      const { unread, hits, ...counts } = await searchFiles(await places(), planted.phrases);
      vault.journal.removeLeakTest();
      return { ...counts, unread: [...unread], hits: [...hits] };
    },
  };
}
