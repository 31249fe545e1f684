/** Long work in the fake: each question after it brings it one step on, until it is called off or over. */
import type { Handlers } from '../../shared/contract/server.ts';

export interface FakeWork {
  /** Of whatever says nothing else; 0 for work that is over at once. */
  steps: number;
  /** Where it stays, however often it is asked after. */
  heldAt: { readonly done: number; readonly total: number } | null;
  readonly running: Map<string, { done: number; readonly total: number; off: boolean }>;
}

export function freshWork(): FakeWork {
  return { steps: 0, heldAt: null, running: new Map() };
}

/** @returns null where it was called off; nothing has then been done. */
export async function inSteps<T>(
  work: FakeWork,
  job: string | undefined,
  done: () => T,
  total: number = work.steps,
): Promise<T | null> {
  const running = { done: 0, total, off: false };
  if (job !== undefined) work.running.set(job, running);
  while (!running.off && (work.heldAt !== null || running.done < running.total)) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  if (job !== undefined) work.running.delete(job);
  return running.off ? null : done();
}

export function workHandlers(
  work: FakeWork,
): Pick<Handlers<'vault'>, 'work.progress' | 'work.callOff'> {
  return {
    'work.progress': ({ job }) => {
      const running = work.running.get(job);
      if (running === undefined) return null;
      if (work.heldAt !== null) return { ...work.heldAt };
      running.done += 1;
      return { done: running.done, total: running.total };
    },
    'work.callOff': ({ job }) => {
      const running = work.running.get(job);
      if (running !== undefined) running.off = true;
      return null;
    },
  };
}
