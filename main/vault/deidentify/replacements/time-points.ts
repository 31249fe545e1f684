/** Dates as time point and session (A15), from what the scheme knows of the entry. */
import type { Language, TimePoint } from '../../../../shared/model/scheme.ts';
import type { Ladder } from './ladders.ts';

/** @param session its number in the scheme, or null before and after the sessions. */
export function dateLadder(
  timePoint: TimePoint,
  session: number | null,
  language: Language,
): Ladder {
  const bare = '[date]';
  if (session === null) return [`[${timePoint}]`, bare];
  const word = language === 'en' ? 'session' : 'séance';
  return [`[date, ${word} ${session}]`, `[${timePoint}]`, bare];
}
