import { useEffect, useRef, useState } from 'react';
import type { SubmitEvent } from 'react';

import { troubleWords } from '../../text/areas/problems.ts';
import { rehearsalWords } from '../../text/areas/rehearsal.ts';
import { useWords } from '../../text/use-words.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TroubleText } from '../../ui/TroubleText.tsx';
import { useVerso } from '../../verso/verso-context.tsx';
import { plainWords } from '../recovery-words/index.ts';
import { LastTried } from './LastTried.tsx';
import { sayRehearsal } from './rehearsal-trouble.ts';
import { TryButtons, TryOutcome } from './TryOutcome.tsx';
import { useTry } from './use-try.ts';

export interface TryWordsProps {
  /** When it last worked: an instant, null for never, undefined until it is known. */
  readonly lastAt: string | null | undefined;
  readonly onOpens: () => void;
  readonly onReplace: () => void;
}

export function TryWords({ lastAt, onOpens, onReplace }: TryWordsProps) {
  const words = useWords(rehearsalWords);
  const troubles = useWords(troubleWords);
  const verso = useVerso();
  const field = useRef<HTMLTextAreaElement>(null);
  const [empty, setEmpty] = useState(false);
  const tried = useTry(
    (typed) => verso.call('vault.rehearseWords', { words: typed }),
    () => {
      if (field.current !== null) field.current.value = '';
      onOpens();
    },
  );
  const { came, tries } = tried;
  const failed = came !== null && came.outcome !== 'opens' ? came : null;
  useEffect(() => {
    // Not selected: one word is to be mended, not twenty-four typed again.
    if (tries > 0) field.current?.focus();
  }, [tries]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = plainWords(field.current?.value ?? '');
    setEmpty(typed === '');
    if (typed === '') field.current?.focus();
    else tried.attempt(typed);
  };
  return (
    <section className="stack" aria-labelledby="try-words">
      <h3 id="try-words">{words.words.title}</h3>
      {lastAt !== undefined && <LastTried way="words" at={lastAt} />}
      <form className="stack form" onSubmit={submit} noValidate>
        <TextArea
          ref={field}
          label={words.words.label}
          hint={words.words.hint}
          lang="en"
          rows={5}
          maxLength={1000}
          trouble={
            empty ? (
              <TroubleText {...words.words.empty} />
            ) : (
              failed !== null && <TroubleText {...sayRehearsal(words, troubles, 'words', failed)} />
            )
          }
        />
        <TryButtons way="words" tried={tried} onReplace={onReplace} />
      </form>
      <TryOutcome way="words" tried={tried} />
    </section>
  );
}
