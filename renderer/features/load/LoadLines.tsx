import { useState } from 'react';

import type { RecordId } from '../../../shared/model/journal.ts';
import { LOAD_WEIGHTS } from '../../../shared/model/load.ts';
import type { LoadEntry, LoadWeight } from '../../../shared/model/load.ts';
import { loadWords } from '../../text/areas/load.ts';
import { useWords } from '../../text/use-words.ts';
import { AskedFirst } from '../../ui/AskedFirst.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { dayOf } from '../../verso/day-of.ts';
import { newRecordId } from '../../verso/new-record-id.ts';

export interface LoadLinesProps {
  /** Newest first. */
  readonly lines: readonly LoadEntry[];
  readonly onSave: (line: LoadEntry) => void;
  readonly onRemove: (id: RecordId) => void;
}

const MINUTES = /^(?:\d|[1-9]\d{1,2}|1[0-3]\d\d|14[0-3]\d|1440)$/u;

export function LoadLines({ lines, onSave, onRemove }: LoadLinesProps) {
  const words = useWords(loadWords);
  const now = new Date();
  return (
    <>
      <NewLine onAdd={onSave} />
      <section className="stack" aria-labelledby="load-lines">
        <h2 className="label" id="load-lines">
          {words.list}
        </h2>
        {lines.length === 0 && <p className="small">{words.none}</p>}
        <ul className="stack stack--tight">
          {lines.map(({ id, date, minutes, weight, support, note }) => (
            <li key={id}>
              {words.day(date, now)} · {words.time(minutes)}
              {weight !== null && ` · ${words.weights[weight]}`}
              {[support, note]
                .filter((part) => part !== '')
                .map((part) => (
                  <p className="small" dir="auto" key={part}>
                    {part}
                  </p>
                ))}{' '}
              <AskedFirst
                {...words.removal}
                onConfirm={() => {
                  onRemove(id);
                }}
              >
                {(ask) => (
                  <TextButton aria-label={words.remove(date)} onClick={ask}>
                    {words.removeShort}
                  </TextButton>
                )}
              </AskedFirst>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function NewLine({ onAdd }: { readonly onAdd: (line: LoadEntry) => void }) {
  const words = useWords(loadWords);
  const [date, setDate] = useState(() => dayOf(new Date()));
  const [minutes, setMinutes] = useState('');
  const [weight, setWeight] = useState<LoadWeight | ''>('');
  const [support, setSupport] = useState('');
  const [note, setNote] = useState('');
  const [isWrong, setWrong] = useState(false);
  const add = (): void => {
    setWrong(!MINUTES.test(minutes));
    if (!MINUTES.test(minutes)) return;
    const chosen = weight === '' ? null : weight;
    onAdd({ id: newRecordId(), date, minutes: Number(minutes), weight: chosen, support, note });
    setMinutes('');
    setSupport('');
    setNote('');
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field
        label={words.date}
        type="date"
        required
        value={date}
        onChange={({ target }) => {
          if (target.value !== '') setDate(target.value);
        }}
      />
      <Field
        label={words.minutes}
        inputMode="numeric"
        value={minutes}
        trouble={isWrong ? words.minutesWrong : undefined}
        onChange={({ target }) => {
          setMinutes(target.value.trim());
        }}
      />
      <Select
        label={words.weight}
        value={weight}
        options={[
          { value: '' as const, label: words.noWeight },
          ...LOAD_WEIGHTS.map((one) => ({ value: one, label: words.weights[one] })),
        ]}
        onChange={setWeight}
      />
      <Field
        label={words.support}
        maxLength={500}
        value={support}
        onChange={({ target }) => {
          setSupport(target.value);
        }}
      />
      <Field
        label={words.note}
        maxLength={2000}
        value={note}
        onChange={({ target }) => {
          setNote(target.value);
        }}
      />
      <p>
        <Button type="submit">{words.add}</Button>
      </p>
    </form>
  );
}
