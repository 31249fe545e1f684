/** What was copied from the journal leaves the clipboard again, and nothing else does. */
import { beforeEach, describe, expect, it } from 'vitest';

import type { Clipboard } from '../../main/host/host.ts';
import { COPY_SETTLES_MS, COPY_STAYS_MS, OwnCopy } from '../../main/session/own-copy.ts';
import type { FakeClock } from '../support/fake-clock.ts';
import { fakeClock } from '../support/fake-clock.ts';

let held: string | null;
let bugs: unknown[];
let clock: FakeClock;
let copy: OwnCopy;

const working: Clipboard = {
  digest: () => Promise.resolve(held),
  clear: () => {
    held = '';
    return Promise.resolve();
  },
};

function begin(clipboard: Clipboard = working): void {
  held = 'from elsewhere';
  bugs = [];
  clock = fakeClock();
  copy = new OwnCopy({
    clipboard,
    clock,
    onBug: (place, error) => {
      bugs.push(error);
      return place;
    },
  });
}

async function pass(ms: number): Promise<void> {
  clock.pass(ms);
  await new Promise((resolve) => setImmediate(resolve));
}

async function copied(words: string): Promise<void> {
  copy.noted();
  held = words;
  await pass(COPY_SETTLES_MS);
}

beforeEach(() => {
  begin();
});

describe('a copy', () => {
  it('stays for a minute and is then gone', async () => {
    await copied('from the journal');
    await pass(COPY_STAYS_MS - COPY_SETTLES_MS - 1);
    expect(held).toBe('from the journal');
    await pass(1);
    expect(held).toBe('');
  });

  it('begins its minute anew with the next one', async () => {
    await copied('first');
    await pass(COPY_STAYS_MS - 2 * COPY_SETTLES_MS);
    await copied('second');
    await pass(COPY_STAYS_MS - COPY_SETTLES_MS - 1);
    expect(held).toBe('second');
    await pass(1);
    expect(held).toBe('');
  });

  it('goes at once where the journal is locked, and once only', async () => {
    await copied('from the journal');
    await copy.forget();
    expect(held).toBe('');
    held = 'typed by another program after the lock';
    await pass(2 * COPY_STAYS_MS);
    await copy.forget();
    expect(held).toBe('typed by another program after the lock');
  });

  it('goes, too, where the lock comes before anybody knew what it was', async () => {
    copy.noted();
    held = 'from the journal';
    await copy.forget();
    expect(held).toBe('');
  });

  it('leaves alone what another program has put in its place', async () => {
    await copied('from the journal');
    held = 'an address from the browser';
    await pass(COPY_STAYS_MS);
    expect(held).toBe('an address from the browser');
    await copied('from the journal');
    held = 'an address from the browser';
    await copy.forget();
    expect(held).toBe('an address from the browser');
  });

  it('goes where nobody can tell any more what lies there', async () => {
    let cleared = 0;
    const blind: Clipboard = {
      digest: () => Promise.resolve(null),
      clear: () => {
        cleared += 1;
        return Promise.resolve();
      },
    };
    begin(blind);
    await copied('from the journal');
    await pass(COPY_STAYS_MS);
    expect(cleared).toBe(1);
  });

  it('takes nothing where nothing was copied', async () => {
    await copy.forget();
    await pass(2 * COPY_STAYS_MS);
    expect(held).toBe('from elsewhere');
  });
});

describe('a clipboard that fails', () => {
  it('is reported and keeps no lock waiting', async () => {
    begin({ digest: () => Promise.resolve('x'), clear: () => Promise.reject(new Error('no')) });
    await copied('from the journal');
    await copy.forget();
    expect(bugs).toHaveLength(1);
  });

  it('keeps a lock waiting for half a second at most where it does not answer', async () => {
    begin({ digest: () => Promise.resolve('x'), clear: () => new Promise(() => undefined) });
    await copied('from the journal');
    let isOver = false;
    void copy.forget().then(() => (isOver = true));
    await pass(499);
    expect(isOver).toBe(false);
    await pass(1);
    expect(isOver).toBe(true);
  });
});
