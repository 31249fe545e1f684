/** What the journey page shows, worked out from what the vault knows. No words: those are in renderer/text. */
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { Pack } from '../../../shared/content/packs.ts';
import { hasQuickMode, packsFor, promptsOf } from '../../../shared/content/packs.ts';
import type { Session } from '../../../shared/model/journal.ts';
import type { Role, TimePoint } from '../../../shared/model/scheme.ts';
import { TIME_POINTS } from '../../../shared/model/scheme.ts';

export type JourneyFacts = CallOutput<'journey.read'>;

export interface Stop {
  readonly timePoint: TimePoint;
  readonly packs: readonly Pack[];
  /** written: every pack that is not optional has a finished entry. begun: one of them has a draft. */
  readonly state: 'here' | 'written' | 'begun' | 'open';
}

export interface JourneyPlan {
  readonly stops: readonly Stop[];
  /** The pack of the page's one button. */
  readonly sessionPack: Pack;
  readonly questions: number;
  /** Null where the pack has no quick mode. */
  readonly quickQuestions: number | null;
  readonly meetings: number;
  /** Today's meeting, if it is on the list already. */
  readonly today: Session | null;
}

/** The pack that a session is reflected on with: the core one of this role's T2. */
export function sessionPackOf(role: Role): Pack {
  const packs = packsFor(role, 'T2');
  const pack = packs.find((candidate) => candidate.core) ?? packs[0];
  if (pack === undefined) throw new Error(`No T2 pack for ${role}`);
  return pack;
}

/** @param today YYYY-MM-DD in the writer's own calendar. */
export function planJourney(facts: JourneyFacts, today: string): JourneyPlan {
  const sessionPack = sessionPackOf(facts.role);
  return {
    stops: TIME_POINTS.map((timePoint) => stopAt(timePoint, facts)),
    sessionPack,
    questions: sessionPack.prompts.length,
    quickQuestions: hasQuickMode(sessionPack) ? promptsOf(sessionPack, true).length : null,
    meetings: facts.sessions.length,
    today: facts.sessions.findLast((session) => session.date === today) ?? null,
  };
}

function stopAt(timePoint: TimePoint, facts: JourneyFacts): Stop {
  const packs = packsFor(facts.role, timePoint);
  const due = packs.filter((pack) => !pack.optional);
  const written = due.length > 0 && due.every((pack) => facts.finishedPackIds.includes(pack.id));
  const begun = facts.drafts.some((draft) => draft.timePoint === timePoint);
  if (timePoint === facts.current) return { timePoint, packs, state: 'here' };
  return { timePoint, packs, state: written ? 'written' : begun ? 'begun' : 'open' };
}
