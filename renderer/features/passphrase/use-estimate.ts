import { useCallback, useEffect, useRef, useState } from 'react';

import type { PassphraseEstimate } from '../../../shared/model/vault.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { lendSecret } from './lend-secret.ts';

/** Long enough that somebody who types is not asked about each letter. */
const PAUSE_MS = 250;

export interface Estimator {
  /** Of what was last typed; null while nothing is. */
  readonly estimate: PassphraseEstimate | null;
  /** Asks at the next pause. */
  readonly follow: (typed: string) => void;
  /** Asks now. Rejects with a Problem. */
  readonly judge: (typed: string) => Promise<PassphraseEstimate>;
}

/** How hard a passphrase is to guess, as it is being typed. */
export function useEstimate(): Estimator {
  const verso = useVerso();
  const [estimate, setEstimate] = useState<PassphraseEstimate | null>(null);
  const asked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const judge = useCallback(
    async (typed: string) => {
      clearTimeout(timer.current);
      asked.current += 1;
      const mine = asked.current;
      const answer = await lendSecret(typed, (passphrase) =>
        verso.call('vault.estimatePassphrase', { passphrase }),
      );
      if (mine === asked.current) setEstimate(answer);
      return answer;
    },
    [verso],
  );
  const follow = useCallback(
    (typed: string) => {
      clearTimeout(timer.current);
      if (typed === '') {
        asked.current += 1;
        setEstimate(null);
        return;
      }
      timer.current = setTimeout(() => {
        // Trouble here is told when the passphrase is given; advice that fails is no news.
        judge(typed).catch(() => undefined);
      }, PAUSE_MS);
    },
    [judge],
  );
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  return { estimate, follow, judge };
}
