/**
 * Every room but the door is a part of its own: the door opens without it, so it is asked for when the
 * door has been painted.
 */
import type { OtherRooms } from './OtherRooms.tsx';

export type Rooms = typeof OtherRooms;

let loading: Promise<Rooms> | null = null;

/** @returns the one part, loaded once; rejects where it is missing, and asks again the next time. */
export function loadRooms(): Promise<Rooms> {
  loading ??= import('./OtherRooms.tsx').then(
    (part) => part.OtherRooms,
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}

/**
 * Loads the part when the door stands and the window has nothing else to do, so that an unlock finds it
 * there.
 * @returns its own off.
 */
export function loadRoomsWhenIdle(): () => void {
  let wanted = true;
  const id = requestIdleCallback(() => {
    // The faces of the words that are on the screen go first.
    void document.fonts.ready.then(() => {
      // Whoever needs the rooms asks again, and hears of a failure then.
      if (wanted) loadRooms().catch(() => undefined);
    });
  });
  return () => {
    wanted = false;
    cancelIdleCallback(id);
  };
}
