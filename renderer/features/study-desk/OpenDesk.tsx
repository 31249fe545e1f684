import { useId, useRef, useState } from 'react';

import type { DeskKeys } from '../../../shared/contract/desk-calls.ts';
import { studyDeskWords } from '../../text/areas/study-desk.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { useDeed } from '../../verso/use-deed.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { lendSecret, NewPassphrase, PassphraseField } from '../passphrase/index.ts';
import { ProblemLine } from '../trouble/index.ts';

export interface OpenDeskProps {
  readonly onOpened: (keys: DeskKeys) => void;
}

/** With a key that is there, or with a new one. */
export function OpenDesk({ onOpened }: OpenDeskProps) {
  return (
    <>
      <WithKey onOpened={onOpened} />
      <NewKey onOpened={onOpened} />
    </>
  );
}

type Refusal = keyof (typeof studyDeskWords)['en']['notOpened'];

function WithKey({ onOpened }: OpenDeskProps) {
  const verso = useVerso();
  const words = useWords(studyDeskWords);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { problem, run } = useDeed();
  const open = async (chosen: File): Promise<void> => {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const typed = field.current?.value ?? '';
    const answer = await lendSecret(typed, (passphrase) =>
      verso.call('desk.openKeys', { file: bytes, passphrase }),
    );
    if (answer.outcome === 'opened') onOpened(answer.keys);
    else setRefusal(answer.outcome);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setRefusal(null);
        if (file === null) setRefusal('not-ours');
        else run(() => open(file));
      }}
    >
      <h3 className="label">{words.open}</h3>
      <div className="field">
        <label className="label" htmlFor={id}>
          {words.keyFile}
        </label>
        <input
          id={id}
          type="file"
          accept=".verso-study-key"
          onChange={({ target }) => {
            setFile(target.files?.[0] ?? null);
          }}
        />
      </div>
      <PassphraseField ref={field} label={words.passphrase} />
      {refusal !== null && <Trouble alert>{words.notOpened[refusal]}</Trouble>}
      <ProblemLine problem={problem} />
      <div className="cluster">
        <Button kind="primary" type="submit">
          {words.openKeys}
        </Button>
      </div>
    </form>
  );
}

function NewKey({ onOpened }: OpenDeskProps) {
  const verso = useVerso();
  const words = useWords(studyDeskWords);
  const formId = useId();
  const [studyId, setStudyId] = useState('');
  const [isBad, setBad] = useState(false);
  return (
    <section className="stack" aria-labelledby={`${formId}-title`}>
      <h3 className="label" id={`${formId}-title`}>
        {words.make}
      </h3>
      <p className="small">{words.makeLead}</p>
      <Field
        label={words.study}
        hint={words.studyHint}
        maxLength={60}
        value={studyId}
        trouble={isBad ? words.badName : undefined}
        onChange={({ target }) => {
          setBad(false);
          setStudyId(target.value);
        }}
      />
      <NewPassphrase
        formId={formId}
        working={words.making}
        onChosen={async (passphrase) => {
          const wanted = studyId.trim();
          const suggestedName = words.suggestedName;
          const file = await verso.call('session.chooseSaveFile', {
            suggestedName,
            format: 'study-key',
          });
          if (file === null) return;
          const answer = await verso.call('desk.makeKeys', {
            studyId: wanted,
            passphrase,
            token: file.token,
          });
          if (answer.outcome === 'made') onOpened(answer.keys);
          else setBad(true);
        }}
      />
      <div className="cluster">
        <Button type="submit" form={formId}>
          {words.choose}
        </Button>
      </div>
    </section>
  );
}
