/** What the workbench asks of a copy, in the whole app: each verdict by its key, small groups (R9), the one name (R11). */
import { readdir, rm } from 'node:fs/promises';

import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { releaseConsentWords } from '../../renderer/text/areas/release-consent.ts';
import { releaseFilesWords } from '../../renderer/text/areas/release-files.ts';
import { releaseWords } from '../../renderer/text/areas/release.ts';
import { DEFAULT_SCHEME } from '../../shared/content/presets.ts';
import { makeFolder } from '../support/folders.ts';
import { Person } from '../support/person.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

const words = releaseWords.en;
const consent = releaseConsentWords.en;
const files = releaseFilesWords.en;

let verso: LaunchedVerso;
let person: Person;
let saveTo: string;

beforeAll(async () => {
  saveTo = await makeFolder('release-rules-saved');
  verso = await launchVerso({ language: 'en', saveTo });
  person = new Person(verso.page);
  await person.setUp('mentor');
});
afterAll(async () => {
  await verso.close();
  await rm(saveTo, { recursive: true, force: true });
});

async function prepareEntry(text: string, title: string): Promise<void> {
  await person.goTo('journey');
  await person.beginReflection();
  await person.write([text]);
  await person.expectSealed();
  await person.giveTitle(title);
  await person.finishReflection();
  await person.prepareCopy();
}

const press = (key: string): Promise<void> => verso.page.keyboard.press(key);
const status = (): Promise<string> => verso.page.getByRole('status').first().innerText();

/** The mark that shows these words, as written or as they will stand in the copy. */
const mark = (shown: string): Locator =>
  verso.page.locator('a[id^="mark-"]').filter({ hasText: shown });

/** Decides the open mark by this key. */
async function decideBy(key: string): Promise<void> {
  const before = await status();
  await press(key);
  await expect.poll(status).not.toBe(before);
}

describe('each verdict has its key', () => {
  it('keep, change, generalise, always, undo, and words that were not found', async () => {
    const { page } = verso;
    await prepareEntry(
      'Bronwen Talfryn came on 14 November, at Southampton General Hospital. Tobias Wren wrote to t.wren@soton.example about the red scarf.',
      'By keys',
    );
    await page.locator('a[id^="mark-"]').first().focus();
    await mark('Bronwen Talfryn').click();
    await decideBy('k');
    await mark('Bronwen Talfryn').waitFor();

    await press('z');
    await mark('Bronwen Talfryn').click();
    await press('c');
    await page.keyboard.type('[my mentee]');
    await decideBy('Enter');
    await mark('[my mentee]').waitFor();

    await mark('14 November').focus();
    await mark('14 November').click();
    await decideBy('g');
    await mark('14 November').waitFor({ state: 'detached' });

    await mark('Tobias Wren').click();
    await press('c');
    await page.keyboard.type('[an administrator]');
    // Out of the field, whose letters are letters.
    await mark('Tobias Wren').focus();
    await decideBy('l');
    const cast = page.getByRole('region', { name: words.cast.title });
    await cast.getByText('Tobias Wren').waitFor();

    await press('h');
    const hide = page.getByRole('dialog', { name: words.hide.title });
    await hide.getByLabel(words.hide.words, { exact: true }).fill('red scarf');
    await press('Enter');
    await hide.waitFor({ state: 'detached' });
    await mark(words.hide.putDefault).waitFor();

    await person.acceptAll();
    const text = await person.readExactText();
    expect(text).toContain('[my mentee]');
    expect(text).toContain('[an administrator]');
    expect(text).toContain(words.hide.putDefault);
    for (const gone of ['Talfryn', '14 November', 'Wren', 'soton', 'red scarf', 'Southampton']) {
      expect(text).not.toContain(gone);
    }
    await page.getByRole('link', { name: words.back }).click();
  });
});

describe('small groups (R9)', () => {
  it('hold a copy that names one of three, until it is told why, and beside a role for good', async () => {
    const { page } = verso;
    await person.useScheme({
      ...DEFAULT_SCHEME,
      name: 'Harbour scheme',
      id: '7'.repeat(32),
      groups: { whole: 40, named: [{ name: 'Disabled mentors', size: 3 }] },
    });
    await prepareEntry('I am disabled, and nobody asked.', 'Nobody asked');
    while ((await page.getByText(words.still.nothing, { exact: true }).count()) === 0) {
      await decideBy('k');
    }
    await person.readExactText();
    const held = page.getByText(consent.held['small-group']);
    await held.waitFor();
    await page.getByText(consent.together.removed).waitFor();
    await person.agreeToAll();
    await held.waitFor({ state: 'detached' });
    await person.goToFiles();
    expect(await page.locator('[data-save]').count()).toBe(1);

    await page.getByRole('button', { name: files.name.change }).click();
    const dialog = page.getByRole('dialog', { name: files.name.dialog });
    await dialog.getByRole('checkbox', { name: files.name.facts.role }).check();
    await dialog.getByRole('button', { name: files.name.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('[data-save]').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: words.steps.exact, exact: true }).click();
    await page.getByText(consent.together.blocked).waitFor();
    await held.waitFor();
  });
});

describe('one name over all waves (R11)', () => {
  const choose = async (name: string): Promise<Locator> => {
    const { page } = verso;
    await page.getByRole('button', { name: files.name.change }).click();
    const dialog = page.getByRole('dialog', { name: files.name.dialog });
    await dialog.getByLabel(files.name.pseudonym, { exact: true }).fill(name);
    const role = dialog.getByRole('checkbox', { name: files.name.facts.role });
    await role.uncheck();
    await dialog.getByRole('button', { name: files.name.save, exact: true }).click();
    return dialog;
  };

  it('is chosen by the person, and never drawn from their name or initials', async () => {
    const { page } = verso;
    await page.getByRole('link', { name: words.back }).click();
    await prepareEntry('The rota is made at home.', 'The first wave');
    await addMyself('Amina Khan');
    await person.acceptAll();
    await person.readExactText();
    await person.agreeToAll();
    await person.goToFiles();
    for (const drawn of ['AK', 'Amina']) {
      const dialog = await choose(drawn);
      await dialog.getByText(files.name.refused['drawn-from-name']).waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
    await (await choose('Heron')).waitFor({ state: 'detached' });
    await person.save('text');
    expect(await readdir(saveTo)).toEqual(['Heron-E01.txt']);
  });

  it('is the same in the next wave, and can no longer be another', async () => {
    const { page } = verso;
    await page.getByRole('link', { name: words.back }).click();
    await prepareEntry('The form is shorter now.', 'The second wave');
    await person.acceptAll();
    await person.readExactText();
    await person.agreeToAll();
    await person.goToFiles();
    await person.save('text');
    expect((await readdir(saveTo)).sort()).toEqual(['Heron-E01.txt', 'Heron-E02.txt']);
    await page.getByRole('button', { name: files.name.change }).click();
    const dialog = page.getByRole('dialog', { name: files.name.dialog });
    await dialog.getByText(files.name.fixed).waitFor();
    expect(await dialog.getByLabel(files.name.pseudonym).getAttribute('readonly')).not.toBeNull();
    await page.keyboard.press('Escape');
  });
});

async function addMyself(name: string): Promise<void> {
  const { page } = verso;
  await page.getByRole('button', { name: words.cast.add }).click();
  const dialog = page.getByRole('dialog', { name: words.cast.addTitle });
  await dialog.getByLabel(words.cast.names, { exact: true }).fill(name);
  await dialog.getByRole('radio', { name: words.cast.parts.self, exact: true }).check();
  await dialog.getByLabel(words.cast.replacement, { exact: true }).fill('the author');
  await dialog.getByRole('button', { name: words.cast.save, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
