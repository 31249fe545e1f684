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
    let height = 0;
    const giveBack = (): void => {
      if (height > 0) style.removeProperty(ROOM);
      height = 0;
    };
    const measure = (): void => {
      giveBack();
      // In a wide window, or where something else rides there, it stands below the words.
      if (getComputedStyle(element).position !== 'sticky') return;
      height = element.offsetHeight;
      style.setProperty(ROOM, `${String(height)}px`);
    };
    measure();
    const watch = new ResizeObserver(() => {
      const before = height;
      measure();
      if (before > 0) uncoverFocused(element, height - before);
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
      giveBack();
    };
  }, [change]);
  return ref;
}

/** Where it has grown over what one is at, the window scrolls on: by no more than it has grown, so that nothing jumps. */
function uncoverFocused(foot: HTMLElement, grown: number): void {
  const focused = document.activeElement;
  if (grown <= 0 || focused === null || foot.contains(focused)) return;
  const { top, bottom } = focused.getBoundingClientRect();
  const edge = foot.getBoundingClientRect().top;
  if (top < edge && bottom > edge) window.scrollBy({ top: grown, behavior: 'instant' });
}
