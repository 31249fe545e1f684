import { useEffect } from 'react';

import { turnOf } from './turning.ts';

export interface TurningKeys {
  readonly onNext: () => void;
  readonly onBack: () => void;
  /** While a dialog is open the keys are its own. */
  readonly paused: boolean;
}

/** The keys that turn to the next question and back, wherever on the page one is. */
export function useTurningKeys({ onNext, onBack, paused }: TurningKeys): void {
  useEffect(() => {
    if (paused) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      const turn = turnOf(event);
      if (turn === null) return;
      event.preventDefault();
      if (turn === 'next') onNext();
      else onBack();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [onNext, onBack, paused]);
}
