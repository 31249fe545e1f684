import { unlockWords } from '../../text/areas/unlock.ts';
import { useWords } from '../../text/use-words.ts';
import { Book, Page, Spread } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { useVerso } from '../../verso/verso-context.tsx';
import { NewPassphrase } from '../passphrase/index.ts';
import type { SecretBytes } from '../passphrase/index.ts';
import { PlainHead } from '../places/index.ts';

export interface AfterWordsProps {
  /** The new passphrase counts. */
  readonly onDone: () => void;
}

/** Whoever needed the words has lost the passphrase: a new one is due. */
export function AfterWords({ onDone }: AfterWordsProps) {
  const verso = useVerso();
  const { newPassphrase: words } = useWords(unlockWords);
  const set = async (passphrase: SecretBytes): Promise<void> => {
    await verso.call('vault.changePassphrase', { passphrase });
    onDone();
  };
  return (
    <Book>
      <PlainHead />
      <Spread>
        <Page side="verso" labelledBy="words-fit" bodyClass="stack stack--loose">
          <h1 id="words-fit">{words.title}</h1>
          <p className="prose">{words.lead}</p>
        </Page>
        <Page
          side="recto"
          label={words.choose}
          bodyClass="stack"
          folio={
            <Button kind="primary" type="submit" form="after-words">
              {words.set}
            </Button>
          }
        >
          <NewPassphrase formId="after-words" onChosen={set} working={words.setting} autoFocus />
        </Page>
      </Spread>
    </Book>
  );
}
