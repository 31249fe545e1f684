/** Keys renewed, words revoked, damage mended, the end: over the real door in this process. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { parseKeyFile, slotOf } from '../../main/vault/crypto/key-file.ts';
import { readySodium } from '../../main/vault/crypto/sodium.ts';
import { destroy } from '../../main/vault/door/destroy-calls.ts';
import { vaultHealth } from '../../main/vault/door/vault-health.ts';
import { RecordStore } from '../../main/vault/store/record-store.ts';
import type { Problem } from '../../shared/errors/problems.ts';
import type { Household } from '../support/household.ts';
import { householdAt } from '../support/household.ts';
import { bytesOf, newPlace, PASSPHRASE } from '../support/vault-child.ts';
import { draftOf } from '../support/vault-samples.ts';

const NEW_PASSPHRASE = 'eleven copper kettles beside a window';
const RECORDS = 250;

let root: string;
let clock: Date;
const people: Household[] = [];

beforeAll(readySodium);
beforeEach(() => {
  ({ root } = newPlace());
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

async function withJournal(entries = 3): Promise<Household & { readonly words: string }> {
  const one = person();
  const { recoveryWords } = await one.door.create(bytesOf(PASSPHRASE), 'mentor');
  for (let count = 1; count <= entries; count += 1) {
    clock = new Date(clock.getTime() + 1000);
    one.door.journal.entries.save(draftOf(`Words ${count}.`, { title: `Entry ${count}` }));
  }
  return { ...one, words: recoveryWords.join(' ') };
}

async function reopened(passphrase = PASSPHRASE, name = 'one') {
  const one = person(name);
  return { ...one, outcome: await one.door.unlock(bytesOf(passphrase)) };
}

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no problem',
    (error: unknown) => (error as Problem).data.code,
  );
const keyFileOf = ({ files }: Household) => {
  const parsed = parseKeyFile(readFileSync(files.keys));
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed.file;
};

const PATIENT = { timeout: 30_000, interval: 50 };

/** No record is left under the old key, and the old key is gone. */
function finished(one: Household): Promise<void> {
  return vi.waitFor(() => expect(slotOf(keyFileOf(one), 'previous')).toBeUndefined(), PATIENT);
}

describe('new keys', () => {
  it('shut out the old passphrase and words, seal everything anew, and keep every entry', async () => {
    const one = await withJournal(RECORDS);
    const before = one.door.journal.allEntries();
    const { recoveryWords } = await one.keyCare.renewKeys(bytesOf(NEW_PASSPHRASE));
    // Writing goes on meanwhile.
    one.door.journal.entries.save(draftOf('In the middle.', { title: 'Meanwhile' }));
    await finished(one);
    expect(one.door.renewing).toBe(0);
    await one.door.close();
    const shut = await reopened();
    expect(shut.outcome).toEqual({ outcome: 'wrong-passphrase' });
    expect(await shut.door.unlockWithWords(bytesOf(one.words))).toEqual({ outcome: 'wrong-words' });
    const open = await reopened(NEW_PASSPHRASE);
    expect(open.outcome).toEqual({ outcome: 'unlocked' });
    expect(open.door.journal.allEntries().filter(({ title }) => title !== 'Meanwhile')).toEqual(
      before,
    );
    expect(keyFileOf(open)).toMatchObject({ format: 2, epoch: 2 });
    await open.door.close();
    const words = bytesOf(recoveryWords.join(' '));
    expect(await person().door.unlockWithWords(words)).toEqual({ outcome: 'unlocked-by-words' });
    expect([...one.bugs, ...open.bugs]).toEqual([]);
  });

  it.each([0, 1, 2])(
    'go on at the next unlock where they were cut short after %i batches',
    async (batches) => {
      const one = await withJournal(RECORDS);
      const sealAnew = RecordStore.prototype.sealAnew;
      let sealed = 0;
      const cut = vi.spyOn(RecordStore.prototype, 'sealAnew').mockImplementation(function (
        this: RecordStore,
        count: number,
      ) {
        if (sealed === batches) throw new Error('cut short');
        sealed += 1;
        sealAnew.call(this, count);
      });
      await one.keyCare.renewKeys(bytesOf(NEW_PASSPHRASE));
      await vi.waitFor(() => expect(one.bugs).toHaveLength(1), PATIENT);
      cut.mockRestore();
      // The profile is a record, too; it was written under the new key already where it was changed.
      expect(one.door.renewing).toBe(RECORDS + 1 - 100 * batches);
      one.door.journal.entries.save(draftOf('Under the new key.', { title: 'Meanwhile' }));
      await one.door.close();
      const two = await reopened(NEW_PASSPHRASE);
      expect(two.outcome).toEqual({ outcome: 'unlocked' });
      expect(two.door.journal.allEntries()).toHaveLength(RECORDS + 1);
      await finished(two);
      await two.door.close();
      const three = await reopened(NEW_PASSPHRASE);
      expect(three.door.renewing).toBe(0);
      expect(three.door.journal.allEntries()).toHaveLength(RECORDS + 1);
    },
  );

  it('leave the old copy to the old passphrase, as the sentence beside the button says', async () => {
    const one = await withJournal();
    await one.door.close();
    cpSync(join(root, 'one', 'vault'), join(root, 'copy', 'vault'), { recursive: true });
    const two = await reopened();
    await two.keyCare.renewKeys(bytesOf(NEW_PASSPHRASE));
    expect((await reopened(PASSPHRASE, 'copy')).outcome).toEqual({ outcome: 'unlocked' });
  });

  it('can be renewed again at once, and leave nothing of the first key', async () => {
    const one = await withJournal(RECORDS);
    await one.keyCare.renewKeys(bytesOf(NEW_PASSPHRASE));
    await one.keyCare.renewKeys(bytesOf(PASSPHRASE));
    await finished(one);
    await one.door.close();
    const two = await reopened();
    expect(two.outcome).toEqual({ outcome: 'unlocked' });
    expect(keyFileOf(two).epoch).toBe(3);
    expect(two.door.journal.allEntries()).toHaveLength(RECORDS);
  });

  it('refuse a weak passphrase, and change nothing', async () => {
    const one = await withJournal();
    const before = readFileSync(one.files.keys);
    expect(await codeOf(one.keyCare.renewKeys(bytesOf('password')))).toBe('passphrase-too-weak');
    expect(readFileSync(one.files.keys)).toEqual(before);
  });
});

describe('the ways in', () => {
  it('are rehearsed without opening or weakening anything, and the date is kept', async () => {
    const one = await withJournal();
    const before = readFileSync(one.files.keys);
    expect(await vaultHealth(one.door)).toMatchObject({
      words: 'unconfirmed',
      rehearsedAt: null,
      rehearsalDue: false,
      kdf: { memoryMiB: 64, passes: 3 },
    });
    const health = () => vaultHealth(one.door);
    clock = new Date('2027-12-01T08:00:00.000Z');
    expect((await health()).rehearsalDue).toBe(true);
    expect(await one.keyCare.rehearsePassphrase(bytesOf('not this one'))).toEqual({
      outcome: 'wrong',
    });
    expect((await health()).rehearsalDue).toBe(true);
    expect(await one.keyCare.rehearsePassphrase(bytesOf(PASSPHRASE))).toEqual({ outcome: 'opens' });
    expect(await health()).toMatchObject({
      rehearsedAt: clock.toISOString(),
      rehearsalDue: false,
    });
    expect(await one.keyCare.rehearseWords(bytesOf('three short words'))).toMatchObject({
      outcome: 'words-mistyped',
      count: 3,
    });
    expect(await one.keyCare.rehearseWords(bytesOf(one.words))).toEqual({ outcome: 'opens' });
    expect(readFileSync(one.files.keys)).toEqual(before);
  });

  it('have a date each, so that one that works does not hide that the other was never tried', async () => {
    const one = await withJournal();
    one.door.journal.confirmRecovery();
    clock = new Date('2027-12-01T08:00:00.000Z');
    await one.keyCare.rehearsePassphrase(bytesOf(PASSPHRASE));
    expect(await vaultHealth(one.door)).toMatchObject({
      rehearsedAt: clock.toISOString(),
      wordsRehearsedAt: null,
      rehearsalDue: true,
    });
    await one.keyCare.rehearseWords(bytesOf(one.words));
    expect(await vaultHealth(one.door)).toMatchObject({
      wordsRehearsedAt: clock.toISOString(),
      rehearsalDue: false,
    });
    // Nobody has tried words that were made a moment ago.
    await one.keyCare.renewRecoveryWords();
    expect((await vaultHealth(one.door)).wordsRehearsedAt).toBeNull();
  });

  it('make a rehearsal wait after wrong tries, as the door does', async () => {
    const one = await withJournal();
    for (let tries = 0; tries < 3; tries += 1) {
      await one.keyCare.rehearsePassphrase(bytesOf(`wrong ${tries}`));
    }
    expect(await one.keyCare.rehearsePassphrase(bytesOf(PASSPHRASE))).toEqual({
      outcome: 'wait',
      seconds: 2,
    });
  });

  it('are one less when the words are revoked', async () => {
    const one = await withJournal();
    await one.keyCare.revokeRecoveryWords();
    expect(await vaultHealth(one.door)).toMatchObject({ words: 'none' });
    expect(await one.keyCare.rehearseWords(bytesOf(one.words))).toEqual({ outcome: 'no-words' });
    await one.door.close();
    const two = person();
    expect(await two.door.unlockWithWords(bytesOf(one.words))).toEqual({ outcome: 'no-words' });
    expect(await two.door.unlock(bytesOf(PASSPHRASE))).toEqual({ outcome: 'unlocked' });
    const { recoveryWords } = await two.keyCare.renewRecoveryWords();
    const again = bytesOf(recoveryWords.join(' '));
    expect(await two.keyCare.rehearseWords(again)).toEqual({ outcome: 'opens' });
  });
});

describe('going on with a copy as it is', () => {
  const spoil = (path: string, where: string): void => {
    const database = new Database(path);
    database.exec(`UPDATE records SET body = zeroblob(length(body)) WHERE ${where}`);
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.close();
  };

  it('mends a damaged vault from what is whole, names what is lost, and keeps the damaged one', async () => {
    const one = await withJournal(5);
    const [hit] = one.door.journal.allEntries();
    await one.door.close();
    spoil(one.files.database, `id = x'${hit?.id ?? ''}'`);
    const damaged = readFileSync(one.files.database);
    const two = await reopened();
    expect(two.outcome).toEqual({
      outcome: 'unlocked-to-read',
      readOnly: {
        why: 'damaged',
        wholeEntries: 4,
        lost: [{ state: 'unreadable', kind: 'entry', title: 'Entry 1', at: hit?.createdAt }],
        lostCount: 1,
        unnamedMissing: 0,
      },
    });
    expect(() => two.door.journal.entries.save(draftOf('Refused.'))).toThrow('read-only');
    expect(readFileSync(two.files.database)).toEqual(damaged);
    const { setAside } = await two.door.goOn();
    expect(readFileSync(join(root, 'one', setAside ?? '', 'journal.db'))).toEqual(damaged);
    two.door.journal.entries.save(draftOf('Taken.'));
    await two.door.close();
    const three = await reopened();
    expect(three.outcome).toEqual({ outcome: 'unlocked' });
    expect(three.door.journal.allEntries()).toHaveLength(5);
    expect(three.bugs).toEqual([]);
  });

  it('gives a journal its profile back that has lost it, with the role that its label names', async () => {
    const one = await withJournal(1);
    const [entry] = one.door.journal.allEntries();
    await one.door.close();
    spoil(one.files.database, `id <> x'${entry?.id ?? ''}'`);
    const two = await reopened();
    expect(two.outcome).toMatchObject({ outcome: 'unlocked-to-read' });
    expect(two.door.journal.readProfile().role).toBe('mentor');
    await two.door.goOn();
    await two.door.close();
    const three = await reopened();
    expect(three.outcome).toEqual({ outcome: 'unlocked' });
    expect(three.door.journal.readProfile().role).toBe('mentor');
  });

  it('reads around pages that are gone, and names all that was on them', async () => {
    const one = await withJournal(60);
    await one.door.close();
    const bytes = readFileSync(one.files.database);
    // Four pages in the middle, as a bad stretch of a disk leaves them.
    const page = 4096;
    const begin = Math.floor(bytes.length / page / 2) * page;
    bytes.fill(0, begin, begin + 4 * page);
    writeFileSync(one.files.database, bytes);
    const two = await reopened();
    if (two.outcome.outcome !== 'unlocked-to-read') throw new Error(two.outcome.outcome);
    const { lost, unnamedMissing, wholeEntries } = two.outcome.readOnly;
    const lostEntries = lost.filter(({ kind }) => kind === 'entry' || kind === 'unknown').length;
    expect(wholeEntries).toBeGreaterThan(30);
    expect(wholeEntries).toBeLessThan(60);
    expect(wholeEntries + lostEntries + unnamedMissing).toBeGreaterThanOrEqual(60);
    await two.door.goOn();
    await two.door.close();
    const three = await reopened();
    expect(three.outcome).toEqual({ outcome: 'unlocked' });
    expect(three.door.journal.allEntries()).toHaveLength(wholeEntries);
  });

  it.each([0.9, 0.5, 0.2])('opens what is left of a file cut to %f of its length', async (part) => {
    const one = await withJournal(60);
    await one.door.close();
    const { size } = statSync(one.files.database);
    truncateSync(one.files.database, Math.floor(size * part));
    const cut = readFileSync(one.files.database);
    const two = await reopened();
    if (two.outcome.outcome !== 'unlocked-to-read') throw new Error(two.outcome.outcome);
    expect(two.outcome.readOnly).toMatchObject({ why: 'damaged' });
    expect(two.outcome.readOnly.wholeEntries).toBeLessThan(60);
    expect(readFileSync(two.files.database)).toEqual(cut);
  });

  it('takes an older copy, and then warns of the newer one', async () => {
    const one = await withJournal();
    await one.door.close();
    cpSync(one.files.folder, join(root, 'old'), { recursive: true });
    const two = await reopened();
    two.door.journal.entries.save(draftOf('Newer.'));
    two.door.journal.entries.save(draftOf('Newer still.'));
    await two.door.close();
    cpSync(one.files.folder, join(root, 'new'), { recursive: true });
    const put = (name: string): void => {
      rmSync(one.files.folder, { recursive: true });
      cpSync(join(root, name), one.files.folder, { recursive: true });
    };
    put('old');
    const three = await reopened();
    expect(three.outcome).toMatchObject({ readOnly: { why: 'older-copy', wholeEntries: 3 } });
    expect(await three.door.goOn()).toEqual({ setAside: null });
    three.door.journal.entries.save(draftOf('Onwards.'));
    await three.door.close();
    const four = await reopened();
    expect(four.outcome).toEqual({ outcome: 'unlocked' });
    await four.door.close();
    put('new');
    expect((await reopened()).outcome).toMatchObject({ readOnly: { why: 'older-copy' } });
  });

  it('is refused by a disk that takes no writing, which can still be read', async (context) => {
    const one = await withJournal();
    await one.door.close();
    const mount = mkdtempSync(join(root, 'disk-'));
    try {
      execFileSync('mount', ['--bind', join(root, 'one'), mount], { stdio: 'ignore' });
      execFileSync('mount', ['-o', 'remount,bind,ro', mount], { stdio: 'ignore' });
    } catch {
      context.skip('mounting a folder to be read only is not permitted here');
    }
    try {
      const two = householdOn(mount);
      expect(await two.door.unlock(bytesOf(PASSPHRASE))).toMatchObject({
        outcome: 'unlocked-to-read',
        readOnly: { why: 'disk-read-only', wholeEntries: 3, lostCount: 0 },
      });
      expect(two.door.journal.allEntries()).toHaveLength(3);
      await two.door.goOn();
      expect(two.door.status()).toMatchObject({ readOnly: { why: 'disk-read-only' } });
      await two.door.close();
    } finally {
      execFileSync('umount', [mount]);
    }
    expect((await reopened()).outcome).toEqual({ outcome: 'unlocked' });
  });

  const householdOn = (folder: string): Household => {
    const made = householdAt(folder, { now: () => clock });
    people.push(made);
    return made;
  };
});

describe('the end', () => {
  const end = (one: Household, passphrase: string, backupsToo = false) =>
    destroy(one.door, (vault) => one.backups.ofVault(vault), {
      passphrase: bytesOf(passphrase),
      backupsToo,
    });

  it('takes the keys, the files, what was set aside and, if wished, the backups', async () => {
    const one = await withJournal();
    const folder = mkdtempSync(join(root, 'backups-'));
    one.targets.announce('t', folder);
    await one.backups.useFolder('t');
    cpSync(one.files.folder, one.files.setAside('2026-01-01T00-00-00Z'), { recursive: true });
    expect(await end(one, 'not this one')).toEqual({ outcome: 'wrong-passphrase' });
    expect(one.door.isOpen).toBe(true);
    const ended = await end(one, PASSPHRASE, true);
    expect(ended).toMatchObject({ outcome: 'destroyed', left: [] });
    expect(readdirSync(join(root, 'one'))).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.verso'))).toEqual([]);
    expect(one.door.isOpen).toBe(false);
    expect(one.door.status()).toEqual({ state: 'none' });
    // A new journal can begin here.
    await person().door.create(bytesOf(NEW_PASSPHRASE), 'mentee');
  });

  it('leaves the backups where they are to stay, and they still open', async () => {
    const one = await withJournal();
    const folder = mkdtempSync(join(root, 'backups-'));
    one.targets.announce('t', folder);
    await one.backups.useFolder('t');
    await end(one, PASSPHRASE);
    expect(existsSync(one.files.folder)).toBe(false);
    const two = person('two');
    two.targets.announce('look', folder);
    const seen = await two.restore.lookIn({ token: 'look' });
    const name = seen?.files[0]?.name ?? '';
    const secret = bytesOf(PASSPHRASE);
    expect(await two.restore.open({ name, way: 'passphrase', secret })).toMatchObject({
      outcome: 'opened',
    });
  });
});
