/** Long work that a person waits for: how far it is, and a way to stop it. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';

import { newRecordId } from './new-record-id.ts';
import { useVerso } from './verso-context.tsx';

export interface Progress {
  readonly done: number;
  /** 0 while nobody knows how long it takes. */
  readonly total: number;
}

export interface Work {
  /** Of what is under way; null where nothing is. */
  readonly progress: Progress | null;
  /** It was called off and has not stopped yet. */
  readonly isStopping: boolean;
  /** Does it under a number of its own, by which the vault is asked after it. One at a time. */
  readonly run: <T>(work: (job: string) => Promise<T>) => Promise<T>;
  readonly callOff: () => void;
}

/** How often the work is asked how far it is. */
const ASKED_EVERY_MS = 300;

export function useWork(): Work {
  const verso = useVerso();
  const job = useRef<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [isStopping, setStopping] = useState(false);
  // A question that fails says nothing of the work.
  const ask = useEffectEvent(() => {
    const asked = job.current;
    if (asked === null) return;
    verso.call('work.progress', { job: asked }).then(
      (answer) => {
        if (answer !== null && asked === job.current) setProgress(answer);
      },
      () => undefined,
    );
  });
  const isUnderWay = progress !== null;
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setInterval(() => {
      ask();
    }, ASKED_EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [isUnderWay]);

  const run: Work['run'] = async (work) => {
    const mine = newRecordId();
    job.current = mine;
    setProgress({ done: 0, total: 0 });
    setStopping(false);
    try {
      return await work(mine);
    } finally {
      // Another may have begun since this one was called off.
      if (job.current === mine) {
        job.current = null;
        setProgress(null);
      }
    }
  };
  const callOff = (): void => {
    if (job.current === null) return;
    setStopping(true);
    void verso.call('work.callOff', { job: job.current });
  };
  return { progress, isStopping, run, callOff };
}
