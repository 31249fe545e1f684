/** Follows the vault from room to room. */
import { useCallback, useEffect, useState } from 'react';

import type { Verso } from '../../shared/contract/client.ts';
import { Problem } from '../../shared/errors/problems.ts';
import type { Preferences } from '../../shared/model/preferences.ts';
import { enterBy, findRoom, leaveRestore, restoreFrom } from './rooms.ts';
import type { Room, WayIn } from './rooms.ts';

/** A vault process may be starting: its line answers only when it is joined. */
const AGAIN_AFTER_MS = 200;

export interface Gate {
  readonly room: Room;
  /** A journal has just been made or opened, or takes changes again. */
  readonly enter: (way: WayIn) => void;
  readonly putOffWords: () => void;
  /** Asks for the vault's state once more, after something was mended outside. */
  readonly lookAgain: () => void;
  readonly restore: () => void;
  /** Nothing was restored. */
  readonly leaveRestore: () => void;
}

export function useGate(verso: Verso): Gate {
  const [room, setRoom] = useState<Room>({ room: 'opening' });
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    let wanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      findRoom(verso).then(
        (found) => {
          if (wanted) setRoom(found);
        },
        (error: unknown) => {
          if (!(error instanceof Problem)) throw error;
          if (wanted) timer = setTimeout(look, AGAIN_AFTER_MS);
        },
      );
    };
    look();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [verso, looks]);
  return {
    room,
    enter: useCallback(
      (way: WayIn) => {
        void enterBy(verso, way).then(setRoom);
      },
      [verso],
    ),
    putOffWords: useCallback(() => {
      setRoom({ room: 'journal' });
    }, []),
    lookAgain: useCallback(() => {
      setLooks((count) => count + 1);
    }, []),
    restore: useCallback(() => {
      setRoom(restoreFrom);
    }, []),
    leaveRestore: useCallback(() => {
      setRoom(leaveRestore);
    }, []),
  };
}

/** Read before anything is drawn, so that the first page has the person's language and size. */
export async function readPreferences(verso: Verso): Promise<Preferences> {
  return verso.call('preferences.read', null);
}
