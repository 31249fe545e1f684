import { useEffect } from 'react';
import type { ReactNode } from 'react';

import { useVerso } from '../verso/verso-context.tsx';
import { commandOf } from './commands.ts';

/** Where there are no places to go to yet, the one command that counts: the journal may be open already. */
export function LockKey({ children }: { readonly children: ReactNode }) {
  const verso = useVerso();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (commandOf(event) !== 'lock') return;
      event.preventDefault();
      void verso.call('session.lock', null);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [verso]);
  return children;
}
