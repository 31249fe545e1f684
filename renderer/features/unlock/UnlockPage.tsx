import { useState } from 'react';

import type { LockReason } from '../../../shared/contract/session-calls.ts';
import type { VaultStatus } from '../../../shared/model/vault.ts';
import { unlockWords } from '../../text/areas/unlock.ts';
import { useWords } from '../../text/use-words.ts';
import { Book, Page, Spread } from '../../ui/Book.tsx';
import { Wordmark } from '../../ui/Wordmark.tsx';
import { usePreferences } from '../../verso/preferences.tsx';
import { ClosedPage } from './ClosedPage.tsx';
import type { DoorTrouble } from './door-trouble.ts';
import { PassphraseForm } from './PassphraseForm.tsx';
import './unlock.css';
import { WordsForm } from './WordsForm.tsx';

export interface UnlockPageProps {
  readonly status: VaultStatus;
  readonly lastLock: LockReason | null;
  /** The journal is open; who came by words is due a new passphrase. */
  readonly onOpened: (way: Way) => void;
  /** The person has mended something outside: ask for the status once more. */
  readonly onLookAgain: () => void;
  readonly onRestore: () => void;
}

type Way = 'passphrase' | 'words';

/** The door: a passphrase or the recovery words, and nothing else. */
export function UnlockPage(props: UnlockPageProps) {
  const { status, lastLock, onOpened, onLookAgain, onRestore } = props;
  const words = useWords(unlockWords);
  const [way, setWay] = useState<Way>('passphrase');
  /** What a try has found out that the status did not know. */
  const [found, setFound] = useState<DoorTrouble | null>(null);
  const fault = found ?? faultOf(status);
  if (fault !== null) {
    const lookAgain = (): void => {
      setFound(null);
      onLookAgain();
    };
    return <ClosedPage trouble={fault} onLookAgain={lookAgain} onRestore={onRestore} />;
  }
  const shared = { onClosed: setFound, onRestore };
  return (
    <Book>
      <Spread whole>
        <Page side="verso" label="Verso" bodyClass="gate">
          <Wordmark />
        </Page>
        <Page side="recto" labelledBy="unlock" bodyClass="gate stack">
          <h1 className="visually-hidden" id="unlock">
            {words.unlock}
          </h1>
          {way === 'passphrase' ? (
            <PassphraseForm
              {...shared}
              onOpened={() => {
                onOpened('passphrase');
              }}
              onUseWords={() => {
                setWay('words');
              }}
            />
          ) : (
            <WordsForm
              {...shared}
              onOpened={() => {
                onOpened('words');
              }}
              onUsePassphrase={() => {
                setWay('passphrase');
              }}
            />
          )}
          <WhyLocked reason={lastLock} />
        </Page>
      </Spread>
    </Book>
  );
}

/** Only where the person did not lock it and may wonder. */
function WhyLocked({ reason }: { readonly reason: LockReason | null }) {
  const words = useWords(unlockWords);
  const { preferences } = usePreferences();
  if (reason === 'idle') {
    return <p className="small gate__note">{words.afterIdle(preferences.idleMinutes)}</p>;
  }
  if (reason === 'vault-ended') return <p className="small gate__note">{words.afterEnd}</p>;
  return null;
}

function faultOf(status: VaultStatus): DoorTrouble | null {
  if (status.state === 'faulty') return { kind: 'faulty', fault: status.fault };
  if (status.state !== 'from-newer-version') return null;
  return { kind: 'refused', refusal: { outcome: 'from-newer-version' } };
}
