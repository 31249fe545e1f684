import { useEffect, useState } from 'react';

import type { CallOutput } from '../../../shared/contract/contract.ts';
import { useVerso } from '../../verso/verso-context.tsx';

export type Facts = CallOutput<'session.facts'>;

/** What the host's session says of itself; null until it has. */
export function useFacts(): Facts | null {
  const verso = useVerso();
  const [facts, setFacts] = useState<Facts | null>(null);
  useEffect(() => {
    verso.call('session.facts', null).then(setFacts, () => undefined);
  }, [verso]);
  return facts;
}
