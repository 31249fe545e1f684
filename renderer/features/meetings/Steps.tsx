import { useState } from 'react';

import type { Session } from '../../../shared/model/journal.ts';
import type { Step } from '../../../shared/model/steps.ts';
import { STEP_STATES } from '../../../shared/model/steps.ts';
import { meetingsWords } from '../../text/areas/meetings.ts';
import { useWords } from '../../text/use-words.ts';
import { AskedFirst } from '../../ui/AskedFirst.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { dayOf } from '../../verso/day-of.ts';
import { newRecordId } from '../../verso/new-record-id.ts';
import { useAnswer } from '../../verso/use-answer.ts';
import { useDeed } from '../../verso/use-deed.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { ProblemLine } from '../trouble/index.ts';

const BYS = ['me', 'partner', 'both'] as const;

/** The steps that concern a meeting: those promised at it, and whatever is still open. */
export function Steps({ session }: { readonly session: Session }) {
  const words = useWords(meetingsWords);
  const verso = useVerso();
  const steps = useAnswer('steps.list');
  const deed = useDeed();
  const shown = (steps.answer ?? []).filter(
    ({ sessionId, state }) => sessionId === session.id || state === 'open',
  );
  const save = (step: Step): void => {
    deed.run(async () => {
      await verso.call('steps.save', step);
      steps.askAgain();
    });
  };
  return (
    <section className="stack" aria-labelledby="steps">
      <div className="stack stack--tight">
        <h3 className="label" id="steps">
          {words.steps}
        </h3>
        <p className="small">{words.stepsLead}</p>
      </div>
      <ProblemLine problem={deed.problem ?? steps.problem} />
      <ul className="stack">
        {shown.map((step) => (
          <li key={step.id}>
            <StepLine
              step={step}
              onSave={save}
              onRemove={() => {
                deed.run(async () => {
                  await verso.call('steps.remove', { id: step.id });
                  steps.askAgain();
                });
              }}
            />
          </li>
        ))}
      </ul>
      <NewStep
        onAdd={(text, by) => {
          const promisedOn = session.date;
          const bare = { state: 'open', outcome: '', closedOn: null } as const;
          save({ id: newRecordId(), text, by, sessionId: session.id, promisedOn, ...bare });
        }}
      />
    </section>
  );
}

interface StepLineProps {
  readonly step: Step;
  readonly onSave: (step: Step) => void;
  readonly onRemove: () => void;
}

function StepLine({ step, onSave, onRemove }: StepLineProps) {
  const words = useWords(meetingsWords);
  const [outcome, setOutcome] = useState(step.outcome);
  const now = new Date();
  return (
    <div className="stack stack--tight">
      <p dir="auto">{step.text}</p>
      <p className="small">
        {words.bys[step.by]} ·{' '}
        {step.state === 'open'
          ? words.promised(step.promisedOn, now)
          : words.closed(step.state, step.closedOn, now)}
      </p>
      <Select
        label={words.state}
        labelInFull={words.ofStep(words.state, step.text)}
        value={step.state}
        options={STEP_STATES.map((state) => ({ value: state, label: words.states[state] }))}
        onChange={(state) => {
          const closedOn = state === 'open' ? null : (step.closedOn ?? dayOf(now));
          onSave({ ...step, outcome, state, closedOn });
        }}
      />
      <Field
        quiet
        label={words.outcome}
        labelInFull={words.ofStep(words.outcome, step.text)}
        maxLength={2000}
        value={outcome}
        onChange={({ target }) => {
          setOutcome(target.value);
        }}
        onBlur={() => {
          if (outcome !== step.outcome) onSave({ ...step, outcome });
        }}
      />
      <div>
        <AskedFirst {...words.stepRemoval} onConfirm={onRemove}>
          {(ask) => (
            <TextButton aria-label={words.removeStep(step.text)} onClick={ask}>
              {words.removeStepShort}
            </TextButton>
          )}
        </AskedFirst>
      </div>
    </div>
  );
}

function NewStep({ onAdd }: { readonly onAdd: (text: string, by: Step['by']) => void }) {
  const words = useWords(meetingsWords);
  const [text, setText] = useState('');
  const [by, setBy] = useState<Step['by']>('me');
  return (
    <form
      className="stack stack--tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onAdd(text.trim(), by);
        setText('');
      }}
    >
      <Field
        label={words.step}
        maxLength={500}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      <Select
        label={words.by}
        value={by}
        options={BYS.map((one) => ({ value: one, label: words.bys[one] }))}
        onChange={setBy}
      />
      <p>
        <Button type="submit">{words.addStep}</Button>
      </p>
    </form>
  );
}
