/**
 * What an entry said before it was changed. While somebody writes, an autosave a second changes the
 * entry; only the state before a sitting is worth keeping, so that a history has one line for each
 * time that the writer came back.
 */
import { isDeepStrictEqual } from 'node:util';

import type { EntryState } from '../../../shared/model/entry-history.ts';
import type { Entry } from '../../../shared/model/journal.ts';

/** A pause after which a writer has come back, in milliseconds. */
export const SITTING_MS = 30 * 60 * 1000;
const MOST_STATES = 50;
/** In UTF-16 units, all states together: as much as one entry may hold. */
const LARGEST_HISTORY = 8_000_000;

/**
 * @param states oldest first.
 * @returns the states with the one that this change ends, or null where none is to be kept: of a draft,
 *   within a sitting, or where no word differs.
 */
export function afterChange(
  states: readonly EntryState[],
  before: Entry,
  after: Entry,
): readonly EntryState[] | null {
  if (before.status !== 'finished' || sameWords(before, after)) return null;
  if (Date.parse(after.changedAt) - Date.parse(before.changedAt) < SITTING_MS) return null;
  return withState(states, before);
}

/** @returns the states with what the entry says now as the newest. */
export function withState(states: readonly EntryState[], entry: Entry): readonly EntryState[] {
  const { changedAt, title, answers, onlyMe } = entry;
  return bounded([...states, { finishedAt: changedAt, title, answers, onlyMe }]);
}

function sameWords(a: Entry, b: Entry): boolean {
  return a.title === b.title && isDeepStrictEqual(a.answers, b.answers);
}

/** The newest that fit; the very newest always stays. */
function bounded(states: readonly EntryState[]): readonly EntryState[] {
  let size = 0;
  const kept: EntryState[] = [];
  for (const state of states.toReversed()) {
    size += state.answers.reduce((sum, { text }) => sum + text.length, state.title.length);
    if (kept.length > 0 && (size > LARGEST_HISTORY || kept.length === MOST_STATES)) break;
    kept.push(state);
  }
  return kept.reverse();
}
