import { journeyWords } from '../../text/areas/journey.ts';
import { useWords } from '../../text/use-words.ts';
import { Book, Page, Spread } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { Working } from '../../ui/Working.tsx';
import { dayOf } from '../../verso/day-of.ts';
import { useReadOnly } from '../../verso/read-only.tsx';
import { PlacesHead } from '../places/index.ts';
import { Reminder } from '../reminders/index.ts';
import { planJourney } from './journey-plan.ts';
import { NextPage } from './NextPage.tsx';
import { OtherPlaces } from './OtherPlaces.tsx';
import { Reminders } from './Reminders.tsx';
import { firstRowId, Stops } from './Stops.tsx';
import { useJourney } from './use-journey.ts';

/** Where the person is between T0 and T5, and what is next. */
export function JourneyPage() {
  const words = useWords(journeyWords);
  const { journey, readAgain, putAside } = useJourney();
  // Then there is something else to settle first.
  const readOnly = useReadOnly();
  const now = new Date();
  const ready = journey.phase === 'ready' ? journey : null;
  const plan = ready === null ? null : planJourney(ready.facts, dayOf(now));
  return (
    <Book>
      <PlacesHead current="journey" />
      <Spread>
        <Page
          side="verso"
          labelledBy="journey-title"
          bodyClass="stack stack--loose"
          folio={
            ready === null || readOnly !== null ? (
              ''
            ) : (
              <Reminder hasFinished={ready.facts.finishedPackIds.length > 0} />
            )
          }
        >
          <h1 id="journey-title">{words.title}</h1>
          {ready !== null && <Reminders reminders={ready.facts.reminders} now={now} />}
          {ready !== null && plan !== null && (
            <Stops
              plan={plan}
              role={ready.facts.role}
              onShow={(timePoint) => {
                document.getElementById(firstRowId(timePoint))?.focus();
              }}
            />
          )}
          {ready !== null && <OtherPlaces role={ready.facts.role} />}
        </Page>
        <Page
          side="recto"
          {...(ready === null ? { label: words.title } : { labelledBy: 'next' })}
          bodyClass="stack stack--loose"
          folio={
            <>
              <p>{words.today(now)}</p>
              <p className="push">{words.encrypted}</p>
            </>
          }
        >
          {journey.phase === 'opening' && <Working label={words.opening} />}
          {journey.phase === 'trouble' && (
            <Trouble alert>
              <p>{words.trouble}</p>
              <Button onClick={readAgain}>{words.tryAgain}</Button>
            </Trouble>
          )}
          {ready !== null && plan !== null && (
            <NextPage
              facts={ready.facts}
              plan={plan}
              places={ready.places}
              now={now}
              onAside={putAside}
            />
          )}
        </Page>
      </Spread>
    </Book>
  );
}
