import { useState } from 'react';

import type { ProblemData } from '../../../shared/errors/problems.ts';
import { troubleOf, useVerso } from '../../verso/verso-context.tsx';

export interface NewWords {
  /** Null until they are made. */
  readonly list: readonly string[] | null;
  readonly making: boolean;
  readonly problem: ProblemData | null;
  /** From now on the old words open nothing. */
  readonly make: () => void;
}

/** Asks the vault for new recovery words. */
export function useNewWords(): NewWords {
  const verso = useVerso();
  const [list, setList] = useState<readonly string[] | null>(null);
  const [making, setMaking] = useState(false);
  const [problem, setProblem] = useState<ProblemData | null>(null);
  const make = (): void => {
    if (making) return;
    setMaking(true);
    setProblem(null);
    verso
      .call('vault.renewRecoveryWords', null)
      .then(
        (made) => {
          setList(made.recoveryWords);
        },
        (error: unknown) => {
          setProblem(troubleOf(error));
        },
      )
      .finally(() => {
        setMaking(false);
      });
  };
  return { list, making, problem, make };
}
