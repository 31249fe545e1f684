import type { Role, TimePoint } from '../../../shared/model/scheme.ts';
import { journeyWords } from '../../text/areas/journey.ts';
import { useWords } from '../../text/use-words.ts';
import { ContentsLine } from '../../ui/Contents.tsx';
import type { JourneyPlan } from './journey-plan.ts';

export interface StopsProps {
  readonly plan: JourneyPlan;
  readonly role: Role;
  /** Shows what belongs to this time point. */
  readonly onShow: (timePoint: TimePoint) => void;
}

/** T0 to T5 as a table of contents: each line leads to its questions on the right page. */
export function Stops({ plan, role, onShow }: StopsProps) {
  const words = useWords(journeyWords);
  return (
    <nav aria-label={words.stopsLabel}>
      <ol className="contents">
        {plan.stops.map(({ timePoint, state, packs }) => (
          <ContentsLine
            key={timePoint}
            number={timePoint}
            current={state === 'here' ? 'step' : undefined}
            state={words.states[state]}
            under={words.under(timePoint, role, plan.meetings)}
            onGo={
              packs.length === 0
                ? undefined
                : () => {
                    onShow(timePoint);
                  }
            }
          >
            {words.timePoints[timePoint]}
          </ContentsLine>
        ))}
      </ol>
    </nav>
  );
}

/** Id of the first row of questions of a time point. */
export function firstRowId(timePoint: TimePoint): string {
  return `questions-${timePoint}`;
}
