/** One thing at a time that the person asked for: that it is under way, and why it failed. */
import { useCallback, useRef, useState } from 'react';

import type { ProblemData } from '../../shared/errors/problems.ts';
import { troubleOf } from './verso-context.tsx';

export interface Deed {
  readonly busy: boolean;
  readonly problem: ProblemData | null;
  /** A second one while the first is under way is ignored. */
  readonly run: (deed: () => Promise<void>) => void;
}

export function useDeed(): Deed {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemData | null>(null);
  const underWay = useRef(false);
  const run = useCallback((deed: () => Promise<void>): void => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setProblem(null);
    deed()
      .catch((error: unknown) => {
        setProblem(troubleOf(error));
      })
      .finally(() => {
        underWay.current = false;
        setBusy(false);
      });
  }, []);
  return { busy, problem, run };
}
