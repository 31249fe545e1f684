import { useEffect } from 'react';

import type { Verso } from '../../shared/contract/client.ts';
import type { Preferences } from '../../shared/model/preferences.ts';
import { UnlockPage } from '../features/unlock/index.ts';
import { shellWords } from '../text/areas/shell.ts';
import { useWords } from '../text/use-words.ts';
import { Working } from '../ui/Working.tsx';
import { PreferencesProvider } from '../verso/preferences.tsx';
import { VersoProvider } from '../verso/verso-context.tsx';
import { reportActivity } from './activity.ts';
import { reportCopies } from './copies.ts';
import { BrokenPage } from './BrokenPage.tsx';
import { coverOnLock } from './cover.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { keepFocus } from './keep-focus.ts';
import { loadRoomsWhenIdle } from './load-rooms.ts';
import { LockKey } from './LockKey.tsx';
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
        <ErrorBoundary fallback={<BrokenPage what="broken" />}>
          <LockGate verso={verso} />
        </ErrorBoundary>
      </PreferencesProvider>
    </VersoProvider>
  );
}

/** Nothing of the journal is drawn before the vault says that it is open. */
function LockGate({ verso }: { readonly verso: Verso }) {
  const words = useWords(shellWords);
  const gate = useGate(verso);
  const { shown } = gate;
  const atDoor = shown.room.room === 'door';
  useEffect(() => (atDoor ? loadRoomsWhenIdle() : undefined), [atDoor]);
  if ('Rooms' in shown) return <shown.Rooms room={shown.room} gate={gate} />;
  const { room } = shown;
  switch (room.room) {
    case 'opening':
      return <Working label={words.opening} />;
    case 'missing':
      return <BrokenPage what="missing" />;
    case 'door':
      return (
        <LockKey>
          <UnlockPage
            status={room.status}
            lastLock={room.lastLock}
            onOpened={gate.enter}
            onLookAgain={gate.lookAgain}
            onRestore={gate.restore}
          />
        </LockKey>
      );
  }
}
