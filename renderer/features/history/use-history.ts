import { useCallback, useEffect, useState } from 'react';

import type { ProblemData } from '../../../shared/errors/problems.ts';
import type { Entry, RecordId } from '../../../shared/model/journal.ts';
import { troubleOf, useVerso } from '../../verso/verso-context.tsx';
import type { Version } from './versions.ts';
import { versionsOf } from './versions.ts';

export type History =
  | { readonly phase: 'opening' }
  | {
      readonly phase: 'ready';
      readonly entry: Entry;
      /** What it says now, then what it said before, newest first. */
      readonly versions: readonly Version[];
    }
  | { readonly phase: 'trouble'; readonly trouble: ProblemData };

/** An entry with what it said before. */
export function useHistory(id: RecordId): {
  readonly history: History;
  readonly readAgain: () => Promise<void>;
} {
  const verso = useVerso();
  const [history, setHistory] = useState<History>({ phase: 'opening' });
  const read = useCallback(
    (): Promise<History> =>
      Promise.all([verso.call('entries.read', { id }), verso.call('entries.history', { id })]).then(
        ([entry, states]) => ({ phase: 'ready', entry, versions: versionsOf(entry, states) }),
        (error: unknown) => ({ phase: 'trouble', trouble: troubleOf(error) }),
      ),
    [verso, id],
  );
  useEffect(() => {
    let wanted = true;
    void read().then((found) => {
      if (wanted) setHistory(found);
    });
    return () => {
      wanted = false;
    };
  }, [read]);
  const readAgain = useCallback(async () => {
    setHistory(await read());
  }, [read]);
  return { history, readAgain };
}
