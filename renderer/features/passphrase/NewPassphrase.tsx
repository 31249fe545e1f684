import { useRef, useState } from 'react';
import type { SubmitEvent, ReactNode } from 'react';

import type { PassphraseEstimate } from '../../../shared/model/vault.ts';
import { passphraseWords } from '../../text/areas/passphrase.ts';
import { sayProblem, troubleWords } from '../../text/areas/problems.ts';
import { useWords } from '../../text/use-words.ts';
import { Check } from '../../ui/Check.tsx';
import { TroubleText } from '../../ui/TroubleText.tsx';
import type { TroubleTextProps } from '../../ui/TroubleText.tsx';
import { Working } from '../../ui/Working.tsx';
import type { Work } from '../../verso/use-work.ts';
import { troubleOf } from '../../verso/verso-context.tsx';
import { UnderWay } from '../long-work/index.ts';
import { lendSecret } from './lend-secret.ts';
import type { SecretBytes } from './lend-secret.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { useEstimate } from './use-estimate.ts';

export interface NewPassphraseProps {
  /** For a button outside the form. */
  readonly formId: string;
  /** Gets the bytes for as long as its promise is open; may reject with a Problem. */
  readonly onChosen: (passphrase: SecretBytes) => Promise<void>;
  /** Said while that promise is open. */
  readonly working: string;
  /** Of that promise, where it can be called off. */
  readonly work?: Work;
  readonly autoFocus?: boolean;
  /** Buttons, where they stand in the form. */
  readonly children?: ReactNode;
}

/** A new passphrase: typed twice or shown, judged in words, and only a good one is taken. */
export function NewPassphrase(props: NewPassphraseProps) {
  const { formId, onChosen, working, work, autoFocus = false, children } = props;
  const words = useWords(passphraseWords);
  const troubles = useWords(troubleWords);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<TroubleTextProps | null>(null);
  const [different, setDifferent] = useState(false);
  const { estimate, follow, judge } = useEstimate();

  const take = async (typed: string): Promise<void> => {
    const judged = await judge(typed);
    if (!judged.accepted) {
      setTrouble(sayProblem(troubles.problem, { code: 'passphrase-too-weak', details: {} }));
      first.current?.focus();
      return;
    }
    await lendSecret(typed, onChosen);
    clear(first.current, second.current);
    follow('');
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = first.current?.value ?? '';
    const twice = shown || second.current?.value === typed;
    if (busy) return;
    setTrouble(typed === '' ? words.empty : null);
    setDifferent(typed !== '' && !twice);
    if (typed === '' || !twice) {
      (typed === '' ? first : second).current?.select();
      return;
    }
    setBusy(true);
    take(typed)
      .catch((error: unknown) => {
        setTrouble(sayProblem(troubles.problem, troubleOf(error)));
      })
      .finally(() => {
        setBusy(false);
      });
  };

  return (
    <form id={formId} className="stack form" onSubmit={submit} noValidate>
      <PassphraseField
        ref={first}
        label={words.passphrase}
        hint={words.advice}
        shown={shown}
        autoFocus={autoFocus}
        trouble={trouble !== null && <TroubleText {...trouble} />}
        onInput={(event) => {
          follow(event.currentTarget.value);
        }}
      />
      <Strength estimate={estimate} />
      {!shown && (
        <PassphraseField
          ref={second}
          label={words.again}
          trouble={different && <TroubleText {...words.different} />}
        />
      )}
      <Check checked={shown} onChange={setShown}>
        {words.show}
      </Check>
      {work !== undefined && <UnderWay label={working} work={work} />}
      {work === undefined && busy && <Working label={working} />}
      {children}
    </form>
  );
}

/** In words only; a bar would ask to be filled. */
function Strength({ estimate }: { readonly estimate: PassphraseEstimate | null }) {
  const words = useWords(passphraseWords);
  return (
    <div className="small" role="status">
      {estimate?.accepted === true && (
        <p>{estimate.score >= 4 ? words.veryStrong : words.strong}</p>
      )}
      {estimate?.accepted === false && (
        <>
          <p>{words.tooWeak}</p>
          <ul>
            {estimate.reasons.map((reason) => (
              <li key={reason}>{words.reason[reason]}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function clear(...fields: readonly (HTMLInputElement | null)[]): void {
  for (const field of fields) if (field !== null) field.value = '';
}
