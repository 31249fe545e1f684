import { useCallback, useEffect, useState } from 'react';

import { FOCUS_KEYS, isPress } from './keys.ts';

export interface FocusMode {
  readonly isOn: boolean;
  readonly turn: () => void;
}

/**
 * Only the question and the words, until it is turned off, by its key or by Esc. Nothing remembers it:
 * a page that opens always shows where one is.
 * @param paused while a dialog is open.
 */
export function useFocusMode(paused: boolean): FocusMode {
  const [isOn, setOn] = useState(false);
  const turn = useCallback(() => {
    setOn((was) => !was);
  }, []);
  useEffect(() => {
    if (paused) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      const leaves = isOn && isPress(event, { key: 'Escape' });
      if (!leaves && !isPress(event, FOCUS_KEYS)) return;
      event.preventDefault();
      turn();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [isOn, turn, paused]);
  return { isOn, turn };
}
