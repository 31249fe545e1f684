/** The contract's call for a readable copy of everything, for the writer's own use. */
import type { Handlers } from '../../../shared/contract/server.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import type { Journal } from '../journal/journal.ts';
import type { FileTargets } from '../journal/journal-store.ts';
import { liesWithin } from './lies-within.ts';
import { saveFile } from './save-file.ts';
import { wholeCopy } from './whole-copy.ts';

export interface CopyParts {
  readonly door: { readonly journal: Journal };
  readonly targets: FileTargets;
  /** The vault's own: a copy saved there could take the place of the journal or of its keys. */
  readonly ownFolders: readonly string[];
}

export type CopyCalls = Pick<Handlers<'vault'>, 'journal.saveCopy'>;

export function copyCalls({ door, targets, ownFolders }: CopyParts): CopyCalls {
  return {
    'journal.saveCopy': async ({ token }) => {
      const entries = door.journal.allEntries();
      const text = wholeCopy(entries, door.journal.listSessions());
      const path = targets.take(token);
      if (await liesWithin(path, ownFolders)) throw Problem.of('not-writable', {});
      // It is the writer's own, so nothing is recorded of it; a journal open to read could not anyway.
      const nothing = { write: () => undefined, takeBack: () => undefined };
      return { entries: entries.length, bytes: await saveFile(path, text, nothing) };
    },
  };
}
