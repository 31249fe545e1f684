/**
 * Verso beside what people would use instead, in one run on one machine: plain SQLite (the floor), SQLCipher
 * with FTS5 (what an engineer would pick), decrypt-and-scan (what MoodHaven does), and reading the file
 * (the floor of the floor). Each opens in a process of its own, as cold as after a real unlock.
 */
import { join } from 'node:path';

import { readySodium } from '../../main/vault/crypto/sodium.ts';
import { vaultFiles } from '../../main/vault/store/vault-files.ts';
import { begunAt, fillVaultWith } from './filled-vault.ts';
import { entryAt } from './data-set.ts';
import type { Times } from './fresh-process.ts';
import { inFreshProcess } from './fresh-process.ts';
import type { Measure } from './measure.ts';
import { count, growth, measure, quantile, ratio, SIZES } from './measure.ts';
import { SqliteJournal } from './rivals/sqlite-journal.ts';

const CONTENDERS = ['first unlock', 'verso', 'sqlcipher', 'plain'] as const;
const ROUNDS = 5;
const ROUNDS_OF_LARGE = 3;
/** The size at which most targets are set. */
const TARGET_SIZE = 10_000;

type Figures = Readonly<
  Record<(typeof CONTENDERS)[number] | 'scan' | 'file read' | 'saves', Times>
>;

export async function benchSideBySide(): Promise<readonly Measure[]> {
  await readySodium();
  const bySize = new Map<number, Figures>();
  for (const size of SIZES) bySize.set(size, await measureAt(size));
  const all = (who: keyof Figures, what: string): number[][] =>
    SIZES.map((size) => timesOf(bySize.get(size), who, what));
  const at = (size: number, who: keyof Figures, what: string): number[] =>
    timesOf(bySize.get(size), who, what);
  const [small, , large] = SIZES;
  return [
    ...SIZES.flatMap((size) => unlockLines(size, (who, what) => at(size, who, what))),
    growth('unlock to list: growth exponent', all('verso', 'open'), 1.1),
    ...[small, TARGET_SIZE, large].flatMap((size) => [
      measure(`save among ${count(size)}: Verso`, at(size, 'saves', 'verso'), null),
      measure(
        `save among ${count(size)}: SQLCipher with FTS5`,
        at(size, 'saves', 'sqlcipher'),
        null,
      ),
      measure(`save among ${count(size)}: plain SQLite`, at(size, 'saves', 'plain'), null),
    ]),
    ratio(
      `save among ${count(TARGET_SIZE)}: Verso to plain SQLite`,
      at(TARGET_SIZE, 'saves', 'verso'),
      at(TARGET_SIZE, 'saves', 'plain'),
      1.3,
    ),
    ratio(
      `save among ${count(TARGET_SIZE)}: Verso to SQLCipher with FTS5`,
      at(TARGET_SIZE, 'saves', 'verso'),
      at(TARGET_SIZE, 'saves', 'sqlcipher'),
      1,
    ),
    growth('save: growth exponent', all('saves', 'verso'), 0.1),
    ...SIZES.flatMap((size) => listLines(size, (who, what) => at(size, who, what))),
    ...SIZES.flatMap((size) => searchLines(size, (who, what) => at(size, who, what))),
  ];
}

type Figure = (who: keyof Figures, what: string) => number[];

function unlockLines(size: number, of: Figure): Measure[] {
  const name = `unlock to list of ${count(size)}`;
  const targets: Readonly<Record<number, number>> = { [TARGET_SIZE]: 200, [SIZES[2]]: 1000 };
  return [
    measure(`${name}: Verso, beyond the KDF`, of('verso', 'open'), targets[size] ?? null),
    measure(`${name}: Verso, the first time on a device`, of('first unlock', 'open'), null),
    measure(`${name}: SQLCipher, open and read`, of('sqlcipher', 'open'), null),
    measure(`${name}: plain SQLite, open and read`, of('plain', 'open'), null),
    measure(`${name}: the file, read`, of('file read', 'open'), null),
    ratio(
      `${name}: Verso to SQLCipher`,
      of('verso', 'open'),
      of('sqlcipher', 'open'),
      size === TARGET_SIZE ? 1 : null,
    ),
  ];
}

function listLines(size: number, of: Figure): Measure[] {
  const name = `list 100 of ${count(size)}, filtered and sorted`;
  return [
    measure(`${name}: Verso`, of('verso', 'list'), size === TARGET_SIZE ? 5 : null),
    measure(`${name}: SQLCipher`, of('sqlcipher', 'list'), null),
    ratio(
      `${name}: Verso to SQLCipher`,
      of('verso', 'list'),
      of('sqlcipher', 'list'),
      size === TARGET_SIZE ? 1 : null,
    ),
  ];
}

function searchLines(size: number, of: Figure): Measure[] {
  const name = `search over ${count(size)}`;
  const isAim = size === TARGET_SIZE;
  return [
    { ...measure(`${name}: Verso`, of('verso', 'search'), isAim ? 10 : null), judged: 'p95' },
    measure(`${name}: SQLCipher with FTS5`, of('sqlcipher', 'search'), null),
    measure(`${name}: plain SQLite with FTS5`, of('plain', 'search'), null),
    measure(`${name}: decrypt and scan`, of('scan', 'search'), null),
    {
      ...ratio(
        `${name}: Verso to SQLCipher`,
        of('verso', 'search'),
        of('sqlcipher', 'search'),
        isAim ? 1 : null,
      ),
      judged: 'p95',
    },
    measure(`${name}: ready after the list`, of('verso', 'ready'), isAim ? 500 : null),
  ];
}

async function measureAt(size: number): Promise<Figures> {
  const filled = fillVaultWith(size, entryAt);
  try {
    const { root, vaultFolder, keyHex } = filled;
    const sealed = {
      root,
      vaultFolder,
      keyHex,
      database: vaultFiles(vaultFolder).database,
      entries: size,
    };
    const rivals = {
      plain: { ...sealed, database: join(root, 'plain.db') },
      sqlcipher: { ...sealed, database: join(root, 'sqlcipher.db') },
    };
    for (const kind of ['plain', 'sqlcipher'] as const) {
      const journal = new SqliteJournal(kind, rivals[kind].database, keyHex);
      journal.fill(entriesWithTimes(size));
      journal.close();
    }
    const rounds: Record<string, Times[]> = {};
    // In turn, so that a busy minute of the machine falls on all of them.
    for (let round = 0; round < (size > TARGET_SIZE ? ROUNDS_OF_LARGE : ROUNDS); round += 1) {
      for (const who of CONTENDERS) {
        (rounds[who] ??= []).push(
          await inFreshProcess(
            who,
            who in rivals ? { ...sealed, ...rivals[who as 'plain'] } : sealed,
          ),
        );
      }
      (rounds['file read'] ??= []).push(await inFreshProcess('file read', sealed));
    }
    const scan = await inFreshProcess('scan', sealed);
    const saves = await inFreshProcess('saves', sealed);
    return {
      'first unlock': together(rounds['first unlock']),
      verso: together(rounds['verso']),
      sqlcipher: together(rounds['sqlcipher']),
      plain: together(rounds['plain']),
      'file read': together(rounds['file read']),
      scan,
      saves,
    };
  } finally {
    filled.remove();
  }
}

function* entriesWithTimes(size: number) {
  for (let index = 0; index < size; index += 1) {
    yield [entryAt(index), begunAt(index).toISOString()] as const;
  }
}

function together(rounds: readonly Times[] = []): Times {
  const all: Record<string, number[]> = {};
  for (const times of rounds) {
    for (const [what, each] of Object.entries(times)) (all[what] ??= []).push(...each);
  }
  return all;
}

function timesOf(figures: Figures | undefined, who: keyof Figures, what: string): number[] {
  const times = figures?.[who][what];
  if (times === undefined || quantile(times, 0.5) === 0) throw new Error(`no ${what} of ${who}`);
  return [...times];
}
