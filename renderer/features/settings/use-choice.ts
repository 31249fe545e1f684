import { useState } from 'react';

import type { ProblemData } from '../../../shared/errors/problems.ts';
import type { Preferences } from '../../../shared/model/preferences.ts';
import { usePreferences } from '../../verso/preferences.tsx';
import { troubleOf } from '../../verso/verso-context.tsx';

export interface ChoiceLine {
  readonly preferences: Preferences;
  /** Takes effect when it has been kept. */
  readonly choose: (change: Partial<Preferences>) => void;
  readonly problem: ProblemData | null;
}

/** A choice that works at once, and says so where it cannot be kept. */
export function useChoice(): ChoiceLine {
  const { preferences, change } = usePreferences();
  const [problem, setProblem] = useState<ProblemData | null>(null);
  const choose = (wanted: Partial<Preferences>): void => {
    change(wanted).then(
      () => {
        setProblem(null);
      },
      (error: unknown) => {
        setProblem(troubleOf(error));
      },
    );
  };
  return { preferences, choose, problem };
}
