import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import type { CallName } from '../../shared/contract/contract.ts';
import { contract, events } from '../../shared/contract/contract.ts';
import { createClient } from '../../shared/contract/client.ts';
import { createServer, request } from '../../shared/contract/server.ts';
import { Problem, PROBLEM_CODES } from '../../shared/errors/problems.ts';
import { sampleState } from '../support/fake-states.ts';
import { createFakeVerso, emptyState, fakeId } from '../support/fake-verso.ts';

function clientOf(fake: ReturnType<typeof createFakeVerso>) {
  const channel = (home: 'vault' | 'session') => ({
    send: (message: unknown) => {
      fake.bridge.send(home, message);
    },
    onMessage: fake.bridge.onMessage.bind(fake.bridge),
  });
  return createClient({ vault: channel('vault'), session: channel('session') });
}

async function problemOf(promise: Promise<unknown>): Promise<Problem> {
  const reason: unknown = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(reason instanceof Problem)) throw new Error('expected a Problem');
  return reason;
}

describe('the contract', () => {
  it('declares only problems of the closed list', () => {
    for (const [name, declared] of Object.entries(contract)) {
      for (const code of declared.problems) expect(PROBLEM_CODES, name).toContain(code);
    }
  });

  it('bounds every string of every input', () => {
    for (const [name, declared] of Object.entries(contract)) {
      const schema = z.toJSONSchema(declared.input, { unrepresentable: 'any' });
      const unbounded: string[] = [];
      JSON.stringify(schema, (key, value: unknown) => {
        if (typeof value === 'object' && value !== null && 'type' in value) {
          const node = value as Record<string, unknown>;
          const bounded = ['maxLength', 'pattern', 'enum', 'const', 'format'].some(
            (k) => k in node,
          );
          if (node['type'] === 'string' && !bounded) unbounded.push(key);
          if (node['type'] === 'array' && !('maxItems' in node)) unbounded.push(key);
        }
        return value;
      });
      expect(unbounded, name).toEqual([]);
    }
  });

  it('keeps the journal behind the lock', () => {
    const open = Object.entries(contract)
      .filter(([, declared]) => declared.available === 'always')
      .map(([name]) => name)
      .sort();
    expect(open).toEqual([
      // A backup has a door of its own: its files are named before it is open, and nothing in them is.
      'backups.lookIn',
      'backups.open',
      'backups.restore',
      // A researcher's desk: it has keys of its own and touches no journal.
      'desk.close',
      'desk.look',
      'desk.lookAtCounts',
      'desk.makeKeys',
      'desk.openKeys',
      'desk.put',
      'desk.putCounts',
      'desk.save',
      'desk.saveCard',
      'desk.saveCounts',
      'desk.saveFolder',
      'desk.takeBack',
      'desk.takeBackCounts',
      'preferences.change',
      'preferences.read',
      // A scheme file holds nothing of a journal; the session opens its dialog for nothing else.
      'scheme.readCard',
      'scheme.saveFile',
      'session.active',
      'session.chooseFolder',
      'session.chooseSaveFile',
      'session.facts',
      'session.lock',
      'session.sealed',
      'session.stopUnlocking',
      'vault.create',
      'vault.estimatePassphrase',
      'vault.status',
      'vault.unlock',
      'vault.unlockWithWords',
      // By a number that only whoever began the work knows; an unlock takes long before anything is open.
      'work.callOff',
      'work.progress',
    ]);
  });
});

describe('the client and the server', () => {
  it('carry a call and its answer', async () => {
    const fake = createFakeVerso(sampleState());
    const answer = await clientOf(fake).call('entries.list', {
      words: 'bank statement',
      packId: null,
      sessionId: null,
      timePoint: null,
      tag: null,
      discarded: false,
      order: 'newest',
      limit: 10,
      offset: 0,
    });
    expect(answer.total).toBe(2);
    expect(answer.entries[0]?.excerpt?.hit).toBe('bank statement');
  });

  it('answer every unlocked call with `locked` while locked', async () => {
    const fake = createFakeVerso({ ...emptyState(), unlocked: false });
    const problem = await problemOf(clientOf(fake).call('entries.read', { id: fakeId(1) }));
    expect(problem.data).toEqual({ code: 'locked', details: {} });
  });

  it('name the field that does not fit, and never its value', async () => {
    const fake = createFakeVerso();
    const bad = { id: 'secret-value' } as unknown as { id: ReturnType<typeof fakeId> };
    const problem = await problemOf(clientOf(fake).call('entries.read', bad));
    expect(problem.data).toEqual({ code: 'invalid-input', details: { field: 'id' } });
    expect(JSON.stringify(problem)).not.toContain('secret-value');
  });

  it('pass on the events of the session', () => {
    const fake = createFakeVerso();
    const heard: string[] = [];
    const off = clientOf(fake).on('locking', ({ reason }) => heard.push(reason));
    fake.emit('locking', { reason: 'idle' });
    off();
    fake.emit('locking', { reason: 'user' });
    expect(heard).toEqual(['idle']);
    expect(Object.keys(events)).toContain('locking');
  });
});

describe('the server against what is not a call', () => {
  const bugs: string[] = [];
  const fake = createFakeVerso();
  const server = createServer({
    home: 'vault',
    handlers: new Proxy({} as never, {
      get: () => () => {
        throw new Error('the words of an entry');
      },
    }),
    isUnlocked: () => true,
    onBug: (call) => {
      bugs.push(call);
      return '7';
    },
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'no.such', 'session.lock'])(
    'refuses %s',
    async (call) => {
      const answer = await server({ kind: 'request', id: 1, call, input: null });
      expect(answer).toEqual({
        kind: 'response',
        id: 1,
        ok: false,
        problem: { code: 'unknown-call', details: {} },
      });
    },
  );

  it.each([null, undefined, 7, 'x', [], { kind: 'request' }, { kind: 'request', id: -1 }])(
    'drops %j',
    async (message) => {
      expect(await server(message)).toBeNull();
    },
  );

  it('turns a thrown error into an incident without words', async () => {
    const answer = await server(request(2, 'cast.list', null));
    expect(JSON.stringify(answer)).not.toContain('words of an entry');
    expect(answer).toMatchObject({ problem: { code: 'bug', details: { incident: '7' } } });
    expect(bugs).toEqual(['cast.list']);
  });

  it('turns an undeclared problem into a bug', async () => {
    fake.failNext('profile.read', Problem.of('disk-full', {}));
    const strict = createServer({
      home: 'vault',
      handlers: {
        'cast.list': () => {
          throw Problem.of('disk-full', {});
        },
      } as never,
      isUnlocked: () => true,
      onBug: () => '8',
    });
    expect(await strict(request(3, 'cast.list', null))).toMatchObject({
      problem: { code: 'bug' },
    });
  });

  it('has a name for every call that a window may make', () => {
    const names: readonly CallName[] = Object.keys(contract) as CallName[];
    expect(new Set(names.map((name) => name.split('.')[0]))).toEqual(
      new Set([
        'session',
        'preferences',
        'vault',
        'profile',
        'journey',
        'sessions',
        'entries',
        'wastebasket',
        'work',
        'cast',
        'release',
        'desk',
        'backups',
        'journal',
        'leakTest',
        'choices',
        'counts',
        'agreement',
        'scheme',
        'steps',
        'ratings',
        'ideas',
        'load',
        'stories',
      ]),
    );
  });
});
