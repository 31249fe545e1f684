import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Moves focus to the heading of a page that has just taken another's place, so that it is read. */
export function useFocusOnArrival<E extends HTMLElement>(): RefObject<E | null> {
  const heading = useRef<E>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return heading;
}
