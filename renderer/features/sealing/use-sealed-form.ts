/** A form that is sealed at every pause, before a lock and when its page is left. It has no save button. */
import { useEffect, useState, useSyncExternalStore } from 'react';

import { useSealBeforeLock } from '../../verso/seal-before-lock.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { HeldForm } from './held-form.ts';

export interface SealedForm<T> {
  readonly value: T;
  readonly change: (change: Partial<T>) => void;
  readonly keeper: DraftKeeper;
}

const always = (): boolean => true;

/**
 * @param first what the form begins with; a later one is another form's (give the component a key).
 * @param save seals the whole value.
 * @param isReady false while nothing of it could be sealed: it then waits.
 */
export function useSealedForm<T extends object>(
  first: T,
  save: (value: T) => Promise<unknown>,
  isReady: (value: T) => boolean = always,
): SealedForm<T> {
  const [held] = useState(() => new HeldForm(first));
  const value = useSyncExternalStore(held.onValue, held.value);
  useEffect(() => {
    held.sealBy(save, isReady);
  });
  useSealBeforeLock(() => held.keeper.sealNow());
  useEffect(
    () => () => {
      void held.keeper.sealNow();
    },
    [held],
  );
  return { value, change: held.change, keeper: held.keeper };
}
