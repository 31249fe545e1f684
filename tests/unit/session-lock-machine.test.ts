import { describe, expect, it } from 'vitest';

import { CLOSE_LIMIT_MS, INITIAL, SEAL_LIMIT_MS, step } from '../../main/session/lock-machine.ts';
import type { Event, State } from '../../main/session/lock-machine.ts';
import { LOCK_REASONS } from '../../shared/contract/session-calls.ts';

const LOCKED: State = { phase: 'locked', deaths: 0 };
const UNLOCKING: State = { phase: 'unlocking', deaths: 0 };
const UNLOCKED: State = { phase: 'unlocked', lastActive: 1000 };
const SEALING: State = { phase: 'locking', step: 'sealing', deaths: 0, quitting: false };
const CLOSING: State = { phase: 'locking', step: 'closing', deaths: 0, quitting: false };
const REPLACING: State = { phase: 'locking', step: 'replacing', deaths: 0, quitting: false };
const OVER: State = { phase: 'over' };

const lock = (reason: (typeof LOCK_REASONS)[number]): Event => ({ event: 'lock', reason });
const quit: Event = { event: 'quit', reason: 'window-closed' };
const brief = (state: State): string =>
  state.phase === 'locking' ? `${state.step}${state.quitting ? ' to quit' : ''}` : state.phase;
const words = (state: State, event: Event): [string, string] => {
  const next = step(state, event);
  const effects = next.effects.map((effect) =>
    [
      effect.effect,
      'ms' in effect ? effect.ms : '',
      'reason' in effect ? effect.reason : '',
      'afterMs' in effect ? effect.afterMs : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
  return [brief(next.state), effects.join(', ')];
};

const CLOSE = `order-close, wait ${String(CLOSE_LIMIT_MS)}`;
const seal = (reason: string): string =>
  `remember-reason ${reason}, tell-page ${reason}, wait ${String(SEAL_LIMIT_MS)}`;

describe('the lock machine', () => {
  it('begins locked, with a vault process on its way', () => {
    expect(INITIAL.state).toEqual(LOCKED);
    expect(INITIAL.effects).toEqual([{ effect: 'start-vault', afterMs: 0 }]);
  });

  const table: readonly (readonly [string, State, Event, string, string])[] = [
    ['a ready process is joined', LOCKED, { event: 'vault-ready' }, 'unlocking', 'join'],
    [
      'a process that dies at its start',
      LOCKED,
      { event: 'vault-gone' },
      'locked',
      'start-vault 500',
    ],
    ['quit before anything opened', LOCKED, quit, 'over', 'kill, quit'],
    ['lock while locked', LOCKED, lock('user'), 'locked', ''],
    ['a lost page while locked', LOCKED, { event: 'page-lost' }, 'locked', 'replace-page'],

    ['opened', UNLOCKING, { event: 'vault-opened', now: 5 }, 'unlocked', ''],
    ['the button while locked', UNLOCKING, lock('user'), 'unlocking', ''],
    ['idle while locked', UNLOCKING, lock('idle'), 'unlocking', ''],
    [
      'an unlock that is stopped',
      UNLOCKING,
      { event: 'stop-unlocking' },
      'closing',
      `remember-reason user, ${CLOSE}`,
    ],
    [
      'an unlock that was quicker than its stop',
      UNLOCKED,
      { event: 'stop-unlocking' },
      'sealing',
      seal('user'),
    ],
    ['a stop with nothing under way', LOCKED, { event: 'stop-unlocking' }, 'locked', ''],
    ['a stop while it locks', SEALING, { event: 'stop-unlocking' }, 'sealing', ''],
    ['sleep during an unlock', UNLOCKING, lock('suspend'), 'closing', CLOSE],
    ['screen lock during an unlock', UNLOCKING, lock('screen-lock'), 'closing', CLOSE],
    ['quit at the door', UNLOCKING, quit, 'closing to quit', CLOSE],
    [
      'death at the door',
      UNLOCKING,
      { event: 'vault-gone' },
      'replacing',
      'remember-reason vault-ended, replace-page',
    ],

    ['active', UNLOCKED, { event: 'active', now: 5000 }, 'unlocked', ''],
    ['not yet idle', UNLOCKED, { event: 'tick', now: 60_999, idleMs: 60_000 }, 'unlocked', ''],
    ['idle', UNLOCKED, { event: 'tick', now: 61_000, idleMs: 60_000 }, 'sealing', seal('idle')],
    ['the clock set back', UNLOCKED, { event: 'tick', now: 1, idleMs: 60_000 }, 'unlocked', ''],
    ['quit while open', UNLOCKED, quit, 'sealing to quit', seal('window-closed')],
    [
      'death while open',
      UNLOCKED,
      { event: 'vault-gone' },
      'replacing',
      'remember-reason vault-ended, replace-page',
    ],
    [
      'a crashed page has no draft to send',
      UNLOCKED,
      { event: 'page-lost' },
      'closing',
      `remember-reason window-closed, ${CLOSE}`,
    ],
    ['sealed without being asked', UNLOCKED, { event: 'sealed' }, 'unlocked', ''],

    ['sealed', SEALING, { event: 'sealed' }, 'closing', CLOSE],
    ['a page that does not answer', SEALING, { event: 'time-up' }, 'closing', CLOSE],
    ['a page that crashes meanwhile', SEALING, { event: 'page-lost' }, 'closing', CLOSE],
    [
      'death meanwhile',
      SEALING,
      { event: 'vault-gone' },
      'replacing',
      'stop-waiting, replace-page',
    ],
    ['locked twice', SEALING, lock('user'), 'sealing', ''],
    ['a word does not stop a lock', SEALING, { event: 'active', now: 9 }, 'sealing', ''],
    [
      'a late opening does not stop a lock',
      CLOSING,
      { event: 'vault-opened', now: 9 },
      'closing',
      '',
    ],
    ['quit meanwhile', SEALING, quit, 'sealing to quit', ''],
    ['gone', CLOSING, { event: 'vault-gone' }, 'replacing', 'stop-waiting, replace-page'],
    ['too slow', CLOSING, { event: 'time-up' }, 'closing', 'kill'],
    ['a late word of the page', CLOSING, { event: 'sealed' }, 'closing', ''],
    ['replaced', REPLACING, { event: 'page-replaced' }, 'locked', 'start-vault 0'],
    [
      'ended',
      { ...CLOSING, quitting: true },
      { event: 'vault-gone' },
      'over',
      'stop-waiting, quit',
    ],
    [
      'quit at the last moment',
      { ...REPLACING, quitting: true },
      { event: 'page-replaced' },
      'over',
      'quit',
    ],
    ['a page that will not go', REPLACING, { event: 'page-not-replaced' }, 'over', 'quit'],
    ['nothing after the end', OVER, { event: 'vault-ready' }, 'over', ''],
  ];

  it.each(table)('%s', (_name, state, event, next, effects) => {
    expect(words(state, event)).toEqual([next, effects]);
  });

  it.each(LOCK_REASONS)('locks an open journal for %s', (reason) => {
    expect(words(UNLOCKED, lock(reason))).toEqual(['sealing', seal(reason)]);
  });

  it('starts again ever more slowly while the process dies unopened', () => {
    const pauses: unknown[] = [];
    let state: State = LOCKED;
    for (let death = 0; death < 5; death += 1) {
      const next = step(state, { event: 'vault-gone' });
      state = next.state;
      pauses.push(next.effects.map((effect) => ('afterMs' in effect ? effect.afterMs : null)));
    }
    expect(pauses).toEqual([[500], [2000], [10_000], [10_000], [10_000]]);
  });

  it('forgets the deaths once a journal was opened', () => {
    const opened = step({ phase: 'unlocking', deaths: 3 }, { event: 'vault-opened', now: 0 }).state;
    const gone = step(opened, { event: 'vault-gone' }).state;
    expect(step(gone, { event: 'page-replaced' }).effects).toEqual([
      { effect: 'start-vault', afterMs: 0 },
    ]);
  });

  it('never goes from locking to unlocked, whatever comes', () => {
    const events: Event[] = [
      { event: 'vault-ready' },
      { event: 'vault-opened', now: 1 },
      { event: 'active', now: 1 },
      { event: 'tick', now: 1, idleMs: 1 },
      { event: 'sealed' },
      { event: 'time-up' },
      { event: 'page-lost' },
      { event: 'page-replaced' },
      { event: 'page-not-replaced' },
      { event: 'vault-gone' },
      lock('user'),
      quit,
    ];
    for (const state of [SEALING, CLOSING, REPLACING]) {
      for (const event of events) expect(step(state, event).state.phase).not.toBe('unlocked');
    }
  });
});
