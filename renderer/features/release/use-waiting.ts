/** The copies in preparation, each looked through anew where something has changed: with many of them, long work. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';

import type { WaitingCopy } from '../../../shared/contract/release-calls.ts';
import type { ProblemData } from '../../../shared/errors/problems.ts';
import type { Work } from '../../verso/use-work.ts';
import { useWork } from '../../verso/use-work.ts';
import { troubleOf, useVerso } from '../../verso/verso-context.tsx';

export interface Waiting {
  /** Null until they are known. */
  readonly copies: readonly WaitingCopy[] | null;
  readonly problem: ProblemData | null;
  readonly work: Work;
  readonly isStopped: boolean;
  readonly lookAgain: () => void;
}

/** Looks when the component appears; whoever leaves it calls that off. */
export function useWaiting(): Waiting {
  const verso = useVerso();
  const work = useWork();
  const [copies, setCopies] = useState<readonly WaitingCopy[] | null>(null);
  const [problem, setProblem] = useState<ProblemData | null>(null);
  const [isStopped, setStopped] = useState(false);
  /** Counts the lookings: the answer to an earlier one is nobody's any more. */
  const looked = useRef(0);
  const look = (): void => {
    looked.current += 1;
    const mine = looked.current;
    work
      .run((job) => verso.call('release.waiting', { job }))
      .then(
        (found) => {
          if (mine !== looked.current) return;
          setCopies(found);
          setStopped(found === null);
          setProblem(null);
        },
        (error: unknown) => {
          if (mine === looked.current) setProblem(troubleOf(error));
        },
      );
  };
  const begin = useEffectEvent(look);
  const leave = useEffectEvent(() => {
    looked.current += 1;
    work.callOff();
  });
  useEffect(() => {
    begin();
    return () => {
      leave();
    };
  }, []);
  const lookAgain = (): void => {
    setStopped(false);
    look();
  };
  return { copies, problem, work, isStopped, lookAgain };
}
