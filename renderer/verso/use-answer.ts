/** What a call without input answers, asked when the component appears. */
import { useCallback, useEffect, useRef, useState } from 'react';

import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts';
import type { ProblemData } from '../../shared/errors/problems.ts';
import { troubleOf, useVerso } from './verso-context.tsx';

/** Calls that ask and change nothing by it are the ones meant; the compiler knows only of the input. */
export type Question = {
  [N in CallName]: null extends CallInput<N> ? N : never;
}[CallName];

export interface Answer<N extends Question> {
  /** The last one; null until there is one. */
  readonly answer: CallOutput<N> | null;
  /** Why the last asking failed. */
  readonly problem: ProblemData | null;
  readonly askAgain: () => void;
  /** An answer that another call gave. */
  readonly put: (answer: CallOutput<N>) => void;
}

/** Asks once, and again when told to. An answer to an older asking never takes a newer one's place. */
export function useAnswer<N extends Question>(question: N): Answer<N> {
  const verso = useVerso();
  const [answer, setAnswer] = useState<CallOutput<N> | null>(null);
  const [problem, setProblem] = useState<ProblemData | null>(null);
  const asked = useRef(0);
  const askAgain = useCallback(() => {
    asked.current += 1;
    const mine = asked.current;
    verso.call(question, null as CallInput<N>).then(
      (value) => {
        if (mine !== asked.current) return;
        setAnswer(value);
        setProblem(null);
      },
      (error: unknown) => {
        if (mine === asked.current) setProblem(troubleOf(error));
      },
    );
  }, [verso, question]);
  const put = useCallback((value: CallOutput<N>) => {
    asked.current += 1;
    setAnswer(value);
    setProblem(null);
  }, []);
  useEffect(() => {
    askAgain();
    return () => {
      asked.current += 1;
    };
  }, [askAgain]);
  return { answer, problem, askAgain, put };
}
