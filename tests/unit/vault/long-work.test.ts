/** Long work: in slices, in parts, and called off. */
import { describe, expect, it } from 'vitest';

import { Turns } from '../../../main/vault/door/turns.ts';
import { Jobs } from '../../../main/vault/long-work/jobs.ts';
import type { Progress, Sliced } from '../../../main/vault/long-work/pace.ts';
import { CalledOff, inParts, inSlices } from '../../../main/vault/long-work/pace.ts';

const JOB = 'a'.repeat(32);
const never = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new CalledOff()));
  });

function* counting(to: number, letGo: () => void = () => undefined): Sliced<string> {
  try {
    for (let done = 1; done < to; done += 1) yield { done, total: to };
    return 'counted';
  } finally {
    letGo();
  }
}

describe('work in slices', () => {
  it('says how far it is, ends at its total, and lets others have their turn', async () => {
    const seen: Progress[] = [];
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    const isOver = { yes: false };
    const others = (async () => {
      while (!isOver.yes) {
        await new Promise((resolve) => setImmediate(resolve));
        turns += 1;
      }
    })();
    expect(await inSlices(counting(50), { onProgress: (one) => seen.push(one) })).toBe('counted');
    isOver.yes = true;
    clearInterval(timer);
    await others;
    expect(turns).toBeGreaterThan(10);
    expect(seen.map(({ done }) => done)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
    expect(seen.at(-1)).toEqual({ done: 50, total: 50 });
  });

  it('is left in a pause, and lets go of what it reads from', async () => {
    const off = new AbortController();
    const seen: number[] = [];
    let hasLetGo = false;
    const work = inSlices(
      counting(50, () => (hasLetGo = true)),
      {
        signal: off.signal,
        onProgress: ({ done }) => {
          seen.push(done);
          if (done === 7) off.abort();
        },
      },
    );
    await expect(work).rejects.toBeInstanceOf(CalledOff);
    expect(seen.at(-1)).toBe(7);
    expect(hasLetGo).toBe(true);
  });

  it('is told as one where it has parts, also where one of them is nothing', async () => {
    const shares: number[] = [];
    const whole = { onProgress: ({ done, total }: Progress) => shares.push(done / total) };
    const [first, none, last] = inParts(whole, [1, 0, 3]);
    await inSlices(counting(4), first);
    expect(shares.at(-1)).toBe(0.25);
    none.onProgress?.({ done: 0, total: 0 });
    await inSlices(counting(4), last);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});

describe('jobs', () => {
  it('are asked after and called off by their number', async () => {
    const jobs = new Jobs();
    const running = jobs.run(JOB, ({ signal, onProgress }) => {
      onProgress({ done: 7, total: 5 });
      return never(signal);
    });
    expect(jobs.progress(JOB)).toEqual({ done: 5, total: 5 });
    expect(jobs.progress('b'.repeat(32))).toBeNull();
    jobs.callOff('b'.repeat(32));
    jobs.callOff(JOB);
    expect(await running).toBeNull();
    expect(jobs.progress(JOB)).toBeNull();
  });

  it('are all called off at the end of the process, those without a number too', async () => {
    const jobs = new Jobs();
    await jobs.callOffAll();
    const stopped: string[] = [];
    const slow = async (name: string, signal: AbortSignal): Promise<void> => {
      await never(signal).catch(() => new Promise((resolve) => setTimeout(resolve, 5)));
      stopped.push(name);
    };
    const running = [
      jobs.run(JOB, ({ signal }) => slow('asked after', signal)),
      jobs.run(undefined, ({ signal }) => slow('by itself', signal)),
    ];
    await jobs.callOffAll();
    expect(stopped.toSorted()).toEqual(['asked after', 'by itself']);
    await Promise.all(running);
  });

  it('pass on what fails, and are over then', async () => {
    const jobs = new Jobs();
    const failing = jobs.run(JOB, () => Promise.reject(new Error('broken')));
    await expect(failing).rejects.toThrow('broken');
    expect(jobs.progress(JOB)).toBeNull();
  });
});

describe('a turn', () => {
  it('is not waited for by what is called off, and is then never taken', async () => {
    const turns = new Turns();
    const first = Promise.withResolvers<undefined>();
    const taken: string[] = [];
    const before = turns.alone(null, () => first.promise);
    const off = new AbortController();
    const secret = new Uint8Array([1, 2, 3]);
    const waiting = turns.alone(
      secret,
      () => {
        taken.push('second');
        return Promise.resolve();
      },
      { signal: off.signal },
    );
    off.abort();
    await expect(waiting).rejects.toBeInstanceOf(CalledOff);
    expect([...secret]).toEqual([0, 0, 0]);
    first.resolve(undefined);
    await before;
    await turns.alone(null, () => Promise.resolve(taken.push('third')));
    expect(taken).toEqual(['third']);
  });
});
