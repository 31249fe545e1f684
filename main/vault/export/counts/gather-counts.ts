/**
 * What of a journal is counted: meetings held, prompts answered, and, where the person wants it, the themes
 * that they chose and their ratings. What mentoring takes out of the mentor is no part of what is asked for
 * here, so it can never be counted. Pure.
 */
import { starterCodebook } from '../../../../shared/content/codebook.ts';
import type { Tally } from '../../../../shared/model/counts.ts';
import { isItemId } from '../../../../shared/model/counts.ts';
import type { Entry, Session } from '../../../../shared/model/journal.ts';
import type { RatingSheet } from '../../../../shared/model/ratings.ts';

export interface CountedJournal {
  readonly sessions: readonly Pick<Session, 'date'>[];
  readonly entries: readonly Pick<Entry, 'status' | 'answers'>[];
  readonly sheets: readonly Pick<RatingSheet, 'wave' | 'answers'>[];
}

export interface CountsWish {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Of the starter codebook; others are passed over. */
  readonly themes: readonly string[];
  readonly withRatings: boolean;
}

const KNOWN_THEMES = starterCodebook.codes.map(({ id }) => id);

export function gatherCounts(
  { sessions, entries, sheets }: CountedJournal,
  { today, themes, withRatings }: CountsWish,
): Omit<Tally, 'number'> {
  const chosen = new Set(themes);
  return {
    sessionsHeld: Math.min(999, sessions.filter(({ date }) => date <= today).length),
    promptsDone: Math.min(9999, entries.flatMap(answersOf).length),
    // In the order of the codebook: the order of choosing is nobody's business.
    themes: KNOWN_THEMES.filter((id) => chosen.has(id)),
    ratings: withRatings ? sheets.flatMap(ratingsOf) : [],
  };
}

/** A draft is not done, and neither is a prompt that was passed over. */
function answersOf({ status, answers }: Pick<Entry, 'status' | 'answers'>): readonly unknown[] {
  if (status !== 'finished') return [];
  return answers.filter(({ skipped, text }) => !skipped && text.trim() !== '');
}

function ratingsOf({ wave, answers }: Pick<RatingSheet, 'wave' | 'answers'>): Tally['ratings'] {
  return answers.flatMap(({ itemId, value }) =>
    value === 'unsaid' || !isItemId(itemId) ? [] : [{ item: itemId, wave, value }],
  );
}
