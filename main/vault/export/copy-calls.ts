/** The contract's call for a readable copy of everything, for the writer's own use. */
import type { Handlers } from '../../../shared/contract/server.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import type { Journal } from '../journal/journal.ts';
import type { FileTargets } from '../journal/journal-store.ts';
import type { Jobs } from '../long-work/jobs.ts';
import { inParts, Pace, stopIfCalledOff } from '../long-work/pace.ts';
import { liesWithin } from './lies-within.ts';
import { saveFile } from './save-file.ts';
import { wholeCopy } from './whole-copy.ts';

export interface CopyParts {
  readonly door: { readonly journal: Journal };
  readonly targets: FileTargets;
  readonly jobs: Jobs;
  /** The vault's own: a copy saved there could take the place of the journal or of its keys. */
  readonly ownFolders: readonly string[];
}

export type CopyCalls = Pick<Handlers<'vault'>, 'journal.saveCopy'>;

export function copyCalls({ door, targets, jobs, ownFolders }: CopyParts): CopyCalls {
  return {
    'journal.saveCopy': ({ token, job }) =>
      jobs.run(job, async (work) => {
        const path = targets.take(token);
        if (await liesWithin(path, ownFolders)) throw Problem.of('not-writable', {});
        const entries = door.journal.allEntries();
        const [gathering, saving] = inParts(work, [3, 2]);
        const pace = new Pace(entries.length, gathering);
        const text = await wholeCopy(entries, door.journal.listSessions(), pace);
        stopIfCalledOff(saving);
        // It is the writer's own, so nothing is recorded of it; a journal open to read could not anyway. Before
        // the file has its name it can still be called off.
        const nothing = {
          write: () => {
            stopIfCalledOff(saving);
            saving.onProgress?.({ done: 1, total: 2 });
          },
          takeBack: () => undefined,
        };
        const bytes = await saveFile(path, text, nothing);
        saving.onProgress?.({ done: 2, total: 2 });
        return { entries: entries.length, bytes };
      }),
  };
}
