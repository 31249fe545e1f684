/** Backups and their way back, over the real door in this process. */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { readySodium } from '../../main/vault/crypto/sodium.ts';
import type { Problem } from '../../shared/errors/problems.ts';
import type { Household } from '../support/household.ts';
import { householdAt } from '../support/household.ts';
import { bytesOf, newPlace, PASSPHRASE } from '../support/vault-child.ts';
import { draftOf } from '../support/vault-samples.ts';

const NEW_PASSPHRASE = 'eleven copper kettles beside a window';
const READER = 'Read a Verso backup.html';

let root: string;
let folder: string;
let clock: Date;
const people: Household[] = [];

beforeAll(readySodium);
beforeEach(() => {
  root = newPlace().root;
  folder = mkdtempSync(join(root, 'backups-'));
  clock = new Date('2026-11-23T14:43:21.000Z');
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

async function withJournal(): Promise<Household & { readonly words: string[] }> {
  const one = person();
  const { recoveryWords: words } = await one.door.create(bytesOf(PASSPHRASE), 'mentor');
  one.door.journal.meetings.add('2026-10-09');
  one.door.journal.entries.save(draftOf('The first meeting.', { title: 'First' }));
  return { ...one, words };
}

async function chooseFolder({ backups, targets }: Household, path = folder) {
  targets.announce('t', path);
  return backups.useFolder('t');
}

const backupNames = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.verso'));
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no problem',
    (error: unknown) => (error as Problem).data.code,
  );
const later = (hours: number): void => {
  clock = new Date(clock.getTime() + hours * 3_600_000);
};

async function openBackup(
  one: Household,
  secret = PASSPHRASE,
  way: 'passphrase' | 'words' = 'passphrase',
) {
  one.targets.announce('look', folder);
  const seen = await one.restore.lookIn({ token: 'look' });
  const name = seen?.files[0]?.name ?? '';
  return one.restore.open({ name, way, secret: bytesOf(secret) });
}

describe('a backup', () => {
  it('is made and proved as soon as a folder is chosen, with the reader beside it', async () => {
    const one = await withJournal();
    const seen = await chooseFolder(one);
    expect(seen).toMatchObject({
      folder,
      provedAt: clock.toISOString(),
      isDue: false,
      trouble: null,
      files: [{ madeAt: clock.toISOString() }],
    });
    expect(backupNames()).toEqual([seen.files[0]?.name]);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    if (existsSync(join(folder, READER))) {
      expect(readFileSync(join(folder, READER), 'utf8')).toContain('<!doctype html>');
    } else {
      // Not built here: that is told as a bug of ours, and the backup stands.
      expect(one.bugs).toHaveLength(1);
    }
  });

  it('holds nothing that can be read, and no vault opens in its place', async () => {
    const one = await withJournal();
    const [file] = (await chooseFolder(one)).files;
    const bytes = readFileSync(join(folder, file?.name ?? ''));
    for (const words of ['The first meeting', 'First', 'mentor', '2026-10-09']) {
      expect(bytes.includes(words)).toBe(false);
      expect(bytes.includes(Buffer.from(words, 'utf16le'))).toBe(false);
    }
    const other = person('two');
    cpSync(join(folder, file?.name ?? ''), other.files.database);
    cpSync(one.files.keys, other.files.keys);
    expect(other.door.status()).toEqual({ state: 'faulty', fault: 'database-damaged' });
  });

  it('is due after a change and made at the lock', async () => {
    const one = await withJournal();
    await chooseFolder(one);
    later(2);
    one.door.journal.entries.save(draftOf('The second meeting.'));
    expect((await one.backups.read()).isDue).toBe(true);
    await one.door.close();
    expect(backupNames()).toHaveLength(2);
    const again = person();
    await again.door.unlock(bytesOf(PASSPHRASE));
    expect(await again.backups.read()).toMatchObject({
      isDue: false,
      provedAt: clock.toISOString(),
    });
    later(1);
    await again.door.close();
    // Nothing was changed, so nothing is made.
    expect(backupNames()).toHaveLength(2);
  });

  it('is made at the next pause of a minute, and after ten minutes without one', async () => {
    const one = await withJournal();
    await chooseFolder(one);
    later(2);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      const write = (words: string): void =>
        void one.door.journal.entries.save(draftOf(words, { title: words }));
      /** Lets time pass, and what it brings about come to its end. */
      const pass = async (ms: number): Promise<number> => {
        vi.advanceTimersByTime(ms);
        await one.door.turns.alone(null, () => Promise.resolve());
        return backupNames().length;
      };
      write('One thing.');
      expect(await pass(59_999)).toBe(1);
      write('Another.');
      expect(await pass(59_999)).toBe(1);
      expect(await pass(1)).toBe(2);
      // Nothing has changed since.
      expect(await pass(1_200_000)).toBe(2);
      later(2);
      for (let minute = 0; minute < 11; minute += 1) {
        write(`In one go, ${String(minute)}.`);
        expect(await pass(50_000)).toBe(2);
      }
      write('Still writing.');
      expect(await pass(49_999)).toBe(2);
      expect(await pass(1)).toBe(3);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is thinned out by age, of this vault only', async () => {
    const one = await withJournal();
    await chooseFolder(one);
    const strangers = ['Verso-2020-01-01T00-00-00Z-00000000.verso', 'notes.txt'];
    for (const name of strangers) writeFileSync(join(folder, name), 'not ours');
    for (let day = 0; day < 20; day += 1) {
      later(12);
      await one.backups.make();
    }
    const { files } = await one.backups.read();
    expect(files.length).toBeLessThan(15);
    expect(files.length).toBeGreaterThan(9);
    expect(files[0]?.madeAt).toBe(clock.toISOString());
    for (const name of strangers) expect(existsSync(join(folder, name))).toBe(true);
  });

  it('can be the only one left: what was deleted goes from the backups', async () => {
    const one = await withJournal();
    await chooseFolder(one);
    later(30);
    await one.backups.make();
    later(30);
    expect((await one.backups.removeOlder()).files).toEqual([
      expect.objectContaining({ madeAt: clock.toISOString() }),
    ]);
  });

  it('is not made into the vault’s own folder, nor into one that is not there', async () => {
    const one = await withJournal();
    expect(await codeOf(chooseFolder(one, one.files.folder))).toBe('not-writable');
    expect(await codeOf(chooseFolder(one, join(root, 'gone')))).toBe('folder-missing');
    expect((await one.backups.read()).folder).toBeNull();
    expect(await codeOf(one.backups.make())).toBe('no-backup-folder');
  });

  it('says when its folder has gone, keeps the date of the last proof, and comes back with it', async () => {
    const one = await withJournal();
    const { provedAt } = await chooseFolder(one);
    const away = `${folder}-away`;
    cpSync(folder, away, { recursive: true });
    rmSync(folder, { recursive: true });
    later(1);
    one.door.journal.entries.save(draftOf('Meanwhile.'));
    expect(await codeOf(one.backups.make())).toBe('folder-missing');
    expect(existsSync(folder)).toBe(false);
    expect(await one.backups.read()).toMatchObject({
      provedAt,
      trouble: 'folder-missing',
      files: [],
    });
    cpSync(away, folder, { recursive: true });
    expect(await one.backups.make()).toMatchObject({ trouble: null, isDue: false });
  });

  it('of a damaged vault is not made, and those that are there stay', async () => {
    const one = await withJournal();
    await chooseFolder(one);
    await one.door.close();
    harm(one.files.database);
    later(200 * 24);
    const again = person();
    expect(await again.door.unlock(bytesOf(PASSPHRASE))).toMatchObject({
      outcome: 'unlocked-to-read',
    });
    expect(await codeOf(again.backups.make())).toBe('read-only');
    expect(await codeOf(again.backups.removeOlder())).toBe('read-only');
    await again.door.close();
    expect(backupNames()).toHaveLength(1);
  });

  it('that does not open again is thrown away, and takes nothing with it', async () => {
    const one = await withJournal();
    await chooseFolder(one);
    const before = backupNames();
    later(1);
    one.door.journal.entries.save(draftOf('To be spoilt.'));
    // A disk that writes something else than it was given.
    const close = Database.prototype.close;
    let isSpoilt = false;
    const spoiling = vi.spyOn(Database.prototype, 'close').mockImplementation(function (
      this: Database.Database,
    ) {
      const closed = close.call(this);
      if (!isSpoilt && this.name.endsWith('.unfinished')) {
        isSpoilt = true;
        harm(this.name);
      }
      return closed;
    });
    expect(await codeOf(one.backups.make())).toBe('backup-not-proved');
    spoiling.mockRestore();
    expect(isSpoilt).toBe(true);
    expect(backupNames()).toEqual(before);
    expect(await one.backups.read()).toMatchObject({ trouble: 'not-proved', isDue: true });
  });

  it('is made under one key, in the middle of a change of keys', async () => {
    const one = await withJournal();
    await chooseFolder(one);
    for (let count = 0; count < 150; count += 1)
      one.door.journal.entries.save(draftOf(`No ${count}`));
    const renewing = one.keyCare.renewKeys(bytesOf(NEW_PASSPHRASE));
    const making = renewing.then(() => one.backups.make());
    later(1);
    await making;
    expect(await openBackup(person('two'), NEW_PASSPHRASE)).toMatchObject({
      outcome: 'opened',
      preview: { entries: 151 },
    });
  });
});

describe('a restore', () => {
  it('brings the journal back on an empty profile, by passphrase, after showing what is in it', async () => {
    const one = await withJournal();
    await chooseFolder(one);
    const entries = one.door.journal.allEntries();
    const two = person('two');
    expect(two.door.status()).toEqual({ state: 'none' });
    expect(await openBackup(two)).toEqual({
      outcome: 'opened',
      preview: {
        role: 'mentor',
        madeAt: '2026-11-23T14:43:21.000Z',
        entries: 1,
        sessions: 1,
        firstAt: entries[0]?.createdAt,
        lastAt: entries[0]?.changedAt,
      },
    });
    // Seen, and nothing is written yet.
    expect(two.door.status()).toEqual({ state: 'none' });
    expect(await two.restore.restore()).toEqual({ outcome: 'unlocked', setAside: null });
    expect(two.door.journal.allEntries()).toEqual(entries);
    expect(two.door.journal.listSessions()).toEqual(one.door.journal.listSessions());
    two.door.journal.entries.save(draftOf('Writing goes on.'));
    await two.door.close();
    const again = person('two');
    expect(await again.door.unlock(bytesOf(PASSPHRASE))).toEqual({ outcome: 'unlocked' });
    expect(again.door.journal.allEntries()).toHaveLength(2);
    expect(again.bugs).toEqual([]);
  });

  it('works by words, and then asks for a new passphrase', async () => {
    const one = await withJournal();
    await chooseFolder(one);
    const two = person('two');
    expect(await openBackup(two, one.words.join(' '), 'words')).toMatchObject({
      outcome: 'opened',
    });
    expect(await two.restore.restore()).toMatchObject({ outcome: 'unlocked-by-words' });
    await two.keyCare.changePassphrase(bytesOf(NEW_PASSPHRASE));
  });

  it('names each thing that is wrong, and writes nothing', async () => {
    const one = await withJournal();
    const [file] = (await chooseFolder(one)).files;
    const path = join(folder, file?.name ?? '');
    const two = person('two');
    expect(await openBackup(two, 'another passphrase altogether')).toEqual({
      outcome: 'wrong-passphrase',
    });
    expect(await openBackup(two, 'only three words', 'words')).toMatchObject({
      outcome: 'words-mistyped',
    });
    expect(await openBackup(two, WRONG_WORDS, 'words')).toEqual({ outcome: 'wrong-words' });
    expect(await codeOf(two.restore.restore())).toBe('not-found');
    const whole = readFileSync(path);
    harm(path);
    expect(await openBackup(two)).toEqual({ outcome: 'damaged' });
    writeFileSync(path, whole);
    truncateSync(path, whole.length - 4096);
    expect(await openBackup(two)).toEqual({ outcome: 'damaged' });
    writeFileSync(path, 'nothing of the kind');
    expect(await openBackup(two)).toEqual({ outcome: 'damaged' });
    writeFileSync(path, whole);
    const newer = new Database(path);
    newer.pragma('user_version = 9999');
    newer.close();
    expect(await openBackup(two)).toEqual({ outcome: 'from-newer-version' });
    expect(two.door.status()).toEqual({ state: 'none' });
  });

  it('says which backups a vault has whose words were revoked', async () => {
    const one = await withJournal();
    await one.keyCare.revokeRecoveryWords();
    await chooseFolder(one);
    const two = person('two');
    expect(await openBackup(two, one.words.join(' '), 'words')).toEqual({ outcome: 'no-words' });
    expect(await openBackup(two)).toMatchObject({ outcome: 'opened' });
  });

  it('sets a journal that is there aside, whole, and is the newest from then on', async () => {
    const one = await withJournal();
    await chooseFolder(one);
    one.door.journal.entries.save(draftOf('After the backup.'));
    one.door.journal.entries.save(draftOf('And after that.'));
    await one.backups.stop();
    await one.door.close();
    const newer = readFileSync(one.files.database);
    const again = person();
    expect(await openBackup(again)).toMatchObject({ outcome: 'opened', preview: { entries: 1 } });
    const { setAside } = await again.restore.restore();
    expect(readFileSync(join(root, 'one', setAside ?? '', 'journal.db'))).toEqual(newer);
    await again.door.close();
    const third = person();
    expect(await third.door.unlock(bytesOf(PASSPHRASE))).toEqual({ outcome: 'unlocked' });
    await third.door.close();
    // Whoever puts the other one back is told.
    rmSync(third.files.folder, { recursive: true });
    cpSync(join(root, 'one', setAside ?? ''), third.files.folder, { recursive: true });
    expect(await person().door.unlock(bytesOf(PASSPHRASE))).toMatchObject({
      outcome: 'unlocked-to-read',
      readOnly: { why: 'older-copy' },
    });
  });

  it('is found by a journal that does not open any more, without choosing a folder', async () => {
    const one = await withJournal();
    await chooseFolder(one);
    await one.door.close();
    truncateSync(one.files.keys, 10);
    const again = person();
    expect(again.door.status()).toMatchObject({ state: 'faulty' });
    const seen = await again.restore.lookIn({ token: null });
    expect(seen?.place).toBe(folder);
    const name = seen?.files[0]?.name ?? '';
    await again.restore.open({ name, way: 'passphrase', secret: bytesOf(PASSPHRASE) });
    expect(await again.restore.restore()).toMatchObject({ outcome: 'unlocked' });
    expect(again.door.journal.allEntries()).toHaveLength(1);
  });

  it('that was cut short between the two changes of names is finished by the next start', async () => {
    const one = await withJournal();
    await one.door.close();
    cpSync(one.files.folder, one.files.readyReplacement, { recursive: true });
    rmSync(one.files.folder, { recursive: true });
    const again = person();
    expect(await again.door.unlock(bytesOf(PASSPHRASE))).toEqual({ outcome: 'unlocked' });
    // One that was cut short before them leaves the old journal, and itself goes.
    await again.door.close();
    cpSync(again.files.folder, again.files.readyReplacement, { recursive: true });
    const third = person();
    expect(await third.door.unlock(bytesOf(PASSPHRASE))).toEqual({ outcome: 'unlocked' });
    expect(existsSync(third.files.readyReplacement)).toBe(false);
  });

  it('takes no name that leads elsewhere', async () => {
    const one = await withJournal();
    await chooseFolder(one);
    const two = person('two');
    const secret = bytesOf(PASSPHRASE);
    const name = backupNames()[0] ?? '';
    expect(await codeOf(two.restore.open({ name, way: 'passphrase', secret }))).toBe('not-found');
    const astray = { name: `../${name}`, way: 'passphrase', secret } as const;
    two.targets.announce('look', folder);
    await two.restore.lookIn({ token: 'look' });
    expect(await codeOf(two.restore.open(astray))).toBe('not-found');
  });
});

const WRONG_WORDS = `${'abandon '.repeat(23)}art`;

/** Turns one bit over in a sealed body. */
function harm(path: string): void {
  const database = new Database(path);
  database.pragma('journal_mode = DELETE');
  const row = database.prepare('SELECT id, body FROM records ORDER BY id').get();
  const { id, body } = row as { readonly id: Buffer; readonly body: Buffer };
  body[99] = (body[99] ?? 0) ^ 1;
  database.prepare('UPDATE records SET body = ? WHERE id = ?').run(body, id);
  database.close();
}
