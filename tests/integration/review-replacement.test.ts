/** One vault in the place of another: where a step fails, and where the place is not as it should be. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type * as FileSystem from 'node:fs/promises';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { replaceVault } from '../../main/vault/door/replace-vault.ts';
import type { Household } from '../support/household.ts';
import { households, problemOf } from '../support/households.ts';
import { bytesOf, PASSPHRASE } from '../support/vault-child.ts';
import { draftOf } from '../support/vault-samples.ts';

/** What the disk answers to a change of names: the code of its refusal, or null. */
let refusing: (from: string, to: string) => string | null = () => null;
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FileSystem>();
  const rename = (from: string, to: string): Promise<void> => {
    const code = refusing(from, to);
    return code === null ? real.rename(from, to) : Promise.reject(refusal(code));
  };
  return { ...real, rename };
});
afterEach(() => void (refusing = () => null));

function refusal(code: string): Error {
  return Object.assign(new Error(code), { code });
}

const { root, now, withJournal, reopened, person } = households();

async function backedUp(one: Household): Promise<string> {
  const folder = mkdtempSync(join(root(), 'backups-'));
  one.targets.announce('t', folder);
  await one.backups.useFolder('t');
  return folder;
}

async function choose(one: Household, folder: string): Promise<void> {
  one.targets.announce('look', folder);
  const seen = await one.restore.lookIn({ token: 'look' });
  const name = seen?.files[0]?.name ?? '';
  const secret = bytesOf(PASSPHRASE);
  expect(await one.restore.open({ name, way: 'passphrase', secret })).toMatchObject({
    outcome: 'opened',
  });
}

const asideOf = ({ files: { folder } }: Household): string[] =>
  readdirSync(join(folder, '..')).filter((name) => name.startsWith('vault-set-aside-'));

describe('a replacement', () => {
  it('that does not get the name gives it back to the vault that stood there', async () => {
    const one = await withJournal();
    const folder = await backedUp(one);
    await one.door.close();
    const two = person();
    await choose(two, folder);
    const { readyReplacement } = two.files;
    refusing = (from) => (from === readyReplacement ? 'EBUSY' : null);
    expect(await problemOf(two.restore.restore())).toBe('disk-failed');
    refusing = () => null;
    expect(two.door.status()).toEqual({ state: 'locked' });
    expect(asideOf(two)).toEqual([]);
    expect((await reopened()).outcome).toEqual({ outcome: 'unlocked' });
  });

  it('leaves an open journal open where the disk has no room for it', async () => {
    const one = await withJournal();
    const folder = await backedUp(one);
    await choose(one, folder);
    refusing = () => 'ENOSPC';
    expect(await problemOf(one.restore.restore())).toBe('disk-full');
    refusing = () => null;
    one.door.journal.entries.save(draftOf('Still here.'));
    expect(one.door.journal.allEntries()).toHaveLength(4);
  });

  it.each(['keys-in-making.verso', '.DS_Store', 'journal.db-wal'])(
    'comes to a place where nothing but %s lies, and keeps that',
    async (name) => {
      const one = await withJournal();
      const folder = await backedUp(one);
      const two = person('two');
      writeFileSync(join(two.files.folder, name), 'left');
      await choose(two, folder);
      expect(await two.restore.restore()).toEqual({ outcome: 'unlocked', setAside: null });
      expect(two.door.journal.allEntries()).toHaveLength(3);
      const [kept] = asideOf(two);
      expect(existsSync(join(root(), 'two', kept ?? 'none', name))).toBe(true);
    },
  );

  it('cut short between the two names is taken up where a file has come into the empty place', async () => {
    const one = await withJournal();
    await one.door.close();
    renameSync(one.files.folder, one.files.readyReplacement);
    mkdirSync(one.files.folder);
    writeFileSync(join(one.files.folder, '.DS_Store'), '');
    expect((await reopened()).outcome).toEqual({ outcome: 'unlocked' });
  });

  it('sets two vaults aside within one second', async () => {
    const one = await withJournal();
    const folder = await backedUp(one);
    await choose(one, folder);
    const { setAside: first } = await one.restore.restore();
    await choose(one, folder);
    const { setAside: second } = await one.restore.restore();
    expect(second).not.toBe(first);
    for (const name of [first, second]) {
      expect(existsSync(join(root(), 'one', name ?? 'none', 'journal.db'))).toBe(true);
    }
  });

  it('leaves a vault behind a link where it is, and takes the place of the link', async () => {
    const one = await withJournal();
    await one.door.close();
    const elsewhere = join(root(), 'elsewhere');
    renameSync(one.files.folder, elsewhere);
    symlinkSync(elsewhere, one.files.folder);
    const name = await replaceVault(
      one.files,
      (target) => Promise.resolve(cpSync(elsewhere, target.folder, { recursive: true })),
      now(),
    );
    expect(name).not.toBeNull();
    expect(readdirSync(elsewhere)).toContain('keys.verso');
    expect((await reopened()).outcome).toEqual({ outcome: 'unlocked' });
  });
});

describe('going on', () => {
  it('with a table that holds a record twice takes it once', async () => {
    const one = await withJournal();
    await one.door.close();
    const database = new Database(one.files.database);
    database.exec(`
      CREATE TABLE twice (id BLOB NOT NULL, v INTEGER NOT NULL, body BLOB NOT NULL) STRICT;
      INSERT INTO twice SELECT id, v, body FROM records;
      INSERT INTO twice SELECT id, v, zeroblob(1100) FROM records;
      INSERT INTO twice SELECT id, v, body FROM records;
      DROP TABLE records;
      ALTER TABLE twice RENAME TO records;
    `);
    database.close();
    const two = await reopened();
    expect(two.outcome).toMatchObject({ readOnly: { why: 'damaged', wholeEntries: 3 } });
    await two.door.goOn();
    await two.door.close();
    const three = await reopened();
    expect(three.outcome).toEqual({ outcome: 'unlocked' });
    expect(three.door.journal.allEntries()).toHaveLength(3);
  });

  it('twice, after damage each time, keeps what was whole both times', async () => {
    const one = await withJournal(4);
    const [first, second] = one.door.journal.allEntries().map(({ id }) => id);
    await one.door.close();
    for (const id of [first, second]) {
      const database = new Database(one.files.database);
      database.exec(`UPDATE records SET body = zeroblob(1100) WHERE id = x'${id ?? ''}'`);
      database.close();
      const damaged = await reopened();
      expect(damaged.outcome).toMatchObject({ readOnly: { why: 'damaged', lostCount: 1 } });
      expect((await damaged.door.goOn()).setAside).not.toBeNull();
      await damaged.door.close();
    }
    expect(asideOf(one)).toHaveLength(2);
    const last = await reopened();
    expect(last.outcome).toEqual({ outcome: 'unlocked' });
    expect(last.door.journal.allEntries()).toHaveLength(2);
  });
});
