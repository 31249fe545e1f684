import { Link } from 'wouter';

import { MEETING_MODES } from '../../../shared/model/journal.ts';
import type { Session } from '../../../shared/model/journal.ts';
import type { Step } from '../../../shared/model/steps.ts';
import { meetingsWords } from '../../text/areas/meetings.ts';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';
import { AskedFirst } from '../../ui/AskedFirst.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { WholeNumberField } from '../../ui/WholeNumberField.tsx';
import { useAnswer } from '../../verso/use-answer.ts';
import { useDeed } from '../../verso/use-deed.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { SealLine, useSealedForm } from '../sealing/index.ts';
import { ProblemLine } from '../trouble/index.ts';
import { Steps } from './Steps.tsx';

export interface MeetingFormProps {
  readonly session: Session;
  /** The meeting before this one. */
  readonly before: Session | null;
  readonly onSealed: () => void;
  readonly onRemoved: () => void;
}

const MINUTES_OF_A_DAY = 1440;

export function MeetingForm({ session, before, onSealed, onRemoved }: MeetingFormProps) {
  const words = useWords(meetingsWords);
  const verso = useVerso();
  const removing = useDeed();
  const { value, change, keeper } = useSealedForm(session, ({ number: _, ...changed }) =>
    verso.call('sessions.change', changed).then(onSealed),
  );
  return (
    <Page
      side="recto"
      labelledBy="meeting"
      bodyClass="stack stack--loose"
      folio={
        <>
          <SealLine keeper={keeper} />
          <AskedFirst
            {...words.removal}
            onConfirm={() => {
              removing.run(async () => {
                await keeper.sealNow();
                await verso.call('sessions.remove', { id: session.id });
                onRemoved();
              });
            }}
          >
            {(ask) => (
              <Button kind="quiet" className="push" onClick={ask}>
                {words.remove}
              </Button>
            )}
          </AskedFirst>
        </>
      }
    >
      <h2 className="title" id="meeting">
        {words.meeting(session.number)}
      </h2>
      <ProblemLine problem={removing.problem} />
      <Agenda session={session} before={before} />
      <Field
        label={words.date}
        type="date"
        value={value.date}
        onChange={({ target }) => {
          if (target.value !== '') change({ date: target.value });
        }}
      />
      <Select
        label={words.mode}
        value={value.mode ?? ''}
        options={[
          { value: '' as const, label: words.noMode },
          ...MEETING_MODES.map((mode) => ({ value: mode, label: words.modes[mode] })),
        ]}
        onChange={(mode) => {
          change({ mode: mode === '' ? null : mode });
        }}
      />
      <WholeNumberField
        label={words.minutes}
        least={1}
        most={MINUTES_OF_A_DAY}
        wrong={words.minutesWrong}
        value={value.minutes}
        onChange={(minutes) => {
          change({ minutes });
        }}
      />
      <TextArea
        label={words.agreed}
        rows={2}
        maxLength={5000}
        prose
        value={value.agreed}
        onChange={({ target }) => {
          change({ agreed: target.value });
        }}
      />
      <Steps session={session} />
      <TextArea
        label={words.nextTime}
        rows={2}
        maxLength={5000}
        prose
        value={value.nextTime}
        onChange={({ target }) => {
          change({ nextTime: target.value });
        }}
      />
      <p>
        <Link href="/journal">{words.read}</Link>
      </p>
    </Page>
  );
}

/** What the last meeting left for this one: its own words, and the steps that were open. */
function Agenda({ session, before }: Pick<MeetingFormProps, 'session' | 'before'>) {
  const words = useWords(meetingsWords);
  const steps = useAnswer('steps.list');
  const open = (steps.answer ?? []).filter((step) => wasOpen(step, session));
  const left = before?.nextTime.trim() ?? '';
  if (before === null) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="agenda">
      <h3 className="label" id="agenda">
        {words.agenda}
      </h3>
      {left !== '' && (
        <p className="prose" dir="auto">
          {left}
        </p>
      )}
      {open.length > 0 && (
        <ul>
          {open.map(({ id, text }) => (
            <li key={id} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      )}
      {left === '' && open.length === 0 && <p className="small">{words.agendaNone}</p>}
    </section>
  );
}

/** Promised before this meeting, and not closed before it. */
function wasOpen({ promisedOn, closedOn, sessionId }: Step, { id, date }: Session): boolean {
  return sessionId !== id && promisedOn <= date && (closedOn === null || closedOn >= date);
}
