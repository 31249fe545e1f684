import { useCallback } from 'react';

import type { ProblemData } from '../../../shared/errors/problems.ts';
import { useAnswer } from '../../verso/use-answer.ts';
import { useDeed } from '../../verso/use-deed.ts';
import { useVerso } from '../../verso/verso-context.tsx';

export interface NamingHelp {
  /** False until the vault has said how the person wants it. */
  readonly isOn: boolean;
  /** False until then, too: nothing is offered that could be wrong. */
  readonly isKnown: boolean;
  readonly problem: ProblemData | null;
  readonly setOn: (on: boolean) => void;
}

/** Whether the person wants names pointed out. What they choose lies sealed in the journal. */
export function useNamingHelp(): NamingHelp {
  const verso = useVerso();
  const { answer, problem, put } = useAnswer('choices.read');
  const deed = useDeed();
  const { run } = deed;
  const setOn = useCallback(
    (on: boolean): void => {
      run(async () => {
        put(await verso.call('choices.change', { namingHelp: on }));
      });
    },
    [verso, put, run],
  );
  return {
    isOn: answer?.namingHelp ?? false,
    isKnown: answer !== null,
    problem: deed.problem ?? problem,
    setOn,
  };
}
