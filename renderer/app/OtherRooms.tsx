import { FirstRunPage } from '../features/first-run/index.ts';
import { WentOnPage } from '../features/read-only/index.ts';
import { RestorePage } from '../features/restore/index.ts';
import { AfterWords, ConfirmWordsPage } from '../features/unlock/index.ts';
import { ReadOnlyProvider } from '../verso/read-only.tsx';
import { Commanded } from './Commanded.tsx';
import { LockKey } from './LockKey.tsx';
import { ReadingRoutes } from './ReadingRoutes.tsx';
import type { OtherRoom } from './rooms.ts';
import { Routes } from './Routes.tsx';
import type { Gate } from './use-gate.ts';

export interface OtherRoomsProps {
  readonly room: OtherRoom;
  readonly gate: Gate;
}

/** Every room but the door: before there is a journal, beside it, and inside. Loaded by load-rooms.ts. */
export function OtherRooms({ room, gate }: OtherRoomsProps) {
  const { enter, putOffWords, restore, leave, goOn } = gate;
  switch (room.room) {
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
