import { useEffect, useEffectEvent } from 'react';

import type { Verso } from '../../shared/contract/client.ts';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

interface LongWork {
  readonly call: 'release.progress' | 'desk.progress';
  /** Its number, which the window chose; null before it has one. */
  readonly job: () => string | null;
  /** Told how far it is. */
  readonly take: (progress: Progress) => void;
}

/** How often the work is asked how far it is. */
const ASKED_EVERY_MS = 300;

/** Asks after long work, again and again while it is under way. A question that fails says nothing of the work. */
export function useProgress(verso: Verso, isUnderWay: boolean, work: LongWork): void {
  const ask = useEffectEvent(() => {
    const job = work.job();
    if (job === null) return;
    verso.call(work.call, { job }).then(
      (progress) => {
        if (progress !== null) work.take(progress);
      },
      () => undefined,
    );
  });
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setInterval(() => {
      ask();
    }, ASKED_EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [isUnderWay]);
}
