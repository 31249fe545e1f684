/** Where the person is between T0 and T5, from what they have finished. Pure. */
import type { Pack } from '../../../shared/content/packs.ts';
import { packsFor } from '../../../shared/content/packs.ts';
import type { Role, TimePoint } from '../../../shared/model/scheme.ts';
import { DEFAULT_MEETINGS, TIME_POINTS } from '../../../shared/model/scheme.ts';

const BEFORE_MEETING: ReadonlySet<TimePoint> = new Set(['T0', 'T1']);
/** Halfway is after half of the meetings, and the close after all of them. */
const MEETINGS_BEFORE: Readonly<Partial<Record<TimePoint, number>>> = {
  T3: DEFAULT_MEETINGS / 2,
  T4: DEFAULT_MEETINGS,
};

/**
 * The earliest time point whose core pack is not finished. Whoever has met is past T0 and T1, with or
 * without their packs: these can be written late, and nothing waits for them. Sessions are aside: no
 * number of reflections finishes T2, so it is where the person stands while a later point is not due.
 * @param meetings sessions on record.
 */
export function currentTimePoint(
  role: Role,
  finishedPackIds: ReadonlySet<string>,
  meetings: number,
): TimePoint {
  for (const timePoint of TIME_POINTS) {
    if (timePoint === 'T2' || (meetings > 0 && BEFORE_MEETING.has(timePoint))) continue;
    if (corePacks(role, timePoint).every((pack) => finishedPackIds.has(pack.id))) continue;
    return meetings < (MEETINGS_BEFORE[timePoint] ?? 0) ? 'T2' : timePoint;
  }
  return 'T5';
}

/** What a time point asks for: its packs marked core, or else the first that is not optional. */
function corePacks(role: Role, timePoint: TimePoint): readonly Pack[] {
  const due = packsFor(role, timePoint).filter((pack) => !pack.optional);
  const core = due.filter((pack) => pack.core);
  return core.length > 0 ? core : due.slice(0, 1);
}
