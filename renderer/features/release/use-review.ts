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
  /** Of what was said last; null before the first answer. */
  readonly review: Review | null;
  readonly problem: ProblemData | null;
  readonly tryAgain: () => void;
}

/** @param eager asks at once, where the person waits for the answer. */
export function useReview(
  verso: Verso,
  entryId: RecordId,
  bench: Workbench,
  said: Said,
  eager: boolean,
): ReviewState {
  const [review, setReview] = useState<Review | null>(null);
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
      const preparation = preparationOf(entryId, latest.current.bench, latest.current.said);
      verso.call('release.prepare', preparation).then(
        (given) => {
          if (wanted.current !== mine) return;
          setReview(given);
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
  return {
    review,
    problem,
    tryAgain: () => {
      setTurn((count) => count + 1);
    },
  };
}
