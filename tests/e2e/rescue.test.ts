/**
 * A journal that something has damaged, in the whole app: what is whole is read and taken along, a
 * backup brings the rest back, or the person goes on without it. Nothing is ever thrown away.
 */
import { cp, readdir, readFile, rm, stat, truncate, unlink } from 'node:fs/promises';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { backupWords } from '../../renderer/text/areas/backups.ts';
import { firstRunWords } from '../../renderer/text/areas/first-run.ts';
import { journalWords } from '../../renderer/text/areas/journal.ts';
import { readOnlyWords } from '../../renderer/text/areas/read-only.ts';
import { restoreWords } from '../../renderer/text/areas/restore.ts';
import { shellWords } from '../../renderer/text/areas/shell.ts';
import { unlockWords } from '../../renderer/text/areas/unlock.ts';
import { menteeJournal } from '../demo/sample-texts.ts';
import { makeFolder } from '../support/folders.ts';
import { lookOver } from '../support/look-over.ts';
import { PASSPHRASE, Person } from '../support/person.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

const [first, second] = menteeJournal.sessions;
const FIRST_WORDS = 'Adaeze let me';
/** Its body is the largest of all. */
const SECOND_WORDS = 'what it costs to prove that you are poor';
const OTHER_PASSPHRASE = 'nine lanterns cross a frozen canal';

let root: string;
let profile: string;
let saveTo: string;
let words: readonly string[] = [];
let verso: LaunchedVerso;
let person: Person;
let page: Page;

const start = async (data = profile): Promise<void> => {
  verso = await launchVerso({ profile: data, saveTo, language: 'en' });
  ({ page } = verso);
  person = new Person(page);
};

/** A journal of two entries and a proved backup of it, made once and laid out anew for each test. */
beforeAll(async () => {
  root = await makeFolder('rescue-e2e');
  profile = join(root, 'work', 'profile');
  saveTo = join(root, 'work', 'saved');
  await start();
  words = await person.setUp('mentee');
  for (const reflection of [first, second]) {
    if (reflection === undefined) throw new Error('The sample journal has two sessions.');
    await person.goTo('journey');
    await person.beginReflection();
    await person.write(reflection.answers);
    await person.giveTitle(reflection.title);
    await person.finishReflection();
  }
  await person.goTo('settings');
  await person.openSettings('backups');
  await button(backupWords.en.choose).click();
  await page.getByText(backupWords.en.made).waitFor();
  await verso.close();
  await cp(join(root, 'work'), join(root, 'pristine'), { recursive: true });
});
beforeEach(async () => {
  await rm(join(root, 'work'), { recursive: true, force: true });
  await cp(join(root, 'pristine'), join(root, 'work'), { recursive: true });
});
afterEach(async () => {
  await verso.close();
});
afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

describe('a journal with a damaged entry', () => {
  beforeEach(async () => {
    damageLargest();
    await start();
    await person.tryPassphrase(PASSPHRASE);
    await heading(readOnlyWords.en.reason.damaged.title).waitFor();
  });

  it('names the entry, and offers to read the rest and nothing that writes', async () => {
    await lookOver(page, 'damaged');
    const lost = page.getByRole('region', { name: readOnlyWords.en.lost.title });
    expect(await lost.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^A thing we ask for\s+Entry · today · cannot be read$/u),
    ]);
    await button(readOnlyWords.en.read.act).click();
    await page.getByText(journalWords.en.counts.all(1)).waitFor();
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: shellWords.en.commands.title });
    await palette.getByRole('menuitem').first().waitFor();
    const commands = (await palette.getByRole('menuitem').allInnerTexts()).join('\n');
    expect(commands).not.toContain(shellWords.en.command.release);
    expect(commands).toContain(shellWords.en.command.standing);
    await page.keyboard.press('Escape');
    await person.rows('First meeting').first().click();
    await page.getByText(FIRST_WORDS).waitFor();
    await lookOver(page, 'journal, to read');
    for (const name of [journalWords.en.edit, journalWords.en.discard, journalWords.en.copy]) {
      expect(await button(name).count()).toBe(0);
    }
    const places = page.getByRole('navigation', { name: shellWords.en.places });
    expect(await places.getByRole('link').allInnerTexts()).toEqual(['What happened', 'Journal']);
  });

  it('goes along as text, with what is whole and nothing else', async () => {
    await button(readOnlyWords.en.copy.act).click();
    await page.getByText('Saved and read back').waitFor();
    const text = await readFile(join(saveTo, 'verso-journal.txt'), 'utf8');
    expect(text).toContain(FIRST_WORDS);
    expect(text).not.toContain(SECOND_WORDS);
  });

  it('comes back whole from the backup, and is itself set aside', async () => {
    const damaged = await readFile(join(profile, 'vault', 'journal.db'));
    await page.getByText(join(saveTo, 'Backups')).waitFor();
    await button(readOnlyWords.en.restore.act).click();
    await heading(restoreWords.en.backup.askWhich).waitFor();
    await lookOver(page, 'restore: which backup');
    await button(restoreWords.en.next).click();
    await page.getByLabel(restoreWords.en.way.passphrase).fill('not the passphrase');
    await button(restoreWords.en.way.open).click();
    await page.getByText(restoreWords.en.refused['wrong-passphrase'].what).waitFor();
    await lookOver(page, 'restore: a wrong passphrase');
    await openBackup();
    await lookOver(page, 'restore: what is inside');
    expect(await page.getByRole('definition').allInnerTexts()).toEqual(
      expect.arrayContaining(['mentee', '2']),
    );
    await button(restoreWords.en.inside.restore).click();
    await heading(restoreWords.en.done.lead).waitFor();
    await lookOver(page, 'restore: done');
    await button(restoreWords.en.done.open).click();
    await person.expectJourney();
    await person.goTo('journal');
    await person.rows('A thing we ask for').first().click();
    await page.getByText(SECOND_WORDS).waitFor();
    const aside = await setAside();
    expect(await readFile(join(profile, aside, 'journal.db'))).toEqual(damaged);
    await person.lock();
    await person.unlock();
  });

  it('is left as it was by somebody who does not restore', async () => {
    await button(readOnlyWords.en.restore.act).click();
    await button(restoreWords.en.leave).click();
    await heading(readOnlyWords.en.reason.damaged.title).waitFor();
    expect((await readdir(profile)).filter((name) => name.includes('set-aside'))).toEqual([]);
  });

  it('goes on without the entry once it was asked twice, and keeps what it was', async () => {
    const damaged = await readFile(join(profile, 'vault', 'journal.db'));
    const { goOn } = readOnlyWords.en;
    await button(goOn.act).click();
    await page.getByRole('dialog', { name: goOn.reason.damaged.ask }).waitFor();
    await lookOver(page, 'go on: the question');
    await page.keyboard.press('Escape');
    expect((await readdir(profile)).filter((name) => name.includes('set-aside'))).toEqual([]);
    await button(goOn.act).click();
    await button(goOn.reason.damaged.confirm).click();
    await heading(goOn.done).waitFor();
    await lookOver(page, 'went on');
    const aside = await setAside();
    await page.getByText(aside).waitFor();
    expect(await readFile(join(profile, aside, 'journal.db'))).toEqual(damaged);
    await button(goOn.open).click();
    await person.expectJourney();
    await person.goTo('journal');
    await page.getByText(journalWords.en.counts.all(1)).waitFor();
    await person.rows('First meeting').first().click();
    await button(journalWords.en.edit).waitFor();
    await person.lock();
    await person.unlock();
  });
});

describe('a journal of which nothing is missing, and which is not as it was sealed', () => {
  it('says so, reads everything, and goes on with all of it', async () => {
    breakManifest();
    await start();
    await person.tryPassphrase(PASSPHRASE);
    const { reason, lost, read, goOn } = readOnlyWords.en;
    await heading(reason.unmatched.title).waitFor();
    expect(await page.getByText(reason.damaged.what).count()).toBe(0);
    expect(await page.getByRole('region', { name: lost.title }).count()).toBe(0);
    await lookOver(page, 'nothing missing, not as sealed');
    await button(read.act).click();
    await page.getByText(journalWords.en.counts.all(2)).waitFor();
    await page.getByRole('link', { name: shellWords.en.place.standing, exact: true }).click();
    await button(goOn.act).click();
    await page.getByRole('dialog', { name: goOn.reason.unmatched.ask }).waitFor();
    await button(goOn.reason.unmatched.confirm).click();
    await heading(goOn.done).waitFor();
    await page.getByText(await setAside()).waitFor();
    await button(goOn.open).click();
    await person.expectJourney();
    await person.lock();
    await person.unlock();
    await person.goTo('journal');
    await page.getByText(journalWords.en.counts.all(2)).waitFor();
  });
});

describe('a journal that no key opens', () => {
  it('comes back by the words, and asks for a new passphrase', async () => {
    await truncate(join(profile, 'vault', 'keys.verso'), 20);
    await start();
    await button(unlockWords.en.restore).waitFor();
    await lookOver(page, 'closed');
    await button(unlockWords.en.restore).click();
    await button(restoreWords.en.next).click();
    await button(restoreWords.en.way.useWords).click();
    await page.getByLabel(restoreWords.en.way.words).fill('one two');
    await button(restoreWords.en.way.open).click();
    await page.getByRole('alert').waitFor();
    await lookOver(page, 'restore: mistyped words');
    await page.getByLabel(restoreWords.en.way.words).fill(words.join(' '));
    await button(restoreWords.en.way.open).click();
    await button(restoreWords.en.inside.restore).click();
    await button(restoreWords.en.done.choose).click();
    await heading(unlockWords.en.newPassphrase.title).waitFor();
    await person.typePassphraseTwice(OTHER_PASSPHRASE);
    await button(unlockWords.en.newPassphrase.set).click();
    await person.expectJourney();
    await person.lock();
    await person.tryPassphrase(PASSPHRASE);
    await page.getByRole('alert').waitFor();
    await person.unlock(OTHER_PASSPHRASE);
  });
});

describe('a fresh device', () => {
  it('brings a journal back before it has one', async () => {
    const fresh = join(root, 'work', 'fresh');
    await start(fresh);
    await button(firstRunWords.en.haveBackup).click();
    await heading(restoreWords.en.backup.ask).waitFor();
    await lookOver(page, 'restore: no folder known');
    await button(restoreWords.en.backup.choose).click();
    // The button that asked for the folder has gone; the keyboard stays on its page.
    await page.getByRole('radio').first().waitFor();
    await expectKeyboardOn('recto');
    await button(restoreWords.en.next).click();
    await openBackup();
    await button(restoreWords.en.inside.restore).click();
    await button(restoreWords.en.done.open).click();
    await person.expectJourney();
    await person.goTo('journal');
    await page.getByText(journalWords.en.counts.all(2)).waitFor();
  });

  it('says of an empty folder that there is nothing in it', async () => {
    for (const name of await readdir(join(saveTo, 'Backups'))) {
      await unlink(join(saveTo, 'Backups', name));
    }
    await start(join(root, 'work', 'fresh'));
    await button(firstRunWords.en.haveBackup).click();
    await button(restoreWords.en.backup.choose).click();
    await page.getByText(restoreWords.en.backup.empty).waitFor();
    await lookOver(page, 'restore: an empty folder');
    await button(restoreWords.en.leave).click();
    await button(firstRunWords.en.haveBackup).waitFor();
  });
});

/** Opens the backup that is being asked for by its passphrase. */
async function openBackup(): Promise<void> {
  await page.getByLabel(restoreWords.en.way.passphrase).fill(PASSPHRASE);
  await button(restoreWords.en.way.open).click();
  await heading(restoreWords.en.inside.lead).waitFor();
}

async function expectKeyboardOn(side: 'verso' | 'recto'): Promise<void> {
  const isThere = (): Promise<boolean> =>
    page.evaluate((name) => document.activeElement?.closest(`main .page.${name}`) !== null, side);
  await expect.poll(isThere).toBe(true);
}

/** The one folder in which the journal of before lies. */
async function setAside(): Promise<string> {
  const found = (await readdir(profile)).filter((name) => name.includes('set-aside'));
  expect(found).toHaveLength(1);
  const [name = ''] = found;
  expect((await stat(join(profile, name, 'keys.verso'))).size).toBeGreaterThan(0);
  return name;
}

/** One bit in the middle of the largest record. */
function damageLargest(): void {
  const database = new Database(join(profile, 'vault', 'journal.db'));
  const row: unknown = database
    .prepare('SELECT id, body FROM records ORDER BY length(body) DESC LIMIT 1')
    .get();
  const { id, body } = row as { readonly id: Buffer; readonly body: Buffer };
  const middle = Math.floor(body.length / 2);
  body[middle] = (body[middle] ?? 0) ^ 1;
  database.prepare('UPDATE records SET body = ? WHERE id = ?').run(body, id);
  database.close();
}

/** One bit of the row that speaks for all the others. */
function breakManifest(): void {
  const database = new Database(join(profile, 'vault', 'journal.db'));
  const row: unknown = database.prepare('SELECT body FROM manifest').get();
  const { body } = row as { readonly body: Buffer };
  const middle = Math.floor(body.length / 2);
  body[middle] = (body[middle] ?? 0) ^ 1;
  database.prepare('UPDATE manifest SET body = ?').run(body);
  database.close();
}

function button(name: string) {
  return page.getByRole('button', { name, exact: true });
}

function heading(name: string) {
  return page.getByRole('heading', { name, exact: true });
}
