import { useState } from 'react';
import { Link } from 'wouter';

import type { Aside } from '../../../shared/model/choices.ts';
import type { TimePoint } from '../../../shared/model/scheme.ts';
import { momentOf } from '../../text/days.ts';
import { journeyWords } from '../../text/areas/journey.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { useVerso } from '../../verso/verso-context.tsx';
import { useBeginReflection } from '../reflect/index.ts';
import type { JourneyFacts, JourneyPlan } from './journey-plan.ts';
import { FreeWriting } from './FreeWriting.tsx';
import { DraftRow, PackRow } from './JourneyRows.tsx';
import { firstRowId } from './Stops.tsx';
import type { Journey } from './use-journey.ts';
import { meetingToday, SHOWN_DRAFTS } from './use-journey.ts';

export interface NextPageProps {
  readonly facts: JourneyFacts;
  readonly plan: JourneyPlan;
  readonly places: Extract<Journey, { phase: 'ready' }>['places'];
  readonly now: Date;
  /** Puts a step of the journey aside, or takes it up again. */
  readonly onAside: (step: Aside, aside: boolean) => void;
}

/** What is next: the session of today, the drafts that stand open, and everything else on offer. */
export function NextPage({ facts, plan, places, now, onAside }: NextPageProps) {
  const words = useWords(journeyWords);
  const shown = facts.drafts.slice(0, SHOWN_DRAFTS);
  const more = facts.drafts.length - shown.length;
  return (
    <>
      <div className="stack">
        <h2 className="title" id="next">
          <NextTitle facts={facts} plan={plan} now={now} />
        </h2>
        <p className="lead">
          {plan.meetings === 0
            ? words.next.questionsLater(plan.questions, plan.quickQuestions)
            : words.next.questions(plan.questions, plan.quickQuestions)}
        </p>
      </div>
      <ReflectButton packId={plan.sessionPack.id} />
      {shown.length > 0 && (
        <ul className="rows" aria-label={words.drafts}>
          {shown.map((draft) => (
            <li key={draft.id}>
              <DraftRow draft={draft} place={places.get(draft.id) ?? null} now={now} />
            </li>
          ))}
          {more > 0 && (
            <li>
              <Link className="row" href="/journal">
                <span className="row__meta">{words.moreDrafts(more)}</span>
              </Link>
            </li>
          )}
        </ul>
      )}
      <section className="stack" aria-labelledby="other-questions">
        <div className="stack stack--tight">
          <h3 className="label" id="other-questions">
            {words.otherQuestions}
          </h3>
          <p className="small">{words.otherNote}</p>
        </div>
        <ul className="rows" aria-labelledby="other-questions">
          {plan.stops.flatMap(({ timePoint, packs }) =>
            packs.map((pack, index) => (
              <li key={`${timePoint}-${pack.id}`}>
                <PackRow
                  id={index === 0 ? firstRowId(timePoint) : undefined}
                  pack={pack}
                  timePoint={timePoint}
                  written={facts.finishedPackIds.includes(pack.id)}
                  isAside={isAside(facts, timePoint, pack.id)}
                  onAside={(aside) => {
                    onAside({ timePoint, what: pack.id }, aside);
                  }}
                />
              </li>
            )),
          )}
        </ul>
      </section>
      <FreeWriting current={facts.current} />
    </>
  );
}

function isAside({ steps }: JourneyFacts, timePoint: TimePoint, packId: string): boolean {
  return steps.some(
    (step) =>
      step.timePoint === timePoint &&
      step.what.kind === 'pack' &&
      step.what.packId === packId &&
      step.state === 'aside',
  );
}

function NextTitle({ facts, plan, now }: Pick<NextPageProps, 'facts' | 'plan' | 'now'>) {
  const words = useWords(journeyWords).next;
  if (plan.today !== null) return words.metToday(plan.today.number);
  const last = facts.sessions
    .filter((session) => momentOf(session.date) <= now)
    .toSorted((a, b) => a.date.localeCompare(b.date) || a.number - b.number)
    .at(-1);
  return last === undefined ? words.notMet : words.metBefore(last.date, now);
}

/** The page's one button. Today's meeting is noted first, once, however often it is pressed. */
function ReflectButton({ packId }: { readonly packId: string }) {
  const words = useWords(journeyWords).next;
  const verso = useVerso();
  const begin = useBeginReflection();
  const [state, setState] = useState<'ready' | 'noting' | 'failed'>('ready');
  const reflect = async (): Promise<void> => {
    if (state === 'noting') return;
    setState('noting');
    try {
      const session = await meetingToday(verso);
      begin({ packId, timePoint: 'T2', session, quick: false });
    } catch {
      setState('failed');
    }
  };
  return (
    <div className="stack">
      <p>
        <Button kind="primary" onClick={() => void reflect()}>
          {words.reflect}
        </Button>
      </p>
      {state === 'failed' && <Trouble alert>{words.notBegun}</Trouble>}
    </div>
  );
}
