/** A form that is sealed at every pause, before a lock and when its page is left. It has no save button. */
import { useCallback, useEffect, useRef, useState } from 'react';

import { useSealBeforeLock } from '../../verso/seal-before-lock.ts';
import { troubleOf } from '../../verso/verso-context.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import { createDraftKeeper, windowClock } from './draft-keeper.ts';

export interface SealedForm<T> {
  readonly value: T;
  readonly change: (change: Partial<T>) => void;
  readonly keeper: DraftKeeper;
}

/**
 * @param first what the form begins with; a later one is another form's (give the component a key).
 * @param save seals the whole value.
 * @param isReady false while nothing of it could be sealed: it then waits.
 */
export function useSealedForm<T extends object>(
  first: T,
  save: (value: T) => Promise<unknown>,
  isReady: (value: T) => boolean = () => true,
): SealedForm<T> {
  const [value, setValue] = useState(first);
  const latest = useRef({ value, save, isReady });
  useEffect(() => {
    latest.current.save = save;
    latest.current.isReady = isReady;
  });
  const [keeper] = useState(() =>
    createDraftKeeper({
      clock: windowClock,
      sealedAt: null,
      toTrouble: troubleOf,
      save: async () => {
        const { value: words, save: seal } = latest.current;
        await seal(words);
      },
    }),
  );
  const change = useCallback(
    (part: Partial<T>) => {
      latest.current.value = { ...latest.current.value, ...part };
      setValue(latest.current.value);
      if (latest.current.isReady(latest.current.value)) keeper.changed();
    },
    [keeper],
  );
  useSealBeforeLock(() => keeper.sealNow());
  useEffect(
    () => () => {
      void keeper.sealNow();
    },
    [keeper],
  );
  return { value, change, keeper };
}
