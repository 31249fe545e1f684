import type { CallOutput } from '../../../shared/contract/contract.ts';
import { restoreWords } from '../../text/areas/restore.ts';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';

export interface DoneStepProps {
  readonly restored: NonNullable<CallOutput<'backups.restore'>>;
  readonly onOpen: () => void;
}

/** It is back: where the journal of before lies, and how this one opens from now on. */
export function DoneStep({ restored: { outcome, setAside }, onOpen }: DoneStepProps) {
  const { done: words } = useWords(restoreWords);
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  const isByWords = outcome === 'unlocked-by-words';
  return (
    <Page
      side="recto"
      labelledBy="step"
      bodyClass="stack stack--loose"
      folio={
        <Button kind="primary" onClick={onOpen}>
          {isByWords ? words.choose : words.open}
        </Button>
      }
    >
      <h2 className="lead" id="step" ref={heading} tabIndex={-1}>
        {words.lead}
      </h2>
      <p className="prose">{isByWords ? words.passphraseDue : words.openWith}</p>
      {setAside !== null && (
        <p>
          {words.aside} <span className="path">{setAside}</span>
        </p>
      )}
    </Page>
  );
}
