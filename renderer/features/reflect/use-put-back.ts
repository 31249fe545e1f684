import { useCallback, useEffect, useState } from 'react';

import type { PutAway, PutBack } from './put-back.ts';
import { afterRedo, afterUndo, NOTHING_PUT_BACK, withPut } from './put-back.ts';

export interface PuttingBack {
  /** As `notLeft` takes them; of the entry that is open, and forgotten with it. */
  readonly back: readonly string[];
  /** To be said before the words change. */
  readonly notePut: (put: PutAway) => void;
}

/** @param entry another one begins afresh. */
export function usePutBack(entry: object): PuttingBack {
  const [{ of, known }, setKnown] = useState({ of: entry, known: NOTHING_PUT_BACK });
  const current = of === entry ? known : NOTHING_PUT_BACK;
  const change = useCallback(
    (next: (before: PutBack) => PutBack) => {
      setKnown((before) => ({
        of: entry,
        known: next(before.of === entry ? before.known : NOTHING_PUT_BACK),
      }));
    },
    [entry],
  );
  useEffect(() => {
    const onInput = (event: Event): void => {
      const { target } = event;
      if (!(event instanceof InputEvent) || !(target instanceof HTMLTextAreaElement)) return;
      const { value } = target;
      if (event.inputType === 'historyUndo') change((before) => afterUndo(before, target, value));
      if (event.inputType === 'historyRedo') change((before) => afterRedo(before, target, value));
    };
    document.addEventListener('input', onInput);
    return () => {
      document.removeEventListener('input', onInput);
    };
  }, [change]);
  const notePut = useCallback(
    (put: PutAway) => {
      change((before) => withPut(before, put));
    },
    [change],
  );
  return { back: current.back, notePut };
}
