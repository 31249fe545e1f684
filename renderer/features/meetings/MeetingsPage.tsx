import { Link, useLocation } from 'wouter';

import type { RecordId, Session } from '../../../shared/model/journal.ts';
import { meetingsWords } from '../../text/areas/meetings.ts';
import { useWords } from '../../text/use-words.ts';
import { Book, Page, Spread } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { dayOf } from '../../verso/day-of.ts';
import { useAnswer } from '../../verso/use-answer.ts';
import { useDeed } from '../../verso/use-deed.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { PlacesHead } from '../places/index.ts';
import { ProblemLine } from '../trouble/index.ts';
import { MeetingForm } from './MeetingForm.tsx';

export interface MeetingsPageProps {
  readonly meetingId?: RecordId;
}

/** Meetings: the list asks which, the page holds what was agreed there and what became of it. */
export function MeetingsPage({ meetingId }: MeetingsPageProps) {
  const words = useWords(meetingsWords);
  const verso = useVerso();
  const [, navigate] = useLocation();
  const sessions = useAnswer('sessions.list');
  const adding = useDeed();
  const all = sessions.answer ?? [];
  const shown = all.find(({ id }) => id === meetingId);
  const before =
    shown === undefined ? undefined : all.findLast(({ number }) => number < shown.number);
  const add = (): void => {
    adding.run(async () => {
      const session = await verso.call('sessions.add', { date: dayOf(new Date()) });
      sessions.askAgain();
      navigate(`/meetings/${session.id}`);
    });
  };
  return (
    <Book>
      <PlacesHead current="journey" />
      <Spread>
        <Page side="verso" labelledBy="meetings-title" bodyClass="stack stack--loose" folio="">
          <div className="stack">
            <h1 id="meetings-title">{words.title}</h1>
            <p className="small">{words.lead}</p>
          </div>
          <ProblemLine problem={sessions.problem ?? adding.problem} />
          {sessions.answer !== null && <Rows sessions={all} openId={shown?.id ?? null} />}
          <p>
            <Button onClick={add}>{words.add}</Button>
          </p>
        </Page>
        {shown === undefined ? (
          <Page side="recto" label={words.list}>
            {sessions.answer !== null && <p className="small">{words.choose}</p>}
          </Page>
        ) : (
          <MeetingForm
            key={shown.id}
            session={shown}
            before={before ?? null}
            onSealed={sessions.askAgain}
            onRemoved={() => {
              sessions.askAgain();
              navigate('/meetings');
            }}
          />
        )}
      </Spread>
    </Book>
  );
}

interface RowsProps {
  readonly sessions: readonly Session[];
  readonly openId: string | null;
}

function Rows({ sessions, openId }: RowsProps) {
  const words = useWords(meetingsWords);
  const now = new Date();
  if (sessions.length === 0) return <p>{words.none}</p>;
  return (
    <ul className="rows rows--open" aria-label={words.list}>
      {sessions.map(({ id, number, date, mode, minutes }) => (
        <li key={id}>
          <Link
            className="row"
            href={`/meetings/${id}`}
            aria-current={id === openId ? 'true' : undefined}
          >
            <span className="row__title">{words.meeting(number)}</span>
            <span className="row__meta">{words.meta(date, mode, minutes, now)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
