import { useCallback, useEffect, useState } from 'react';

import type { ProblemData } from '../../../shared/errors/problems.ts';
import type { Entry, RecordId } from '../../../shared/model/journal.ts';
import { troubleOf, useVerso } from '../../verso/verso-context.tsx';

export type EntryReading =
  | { readonly phase: 'none' }
  | { readonly phase: 'opening' }
  | { readonly phase: 'ready'; readonly entry: Entry }
  /** The first story, which lies face down. */
  | { readonly phase: 'closed'; readonly id: RecordId }
  | { readonly phase: 'trouble'; readonly trouble: ProblemData };

/** The entry of this id. While another one opens, the page before stays. */
export function useEntry(id: RecordId | null): {
  readonly reading: EntryReading;
  readonly readAgain: () => void;
} {
  const verso = useVerso();
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<EntryReading>({ phase: 'opening' });
  const readAgain = useCallback(() => {
    setTurn((count) => count + 1);
  }, []);
  useEffect(() => {
    if (id === null) return undefined;
    let wanted = true;
    verso.call('entries.read', { id }).then(
      (entry) => {
        if (wanted) setAnswer({ phase: 'ready', entry });
      },
      (error: unknown) => {
        if (wanted) setAnswer(unread(id, troubleOf(error)));
      },
    );
    return () => {
      wanted = false;
      // The page before stays until the next is there; a trouble does not.
      setAnswer((before) => (before.phase === 'ready' ? before : { phase: 'opening' }));
    };
  }, [verso, id, turn]);
  const reading: EntryReading = id === null ? { phase: 'none' } : answer;
  return { reading, readAgain };
}

/** A closed story is no trouble: it is as it should be. */
function unread(id: RecordId, trouble: ProblemData): EntryReading {
  return trouble.code === 'story-closed' ? { phase: 'closed', id } : { phase: 'trouble', trouble };
}
