import { useEffect } from 'react';

import type { Verso } from '../../shared/contract/client.ts';
import type { Preferences } from '../../shared/model/preferences.ts';
import { FirstRunPage } from '../features/first-run/index.ts';
import { WentOnPage } from '../features/read-only/index.ts';
import { RestorePage } from '../features/restore/index.ts';
import { AfterWords, ConfirmWordsPage, UnlockPage } from '../features/unlock/index.ts';
import { shellWords } from '../text/areas/shell.ts';
import { useWords } from '../text/use-words.ts';
import { Working } from '../ui/Working.tsx';
import { PreferencesProvider } from '../verso/preferences.tsx';
import { ReadOnlyProvider } from '../verso/read-only.tsx';
import { VersoProvider } from '../verso/verso-context.tsx';
import { reportActivity } from './activity.ts';
import { reportCopies } from './copies.ts';
import { BrokenPage } from './BrokenPage.tsx';
import { Commanded } from './Commanded.tsx';
import { coverOnLock } from './cover.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { keepFocus } from './keep-focus.ts';
import { LockKey } from './LockKey.tsx';
import { ReadingRoutes } from './ReadingRoutes.tsx';
import { Routes } from './Routes.tsx';
import { useGate } from './use-gate.ts';

export interface AppProps {
  readonly verso: Verso;
  readonly preferences: Preferences;
}

export function App({ verso, preferences }: AppProps) {
  useEffect(() => coverOnLock(verso), [verso]);
  useEffect(() => reportActivity(verso), [verso]);
  useEffect(() => reportCopies(verso), [verso]);
  useEffect(() => keepFocus(), []);
  return (
    <VersoProvider verso={verso}>
      <PreferencesProvider initial={preferences}>
        <ErrorBoundary fallback={<BrokenPage />}>
          <LockGate verso={verso} />
        </ErrorBoundary>
      </PreferencesProvider>
    </VersoProvider>
  );
}

/** Nothing of the journal is drawn before the vault says that it is open. */
function LockGate({ verso }: { readonly verso: Verso }) {
  const words = useWords(shellWords);
  const { room, enter, putOffWords, lookAgain, restore, leave, goOn } = useGate(verso);
  switch (room.room) {
    case 'opening':
      return <Working label={words.opening} />;
    case 'first-run':
      return (
        <LockKey>
          <FirstRunPage
            onDone={() => {
              enter('passphrase');
            }}
            onRestore={restore}
          />
        </LockKey>
      );
    case 'door':
      return (
        <LockKey>
          <UnlockPage
            status={room.status}
            lastLock={room.lastLock}
            onOpened={enter}
            onLookAgain={lookAgain}
            onRestore={restore}
          />
        </LockKey>
      );
    case 'restore':
      return (
        <LockKey>
          <RestorePage present={room.present} onRestored={enter} onLeave={leave} />
        </LockKey>
      );
    case 'to-read':
      return (
        <ReadOnlyProvider readOnly={room.readOnly}>
          <Commanded>
            <ReadingRoutes readOnly={room.readOnly} onRestore={restore} onWentOn={goOn} />
          </Commanded>
        </ReadOnlyProvider>
      );
    case 'went-on':
      return (
        <LockKey>
          <WentOnPage setAside={room.setAside} onOpen={leave} />
        </LockKey>
      );
    case 'passphrase':
      return (
        <LockKey>
          <AfterWords
            onDone={() => {
              enter('passphrase');
            }}
          />
        </LockKey>
      );
    case 'words':
      return (
        <LockKey>
          <ConfirmWordsPage onDone={putOffWords} />
        </LockKey>
      );
    case 'journal':
      return (
        <Commanded>
          <Routes />
        </Commanded>
      );
  }
}
