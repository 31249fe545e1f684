/** The steps of the scheme for one role, T0 to T5 (brief, section 2.2). Pure. */
import { packsFor } from '../../../shared/content/packs.ts';
import type { Agreement } from '../../../shared/model/agreement.ts';
import type { Choices } from '../../../shared/model/choices.ts';
import type { Idea } from '../../../shared/model/ideas.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import type { JourneyStep } from '../../../shared/model/journey.ts';
import type { RatingSheet } from '../../../shared/model/ratings.ts';
import { WAVE_AT } from '../../../shared/model/ratings.ts';
import type { Role, TimePoint } from '../../../shared/model/scheme.ts';
import { TIME_POINTS } from '../../../shared/model/scheme.ts';
import type { EntryHead } from './entry-card.ts';
import type { SchemePlan } from './scheme-plan.ts';

/** The pack whose shared version is the agreement. */
const AGREEMENT_PACK = 'P03';

export interface StepsParts {
  readonly role: Role;
  readonly scheme: SchemePlan;
  readonly current: TimePoint;
  /** Not in the wastebasket, oldest first. */
  readonly entries: readonly EntryHead[];
  readonly sheets: readonly RatingSheet[];
  readonly ideas: readonly Idea[];
  readonly agreement: Agreement | null;
  readonly choices: Choices;
}

type Found = Pick<JourneyStep, 'what' | 'isOptional'> & {
  readonly state: 'done' | 'begun' | 'open';
  readonly entryId: RecordId | null;
};

export function journeySteps(parts: StepsParts): JourneyStep[] {
  const here = TIME_POINTS.indexOf(parts.current);
  return TIME_POINTS.flatMap((timePoint, place) =>
    stepsAt(timePoint, parts).map(({ state, ...found }) => ({
      ...found,
      timePoint,
      state: state !== 'done' && isAside(found.what, timePoint, parts.choices) ? 'aside' : state,
      when:
        place < here ? ('earlier' as const) : place > here ? ('later' as const) : ('now' as const),
      from: parts.scheme.dates[timePoint] ?? null,
    })),
  );
}

function stepsAt(timePoint: TimePoint, parts: StepsParts): readonly Found[] {
  return [
    ...packSteps(timePoint, parts),
    ...agreementSteps(timePoint, parts),
    ...ratingSteps(timePoint, parts),
    ...ideaSteps(timePoint, parts),
  ];
}

function packSteps(timePoint: TimePoint, { role, entries }: StepsParts): readonly Found[] {
  return (
    packsFor(role, timePoint)
      // Those that one may choose at any time belong to no step.
      .filter(
        ({ id, timePoints }) => id !== AGREEMENT_PACK && timePoints.length < TIME_POINTS.length,
      )
      .map(({ id, optional }) => {
        const own = entries.filter((entry) => entry.packId === id && entry.timePoint === timePoint);
        const newest = own.findLast(({ status }) => status === 'finished') ?? own.at(-1);
        return {
          what: { kind: 'pack', packId: id },
          isOptional: optional,
          state: newest === undefined ? 'open' : newest.status === 'finished' ? 'done' : 'begun',
          entryId: newest?.id ?? null,
        };
      })
  );
}

function agreementSteps(
  timePoint: TimePoint,
  { entries, agreement }: StepsParts,
): readonly Found[] {
  if (timePoint !== 'T1') return [];
  const draft = entries.findLast(({ packId }) => packId === AGREEMENT_PACK);
  const state = agreement !== null ? 'done' : draft === undefined ? 'open' : 'begun';
  const what = { kind: 'agreement' } as const;
  return [{ what, isOptional: false, state, entryId: draft?.id ?? null }];
}

function ratingSteps(timePoint: TimePoint, { sheets }: StepsParts): readonly Found[] {
  const wave = WAVE_AT[timePoint];
  if (wave === undefined) return [];
  const isDone = sheets.some((sheet) => sheet.wave === wave);
  const what = { kind: 'ratings', wave } as const;
  return [
    { what, isOptional: wave === 'follow-up', state: isDone ? 'done' : 'open', entryId: null },
  ];
}

function ideaSteps(timePoint: TimePoint, { ideas }: StepsParts): readonly Found[] {
  if (timePoint !== 'T5') return [];
  const isReviewed = ideas.length > 0 && ideas.every(({ reviews }) => reviews.length > 0);
  const what = { kind: 'ideas' } as const;
  return [{ what, isOptional: false, state: isReviewed ? 'done' : 'open', entryId: null }];
}

function isAside(what: JourneyStep['what'], timePoint: TimePoint, { aside }: Choices): boolean {
  const name = what.kind === 'pack' ? what.packId : what.kind;
  return aside.some((one) => one.timePoint === timePoint && one.what === name);
}
