import { useEffect, useState } from 'react';

import type { EarlierAnswer } from '../../../shared/contract/entry-calls.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import type { Step } from '../../../shared/model/steps.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { ownPromises, recallFor } from './last-time.ts';

export interface LastTime {
  readonly promptId: string;
  /** Newest first. */
  readonly answers: readonly EarlierAnswer[];
  /** Open ones first. */
  readonly promises: readonly Step[];
}

/**
 * What was said before to the question, and what was promised. Null until it is there, and where it
 * cannot be read: help that is missing must not disturb the writing.
 */
export function useLastTime(entryId: RecordId, promptId: string): LastTime | null {
  const verso = useVerso();
  const [found, setFound] = useState<LastTime | null>(null);
  useEffect(() => {
    const { promptIds, withPromises } = recallFor(promptId);
    if (promptIds.length === 0) return undefined;
    let wanted = true;
    Promise.all([
      verso.call('entries.earlier', { promptIds: [...promptIds], except: entryId }),
      withPromises ? verso.call('steps.list', null) : [],
    ]).then(
      ([answers, steps]) => {
        if (wanted) setFound({ promptId, answers, promises: ownPromises(steps) });
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [verso, entryId, promptId]);
  return found?.promptId === promptId ? found : null;
}
