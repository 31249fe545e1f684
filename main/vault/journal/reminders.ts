/** What may be worth a look today. Nothing nags: each is there until it is done, put aside or past. Pure. */
import type { Agreement } from '../../../shared/model/agreement.ts';
import type { Choices } from '../../../shared/model/choices.ts';
import type { Idea } from '../../../shared/model/ideas.ts';
import type { Session } from '../../../shared/model/journal.ts';
import type { Reminder } from '../../../shared/model/journey.ts';
import type { LoadEntry } from '../../../shared/model/load.ts';
import type { RatingSheet } from '../../../shared/model/ratings.ts';
import { WAVE_AT } from '../../../shared/model/ratings.ts';
import type { TimePoint } from '../../../shared/model/scheme.ts';
import type { EntryHead } from './entry-card.ts';
import type { SchemePlan } from './scheme-plan.ts';

/** A meeting older than this is not spoken of any more. */
const MEETING_DAYS = 14;
/** How long before its day the end is spoken of. */
const RETENTION_DAYS = 30;

export interface RemindersParts {
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly scheme: SchemePlan;
  readonly current: TimePoint;
  readonly entries: readonly EntryHead[];
  /** By number. */
  readonly sessions: readonly Session[];
  readonly sheets: readonly RatingSheet[];
  readonly ideas: readonly Idea[];
  /** Empty for a mentee. */
  readonly load: readonly LoadEntry[];
  readonly agreement: Agreement | null;
  readonly choices: Choices;
}

export function remindersFor(parts: RemindersParts): Reminder[] {
  const taking = parts.choices.takingPart.state === 'taking-part';
  return taking
    ? [
        ...loadReminder(parts),
        ...meetingReminder(parts),
        ...agreementReminder(parts),
        ...ideasReminder(parts),
        ...ratingsReminder(parts),
        ...retentionReminder(parts),
      ]
    : retentionReminder(parts);
}

function meetingReminder({ today, sessions, entries }: RemindersParts): Reminder[] {
  const last = sessions.findLast(
    ({ date }) => date <= today && daysFrom(date, today) <= MEETING_DAYS,
  );
  if (last === undefined || entries.some(({ sessionId }) => sessionId === last.id)) return [];
  return [{ kind: 'meeting', sessionId: last.id, number: last.number, date: last.date }];
}

function agreementReminder({ today, agreement }: RemindersParts): Reminder[] {
  const on = agreement?.reviewOn ?? null;
  return on !== null && on <= today ? [{ kind: 'agreement', on }] : [];
}

function ideasReminder({ today, ideas }: RemindersParts): Reminder[] {
  const due = ideas.filter(
    ({ reviewOn, state }) =>
      reviewOn !== null && reviewOn <= today && (state === 'raised' || state === 'trying'),
  );
  return due.length > 0 ? [{ kind: 'ideas', count: due.length }] : [];
}

function ratingsReminder({ current, sheets, choices }: RemindersParts): Reminder[] {
  const wave = WAVE_AT[current];
  // The follow-up's sheet is for those who like to fill one in.
  if (wave === undefined || wave === 'follow-up') return [];
  const isAside = choices.aside.some(
    ({ timePoint, what }) => timePoint === current && what === 'ratings',
  );
  if (isAside || sheets.some((sheet) => sheet.wave === wave)) return [];
  return [{ kind: 'ratings', wave }];
}

function loadReminder({ today, load, choices }: RemindersParts): Reminder[] {
  const limit = choices.monthlyLimit;
  if (limit === null) return [];
  const month = today.slice(0, 'YYYY-MM'.length);
  const minutes = load
    .filter(({ date }) => date.startsWith(month))
    .reduce((sum, entry) => sum + entry.minutes, 0);
  return minutes > limit ? [{ kind: 'load', minutes, limit }] : [];
}

function retentionReminder({ today, scheme }: RemindersParts): Reminder[] {
  const on = scheme.retentionOn;
  return on !== null && daysFrom(today, on) <= RETENTION_DAYS ? [{ kind: 'retention', on }] : [];
}

/** Whole days between two calendar days; negative where the second is earlier. */
function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
