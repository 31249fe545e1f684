/** The vaults that each workload begins with, made by the product once for a whole run. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { z } from 'zod';

import { fromHex } from '../../main/vault/crypto/byte-layout.ts';
import { sampleText } from '../support/vault-samples.ts';
import type { JournalState } from './journal-state.ts';
import { NO_JOURNAL } from './journal-state.ts';
import { observe } from './observe.ts';
import type { Household } from './places.ts';
import { backupFolderOf, filesAt, fixedId, householdAt, PASSPHRASE, secretOf } from './places.ts';
import type { SeedName, Step } from './workload.ts';
import { addSession, confirm, discard, save, saveCast, WASTE } from './workloads.ts';

const GOLDEN_WORDS =
  'family hint harbor side record dream leader comfort struggle craft awkward long stem argue major slot weird spy genre glass faint blood purpose occur';

/** What the judge must know of a seed beside its files. */
export interface Seed {
  readonly folder: string;
  readonly words: string;
  readonly state: JournalState;
  /** What its backup holds; null where it has none. */
  readonly backup: JournalState | null;
  /** Sealed bytes, in hex, of records that a step may erase; by id. */
  readonly marks: Readonly<Record<string, readonly string[]>>;
  /** Sealed bytes of the key file's slots, in hex: while they stand anywhere, a passphrase opens it. */
  readonly keyMarks: readonly string[];
}

const stateSchema = z.custom<JournalState>((value) => typeof value === 'object' && value !== null);
const seedSchema = z.object({
  words: z.string(),
  state: stateSchema,
  backup: stateSchema.nullable(),
  marks: z.record(z.string(), z.array(z.string())),
  keyMarks: z.array(z.string()),
});

export function readSeed(folder: string, name: SeedName): Seed {
  const root = join(folder, name);
  const known: unknown = JSON.parse(readFileSync(`${root}.json`, 'utf8'));
  return { folder: root, ...seedSchema.parse(known) };
}

const NO_MARKS = { marks: {}, keyMarks: [] } as const;
const CAST = [21, 22];

const LIFE: readonly Step[] = [
  save(1, 'The corridor goes quiet when she speaks.'),
  save(2, sampleText(2, 1500)),
  save(3, sampleText(3, 200)),
  save(4, sampleText(4, 1800)),
  saveCast(21, 'my mentee'),
  saveCast(22, 'the ward'),
  addSession('2026-03-02'),
  confirm,
];
/** Records that a renewal seals at a time: main/vault/door/renewal.ts. */
const MORE_THAN_A_BATCH = 110;

/** Makes every seed under `folder`. @param golden the golden vault of format 1. */
export async function makeSeeds(folder: string, golden: string): Promise<void> {
  mkdirSync(join(folder, 'nothing'), { recursive: true });
  writeSeed(folder, 'nothing', { ...NO_MARKS, words: '', state: NO_JOURNAL, backup: null });
  await makeLivedIn(folder);
  await makeHalfRenewed(folder);
  await makeKilled(folder);
  await makeBackedUp(folder);
  await makeFirstFormat(folder, golden);
}

async function makeLivedIn(folder: string): Promise<void> {
  const root = join(folder, 'lived-in');
  const household = householdAt(root, 1, fail);
  const { recoveryWords } = await household.door.create(secretOf(PASSPHRASE), 'mentee');
  const begin: JournalState = { ...NO_JOURNAL, exists: true };
  const state = await live(household, begin, [...LIFE, ...WASTE.map(discard)]);
  await household.door.close();
  const copy = join(folder, 'lived-in-copy');
  cpSync(root, copy, { recursive: true });
  const marks = Object.fromEntries(
    [...WASTE, ...CAST].map((number) => [fixedId(number), marksOf(bodyOf(copy, number))]),
  );
  const keyMarks = marksOf(readFileSync(filesAt(root).keys));
  rmSync(copy, { recursive: true });
  const words = recoveryWords.join(' ');
  writeSeed(folder, 'lived-in', { words, state, backup: null, marks, keyMarks });
}

/** The key file has the new keys; of the records only the first batch is sealed under them. */
async function makeHalfRenewed(folder: string): Promise<void> {
  const from = readSeed(folder, 'lived-in');
  const household = await reopened(from, join(folder, 'half-renewed'));
  const many = Array.from({ length: MORE_THAN_A_BATCH }, (_, index) =>
    saveCast(1000 + index, `part ${String(index)}`),
  );
  const state = await live(household, from.state, many);
  // Between two batches the renewal lets other work go on; here it waits for ever, as in a kill.
  const { setImmediate } = globalThis;
  Object.assign(globalThis, { setImmediate: () => undefined });
  const { recoveryWords } = await household.keyCare.renewKeys(secretOf(PASSPHRASE));
  Object.assign(globalThis, { setImmediate });
  const vault = household.door.release();
  await vault?.close();
  if (vault?.mode !== 'open' || vault.store.earlierCount === 0) throw new Error('nothing is left');
  const words = recoveryWords.join(' ');
  writeSeed(folder, 'half-renewed', {
    ...from,
    words,
    state: { ...state, isConfirmed: false },
    ...NO_MARKS,
  });
}

/** As a kill leaves it: the last saves stand in the WAL only, and the anchor has not seen them. */
async function makeKilled(folder: string): Promise<void> {
  const from = readSeed(folder, 'lived-in');
  const work = join(folder, 'work');
  const household = await reopened(from, work);
  const last = [save(1, 'Sealed in the WAL only.'), save(5, sampleText(5, 900))];
  const state = await live(household, from.state, last);
  cpSync(work, join(folder, 'killed'), { recursive: true });
  await household.door.close();
  rmSync(work, { recursive: true });
  writeSeed(folder, 'killed', { ...from, state, ...NO_MARKS });
}

/** And one that has nothing but the backup. */
async function makeBackedUp(folder: string): Promise<void> {
  const from = readSeed(folder, 'lived-in');
  const root = join(folder, 'backed-up');
  const household = await reopened(from, root);
  mkdirSync(backupFolderOf(root));
  await household.backups.useFolder('any');
  const alone = join(folder, 'backup-alone');
  cpSync(backupFolderOf(root), backupFolderOf(alone), { recursive: true });
  const state = await live(household, from.state, [save(40, 'After the first backup.')]);
  // Not by the door, which would make another one.
  const vault = household.door.release();
  await vault?.close();
  const backup = from.state;
  writeSeed(folder, 'backed-up', { ...from, state, backup, ...NO_MARKS });
  writeSeed(folder, 'backup-alone', { ...from, state: NO_JOURNAL, backup, ...NO_MARKS });
}

async function reopened(from: Seed, root: string): Promise<Household> {
  cpSync(from.folder, root, { recursive: true });
  const household = householdAt(root, 1, fail);
  await household.door.unlockWithWords(secretOf(from.words));
  return household;
}

async function live(
  household: Household,
  begin: JournalState,
  steps: readonly Step[],
): Promise<JournalState> {
  let state = begin;
  for (const step of steps) {
    await step.run({ ...household, words: '', tell: () => undefined });
    for (const effect of step.effects) state = effect(state, null);
  }
  return state;
}

async function makeFirstFormat(folder: string, golden: string): Promise<void> {
  const files = filesAt(join(folder, 'first-format'));
  mkdirSync(files.folder, { recursive: true, mode: 0o700 });
  mkdirSync(files.deviceFolder, { mode: 0o700 });
  for (const name of ['keys.verso', 'journal.db']) {
    writeFileSync(join(files.folder, name), readFileSync(join(golden, name)), { mode: 0o600 });
  }
  const copy = join(folder, 'first-format-copy');
  cpSync(join(folder, 'first-format'), copy, { recursive: true });
  const state = await observe(copy, {
    firstWords: GOLDEN_WORDS,
    secondWords: null,
    triesPassphrases: false,
    triesCreation: false,
  });
  rmSync(copy, { recursive: true });
  if (Object.keys(state.entries).length < 3)
    throw new Error('the golden vault has lost its entries');
  writeSeed(folder, 'first-format', {
    words: GOLDEN_WORDS,
    state,
    backup: null,
    ...NO_MARKS,
  });
}

function bodyOf(root: string, number: number): Buffer {
  const database = new Database(filesAt(root).database, { readonly: true });
  try {
    const row: unknown = database
      .prepare('SELECT body FROM records WHERE id = ?')
      .pluck()
      .get(Buffer.from(fromHex(fixedId(number))));
    return z.instanceof(Buffer).parse(row);
  } finally {
    database.close();
  }
}

const MARK_EVERY = 100;

/** Pieces of a sealed body, from its beginning to its end, each too long to be there by chance. */
function marksOf(body: Buffer): string[] {
  const marks: string[] = [];
  for (let at = 40; at + 24 <= body.length; at += MARK_EVERY) {
    marks.push(body.subarray(at, at + 24).toString('hex'));
  }
  return marks;
}

function writeSeed(folder: string, name: SeedName, seed: Omit<Seed, 'folder'>): void {
  const { words, state, backup, marks, keyMarks } = seed;
  const known = { words, state, backup, marks, keyMarks };
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(known));
}

function fail(where: string, error: unknown): never {
  throw new Error(`a seed could not be made: ${where}`, { cause: error });
}
