/** Follows the vault from room to room. */
import { useCallback, useEffect, useState } from 'react';

import type { Verso } from '../../shared/contract/client.ts';
import { Problem } from '../../shared/errors/problems.ts';
import type { Preferences } from '../../shared/model/preferences.ts';
import { loadRooms } from './load-rooms.ts';
import type { Rooms } from './load-rooms.ts';
import { enterBy, findRoom, restoreFrom, wayInto } from './rooms.ts';
import type { OtherRoom, Room, WayIn } from './rooms.ts';

/** A vault process may be starting: its line answers only when it is joined. */
const AGAIN_AFTER_MS = 200;

/** What is drawn: a room, and the part that draws it where it is not the door. */
export type Shown =
  { readonly room: Exclude<Room, OtherRoom> } | { readonly room: OtherRoom; readonly Rooms: Rooms };

export interface Gate {
  readonly shown: Shown;
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
  const [shown, setShown] = useState<Shown>({ room: { room: 'opening' } });
  const [looks, setLooks] = useState(0);
  const show = useCallback((room: Room) => void withPart(room).then(setShown), []);
  useEffect(() => {
    let wanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      findRoom(verso).then(
        (found) => {
          if (wanted) show(found);
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
  }, [verso, looks, show]);
  const enter = useCallback(
    (way: WayIn) => {
      void enterBy(verso, way).then(show);
    },
    [verso, show],
  );
  const { room } = shown;
  const way = wayInto(room);
  return {
    shown,
    enter,
    leave: useCallback(() => {
      enter(way);
    }, [enter, way]),
    goOn: useCallback(
      (setAside) => {
        if (setAside === null) enter(way);
        else show({ room: 'went-on', setAside, way });
      },
      [enter, show, way],
    ),
    putOffWords: useCallback(() => {
      show({ room: 'journal' });
    }, [show]),
    lookAgain: useCallback(() => {
      setLooks((count) => count + 1);
    }, []),
    restore: useCallback(() => {
      show(restoreFrom(room));
    }, [show, room]),
  };
}

/** The room before stays until the part is there, so that nothing flashes between the two. */
async function withPart(room: Room): Promise<Shown> {
  if (room.room === 'opening' || room.room === 'missing' || room.room === 'door') return { room };
  try {
    return { room, Rooms: await loadRooms() };
  } catch {
    return { room: { room: 'missing' } };
  }
}

/** Read before anything is drawn, so that the first page has the person's language and size. */
export async function readPreferences(verso: Verso): Promise<Preferences> {
  return verso.call('preferences.read', null);
}
