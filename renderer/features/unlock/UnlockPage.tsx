import { useState } from 'react';

import type { LockReason } from '../../../shared/contract/contract.ts';
import type { VaultStatus } from '../../../shared/model/vault.ts';
import { unlockWords } from '../../text/areas/unlock.ts';
import { useWords } from '../../text/use-words.ts';
import { Book, Page, Spread } from '../../ui/Book.tsx';
import { Wordmark } from '../../ui/Wordmark.tsx';
import { usePreferences } from '../../verso/preferences.tsx';
import { AfterWords } from './AfterWords.tsx';
import { ClosedPage } from './ClosedPage.tsx';
import type { DoorTrouble } from './door-trouble.ts';
import { PassphraseForm } from './PassphraseForm.tsx';
import './unlock.css';
import { WordsForm } from './WordsForm.tsx';

export interface UnlockPageProps {
  readonly status: VaultStatus;
  readonly lastLock: LockReason | null;
  /** The journal is open. */
  readonly onOpened: () => void;
  /** The person has mended something outside: ask for the status once more. */
  readonly onLookAgain: () => void;
}

/** The door: a passphrase or the recovery words, and nothing else. */
export function UnlockPage({ status, lastLock, onOpened, onLookAgain }: UnlockPageProps) {
  const words = useWords(unlockWords);
  const [way, setWay] = useState<'passphrase' | 'words' | 'opened-by-words'>('passphrase');
  const fault = faultOf(status);
  if (fault !== null) return <ClosedPage trouble={fault} onLookAgain={onLookAgain} />;
  if (way === 'opened-by-words') return <AfterWords onDone={onOpened} />;
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
              onOpened={onOpened}
              onUseWords={() => {
                setWay('words');
              }}
            />
          ) : (
            <WordsForm
              onOpened={() => {
                setWay('opened-by-words');
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
