/** Where the person is between T0 and T5, what the scheme asks, and what may be worth a look. Pure. */
import type { Pack } from '../../../shared/content/packs.ts';
import { packsFor } from '../../../shared/content/packs.ts';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { EntrySummary } from '../../../shared/contract/entry-calls.ts';
import type { Role, TimePoint } from '../../../shared/model/scheme.ts';
import { TIME_POINTS } from '../../../shared/model/scheme.ts';
import type { EntryHead } from './entry-card.ts';
import type { StepsParts } from './journey-steps.ts';
import { journeySteps } from './journey-steps.ts';
import type { RemindersParts } from './reminders.ts';
import { remindersFor } from './reminders.ts';
import type { SchemePlan } from './scheme-plan.ts';

const BEFORE_MEETING: ReadonlySet<TimePoint> = new Set(['T0', 'T1']);

export type JourneyParts<E extends EntryHead> = Omit<StepsParts, 'current' | 'entries'> &
  Omit<RemindersParts, 'current' | 'entries'> & {
    readonly entries: readonly E[];
    readonly summary: (entry: E) => EntrySummary;
  };

export function readJourney<E extends EntryHead>(
  parts: JourneyParts<E>,
): CallOutput<'journey.read'> {
  const { role, entries, sessions, scheme, today, summary } = parts;
  const finished = entries.filter(({ status }) => status === 'finished');
  const finishedPackIds = new Set(finished.map(({ packId }) => packId));
  const current = currentTimePoint(role, finishedPackIds, sessions.length, scheme, today);
  return {
    role,
    current,
    sessions: [...sessions],
    drafts: entries
      .filter(({ status }) => status === 'draft')
      .sort((a, b) => b.changedAt.localeCompare(a.changedAt))
      .map(summary),
    finishedPackIds: [...finishedPackIds].sort(),
    steps: journeySteps({ ...parts, current }),
    reminders: remindersFor({ ...parts, current }),
  };
}

/**
 * The earliest time point whose core pack is not finished. Whoever has met is past T0 and T1, with or
 * without their packs: these can be written late, and nothing waits for them. Sessions are aside: no
 * number of reflections finishes T2, so it is where the person stands while a later point is not due.
 * Halfway and the close are due by the number of meetings or by the scheme's date, whichever is first.
 * @param meetings sessions on record.
 * @param today YYYY-MM-DD.
 */
export function currentTimePoint(
  role: Role,
  finishedPackIds: ReadonlySet<string>,
  meetings: number,
  scheme: SchemePlan,
  today: string,
): TimePoint {
  const meetingsBefore: Partial<Record<TimePoint, number>> = {
    T3: scheme.meetings / 2,
    T4: scheme.meetings,
  };
  for (const timePoint of TIME_POINTS) {
    if (timePoint === 'T2' || (meetings > 0 && BEFORE_MEETING.has(timePoint))) continue;
    if (corePacks(role, timePoint).every((pack) => finishedPackIds.has(pack.id))) continue;
    const date = scheme.dates[timePoint] ?? null;
    const isByDate = date !== null && date <= today;
    return isByDate || meetings >= (meetingsBefore[timePoint] ?? 0) ? timePoint : 'T2';
  }
  return 'T5';
}

/** What a time point asks for: its packs marked core, or else the first that is not optional. */
function corePacks(role: Role, timePoint: TimePoint): readonly Pack[] {
  const due = packsFor(role, timePoint).filter((pack) => !pack.optional);
  const core = due.filter((pack) => pack.core);
  return core.length > 0 ? core : due.slice(0, 1);
}
