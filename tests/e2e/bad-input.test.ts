/** Each trouble that can come from outside: what the person reads, and that nothing was lost. */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { troubleWords } from '../../renderer/text/areas/problems.ts';
import { reflectWords } from '../../renderer/text/areas/reflect.ts';
import { readOnlyWords } from '../../renderer/text/areas/read-only.ts';
import { unlockWords } from '../../renderer/text/areas/unlock.ts';
import type { VaultFault } from '../../shared/model/vault.ts';
import { expectSaid } from '../support/expect-said.ts';
import { makeFolder } from '../support/folders.ts';
import { PASSPHRASE, Person } from '../support/person.ts';
import { vaultProcess, walSettled } from '../support/processes.ts';
import { sampleText } from '../support/vault-samples.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

const golden = join(dirname(fileURLToPath(import.meta.url)), '../fixtures/golden-vault-1');
const { fault, refusal } = troubleWords.en;

let profile: string;
let verso: LaunchedVerso;
let page: Page;
let person: Person;

async function open(folder = profile): Promise<void> {
  verso = await launchVerso({ profile: folder, language: 'en' });
  page = verso.page;
  person = new Person(page);
}

async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await rm(`${folder}-saved`, { recursive: true, force: true });
}

/** A reflection with these words, sealed and on the disk. */
async function writeDraft(words: string, folder = profile): Promise<void> {
  await person.beginReflection();
  await page.keyboard.insertText(words);
  await person.expectSealed();
  await walSettled(folder);
}

const bytes = (words: string): string => Buffer.from(words, 'utf8').toString('hex');
const shownWords = async (): Promise<string | undefined> => (await person.shownAnswers())[0];

describe('at the door', () => {
  const WORDS = 'What must be there again after every mishap.';
  let vault: string;
  let good: string;

  beforeAll(async () => {
    profile = await makeFolder('bad-input');
    vault = join(profile, 'vault');
    good = `${profile}-good`;
    await open();
    await person.setUp('mentee');
    await writeDraft(WORDS);
    await person.lock();
    // Closed by the lock: the database stands alone, without a log beside it.
    await cp(vault, good, { recursive: true });
  });
  afterAll(async () => {
    await verso.close();
    await remove(profile);
    await rm(good, { recursive: true, force: true });
  });

  /** Puts the journal back as it was, and looks again where the page offers it. */
  async function mend(): Promise<void> {
    await rm(vault, { recursive: true, force: true });
    await cp(good, vault, { recursive: true });
    const again = page.getByRole('button', { name: unlockWords.en.lookAgain });
    if (await again.isVisible()) await again.click();
    await person.expectDoor();
  }

  async function expectWordsThere(): Promise<void> {
    await person.unlock();
    await person.openDraft();
    expect(await shownWords()).toBe(WORDS);
    await person.lock();
  }

  /** A fresh look at the files: the app is closed and opened again. */
  async function reopen(): Promise<void> {
    await verso.close();
    await open();
  }

  it('a wrong passphrase is told apart from damage, and the right one still opens', async () => {
    await person.tryPassphrase('not the passphrase at all');
    await expectSaid(page, refusal['wrong-passphrase']({ outcome: 'wrong-passphrase' }));
    await expectWordsThere();
  });

  const faults: readonly (readonly [string, VaultFault, () => Promise<void>])[] = [
    ['a key file cut short', 'key-file-damaged', () => truncate(join(vault, 'keys.verso'), 40)],
    ['an empty key file', 'key-file-damaged', () => truncate(join(vault, 'keys.verso'), 0)],
    [
      'a database of fifty bytes',
      'database-damaged',
      () => truncate(join(vault, 'journal.db'), 50),
    ],
    [
      'a database that is another program’s file',
      'database-damaged',
      () => writeFile(join(vault, 'journal.db'), 'Not a database. '.repeat(500)),
    ],
    ['no key file', 'half-missing', () => rm(join(vault, 'keys.verso'))],
    ['no database', 'half-missing', () => rm(join(vault, 'journal.db'))],
    // A folder in its place cannot be read by anybody, root included.
    ['an unreadable key file', 'unreadable', () => beFolder(join(vault, 'keys.verso'))],
    ['an unreadable database', 'unreadable', () => beFolder(join(vault, 'journal.db'))],
  ];

  it.each(faults)('%s closes the book and says what to do', async (_, why, damage) => {
    await damage();
    await reopen();
    await expectSaid(page, fault[why]);
    await page.getByText(profile).waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    await mend();
  });

  it('a database cut in half opens to be read, and is left as it lies', async () => {
    await halve(join(vault, 'journal.db'));
    const half = await readFile(join(vault, 'journal.db'));
    await reopen();
    await person.tryPassphrase(PASSPHRASE);
    const { title } = readOnlyWords.en.reason.damaged;
    await page.getByRole('heading', { name: title }).waitFor();
    expect((await readFile(join(vault, 'journal.db'))).equals(half)).toBe(true);
    await person.lock();
    await mend();
  });

  it('a journal of a newer version is left alone', async () => {
    const database = new Database(join(vault, 'journal.db'));
    database.pragma('user_version = 99999');
    database.close();
    const before = await readFile(join(vault, 'journal.db'));
    await reopen();
    await expectSaid(page, refusal['from-newer-version']({ outcome: 'from-newer-version' }));
    expect((await readFile(join(vault, 'journal.db'))).equals(before)).toBe(true);
    await mend();
  });

  it('a database of another journal is told when the key turns', async () => {
    await cp(join(golden, 'journal.db'), join(vault, 'journal.db'));
    await person.tryPassphrase('twelve herons stand in cold rain');
    await expectSaid(page, fault.swapped);
    await mend();
  });

  it('after all of that, every word is there', async () => {
    await expectWordsThere();
  });

  it('a second Verso on the same journal stands back, and the first goes on', async () => {
    await person.unlock();
    await person.openDraft();
    await expect(open()).rejects.toThrow('Another Verso serves this profile.');
    expect(await shownWords()).toBe(WORDS);
    await page.keyboard.insertText(' And on.');
    const draft = `${WORDS} And on.`;
    expect(await shownWords()).toBe(draft);
    await person.lock();
    await person.unlock();
    await person.openDraft();
    expect(await shownWords()).toBe(draft);
  });
});

async function halve(path: string): Promise<void> {
  await truncate(path, Math.floor((await readFile(path)).length / 2));
}

async function beFolder(path: string): Promise<void> {
  await rm(path);
  await mkdir(path);
}

describe('words of every length and kind', () => {
  beforeAll(async () => {
    profile = await makeFolder('odd-words');
    await open();
    await person.setUp('mentor');
  });
  afterAll(async () => {
    await verso.close();
    await remove(profile);
  });
  afterEach(async () => {
    // Out of the draft, so that the next test begins one of its own.
    await page.getByRole('button', { name: reflectWords.en.back }).click();
    await person.expectJourney();
  });

  /** A power cut, then the newest draft again. */
  async function afterKill(): Promise<string | undefined> {
    await walSettled(profile);
    await verso.kill();
    await open();
    await person.unlock();
    await person.openDraft();
    return shownWords();
  }

  it('emoji, right-to-left and combining marks are there to the byte after a kill', async () => {
    const words = [
      'Thanks 👩🏽‍⚕️👨‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿!',
      'שָׁלוֹם \u202eabc\u202c السَّلَامُ عَلَيْكُم \u200f',
      'a\u0323\u0302 a\u0302\u0323 e\u0301 \u00e9 \u212b \u00c5',
    ];
    await person.beginReflection();
    await person.write(words);
    await person.expectSealed();
    await afterKill();
    // A fourth stands open and empty: where the writer goes on.
    const shown = (await person.shownAnswers()).slice(0, words.length);
    expect(shown.map(bytes)).toEqual(words.map(bytes));
  });

  it('a paste of 100,000 characters goes in, and writing goes on after it', async () => {
    const words = sampleText(7, 20_000).slice(0, 99_999).padEnd(99_999, 'x');
    await person.beginReflection();
    // Copied in the first answer and pasted into the second, as a person does it.
    await page.keyboard.insertText(words);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Control+v');
    await expect.poll(async () => (await person.shownAnswers())[1]?.length).toBe(words.length);
    // What each of these keys costs is measured by tests/bench/editor.bench.ts.
    await page.keyboard.type('and on it goes');
    await person.expectSealed();
    await walSettled(profile);
    await afterKill();
    const [first, second] = await person.shownAnswers();
    expect(first).toBe(words);
    expect(second).toBe(`${words}and on it goes`);
  });

  // One paragraph, which is the hardest for the browser: it lays all of it out at once.
  it('a draft of more than a megabyte is sealed, and is there after a kill', async () => {
    const words = `${sampleText(3, 190_000)} the very end`;
    expect(Buffer.byteLength(words)).toBeGreaterThan(1_048_576);
    await writeDraft(words);
    const shown = await afterKill();
    expect(shown?.length).toBe(words.length);
    expect(shown === words).toBe(true);
  }, 180_000);

  it('a vault process that is killed while one writes costs at most the last words', async () => {
    const older = 'Older words, sealed.';
    await writeDraft(older);
    await page.keyboard.type(' Newest words');
    process.kill(vaultProcess(verso), 'SIGKILL');
    await person.expectDoor();
    await page.getByText(unlockWords.en.afterEnd).waitFor();
    await person.unlock();
    await person.openDraft();
    const shown = (await shownWords()) ?? '';
    expect(shown.startsWith(older)).toBe(true);
    expect(`${older} Newest words`.startsWith(shown)).toBe(true);
  });
});

describe('a full disk', () => {
  it('is said, keeps the words on the page, and is over when there is space', async (context) => {
    const mount = await makeFolder('full-disk');
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=600k,mode=0700', 'tmpfs', mount], {
        stdio: 'ignore',
      });
    } catch {
      await remove(mount);
      context.skip('mounting a tmpfs is not permitted here');
    }
    try {
      profile = join(mount, 'profile');
      await mkdir(profile);
      verso = await launchVerso({ profile, saveTo: `${mount}-saved`, language: 'en' });
      page = verso.page;
      person = new Person(page);
      await person.setUp('mentee');
      await writeDraft('Sealed while there was space. ');
      await page.keyboard.insertText(sampleText(5, 80_000));
      await page.getByRole('status').filter({ hasText: 'the disk is full' }).waitFor();
      const words = (await shownWords()) ?? '';
      expect(words.length).toBeGreaterThan(500_000);
      execFileSync('mount', ['-o', 'remount,size=32m', mount]);
      await person.expectSealed();
      await verso.kill();
      await open();
      await person.unlock();
      await person.openDraft();
      expect((await shownWords()) === words).toBe(true);
      await verso.close();
    } finally {
      execFileSync('umount', ['-l', mount]);
      await remove(mount);
    }
  });
});
