import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

const ROOM = '--at-foot';

/**
 * For what rides at the foot of a small window: the window scrolls so far that nothing one goes to, and no line
 * one writes, lies under it (theme/spread.css).
 * @param change with which it may have come, gone or changed its height before anything is scrolled to.
 */
export function useRoomAtFoot<T extends HTMLElement>(change: unknown): RefObject<T | null> {
  const ref = useRef<T>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const { style } = document.documentElement;
    let takesRoom = false;
    const giveBack = (): void => {
      if (takesRoom) style.removeProperty(ROOM);
      takesRoom = false;
    };
    const measure = (): void => {
      giveBack();
      // In a wide window, or where something else rides there, it stands below the words.
      if (getComputedStyle(element).position !== 'sticky') return;
      takesRoom = true;
      style.setProperty(ROOM, `${String(element.offsetHeight)}px`);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => {
      watch.disconnect();
      giveBack();
    };
  }, [change]);
  return ref;
}
