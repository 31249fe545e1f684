/** Versions of an entry, and which words of two of them belong side by side. */
import type { EntryState } from '../../../shared/model/entry-history.ts';
import type { Answer, Entry, OnlyMe } from '../../../shared/model/journal.ts';
import type { Language } from '../../../shared/model/scheme.ts';

export interface Version {
  /** When it said this last. */
  readonly at: string;
  readonly title: string;
  readonly answers: readonly Answer[];
  readonly onlyMe: readonly OnlyMe[];
}

/** What an entry says now, then what it said before, newest first. */
export function versionsOf(entry: Entry, states: readonly EntryState[]): readonly Version[] {
  const { title, answers, onlyMe, changedAt } = entry;
  const now: Version = { at: changedAt, title, answers, onlyMe };
  return [now, ...states.map(({ finishedAt, ...words }) => ({ at: finishedAt, ...words }))];
}

/** One question, and what two versions say to it; empty where a version says nothing. */
export interface Pair {
  readonly promptId: string;
  readonly question: string;
  readonly questionLanguage: Language;
  readonly before: string;
  readonly after: string;
  /** Either of them holds words for the writer alone. */
  readonly holdsOnlyMe: boolean;
}

/** Every question that has words in either, in the order in which the versions have them. */
export function pairsOf(before: Version, after: Version): readonly Pair[] {
  return merged(before.answers, after.answers).flatMap((promptId) => {
    const [old, young] = [before, after].map(({ answers }) =>
      answers.find((answer) => answer.promptId === promptId),
    );
    const asked = young ?? old;
    const texts = { before: old?.text ?? '', after: young?.text ?? '' };
    if (asked === undefined || (texts.before + texts.after).trim() === '') return [];
    const { question, questionLanguage } = asked;
    const holdsOnlyMe = [...before.onlyMe, ...after.onlyMe].some(
      (mark) => mark.promptId === promptId,
    );
    return [{ promptId, question, questionLanguage, ...texts, holdsOnlyMe }];
  });
}

/** The ids of the later ones, each that only the earlier ones have behind its neighbour there. */
function merged(earlier: readonly Answer[], later: readonly Answer[]): readonly string[] {
  const ids = later.map(({ promptId }) => promptId);
  earlier.forEach(({ promptId }, index) => {
    if (ids.includes(promptId)) return;
    const neighbour = earlier[index - 1]?.promptId;
    ids.splice(neighbour === undefined ? 0 : ids.indexOf(neighbour) + 1, 0, promptId);
  });
  return ids;
}
