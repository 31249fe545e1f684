import { useEffect, useRef, useState } from 'react';
import type { SubmitEvent } from 'react';

import { unlockWords } from '../../text/areas/unlock.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TroubleText } from '../../ui/TroubleText.tsx';
import { useVerso } from '../../verso/verso-context.tsx';
import { PauseLeft } from '../passphrase/index.ts';
import { plainWords } from '../recovery-words/index.ts';
import { UnderWay } from '../long-work/index.ts';
import type { DoorTrouble } from './door-trouble.ts';
import { asksForBackup, waitOf } from './door-trouble.ts';
import { DoorTroubleText } from './DoorTroubleText.tsx';
import { useDoor } from './use-door.ts';

export interface WordsFormProps {
  readonly onOpened: () => void;
  /** No secret opens it as it lies there. */
  readonly onClosed: (trouble: DoorTrouble) => void;
  readonly onRestore: () => void;
  readonly onUsePassphrase: () => void;
}

/** The way in for whoever has the paper. */
export function WordsForm(props: WordsFormProps) {
  const { onOpened, onClosed, onRestore, onUsePassphrase } = props;
  const verso = useVerso();
  const words = useWords(unlockWords);
  const field = useRef<HTMLTextAreaElement>(null);
  const [empty, setEmpty] = useState(false);
  const { work, trouble, tries, knock } = useDoor(
    (typed, job) => verso.call('vault.unlockWithWords', { words: typed, job }),
    () => {
      if (field.current !== null) field.current.value = '';
      onOpened();
    },
    onClosed,
  );
  useEffect(() => {
    // Not selected: one word is to be mended, not twenty-four typed again.
    if (tries > 0) field.current?.focus();
  }, [tries]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = plainWords(field.current?.value ?? '');
    setEmpty(typed === '');
    if (typed === '') field.current?.focus();
    else knock(typed);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextArea
        ref={field}
        label={words.words}
        hint={words.wordsHint}
        lang="en"
        rows={5}
        maxLength={1000}
        autoFocus
        trouble={
          empty ? (
            <TroubleText {...words.noWords} />
          ) : (
            trouble !== null && <DoorTroubleText trouble={trouble} />
          )
        }
      />
      {waitOf(trouble) > 0 && <PauseLeft key={tries} seconds={waitOf(trouble)} />}
      <UnderWay label={words.unlocking} work={work} />
      <div className="cluster">
        <Button kind="primary" type="submit">
          {words.unlock}
        </Button>
        <Button kind="quiet" onClick={onUsePassphrase}>
          {words.usePassphrase}
        </Button>
        {asksForBackup(trouble) && (
          <Button kind="quiet" onClick={onRestore}>
            {words.restore}
          </Button>
        )}
      </div>
    </form>
  );
}
