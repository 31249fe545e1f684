import { firstRunWords } from '../../text/areas/first-run.ts';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { NewPassphrase } from '../passphrase/index.ts';
import type { SecretBytes } from '../passphrase/index.ts';
import type { Step } from './steps.ts';

export interface PassphraseStepProps {
  /** Makes the journal; may reject with a Problem. */
  readonly onChosen: (passphrase: SecretBytes) => Promise<void>;
  readonly onGo: (step: Step) => void;
}

export function PassphraseStep({ onChosen, onGo }: PassphraseStepProps) {
  const { passphrase: words, back } = useWords(firstRunWords);
  return (
    <Page
      side="recto"
      labelledBy="step"
      bodyClass="stack stack--loose"
      folio={
        <>
          <Button kind="primary" type="submit" form="first-passphrase">
            {words.make}
          </Button>
          <Button
            kind="quiet"
            onClick={() => {
              onGo('notice');
            }}
          >
            {back}
          </Button>
        </>
      }
    >
      <h2 className="lead" id="step">
        {words.lead}
      </h2>
      <NewPassphrase
        formId="first-passphrase"
        onChosen={onChosen}
        working={words.making}
        autoFocus
      />
      <p className="small">{words.forgotten}</p>
    </Page>
  );
}
