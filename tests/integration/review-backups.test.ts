/** Backups among strangers, links, drives that are not there, and vaults that have been replaced. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { destroy } from '../../main/vault/door/destroy-calls.ts';
import type { Household } from '../support/household.ts';
import { households, problemOf } from '../support/households.ts';
import { bytesOf, PASSPHRASE } from '../support/vault-child.ts';
import { draftOf } from '../support/vault-samples.ts';

const { root, later, withJournal, person } = households();
afterEach(() => void vi.useRealTimers());

const FOLDER_NAME = 'backups';
const folderPath = (): string => join(root(), FOLDER_NAME);

async function useFolder(one: Household): Promise<string> {
  const folder = folderPath();
  mkdirSync(folder, { recursive: true });
  one.targets.announce('t', folder);
  await one.backups.useFolder('t');
  return folder;
}

const named = (): string[] => readdirSync(folderPath()).filter((name) => name.endsWith('.verso'));

async function choose(one: Household, name: string | undefined) {
  one.targets.announce('look', folderPath());
  await one.restore.lookIn({ token: 'look' });
  return one.restore.open({ name: name ?? '', way: 'passphrase', secret: bytesOf(PASSPHRASE) });
}

describe('a planned backup', () => {
  it('of a journal that another has replaced is not made, and troubles nobody', async () => {
    const two = person('two');
    await two.door.create(bytesOf(PASSPHRASE), 'mentee');
    await useFolder(two);
    const [other] = named();
    await two.door.close();
    const one = await withJournal();
    await useFolder(one);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    one.door.journal.entries.save(draftOf('Due.'));
    await choose(one, other);
    await one.restore.restore();
    vi.advanceTimersByTime(700_000);
    vi.useRealTimers();
    // Its turn comes after this one's.
    await one.door.turns.alone(null, () => Promise.resolve());
    await one.door.turns.alone(null, () => Promise.resolve());
    expect(one.bugs).toEqual([]);
    expect(named()).toHaveLength(2);
  });
});

describe('a backup', () => {
  it('is not made beside the keys of another vault', async () => {
    const two = person('two');
    await two.door.create(bytesOf(PASSPHRASE), 'mentee');
    const one = await withJournal();
    await useFolder(one);
    const before = named();
    later(1);
    copyFileSync(two.files.keys, one.files.keys);
    expect(await problemOf(one.backups.make())).toBe('disk-failed');
    expect(named()).toEqual(before);
    expect(await one.backups.read()).toMatchObject({ trouble: 'disk-failed' });
  });

  it('made again after the clock was put back stays, and is the one that is shown as proved', async () => {
    const one = await withJournal();
    await useFolder(one);
    for (let count = 0; count < 4; count += 1) {
      later(60);
      one.door.journal.entries.save(draftOf(`No ${count}`));
      await one.backups.make();
    }
    later(-500);
    one.door.journal.entries.save(draftOf('After the clock was put back.'));
    const { provedAt } = await one.backups.make();
    const files = (await one.backups.read()).files.map(({ madeAt }) => madeAt);
    expect(files).toContain(provedAt);
    // With the newest three of before.
    expect(files).toHaveLength(4);
  });

  it('takes no harm from what bears its name and is something else', async () => {
    const one = await withJournal();
    const folder = await useFolder(one);
    const like = (second: number): string =>
      join(folder, (named()[0] ?? '').replace(/\d\dZ/, `0${second}Z`));
    mkdirSync(like(1));
    symlinkSync(join(root(), 'nowhere'), like(2));
    writeFileSync(like(3), '');
    writeFileSync(like(4), 'SQLite format 3\0 and nothing more');
    const names = [1, 2, 3, 4].map((second) => like(second).slice(folder.length + 1));
    const two = person('two');
    expect(await choose(two, names[0])).toEqual({ outcome: 'damaged' });
    expect(await problemOf(choose(two, names[1]))).toBe('disk-failed');
    expect(await choose(two, names[2])).toEqual({ outcome: 'damaged' });
    expect(await choose(two, names[3])).toEqual({ outcome: 'damaged' });
    later(1);
    await one.backups.make();
    await one.backups.removeOlder();
    expect((await one.backups.read()).files).toHaveLength(1);
  });

  it('in which a table is a view that never ends is refused at once', async () => {
    const one = await withJournal();
    const folder = await useFolder(one);
    const [name = ''] = named();
    const database = new Database(join(folder, name));
    database.exec(`
      DROP TABLE keys;
      CREATE VIEW keys AS WITH RECURSIVE n(body) AS (SELECT 1 UNION ALL SELECT body + 1 FROM n)
        SELECT body FROM n WHERE body < 0;
    `);
    database.close();
    expect(await choose(person('two'), name)).toEqual({ outcome: 'damaged' });
  });
});

describe('the end', () => {
  const end = (one: Household) =>
    destroy(one.door, (vault) => one.backups.ofVault(vault), {
      passphrase: bytesOf(PASSPHRASE),
      backupsToo: true,
    });

  it('leaves what a link in the folder of backups leads to', async () => {
    const one = await withJournal();
    const folder = await useFolder(one);
    const thesis = join(root(), 'thesis.txt');
    writeFileSync(thesis, 'three years of work');
    const link = join(folder, (named()[0] ?? '').replace(/\d\dZ/, '00Z'));
    symlinkSync(thesis, link);
    expect(await end(one)).toMatchObject({ outcome: 'destroyed', left: [] });
    expect(readFileSync(thesis, 'utf8')).toBe('three years of work');
    expect(existsSync(link)).toBe(false);
  });

  it('says that backups on a drive which is not there are left', async () => {
    const one = await withJournal();
    const folder = await useFolder(one);
    renameSync(folder, mkdtempSync(join(root(), 'drawer-')));
    expect(await end(one)).toMatchObject({ outcome: 'destroyed', left: [folder] });
  });

  it('takes every backup, however many files of other vaults lie beside them', async () => {
    const one = await withJournal();
    const folder = await useFolder(one);
    for (let count = 0; count < 600; count += 1) {
      const second = new Date(Date.UTC(2030, 0, 1, 0, 0, count)).toISOString();
      const stamp = second.slice(0, 19).replaceAll(':', '-');
      writeFileSync(join(folder, `Verso-${stamp}Z-00000000.verso`), '');
    }
    await end(one);
    expect(named().filter((name) => !name.endsWith('-00000000.verso'))).toEqual([]);
  });
});
