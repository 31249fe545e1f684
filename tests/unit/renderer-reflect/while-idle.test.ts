/** Work in steps while the window has nothing else to do. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { whileIdle } from '../../../renderer/features/reflect/while-idle.ts';

let waiting: ((deadline: IdleDeadline) => void) | null = null;
let now = 0;

/** The window is idle once. */
function idleFor(milliseconds: number): void {
  const callback = waiting;
  waiting = null;
  callback?.({ didTimeout: false, timeRemaining: () => milliseconds });
}

beforeEach(() => {
  now = 0;
  waiting = null;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('window', {
    requestIdleCallback: (callback: (deadline: IdleDeadline) => void) => {
      waiting = callback;
      return 7;
    },
    cancelIdleCallback: (id: number) => {
      if (id === 7) waiting = null;
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Of so many steps, each of which takes 5 ms. */
function* stepsOf(count: number, taken: number[]): Generator<undefined, string> {
  for (let step = 1; step <= count; step += 1) {
    now += 5;
    taken.push(step);
    yield;
  }
  return 'read';
}

describe('work while idle', () => {
  it('takes no step before the window is idle, and stops where its time is over', () => {
    const taken: number[] = [];
    const done = vi.fn();
    whileIdle(stepsOf(5, taken), done);
    expect(taken).toEqual([]);
    idleFor(0);
    expect(taken).toEqual([1, 2]);
    idleFor(0);
    expect(taken).toEqual([1, 2, 3, 4]);
    expect(done).not.toHaveBeenCalled();
    idleFor(0);
    expect(done.mock.calls).toEqual([['read']]);
    expect(waiting).toBeNull();
  });

  it('ends without a word when it is told to', () => {
    const taken: number[] = [];
    const done = vi.fn();
    const end = whileIdle(stepsOf(5, taken), done);
    idleFor(0);
    end();
    idleFor(50);
    expect(taken).toEqual([1, 2]);
    expect(done).not.toHaveBeenCalled();
  });
});
