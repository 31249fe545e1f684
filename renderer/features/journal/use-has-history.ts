import { useEffect, useState } from 'react';

import type { Entry, RecordId } from '../../../shared/model/journal.ts';
import { useVerso } from '../../verso/verso-context.tsx';

/** Whether an entry once said something else. False until that is known. */
export function useHasHistory({ id, changedAt, status }: Entry): boolean {
  const verso = useVerso();
  const [withHistory, setWithHistory] = useState<RecordId | null>(null);
  useEffect(() => {
    // What was never finished has no earlier version.
    if (status === 'draft') return undefined;
    let wanted = true;
    verso.call('entries.hasHistory', { id }).then(
      (has) => {
        if (wanted) setWithHistory(has ? id : null);
      },
      // The entry is there to be read all the same; only the way to its past is missing.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [verso, id, changedAt, status]);
  return withHistory === id;
}
