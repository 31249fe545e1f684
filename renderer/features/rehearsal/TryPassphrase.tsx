import { useEffect, useRef, useState } from 'react';
import type { SubmitEvent } from 'react';

import { troubleWords } from '../../text/areas/problems.ts';
import { rehearsalWords } from '../../text/areas/rehearsal.ts';
import { useWords } from '../../text/use-words.ts';
import { TroubleText } from '../../ui/TroubleText.tsx';
import { useVerso } from '../../verso/verso-context.tsx';
import { PassphraseField } from '../passphrase/index.ts';
import { LastTried } from './LastTried.tsx';
import { sayRehearsal } from './rehearsal-trouble.ts';
import { TryButtons, TryOutcome } from './TryOutcome.tsx';
import { useTry } from './use-try.ts';

export interface TryPassphraseProps {
  /** When it last worked: an instant, null for never, undefined until it is known. */
  readonly lastAt: string | null | undefined;
  readonly onOpens: () => void;
  readonly onReplace: () => void;
}

export function TryPassphrase({ lastAt, onOpens, onReplace }: TryPassphraseProps) {
  const words = useWords(rehearsalWords);
  const troubles = useWords(troubleWords);
  const verso = useVerso();
  const field = useRef<HTMLInputElement>(null);
  const [empty, setEmpty] = useState(false);
  const tried = useTry(
    (passphrase) => verso.call('vault.rehearsePassphrase', { passphrase }),
    () => {
      if (field.current !== null) field.current.value = '';
      onOpens();
    },
  );
  const { came, tries } = tried;
  const failed = came !== null && came.outcome !== 'opens' ? came : null;
  useEffect(() => {
    // Selected, so that typing replaces it; after a success the field is empty.
    if (tries > 0) field.current?.select();
  }, [tries]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = field.current?.value ?? '';
    setEmpty(typed === '');
    if (typed === '') field.current?.focus();
    else tried.attempt(typed);
  };
  return (
    <section className="stack" aria-labelledby="try-passphrase">
      <h3 id="try-passphrase">{words.passphrase.title}</h3>
      {lastAt !== undefined && <LastTried way="passphrase" at={lastAt} />}
      <form className="stack form" onSubmit={submit} noValidate>
        <PassphraseField
          ref={field}
          label={words.passphrase.label}
          trouble={
            empty ? (
              <TroubleText {...words.passphrase.empty} />
            ) : (
              failed !== null && (
                <TroubleText {...sayRehearsal(words, troubles, 'passphrase', failed)} />
              )
            )
          }
        />
        <TryButtons way="passphrase" tried={tried} onReplace={onReplace} />
      </form>
      <TryOutcome way="passphrase" tried={tried} />
    </section>
  );
}
