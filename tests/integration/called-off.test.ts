/** Long work that is called off half-way leaves everything as it was: over the real door in this process. */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { parseKeyFile } from '../../main/vault/crypto/key-file.ts';
import { SecretBytes } from '../../main/vault/crypto/secret-bytes.ts';
import { readySodium } from '../../main/vault/crypto/sodium.ts';
import { openVault } from '../../main/vault/door/open-vault.ts';
import { leakCalls } from '../../main/vault/leak-test/leak-calls.ts';
import { Jobs } from '../../main/vault/long-work/jobs.ts';
import type { PaceOptions } from '../../main/vault/long-work/pace.ts';
import { CalledOff } from '../../main/vault/long-work/pace.ts';
import type { Household } from '../support/household.ts';
import { householdAt } from '../support/household.ts';
import { bytesOf, newPlace, PASSPHRASE } from '../support/vault-child.ts';
import { draftOf, newId } from '../support/vault-samples.ts';

const NEW_PASSPHRASE = 'eleven copper kettles beside a window';
/** Enough for several slices of everything. */
const ENTRIES = 650;

let seed: string;
let root: string;
let folder: string;
let clock: Date;
const people: Household[] = [];

beforeAll(async () => {
  await readySodium();
  seed = newPlace().root;
  const one = householdAt(join(seed, 'one'), { now: () => new Date('2026-11-23T14:43:21.000Z') });
  await one.door.create(bytesOf(PASSPHRASE), 'mentee');
  for (let count = 1; count <= ENTRIES; count += 1) {
    one.door.journal.entries.save(draftOf(`Words ${String(count)}.`));
  }
  await one.door.close();
});
beforeEach(() => {
  root = newPlace().root;
  cpSync(seed, root, { recursive: true });
  folder = mkdtempSync(join(root, 'backups-'));
  clock = new Date('2026-11-24T09:00:00.000Z');
});
afterEach(async () => {
  for (const { door } of people.splice(0)) await door.close().catch(() => undefined);
  rmSync(root, { recursive: true, force: true });
});

function person(name = 'one'): Household {
  const made = householdAt(join(root, name), { now: () => clock });
  people.push(made);
  return made;
}

async function unlocked(): Promise<Household> {
  const one = person();
  expect(await one.door.unlock(bytesOf(PASSPHRASE))).toEqual({ outcome: 'unlocked' });
  return one;
}

async function withBackup(): Promise<Household> {
  const one = await unlocked();
  one.targets.announce('t', folder);
  await one.backups.useFolder('t');
  clock = new Date(clock.getTime() + 3_600_000);
  one.door.journal.entries.save(draftOf('Since the backup.'));
  return one;
}

interface Watched extends Required<PaceOptions> {
  /** How far it said it was, where it knew. */
  readonly shares: readonly number[];
}

/** @param until how far it may come before it is called off. */
function watched(until = Infinity): Watched {
  const off = new AbortController();
  const shares: number[] = [];
  return {
    shares,
    signal: off.signal,
    onProgress: ({ done, total }) => {
      if (total === 0) return;
      shares.push(done / total);
      if (done / total >= until) off.abort();
    },
  };
}

function expectGrown({ shares }: Watched): void {
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
}

function expectStopped({ shares }: Watched): void {
  expect(shares.at(-1)).toBeLessThan(1);
  expect(shares.at(-1)).toBeGreaterThan(0);
}

/** Every file below a folder, byte by byte. */
function filesIn(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  const files = names.filter(
    (name) =>
      !readdirSync(path, { withFileTypes: true, recursive: true }).some(
        (entry) => entry.isDirectory() && join(entry.parentPath, entry.name) === join(path, name),
      ),
  );
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(path, name), 'hex')]));
}

const names = (): readonly string[] => readdirSync(folder).toSorted();

describe('an unlock', () => {
  it('grows to its end, while other calls are answered', async () => {
    const one = person();
    const work = watched();
    let answered = 0;
    const asking = setInterval(() => {
      if (one.door.status().state === 'locked') answered += 1;
    }, 0);
    const onProgress: typeof work.onProgress = (progress) => {
      work.onProgress(progress);
      setImmediate(() => (answered += 1));
    };
    expect(await one.door.unlock(bytesOf(PASSPHRASE), { ...work, onProgress })).toEqual({
      outcome: 'unlocked',
    });
    clearInterval(asking);
    expect(answered).toBeGreaterThan(2);
    expectGrown(work);
  });

  it('called off, is a locked door and a vault of which no byte has changed', async () => {
    const before = filesIn(join(root, 'one', 'vault'));
    const one = person();
    const work = watched(0.4);
    await expect(one.door.unlock(bytesOf(PASSPHRASE), work)).rejects.toBeInstanceOf(CalledOff);
    expectStopped(work);
    expect(one.door.status()).toEqual({ state: 'locked' });
    expect(filesIn(join(root, 'one', 'vault'))).toEqual(before);
    // No wrong try was counted, and nothing holds the database.
    expect(await one.door.unlock(bytesOf(PASSPHRASE))).toEqual({ outcome: 'unlocked' });
    expect(one.door.journal.allEntries()).toHaveLength(ENTRIES);
    expect(one.bugs).toEqual([]);
  });

  it('called off, has wiped its keys', async () => {
    const keyFile = parseKeyFile(readFileSync(join(root, 'one', 'vault', 'keys.verso')));
    if (!keyFile.ok) throw new Error(keyFile.why);
    const { files } = person();
    const around = { files, now: () => clock, onBug: () => undefined };
    const off = new AbortController();
    off.abort();
    const key = SecretBytes.random(32);
    const work = { signal: off.signal };
    await expect(openVault(key, keyFile.file, around, { work })).rejects.toBeInstanceOf(CalledOff);
    expect(() => key.borrow((bytes) => bytes.length)).toThrow();
  });

  it('called off after a kill, leaves the log of changes that the kill left', async () => {
    const one = await unlocked();
    one.door.journal.entries.save(draftOf('Only in the log of changes.'));
    const killed = join(root, 'killed');
    cpSync(join(root, 'one'), killed, { recursive: true });
    const before = filesIn(join(killed, 'vault'));
    expect(Object.keys(before)).toContain('journal.db-wal');
    const two = person('killed');
    const work = watched(0.2);
    await expect(two.door.unlock(bytesOf(PASSPHRASE), work)).rejects.toBeInstanceOf(CalledOff);
    const after = filesIn(join(killed, 'vault'));
    expect(after['journal.db-wal']).toBe(before['journal.db-wal']);
    expect(after['journal.db']).toBe(before['journal.db']);
    const whole = watched();
    await two.door.unlock(bytesOf(PASSPHRASE), whole);
    expectGrown(whole);
    expect(two.door.journal.allEntries()).toHaveLength(ENTRIES + 1);
  });
});

describe('a backup', () => {
  it('grows to its end, and is the state of one moment while somebody writes', async () => {
    const one = await withBackup();
    const { entries } = one.door.journal;
    const [kept, thrown] = one.door.journal.allEntries();
    if (kept === undefined || thrown === undefined) throw new Error('no entries');
    const work = watched();
    const until = (share: number): boolean =>
      work.shares.filter((one) => one >= share).length === 1;
    let state: unknown = null;
    const onProgress: typeof work.onProgress = (progress) => {
      work.onProgress(progress);
      // While rows are copied: one comes, one changes, one goes.
      if (until(0.2)) {
        entries.save(draftOf('Meanwhile.'));
        entries.save(draftOf('Other words.', { id: kept.id }));
        entries.discard(thrown.id);
        one.door.emptyWastebasket();
        state = one.door.journal.allEntries();
      }
      // While the copy is opened again: that is for the next one.
      if (until(0.8)) entries.save(draftOf('Later.'));
    };
    const made = await one.backups.make({ ...work, onProgress });
    expectGrown(work);
    expect(made.files).toHaveLength(2);
    expect(made).toMatchObject({ isDue: true, trouble: null });
    expect(one.door.journal.allEntries()).toHaveLength(ENTRIES + 2);
    // Before the lock, which makes another backup where it has the time.
    const two = person('two');
    two.targets.announce('t', folder);
    const name = (await two.restore.lookIn({ token: 't' }))?.files[0]?.name ?? '';
    await two.restore.open({ name, way: 'passphrase', secret: bytesOf(PASSPHRASE) });
    await two.restore.restore();
    expect(two.door.journal.allEntries()).toEqual(state);
    await one.door.close();
  });

  it('called off, is not there, and the older one is as it was', async () => {
    const one = await withBackup();
    const before = filesIn(folder);
    for (const make of ['make', 'removeOlder'] as const) {
      const work = watched(0.5);
      await expect(one.backups[make](work)).rejects.toBeInstanceOf(CalledOff);
      expectStopped(work);
      expect(filesIn(folder)).toEqual(before);
      expect(await one.backups.read()).toMatchObject({ isDue: true, trouble: null });
    }
    await one.backups.make();
    expect(names().filter((name) => name.endsWith('.verso'))).toHaveLength(2);
  });

  it('called off with its folder, leaves the folder of before', async () => {
    const one = await withBackup();
    const other = mkdtempSync(join(root, 'other-'));
    one.targets.announce('t', other);
    await expect(one.backups.useFolder('t', watched(0.5))).rejects.toBeInstanceOf(CalledOff);
    expect(readdirSync(other)).toEqual([]);
    expect(await one.backups.read()).toMatchObject({ folder, trouble: null });
  });

  it('called off while others have their turn, is never begun', async () => {
    const one = await withBackup();
    const off = new AbortController();
    const first = one.backups.make();
    const second = one.backups.make({ signal: off.signal });
    off.abort();
    await expect(second).rejects.toBeInstanceOf(CalledOff);
    expect((await first).files).toHaveLength(2);
  });

  it('is opened and put in the place of a journal, or called off and is not', async () => {
    const one = await withBackup();
    await one.door.close();
    const two = person('two');
    await two.door.create(bytesOf(NEW_PASSPHRASE), 'mentor');
    two.targets.announce('t', folder);
    const name = (await two.restore.lookIn({ token: 't' }))?.files[0]?.name ?? '';
    const open = (work?: PaceOptions) =>
      two.restore.open({ name, way: 'passphrase', secret: bytesOf(PASSPHRASE) }, work);
    const opening = watched(0.5);
    await expect(open(opening)).rejects.toBeInstanceOf(CalledOff);
    expectStopped(opening);
    await expect(two.restore.restore()).rejects.toThrow();
    const whole = watched();
    expect(await open(whole)).toMatchObject({
      outcome: 'opened',
      preview: { entries: ENTRIES + 1 },
    });
    expectGrown(whole);
    // In its reading, in its copying, and while the copy is proved.
    const beside = readdirSync(join(root, 'two')).toSorted();
    for (const until of [0.1, 0.4, 0.65]) {
      const before = filesIn(join(root, 'two', 'vault'));
      const work = watched(until);
      await expect(two.restore.restore(work)).rejects.toBeInstanceOf(CalledOff);
      expectStopped(work);
      expect(readdirSync(join(root, 'two')).toSorted()).toEqual(beside);
      expect(filesIn(join(root, 'two', 'vault'))).toEqual(before);
      expect(two.door.journal.readProfile().role).toBe('mentor');
    }
    const restoring = watched();
    expect(await two.restore.restore(restoring)).toMatchObject({ outcome: 'unlocked' });
    expectGrown(restoring);
    expect(two.door.journal.allEntries()).toHaveLength(ENTRIES + 1);
    expect(two.bugs).toEqual([]);
  });
});

describe('going on with a damaged journal', () => {
  it('called off, leaves it open to be read, and can be begun again', async () => {
    const path = join(root, 'one', 'vault', 'journal.db');
    const database = new Database(path);
    database.exec(
      'UPDATE records SET body = zeroblob(300) WHERE id = (SELECT min(id) FROM records)',
    );
    database.close();
    const one = person();
    expect(await one.door.unlock(bytesOf(PASSPHRASE))).toMatchObject({
      outcome: 'unlocked-to-read',
    });
    const before = filesIn(join(root, 'one', 'vault'));
    const work = watched(0.3);
    await expect(one.door.goOn(work)).rejects.toBeInstanceOf(CalledOff);
    expectStopped(work);
    expect(filesIn(join(root, 'one', 'vault'))).toEqual(before);
    expect(existsSync(one.files.replacement)).toBe(false);
    expect(one.door.status()).toMatchObject({ readOnly: { why: 'damaged' } });
    const whole = watched();
    expect((await one.door.goOn(whole)).setAside).toMatch(/^vault-set-aside-/);
    expectGrown(whole);
    expect(one.door.status()).toEqual({ state: 'unlocked', readOnly: null });
  });
});

describe('new keys', () => {
  it('called off before the key file names them, leave the ways in as they were', async () => {
    const one = await unlocked();
    const before = readFileSync(one.files.keys, 'hex');
    const off = new AbortController();
    const work = { signal: off.signal };
    const renewing = one.keyCare.renewKeys(bytesOf(NEW_PASSPHRASE), work);
    await new Promise((resolve) => setImmediate(resolve));
    off.abort();
    await expect(renewing).rejects.toBeInstanceOf(CalledOff);
    expect(readFileSync(one.files.keys, 'hex')).toBe(before);
    expect(one.door.journal.readProfile().recoveryConfirmedAt).toBeNull();
    await one.door.close();
    expect(await person().door.unlock(bytesOf(NEW_PASSPHRASE))).toEqual({
      outcome: 'wrong-passphrase',
    });
    expect(await person().door.unlock(bytesOf(PASSPHRASE))).toEqual({ outcome: 'unlocked' });
  });

  it('hold at any moment: a backup that waits for them is called off between two batches', async () => {
    const one = await withBackup();
    const renewing = one.keyCare.renewKeys(bytesOf(NEW_PASSPHRASE));
    const work = watched(0.15);
    const making = renewing.then(() => one.backups.make(work));
    await expect(making).rejects.toBeInstanceOf(CalledOff);
    expectStopped(work);
    one.door.journal.entries.save(draftOf('While they are being sealed.'));
    // It goes on by itself.
    await vi.waitFor(() => expect(one.door.renewing).toBe(0), { timeout: 10_000 });
    await one.door.close();
    const two = person();
    expect(await two.door.unlock(bytesOf(NEW_PASSPHRASE))).toEqual({ outcome: 'unlocked' });
    expect(two.door.journal.allEntries()).toHaveLength(ENTRIES + 2);
    expect(one.bugs).toEqual([]);
  });
});

describe('the leak test', () => {
  it('called off, keeps what was planted for a search that is not', async () => {
    const one = await unlocked();
    const phrase = 'seven quiet kettles beside the pier';
    const drafted = draftOf(phrase);
    one.door.journal.entries.save(drafted);
    one.door.openVault().journal.plantLeakTest({
      entryId: drafted.id,
      castId: newId(),
      phrases: [phrase],
    });
    for (const name of ['a', 'b', 'c']) {
      writeFileSync(join(folder, name), Buffer.alloc(3 * 1024 * 1024));
    }
    const jobs = new Jobs();
    const calls = leakCalls({ door: one.door, places: () => [{ path: folder }], jobs });
    const job = 'a'.repeat(32);
    const searching = Promise.resolve(calls['leakTest.search']({ job }));
    await vi.waitFor(() => expect(jobs.progress(job)?.done ?? 0).toBeGreaterThan(0), {
      interval: 1,
    });
    jobs.callOff(job);
    expect(await searching).toBeNull();
    expect(one.door.journal.plantedLeakTest()?.phrases).toEqual([phrase]);
    expect(one.door.journal.readEntry(drafted.id).answers[0]?.text).toBe(phrase);
    expect(await calls['leakTest.search']({ job })).toMatchObject({ files: 3, hits: [] });
    expect(one.door.journal.plantedLeakTest()).toBeNull();
  });
});
