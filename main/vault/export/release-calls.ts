/** The contract's calls for a de-identified copy. */
import { findPack, inLanguage } from '../../../shared/content/packs.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import { entryTitle } from '../../../shared/model/journal.ts';
import type { Proposal, ReleaseChoice, ReleaseFormat } from '../../../shared/model/release.ts';
import type { Language } from '../../../shared/model/scheme.ts';
import { finder, propose } from '../deidentify/propose.ts';
import type { FileTargets, JournalStore } from '../journal/journal-store.ts';
import type { FinalText } from './final-text.ts';
import { chosenAnswers, finalText, undecidedOf } from './final-text.ts';
import { liesWithin } from './lies-within.ts';
import { writeMarkdown } from './markdown.ts';
import type { ReleasableEntry } from './passages.ts';
import { passagesOf, releasable } from './passages.ts';
import { writePlainText } from './plain-text.ts';
import { saveFile } from './save-file.ts';

export interface ReleaseParts {
  readonly journal: JournalStore;
  readonly targets: FileTargets;
  /** The vault's own: a copy saved there could take the place of the journal or of its keys. */
  readonly ownFolders: readonly string[];
  readonly now: () => Date;
  /** What looks for identifiers, given the cast; the whole engine unless said otherwise. */
  readonly finder?: typeof finder;
}

export type ReleaseCalls = Pick<
  Handlers<'vault'>,
  'release.propose' | 'release.preview' | 'release.save'
>;

export function releaseCalls(parts: ReleaseParts): ReleaseCalls {
  const { journal, targets, ownFolders, now } = parts;
  const entryOf = (id: RecordId): ReleasableEntry => {
    const entry = journal.readEntry(id);
    if (entry.discardedAt !== null) throw Problem.of('not-found', {});
    return releasable(entry);
  };
  const proposalsOf = (entry: ReleasableEntry): Proposal[] => {
    const cast = journal.listCast();
    return propose(
      passagesOf(entry).filter(({ release }) => release !== 'never'),
      cast,
      languageOfEntry(entry),
      (parts.finder ?? finder)(cast),
    );
  };

  return {
    'release.propose': ({ entryId }) => {
      const entry = entryOf(entryId);
      return {
        title: entryTitle(entry),
        passages: passagesOf(entry),
        proposals: proposalsOf(entry),
      };
    },
    'release.preview': (choice) => {
      const entry = entryOf(choice.entryId);
      const { text, digest } = finalText(entry, choice);
      return { text, digest, undecided: undecidedOf(proposalsOf(entry), choice) };
    },
    'release.save': async ({ choice, digest, format, token }) => {
      const entry = entryOf(choice.entryId);
      const final = finalText(entry, choice);
      const count = undecidedOf(proposalsOf(entry), choice);
      if (count > 0) throw Problem.of('undecided', { count });
      if (final.digest !== digest) throw Problem.of('text-changed', {});
      const path = targets.take(token);
      if (await liesWithin(path, ownFolders)) throw Problem.of('not-writable', {});
      const id = journal.newId();
      const releasedAt = now().toISOString();
      const { decisions } = choice;
      const release = { id, entryId: entry.id, releasedAt, format, text: final.text, decisions };
      const bytes = await saveFile(path, write(final, format, entry, choice), {
        write: () => journal.recordRelease(release),
        takeBack: () => journal.forgetRelease(id),
      });
      return { bytes };
    },
  };
}

function write(
  final: FinalText,
  format: ReleaseFormat,
  entry: ReleasableEntry,
  choice: ReleaseChoice,
): string {
  if (format === 'text') return writePlainText(final);
  const language = chosenAnswers(entry, choice)[0]?.questionLanguage ?? languageOfEntry(entry);
  const pack = findPack(entry.packId);
  return writeMarkdown(final, {
    packId: entry.packId,
    packTitle: pack === undefined ? '' : inLanguage(pack.title, language).text,
    timePoint: entry.timePoint,
    language,
  });
}

function languageOfEntry(entry: ReleasableEntry): Language {
  return entry.answers[0]?.questionLanguage ?? 'en';
}
