/** The contract's calls that make a scheme file. They need no journal and hold nothing of one. */
import type { Handlers } from '../../../shared/contract/server.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import { writeSchemeFile } from '../../../shared/model/scheme-file.ts';
import type { FileTargets } from '../journal/journal-store.ts';
import { liesWithin } from './lies-within.ts';
import { saveFile } from './save-file.ts';
import { readStudyCard } from './sealed/study-card.ts';

export interface SchemeParts {
  readonly targets: FileTargets;
  /** The vault's own: a file saved there could take the place of the journal or of its keys. */
  readonly ownFolders: readonly string[];
}

export type SchemeCalls = Pick<Handlers<'vault'>, 'scheme.saveFile' | 'scheme.readCard'>;

export function schemeCalls({ targets, ownFolders }: SchemeParts): SchemeCalls {
  return {
    'scheme.readCard': ({ text }) => {
      const reading = readStudyCard(text);
      if (!reading.ok) return { outcome: reading.why };
      const { studyId, fingerprint } = reading.card;
      return { outcome: 'card', studyId, fingerprint, card: JSON.stringify(reading.card) };
    },
    'scheme.saveFile': async ({ token, scheme }) => {
      const path = targets.take(token);
      if (await liesWithin(path, ownFolders)) throw Problem.of('not-writable', {});
      const nothing = { write: () => undefined, takeBack: () => undefined };
      return { bytes: await saveFile(path, writeSchemeFile(scheme), nothing) };
    },
  };
}
