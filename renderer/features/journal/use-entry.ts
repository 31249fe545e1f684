import { useCallback, useEffect, useState } from 'react';

import type { ProblemData } from '../../../shared/errors/problems.ts';
import type { Entry, RecordId } from '../../../shared/model/journal.ts';
import { troubleOf, useVerso } from '../../verso/verso-context.tsx';

export type EntryReading =
  | { readonly phase: 'none' }
  | { readonly phase: 'opening' }
  | { readonly phase: 'ready'; readonly entry: Entry }
  | { readonly phase: 'trouble'; readonly trouble: ProblemData };

/** The entry of this id. While another one opens, the page before stays. */
export function useEntry(id: RecordId | null): {
  readonly reading: EntryReading;
  readonly readAgain: () => void;
} {
  const verso = useVerso();
  const [turn, setTurn] = useState(0);
  const [reading, setReading] = useState<EntryReading>({ phase: id === null ? 'none' : 'opening' });
  const readAgain = useCallback(() => setTurn((count) => count + 1), []);
  useEffect(() => {
    if (id === null) {
      setReading({ phase: 'none' });
      return undefined;
    }
    let wanted = true;
    setReading((before) => (before.phase === 'ready' ? before : { phase: 'opening' }));
    verso.call('entries.read', { id }).then(
      (entry) => wanted && setReading({ phase: 'ready', entry }),
      (error: unknown) => wanted && setReading({ phase: 'trouble', trouble: troubleOf(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [verso, id, turn]);
  return { reading, readAgain };
}
