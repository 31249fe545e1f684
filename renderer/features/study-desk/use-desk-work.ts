/** Long work at the desk: how far it is, a way to stop, and what came of stopping. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';

import { useWork } from '../../verso/use-work.ts';

export type DeskWorkState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'opening' | 'saving'; readonly done: number; readonly total: number }
  /** Nothing of what was begun is left: not on the desk, and not in the folder. */
  | { readonly phase: 'stopped-opening' | 'stopped-saving' };

interface FilesToOpen {
  readonly put: (file: { name: string; file: Uint8Array<ArrayBuffer> }) => Promise<unknown>;
  /** Forgets the last of them. */
  readonly takeBack: (count: number) => Promise<unknown>;
}

export interface DeskWork {
  readonly state: DeskWorkState;
  /** One after the other, so that no more than one of them lies in memory. @returns false where it was stopped. */
  readonly open: (files: readonly File[], where: FilesToOpen) => Promise<boolean>;
  /** @returns null where it was stopped. */
  readonly save: <T>(work: (job: string) => Promise<T | null>) => Promise<T | null>;
  readonly stop: () => void;
}

export function useDeskWork(): DeskWork {
  const work = useWork();
  const [state, setState] = useState<DeskWorkState>({ phase: 'idle' });
  const isStopped = useRef(false);
  const stop = (): void => {
    isStopped.current = true;
    work.callOff();
  };
  // Whoever leaves the desk stops what it was doing.
  const leave = useEffectEvent(stop);
  useEffect(
    () => () => {
      leave();
    },
    [],
  );

  const open: DeskWork['open'] = async (files, { put, takeBack }) => {
    isStopped.current = false;
    const total = files.length;
    let done = 0;
    try {
      for (const file of files) {
        setState({ phase: 'opening', done, total });
        const bytes = new Uint8Array(await file.arrayBuffer());
        await put({ name: file.name.slice(-255), file: bytes });
        done += 1;
        if (hasStopped(isStopped)) break;
      }
      if (done < total) await takeBack(done);
    } catch (error) {
      // All of a choice or nothing of it, so that nobody merges a part without knowing.
      await takeBack(done).catch(() => undefined);
      setState({ phase: 'idle' });
      throw error;
    }
    setState({ phase: done < total ? 'stopped-opening' : 'idle' });
    return done === total;
  };
  const save: DeskWork['save'] = async (saving) => {
    isStopped.current = false;
    setState({ phase: 'saving', done: 0, total: 0 });
    try {
      const answer = await work.run(saving);
      setState({ phase: answer === null && hasStopped(isStopped) ? 'stopped-saving' : 'idle' });
      return answer;
    } catch (error) {
      setState({ phase: 'idle' });
      throw error;
    }
  };
  const shown = state.phase === 'saving' ? { ...state, ...work.progress } : state;
  return { state: shown, open, save, stop };
}

/** Asked anew each time: it changes while something is awaited. */
function hasStopped(flag: { readonly current: boolean }): boolean {
  return flag.current;
}
