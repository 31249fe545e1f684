/** Follows the vault from room to room. */
import { useCallback, useEffect, useState } from 'react';

import type { Verso } from '../../shared/contract/client.ts';
import { Problem } from '../../shared/errors/problems.ts';
import type { Preferences } from '../../shared/model/preferences.ts';
import { enterBy, findRoom, restoreFrom, wayInto } from './rooms.ts';
import type { Room, WayIn } from './rooms.ts';

/** A vault process may be starting: its line answers only when it is joined. */
const AGAIN_AFTER_MS = 200;

export interface Gate {
  readonly room: Room;
  /** A journal has just been made or opened. */
  readonly enter: (way: WayIn) => void;
  /** It takes changes again. `setAside` names the folder in which it lies as it was, if there is one. */
  readonly goOn: (setAside: string | null) => void;
  readonly putOffWords: () => void;
  /** Asks for the vault's state once more, after something was mended outside. */
  readonly lookAgain: () => void;
  readonly restore: () => void;
  /** Back to whatever room the vault says: a restoring that failed may have closed the door. */
  readonly leave: () => void;
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
  const enter = useCallback(
    (way: WayIn) => {
      void enterBy(verso, way).then(setRoom);
    },
    [verso],
  );
  const way = wayInto(room);
  return {
    room,
    enter,
    leave: useCallback(() => {
      enter(way);
    }, [enter, way]),
    goOn: useCallback(
      (setAside) => {
        if (setAside === null) enter(way);
        else setRoom({ room: 'went-on', setAside, way });
      },
      [enter, way],
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
  };
}

/** Read before anything is drawn, so that the first page has the person's language and size. */
export async function readPreferences(verso: Verso): Promise<Preferences> {
  return verso.call('preferences.read', null);
}
