/** The facts above an entry, in the order in which a reader meets them. */
import type { Language } from '../../../../shared/model/scheme.ts';
import type { ReleaseDocument, ReleasedEntry } from '../document/release-document.ts';
import { participantOf } from '../document/release-document.ts';
import { bandInWords, fileWords } from './file-words.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** Without those that are not known or were held back. */
export function entryFacts(
  document: ReleaseDocument,
  entry: ReleasedEntry,
  language: Language,
): readonly Fact[] {
  const say = fileWords[language];
  const { pseudonym, role, pair, group, schemeRun, cohortBand } = participantOf(document, entry);
  const { study } = document;
  const facts: readonly (readonly [string, string | null])[] = [
    [say.participant, pseudonym],
    [say.role, role === null ? null : say.roles[role]],
    [say.pair, pair],
    [say.group, group],
    [say.timePoint, say.timePoints[entry.timePoint]],
    [say.sequence, entry.sequence === null ? null : String(entry.sequence)],
    [say.pack, [entry.pack.id, entry.pack.title].filter((part) => part !== '').join(' ')],
    [say.study, study.id],
    [say.schemeRun, schemeRun],
    [say.cohort, bandInWords(cohortBand, language)],
    [say.lens, entry.lensOn ? say.yes : say.no],
    [say.edits, String(entry.edits.total)],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}
