/**
 * The settings that keep a journal safe, on the screen and over the real vault: backups, the rehearsal,
 * new keys, revoked words, the leak test, and the end.
 */
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { backupWords } from '../../renderer/text/areas/backups.ts';
import { endingWords } from '../../renderer/text/areas/ending.ts';
import { firstRunWords } from '../../renderer/text/areas/first-run.ts';
import { leakTestWords } from '../../renderer/text/areas/leak-test.ts';
import { troubleWords } from '../../renderer/text/areas/problems.ts';
import { recoveryWords } from '../../renderer/text/areas/recovery-words.ts';
import { rehearsalWords } from '../../renderer/text/areas/rehearsal.ts';
import { reminderWords } from '../../renderer/text/areas/reminders.ts';
import { settingsWords } from '../../renderer/text/areas/settings.ts';
import { unlockWords } from '../../renderer/text/areas/unlock.ts';
import { waysInWords } from '../../renderer/text/areas/ways-in.ts';
import { isOfClosedPage } from '../support/current-page.ts';
import { makeFolder } from '../support/folders.ts';
import { PASSPHRASE, Person } from '../support/person.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

const SECOND_PASSPHRASE = 'nine otters count the winter stars';
const backups = backupWords.en;
const rehearsal = rehearsalWords.en;
const reminders = reminderWords.en;
const waysIn = waysInWords.en;
const leaks = leakTestWords.en;
const ending = endingWords.en;
const settings = settingsWords.en;

let verso: LaunchedVerso;
let person: Person;
let paper: readonly string[];
let saveTo: string;

const button = (name: string): Locator => verso.page.getByRole('button', { name, exact: true });
const dialogButton = (name: string): Locator =>
  verso.page.getByRole('dialog').getByRole('button', { name, exact: true });
const text = (words: string): Locator => verso.page.getByText(words);
const reminder = (): Locator => verso.page.getByRole('complementary', { name: reminders.label });
const folder = (): string => join(saveTo, 'Backups');
const generations = async (): Promise<readonly string[]> =>
  (await readdir(folder())).filter((name) => name.endsWith('.verso'));

beforeAll(async () => {
  saveTo = await makeFolder('safe-keeping-saved');
  verso = await launchVerso({ language: 'en', saveTo });
  person = new Person(verso.page);
  paper = await person.setUp('mentee');
});
afterAll(async () => {
  await verso.close();
  await rm(saveTo, { recursive: true, force: true });
});

it('speaks of backups once there is something to keep, and is silent when put off', async () => {
  await verso.page.getByRole('heading', { level: 2 }).first().waitFor();
  expect(await reminder().count()).toBe(0);
  await person.beginReflection();
  await person.write(['The timetable is built for people with a car.']);
  await person.finishReflection();
  await person.goTo('journey');
  await reminder().getByText(reminders.noBackups.says).waitFor();
  await button(reminders.notNow).click();
  await person.goTo('settings');
  await person.goTo('journey');
  await person.expectJourney();
  await verso.page.getByRole('heading', { level: 2 }).first().waitFor();
  expect(await reminder().count()).toBe(0);
});

it('makes a first backup where it is told to, and says when it was found whole', async () => {
  await person.goTo('settings');
  await person.openSettings('backups');
  await text(backups.none).waitFor();
  await button(backups.choose).click();
  await text(backups.made).waitFor();
  await text(folder()).waitFor();
  expect(await generations()).toHaveLength(1);
  expect(await readdir(folder())).toContain('Read a Verso backup.html');
  expect(await verso.page.getByRole('row').count()).toBe(2);
});

it('says what to do when the folder is gone, and is well again when it is back', async () => {
  await rename(folder(), `${folder()} elsewhere`);
  await button(backups.makeNow).click();
  const gone = troubleWords.en.problem['folder-missing']({});
  await verso.page.getByRole('alert').getByText(gone.what).waitFor();
  await rename(`${folder()} elsewhere`, folder());
  await button(backups.makeNow).click();
  await text(backups.made).waitFor();
  expect(await verso.page.getByRole('alert').count()).toBe(0);
});

it('removes older backups only when asked once more', async () => {
  // Two of the same second have one name.
  await expect
    .poll(async () => {
      await button(backups.makeNow).click();
      await text(backups.made).waitFor();
      return (await generations()).length;
    })
    .toBeGreaterThan(1);
  const before = await generations();
  await button(backups.older.remove).click();
  await dialogButton(backups.older.keep).click();
  expect(await generations()).toEqual(before);
  await button(backups.older.remove).click();
  await dialogButton(backups.older.confirm).click();
  await text(backups.older.done).waitFor();
  expect(await generations()).toHaveLength(1);
});

it('tells at a rehearsal whether passphrase and words would open the journal', async () => {
  const { page } = verso;
  await person.openSettings('rehearsal');
  await text(rehearsal.never).waitFor();
  const passphrase = page.getByLabel(rehearsal.passphrase.label, { exact: true });
  await passphrase.fill('eleven herons stand in cold rain');
  await button(rehearsal.passphrase.try).click();
  await text(rehearsal.passphrase.wrong.what).waitFor();
  await button(rehearsal.passphrase.replace).waitFor();
  await passphrase.fill(PASSPHRASE);
  await button(rehearsal.passphrase.try).click();
  await text('It opens the journal. Tried today at').waitFor();
  const words = page.getByLabel(rehearsal.words.label, { exact: true });
  await words.fill(paper.toReversed().join(' '));
  await button(rehearsal.words.try).click();
  await page.getByRole('alert').waitFor();
  // As they stand on the sheet, with their numbers.
  await words.fill(paper.map((word, index) => `${index + 1} ${word}`).join('\n'));
  await button(rehearsal.words.try).click();
  await text('They open the journal. Tried today at').waitFor();
  await text('It last worked today at').waitFor();
});

it('renews the keys, with a new passphrase and new words', async () => {
  await person.openSettings('keys');
  await person.typePassphraseTwice(SECOND_PASSPHRASE);
  await button(waysIn.keys.renew).click();
  const renewed = await person.readRecoveryWords();
  expect(renewed).not.toEqual(paper);
  await expectOneSheet(renewed);
  await person.confirmRecoveryWords(renewed);
  await text(waysIn.keys.done).waitFor();
  await text(waysIn.keys.sealed).waitFor();
  await expectKeyboardOn(settings.section.keys);
  paper = renewed;
  // What the old words still open is one step away.
  await button(waysIn.keys.toBackups).click();
  await text(backups.older.why).waitFor();
  await expectKeyboardOn(settings.section.backups);
  await person.lock();
  await person.tryPassphrase(PASSPHRASE);
  await verso.page.getByRole('alert').waitFor();
  await person.unlock(SECOND_PASSPHRASE);
});

/** On the page of this section, not at the beginning of the window. */
async function expectKeyboardOn(section: string): Promise<void> {
  const page = verso.page.locator('section.recto').filter({
    has: verso.page.getByRole('heading', { name: section, exact: true, level: 2 }),
  });
  const isThere = (): Promise<boolean> =>
    page.evaluate((element) => element.contains(document.activeElement));
  await expect.poll(isThere).toBe(true);
}

/** What the printer gets: the words in order, their date, and nothing of the window. */
async function expectOneSheet(words: readonly string[]): Promise<void> {
  const { page } = verso;
  await page.emulateMedia({ media: 'print' });
  const printed = await page.locator('body').innerText();
  const { sheet, print, written } = recoveryWords.en;
  for (const word of words) expect(printed).toMatch(new RegExp(`^${word}$`, 'mu'));
  expect(printed).toContain(sheet.title);
  expect(printed).toContain(sheet.keep);
  expect(printed).toContain(sheet.made(new Date()));
  for (const furniture of [print, written, 'Lock', 'Journey']) {
    expect(printed).not.toMatch(new RegExp(`^${furniture}$`, 'mu'));
  }
  const pdf = await page.pdf({ format: 'A4', displayHeaderFooter: true });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/gu)).toHaveLength(1);
  await page.emulateMedia({ media: null });
}

it('revokes the words after asking, and then they open nothing', async () => {
  await person.goTo('settings');
  await person.openSettings('words');
  await button(waysIn.words.revoke).click();
  await dialogButton(waysIn.words.revokeDo).click();
  await text(waysIn.words.revoked).waitFor();
  await text(waysIn.words.none).waitFor();
  await expectKeyboardOn(settings.section.words);
  await person.lock();
  await button(unlockWords.en.useWords).click();
  await person.tryWords(paper);
  await verso.page
    .getByRole('alert')
    .getByText(troubleWords.en.refusal['no-words']({ outcome: 'no-words' }).what)
    .waitFor();
  await button(unlockWords.en.usePassphrase).click();
  // Nor is anybody asked to check words that are no more.
  await person.unlock(SECOND_PASSPHRASE);
});

it('plants random words, locks, and finds them in no file', async () => {
  await person.goTo('settings');
  await person.openSettings('leaks');
  await button(leaks.start).click();
  await person.expectDoor();
  await person.unlock(SECOND_PASSPHRASE);
  await reminder().getByRole('link', { name: reminders.leakTest.go }).click();
  await button(leaks.finish).click();
  await text(leaks.none).waitFor();
  const searched = await verso.page.getByText(/^\d+ files, /u).innerText();
  expect(Number.parseInt(searched, 10)).toBeGreaterThan(2);
  await person.goTo('journal');
  await person.rows('The timetable').first().waitFor();
  expect(await person.rows('Leak test').count()).toBe(0);
});

it('destroys the journal and its backups with the right passphrase only', async () => {
  const { page } = verso;
  await person.goTo('settings');
  await person.openSettings('end');
  await page.getByRole('checkbox', { name: ending.backupsToo }).check();
  const passphrase = page.getByLabel(ending.passphrase, { exact: true });
  await passphrase.fill(PASSPHRASE);
  await button(ending.destroy).click();
  await dialogButton(ending.confirm).click();
  await page.getByRole('alert').waitFor();
  expect((await generations()).length).toBeGreaterThan(0);
  await passphrase.fill(SECOND_PASSPHRASE);
  await button(ending.destroy).click();
  await dialogButton(ending.keep).click();
  expect((await generations()).length).toBeGreaterThan(0);
  await button(ending.destroy).click();
  await dialogButton(ending.confirm).click();
  await page.getByRole('heading', { name: ending.over.title }).waitFor();
  await text(ending.over.nothingLeft).waitFor();
  expect(await generations()).toEqual([]);
  await button(ending.over.finish).click();
  await expectFirstPage();
});

/** Waits across the lock, at which the old window goes with its browser and a new one comes. */
async function expectFirstPage(): Promise<void> {
  const isThere = async (): Promise<boolean> => {
    try {
      return await button(firstRunWords.en.next).isVisible();
    } catch (error) {
      if (isOfClosedPage(error)) return false;
      throw error;
    }
  };
  await expect.poll(isThere, { timeout: 30_000 }).toBe(true);
}
