import { useRef, useState } from 'react';
import type { SubmitEvent } from 'react';

import type { CallOutput } from '../../../shared/contract/contract.ts';
import { endingWords } from '../../text/areas/ending.ts';
import { sayRefusal } from '../../text/areas/door-problems.ts';
import { troubleWords } from '../../text/areas/problems.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Check } from '../../ui/Check.tsx';
import { Question } from '../../ui/Question.tsx';
import { TroubleText } from '../../ui/TroubleText.tsx';
import { Working } from '../../ui/Working.tsx';
import { useDeed } from '../../verso/use-deed.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { lendSecret, PassphraseField, PauseLeft } from '../passphrase/index.ts';
import { ProblemLine } from '../trouble/index.ts';
import type { Destroyed } from './OverPage.tsx';

type Refused = Exclude<CallOutput<'vault.destroy'>, { readonly outcome: 'destroyed' }>;

export interface DestroyFormProps {
  /** Where backups go; null where there are none. */
  readonly folder: string | null;
  readonly onDestroyed: (destroyed: Destroyed) => void;
}

/** The passphrase, and the question once more. */
export function DestroyForm({ folder, onDestroyed }: DestroyFormProps) {
  const words = useWords(endingWords);
  const troubles = useWords(troubleWords);
  const verso = useVerso();
  const { busy, problem, run } = useDeed();
  const field = useRef<HTMLInputElement>(null);
  const [backupsToo, setBackupsToo] = useState(false);
  const [empty, setEmpty] = useState(false);
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [tries, setTries] = useState(0);
  const withBackups = folder !== null && backupsToo;

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (busy) return;
    const typed = field.current?.value ?? '';
    setEmpty(typed === '');
    setRefused(null);
    if (typed === '') field.current?.focus();
    else setAsking(true);
  };
  const destroy = (): void => {
    setAsking(false);
    run(async () => {
      const answer = await lendSecret(field.current?.value ?? '', (passphrase) =>
        verso.call('vault.destroy', { passphrase, backupsToo: withBackups }),
      );
      if (answer.outcome === 'destroyed') {
        onDestroyed({ ...answer, backupsStay: folder !== null && !withBackups });
        return;
      }
      setRefused(answer);
      setTries((count) => count + 1);
      field.current?.select();
    });
  };
  return (
    <form className="stack form" onSubmit={submit} noValidate>
      {folder !== null && (
        <div>
          <Check
            checked={backupsToo}
            onChange={setBackupsToo}
            hint={<span className="path">{folder}</span>}
          >
            {words.backupsToo}
          </Check>
        </div>
      )}
      <PassphraseField
        ref={field}
        label={words.passphrase}
        hint={words.passphraseHint}
        trouble={
          empty ? (
            <TroubleText {...words.empty} />
          ) : (
            refused !== null && (
              <TroubleText {...sayRefusal(troubles.refusal, refused.outcome, refused)} />
            )
          )
        }
      />
      {refused?.outcome === 'wait' && <PauseLeft key={tries} seconds={refused.seconds} />}
      <div className="cluster">
        <Button kind="danger" type="submit">
          {words.destroy}
        </Button>
      </div>
      {busy && <Working label={words.destroying} />}
      <ProblemLine problem={problem} />
      {asking && (
        <Question
          title={words.ask}
          confirm={words.confirm}
          onConfirm={destroy}
          keep={words.keep}
          onKeep={() => {
            setAsking(false);
          }}
        >
          <p>{words.consequence}</p>
          {folder !== null && <p>{withBackups ? words.withBackups : words.withoutBackups}</p>}
        </Question>
      )}
    </form>
  );
}
