/**
 * Messages that no honest page sends: malformed, oversized, wrong-typed, out of state, with every trick that
 * a prototype allows. The same seed gives the same messages. All of them survive a structured clone.
 */
import type { CallName } from '../../shared/contract/contract.ts';
import { contract } from '../../shared/contract/contract.ts';
import { requestSchema } from '../../shared/contract/wire.ts';

export interface HostileMessage {
  readonly message: unknown;
  /** The number that an answer must carry; null where there must be none. */
  readonly answerTo: number | null;
}

/** mulberry32: small, and good enough to be hostile with. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const STRANGE_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'entries',
  'entries.',
  'entries.__proto__',
  'ENTRIES.READ',
  'entries.read ',
  'vault.unlock\u0000',
  '',
  '../vault.unlock',
  'then',
];

const CALLS = Object.keys(contract) as readonly CallName[];

/** @param isLocked valid inputs are then hostile too, for calls that need an open journal. */
export function hostileMessages(seed: number, count: number, isLocked: boolean): HostileMessage[] {
  const random = randomFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const made: HostileMessage[] = [];
  for (let id = 1; made.length < count; id += 1) {
    const message = pick([
      noRequest,
      strangeCall,
      strangeCall,
      badInput,
      badInput,
      badInput,
      badInput,
    ])(id);
    const request = requestSchema.safeParse(message);
    if (request.success && isHonest(request.data.call, request.data.input, isLocked)) continue;
    made.push({ message, answerTo: request.success ? request.data.id : null });
  }
  return made;

  function noRequest(id: number): unknown {
    const base = { kind: 'request', id, call: pick(CALLS), input: null };
    return pick<() => unknown>([
      () => strangeValue(2),
      () => ({ ...base, kind: pick(['response', 'event', '', 7, null, ['request']]) }),
      () => ({ ...base, id: pick([-1, 0.5, NaN, Infinity, '1', null, 2 ** 60, 1n]) }),
      () => ({ ...base, extra: strangeValue(1) }),
      () => ({ ...base, call: 'x'.repeat(61 + Math.floor(random() * 10_000)) }),
      () => ({ ...base, call: pick([7, null, ['vault.status'], { toString: 'vault.status' }]) }),
      () => new Map(Object.entries(base)),
      () => [base],
      () => JSON.stringify(base),
      () => own('__proto__', base),
      () => circular(base),
    ])();
  }

  function strangeCall(id: number): unknown {
    return { kind: 'request', id, call: pick(STRANGE_NAMES), input: strangeValue(2) };
  }

  function badInput(id: number): unknown {
    return { kind: 'request', id, call: pick(CALLS), input: pick([strangeValue, nearlyRight])(2) };
  }

  /** With keys that the schemas know, and values that they do not. */
  function nearlyRight(): unknown {
    const keys = [
      'id',
      'words',
      'passphrase',
      'token',
      'purpose',
      'role',
      'date',
      'limit',
      'offset',
    ];
    const input: Record<string, unknown> = {};
    for (const key of keys) if (random() < 0.4) input[key] = strangeValue(1);
    if (random() < 0.3) Object.assign(input, own('__proto__', { isUnlocked: true }));
    if (random() < 0.3) Object.assign(input, { constructor: { prototype: { polluted: true } } });
    return input;
  }

  function strangeValue(depth: number): unknown {
    return pick<() => unknown>([
      () => null,
      () => undefined,
      () => true,
      () => pick([0, -0, -1, NaN, Infinity, 2 ** 53, 1e308, 10n ** 40n]),
      () =>
        pick([
          '',
          '\u0000',
          '\ud800',
          "'; DROP TABLE records; --",
          '../../../etc/passwd',
          '\u202e',
        ]),
      () => 'A'.repeat(Math.floor(random() * 20_000)),
      () => new Uint8Array(Math.floor(random() * 6_000)),
      () => new Date(NaN),
      () => /(a+)+$/,
      () => new Error('an error'),
      () => new Set([1]),
      () => new ArrayBuffer(8),
      () =>
        Array.from({ length: Math.floor(random() * 50) }, () =>
          depth > 0 ? strangeValue(depth - 1) : 0,
        ),
      () => deep(Math.floor(random() * 400)),
      () => own('__proto__', { polluted: true }),
      () => ({ id: { $ne: null }, words: ['x'], token: { length: 32 } }),
      () => circular({ id: 'x' }),
    ])();
  }
}

/** A few that are as large as a line may carry. */
export function oversizedMessages(): HostileMessage[] {
  const text = 'x'.repeat(4_000_000);
  const inputs: readonly unknown[] = [text, { id: text }, { words: new Uint8Array(4_000_000) }];
  return inputs.map((input, index) => ({
    message: { kind: 'request', id: 900_000 + index, call: 'vault.unlockWithWords', input },
    answerTo: 900_000 + index,
  }));
}

/** Would this do something? Such a message is left out: it is not hostile, it is a person. */
function isHonest(call: string, input: unknown, isLocked: boolean): boolean {
  if (!Object.hasOwn(contract, call)) return false;
  const declared = contract[call as CallName];
  if (isLocked && declared.available === 'unlocked') return false;
  return declared.input.safeParse(input).success;
}

/** An own property of a name that usually means the prototype. */
function own(name: string, value: unknown): object {
  return Object.defineProperty({}, name, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

function deep(levels: number): unknown {
  let value: unknown = 'at the bottom';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
}

function circular(base: object): object {
  const made: Record<string, unknown> = { ...base };
  made['itself'] = made;
  return made;
}
