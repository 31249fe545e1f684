import { useEffect, useRef, useState } from 'react';
import type { SubmitEvent } from 'react';

import { unlockWords } from '../../text/areas/unlock.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { TroubleText } from '../../ui/TroubleText.tsx';
import { useVerso } from '../../verso/verso-context.tsx';
import { PassphraseField, PauseLeft } from '../passphrase/index.ts';
import { UnderWay } from '../long-work/index.ts';
import type { DoorTrouble } from './door-trouble.ts';
import { asksForBackup, waitOf } from './door-trouble.ts';
import { DoorTroubleText } from './DoorTroubleText.tsx';
import { useDoor } from './use-door.ts';

export interface PassphraseFormProps {
  readonly onOpened: () => void;
  /** No secret opens it as it lies there. */
  readonly onClosed: (trouble: DoorTrouble) => void;
  readonly onRestore: () => void;
  readonly onUseWords: () => void;
}

export function PassphraseForm(props: PassphraseFormProps) {
  const { onOpened, onClosed, onRestore, onUseWords } = props;
  const verso = useVerso();
  const words = useWords(unlockWords);
  const field = useRef<HTMLInputElement>(null);
  const [empty, setEmpty] = useState(false);
  const { work, trouble, tries, knock } = useDoor(
    (passphrase, job) => verso.call('vault.unlock', { passphrase, job }),
    () => {
      if (field.current !== null) field.current.value = '';
      onOpened();
    },
    onClosed,
  );
  useEffect(() => {
    // Back in the field with the old words selected, so that typing replaces them.
    if (tries > 0) field.current?.select();
  }, [tries]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = field.current?.value ?? '';
    setEmpty(typed === '');
    if (typed === '') field.current?.focus();
    else knock(typed);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <PassphraseField
        ref={field}
        label={words.passphrase}
        autoFocus
        trouble={
          empty ? (
            <TroubleText {...words.empty} />
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
        <Button kind="quiet" onClick={onUseWords}>
          {words.useWords}
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
