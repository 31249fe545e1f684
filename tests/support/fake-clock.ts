/** Time that stands still until it is told to pass. */
import type { Clock } from '../../main/session/clock.ts';

export interface FakeClock extends Clock {
  /** Lets time pass; what falls due on the way happens in its order. */
  pass(ms: number): void;
  /** Moves the wall clock alone, as a sleep or a person does. */
  set(now: number): void;
}

interface Due {
  at: number;
  readonly every: number | null;
  readonly then: () => void;
}

export function fakeClock(start = 1_700_000_000_000): FakeClock {
  let wall = start;
  let run = 0;
  const waiting = new Set<Due>();
  const wait = (ms: number, every: number | null, then: () => void) => {
    const due: Due = { at: run + ms, every, then };
    waiting.add(due);
    return () => {
      waiting.delete(due);
    };
  };
  return {
    now: () => wall,
    after: (ms, then) => wait(ms, null, then),
    every: (ms, then) => wait(ms, ms, then),
    pass(ms) {
      const end = run + ms;
      for (;;) {
        const next = [...waiting].sort((a, b) => a.at - b.at)[0];
        if (next === undefined || next.at > end) break;
        wall += next.at - run;
        run = next.at;
        if (next.every === null) waiting.delete(next);
        else next.at += next.every;
        next.then();
      }
      wall += end - run;
      run = end;
    },
    set(now) {
      wall = now;
    },
  };
}
