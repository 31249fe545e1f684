import { useRef, useState } from 'react';
import type { SubmitEvent, ReactNode } from 'react';

import { sayProblem, troubleWords } from '../../text/areas/problems.ts';
import { recoveryWords } from '../../text/areas/recovery-words.ts';
import { useWords } from '../../text/use-words.ts';
import { Page, Spread } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { TroubleText } from '../../ui/TroubleText.tsx';
import { Working } from '../../ui/Working.tsx';
import type { ProblemData } from '../../../shared/errors/problems.ts';
import { troubleOf, useVerso } from '../../verso/verso-context.tsx';
import type { WordFault } from './three-places.ts';
import { fairChance, faultOf, threePlaces } from './three-places.ts';

export interface WordsCheckedProps {
  readonly list: readonly string[];
  readonly onBack: () => void;
  /** The vault knows that the paper is right. */
  readonly onConfirmed: () => void;
}

/** Three words, typed again from the paper. */
export function WordsChecked({ list, onBack, onConfirmed }: WordsCheckedProps) {
  const verso = useVerso();
  const words = useWords(recoveryWords);
  const troubles = useWords(troubleWords);
  const [places] = useState(() => threePlaces(list.length, fairChance));
  const [wrong, setWrong] = useState<readonly (WordFault | null)[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemData | null>(null);
  const form = useRef<HTMLFormElement>(null);

  const confirm = async (): Promise<void> => {
    setBusy(true);
    try {
      await verso.call('vault.confirmRecoveryWords', null);
      onConfirmed();
    } catch (error) {
      setProblem(troubleOf(error));
      setBusy(false);
    }
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (busy || form.current === null) return;
    const fields = [...form.current.querySelectorAll('input')];
    const faults = places.map((place, index) =>
      faultOf(fields[index]?.value ?? '', list[place - 1] ?? ''),
    );
    setWrong(faults);
    setProblem(null);
    const first = faults.findIndex((fault) => fault !== null);
    if (first === -1) void confirm();
    else fields[first]?.select();
  };

  const faultWords = (fault: WordFault | null, place: number): ReactNode =>
    fault !== null && <strong>{words.check[fault](place)}</strong>;

  return (
    <Spread>
      <Page side="verso" labelledBy="check-title" bodyClass="stack stack--loose">
        <h1 id="check-title">{words.check.title}</h1>
        <p className="prose">{words.check.lead}</p>
      </Page>
      <Page
        side="recto"
        label={words.yourWords}
        bodyClass="stack"
        folio={
          <>
            <Button kind="primary" type="submit" form="check-words">
              {words.check.confirm}
            </Button>
            <Button kind="quiet" onClick={onBack}>
              {words.check.back}
            </Button>
          </>
        }
      >
        <form ref={form} id="check-words" className="stack form" onSubmit={submit} noValidate>
          {places.map((place, index) => (
            <Field
              key={place}
              label={words.check.word(place)}
              name={`word-${place}`}
              maxLength={20}
              autoCapitalize="none"
              autoFocus={index === 0}
              trouble={faultWords(wrong[index] ?? null, place)}
            />
          ))}
          {wrong.some((fault) => fault !== null) && <p>{words.check.lookAgain}</p>}
          {problem !== null && (
            <Trouble alert>
              <TroubleText {...sayProblem(troubles.problem, problem)} />
            </Trouble>
          )}
          {busy && <Working label={words.check.confirming} />}
        </form>
      </Page>
    </Spread>
  );
}
