/** Keeps what is decided, and says what would leave: the vault's own judgement, after every change. */
import { useEffect, useRef, useState } from 'react';

import type { Verso } from '../../../shared/contract/client.ts';
import type { Review } from '../../../shared/contract/release-calls.ts';
import type { ProblemData } from '../../../shared/errors/problems.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import { troubleOf } from '../../verso/verso-context.tsx';
import type { Said } from './agreement.ts';
import { preparationOf } from './agreement.ts';
import type { Workbench } from './workbench.ts';

/** So that ten keys in a row are one change on the disk. */
const PAUSE_MS = 400;

export interface ReviewState {
  /** Of the words as they are decided now; null until the vault has seen these. */
  readonly review: Review | null;
  /** The last one, also of words that have changed since. */
  readonly last: Review | null;
  readonly problem: ProblemData | null;
  readonly tryAgain: () => void;
}

interface Answer {
  readonly of: Workbench;
  readonly review: Review;
}

/** @param eager asks at once, where the person waits for the answer. */
export function useReview(
  verso: Verso,
  entryId: RecordId,
  bench: Workbench,
  said: Said,
  eager: boolean,
): ReviewState {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problem, setProblem] = useState<ProblemData | null>(null);
  const [turn, setTurn] = useState(0);
  const { marks, choices, included } = bench;
  const latest = useRef({ bench, said });
  useEffect(() => {
    latest.current = { bench, said };
  }, [bench, said]);
  const wanted = useRef<unknown>(null);
  const pending = useRef<(() => void) | null>(null);
  useEffect(() => {
    const mine = {};
    wanted.current = mine;
    const ask = (): void => {
      pending.current = null;
      const { bench: of, said: told } = latest.current;
      const preparation = preparationOf(entryId, of, told);
      verso.call('release.prepare', preparation).then(
        (review) => {
          if (wanted.current !== mine) return;
          setAnswer({ of, review });
          setProblem(null);
        },
        (error: unknown) => {
          if (wanted.current === mine) setProblem(troubleOf(error));
        },
      );
    };
    pending.current = ask;
    const timer = setTimeout(ask, eager ? 0 : PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [verso, entryId, marks, choices, included, said, eager, turn]);
  // What was decided in the last moment is kept as well.
  useEffect(
    () => () => {
      pending.current?.();
    },
    [],
  );
  const isOfThese =
    answer?.of.marks === marks && answer.of.choices === choices && answer.of.included === included;
  return {
    review: isOfThese ? answer.review : null,
    last: answer?.review ?? null,
    problem,
    tryAgain: () => {
      setTurn((count) => count + 1);
    },
  };
}
