import { describe, expect, it } from 'vitest';

import type { Clock } from '../../../renderer/features/sealing/draft-keeper.ts';
import {
  createDraftKeeper,
  FIRST_RETRY_MS,
  LONGEST_WAIT_MS,
  PAUSE_MS,
  SHOW_SEALING_AFTER_MS,
} from '../../../renderer/features/sealing/draft-keeper.ts';
import { Problem } from '../../../shared/errors/problems.ts';

class FakeClock implements Clock {
  private time = 1_000_000;
  private waiting: { readonly at: number; readonly action: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(milliseconds: number, action: () => void): () => void {
    const timer = { at: this.time + milliseconds, action };
    this.waiting.push(timer);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== timer);
    };
  }

  /** Moves on, running what falls due and letting promises settle after each. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      const due = this.waiting.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.waiting = this.waiting.filter((timer) => timer !== due);
      this.time = Math.max(this.time, due.at);
      due.action();
      await settle();
    }
    this.time = end;
    await settle();
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

/** A desk with one line of words and a vault whose saves the test lets end. */
function desk(sealedAt: number | null = null) {
  const clock = new FakeClock();
  const saves: { text: string; at: number; end: (error?: Error) => void }[] = [];
  let words = '';
  let holding = false;
  let trouble: Error | null = null;
  const keeper = createDraftKeeper({
    clock,
    sealedAt,
    toTrouble: (error) =>
      error instanceof Problem ? error.data : Problem.of('bug', { incident: 'test' }).data,
    save: () =>
      new Promise<void>((resolve, reject) => {
        const end = (error?: Error): void => (error === undefined ? resolve() : reject(error));
        saves.push({ text: words, at: clock.now(), end });
        if (trouble !== null) end(trouble);
        else if (!holding) end();
      }),
  });
  return {
    clock,
    keeper,
    saves,
    type: (text: string) => {
      words += text;
      keeper.changed();
    },
    hold: () => (holding = true),
    letGo: () => (holding = false),
    breakWith: (error: Error) => (trouble = error),
    mend: () => (trouble = null),
  };
}

describe('what is being written is sealed', () => {
  it('after a pause, once, with the words as they stand then', async () => {
    const { clock, keeper, saves, type } = desk();
    type('a');
    await clock.pass(PAUSE_MS - 1);
    type('b');
    await clock.pass(PAUSE_MS - 1);
    expect(saves).toEqual([]);
    await clock.pass(1);
    expect(saves.map((save) => save.text)).toEqual(['ab']);
    expect(keeper.state()).toEqual({ kind: 'sealed', at: clock.now() });
    await clock.pass(60_000);
    expect(saves).toHaveLength(1);
  });

  it('once a second while the writing goes on without a pause', async () => {
    const { clock, saves, type } = desk();
    for (let key = 0; key < 50; key += 1) {
      type('x');
      await clock.pass(100);
    }
    const gaps = saves.slice(1).map((save, index) => save.at - (saves[index]?.at ?? 0));
    expect(saves.length).toBeGreaterThanOrEqual(4);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(LONGEST_WAIT_MS + 100);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(LONGEST_WAIT_MS);
  });

  it('never in two saves at once, and the newest words win', async () => {
    const { clock, keeper, saves, type, hold, letGo } = desk();
    hold();
    type('a');
    await clock.pass(PAUSE_MS);
    type('b');
    await clock.pass(3000);
    type('c');
    await clock.pass(3000);
    expect(saves.map((save) => save.text)).toEqual(['a']);
    letGo();
    saves[0]?.end();
    await clock.pass(0);
    await clock.pass(PAUSE_MS);
    expect(saves.map((save) => save.text)).toEqual(['a', 'abc']);
    expect(keeper.state().kind).toBe('sealed');
  });

  it('and says "sealing" only when that takes long enough to notice', async () => {
    const { clock, keeper, saves, type, hold } = desk();
    hold();
    type('a');
    await clock.pass(PAUSE_MS + SHOW_SEALING_AFTER_MS - 1);
    expect(keeper.state().kind).toBe('untouched');
    await clock.pass(1);
    expect(keeper.state().kind).toBe('sealing');
    saves[0]?.end();
    await clock.pass(0);
    expect(keeper.state().kind).toBe('sealed');
  });
});

describe('a save that fails', () => {
  it('is told, and tried again more and more rarely until it succeeds', async () => {
    const { clock, keeper, saves, type, breakWith, mend } = desk();
    breakWith(Problem.of('disk-full', {}));
    type('kept');
    await clock.pass(PAUSE_MS);
    expect(keeper.state()).toEqual({
      kind: 'unsealed',
      trouble: { code: 'disk-full', details: {} },
    });
    await clock.pass(FIRST_RETRY_MS);
    expect(saves).toHaveLength(2);
    await clock.pass(2 * FIRST_RETRY_MS - 1);
    expect(saves).toHaveLength(2);
    mend();
    await clock.pass(1);
    expect(saves.map((save) => save.text)).toEqual(['kept', 'kept', 'kept']);
    expect(keeper.state().kind).toBe('sealed');
  });

  it('is not hammered at each keystroke, and the retry takes the newest words', async () => {
    const { clock, saves, type, breakWith } = desk();
    breakWith(Problem.of('disk-full', {}));
    type('a');
    await clock.pass(PAUSE_MS);
    for (let key = 0; key < 9; key += 1) {
      type('b');
      await clock.pass(100);
    }
    expect(saves).toHaveLength(1);
    await clock.pass(100);
    expect(saves.map((save) => save.text)).toEqual(['a', 'abbbbbbbbb']);
  });

  it('for want of shorter words waits for other words', async () => {
    const { clock, saves, type, breakWith, mend } = desk();
    breakWith(Problem.of('too-long', { limit: 4 }));
    type('long');
    await clock.pass(120_000);
    expect(saves).toHaveLength(1);
    mend();
    type('!');
    await clock.pass(PAUSE_MS);
    expect(saves).toHaveLength(2);
  });

  it('for want of shorter words sends those that came while it was under way', async () => {
    const { clock, saves, type, hold, letGo } = desk();
    hold();
    type('long');
    await clock.pass(PAUSE_MS);
    type('!');
    letGo();
    saves[0]?.end(Problem.of('too-long', { limit: 4 }));
    await clock.pass(0);
    await clock.pass(PAUSE_MS);
    expect(saves.map((save) => save.text)).toEqual(['long', 'long!']);
  });

  it('is a failed save even if it throws before it starts', async () => {
    const clock = new FakeClock();
    const keeper = createDraftKeeper({
      clock,
      sealedAt: null,
      toTrouble: () => Problem.of('bug', { incident: 'x' }).data,
      save: () => {
        throw new Error('broken');
      },
    });
    keeper.changed();
    await clock.pass(PAUSE_MS);
    expect(keeper.state().kind).toBe('unsealed');
  });
});

describe('sealing before the window goes', () => {
  it('does not wait for the pause', async () => {
    const { keeper, saves, type } = desk();
    type('a');
    expect(await keeper.sealNow()).toBe(true);
    expect(saves.map((save) => save.text)).toEqual(['a']);
  });

  it('sends what was written during a save that is under way', async () => {
    const { clock, keeper, saves, type, hold, letGo } = desk();
    hold();
    type('a');
    await clock.pass(PAUSE_MS);
    type('b');
    const done = keeper.sealNow();
    letGo();
    saves[0]?.end();
    expect(await done).toBe(true);
    expect(saves.map((save) => save.text)).toEqual(['a', 'ab']);
  });

  it('sends what is written during its own save, too', async () => {
    const { keeper, saves, type, hold, letGo } = desk();
    hold();
    type('a');
    const done = keeper.sealNow();
    type('b');
    letGo();
    saves[0]?.end();
    expect(await done).toBe(true);
    expect(saves.map((save) => save.text)).toEqual(['a', 'ab']);
  });

  it('sends nothing where nothing changed', async () => {
    const { keeper, saves } = desk(5);
    expect(await keeper.sealNow()).toBe(true);
    expect(saves).toEqual([]);
    expect(keeper.state()).toEqual({ kind: 'sealed', at: 5 });
  });

  it('says that it did not succeed', async () => {
    const { keeper, type, breakWith } = desk();
    breakWith(Problem.of('not-writable', {}));
    type('a');
    expect(await keeper.sealNow()).toBe(false);
  });
});
