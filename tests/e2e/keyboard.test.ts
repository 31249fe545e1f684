/** The main job with the keyboard only, from the door to a saved copy; focus is never lost on the way. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { journalWords } from '../../renderer/text/areas/journal.ts';
import { journeyWords } from '../../renderer/text/areas/journey.ts';
import { reflectWords } from '../../renderer/text/areas/reflect.ts';
import { releaseConsentWords } from '../../renderer/text/areas/release-consent.ts';
import { releaseFilesWords } from '../../renderer/text/areas/release-files.ts';
import { releaseWords } from '../../renderer/text/areas/release.ts';
import { settingsWords } from '../../renderer/text/areas/settings.ts';
import { shellWords } from '../../renderer/text/areas/shell.ts';
import { menteeJournal } from '../demo/sample-texts.ts';
import { Keyboard } from '../support/keyboard.ts';
import { PASSPHRASE, Person } from '../support/person.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

const journal = journalWords.en;
const release = releaseWords.en;
const shell = shellWords.en;
const answers = menteeJournal.sessions[1]?.answers ?? [];

let verso: LaunchedVerso;
let page: Page;
let person: Person;
let hands: Keyboard;

beforeAll(async () => {
  verso = await launchVerso({ language: 'en' });
  page = verso.page;
  person = new Person(page);
  hands = new Keyboard(page);
  await person.setUp('mentee');
  await person.lock();
});
afterAll(async () => {
  await verso.close();
});

const focused = (): Promise<string | null> => hands.focused();
const press = (key: string): Promise<void> => hands.press(key);
const expectFocus = (target: Locator): Promise<void> => hands.expectFocus(target);
const tabTo = (target: Locator, key?: 'Tab' | 'Shift+Tab'): Promise<void> =>
  hands.tabTo(target, key);
const button = (name: string): Locator => page.getByRole('button', { name });
const link = (name: string): Locator => page.getByRole('link', { name });

describe('with the keyboard alone', () => {
  it('opens the door, a wrong try first', async () => {
    const field = page.getByLabel('Passphrase', { exact: true });
    await expectFocus(field);
    await page.keyboard.type('not the passphrase');
    await press('Enter');
    await page.getByRole('alert').waitFor();
    // The wrong words are selected, so that typing replaces them.
    await expectFocus(field);
    await page.keyboard.type(PASSPHRASE);
    await press('Enter');
    await person.expectJourney();
    await expect.poll(focused).not.toBeNull();
  });

  it('reflects: Page Down goes on, Page Up comes back, and it is put in the journal', async () => {
    await tabTo(button(journeyWords.en.next.reflect));
    await press('Enter');
    await expectFocus(person.area().first());
    for (const [index, answer] of answers.entries()) {
      if (answer !== '') await page.keyboard.insertText(answer);
      if (index < answers.length - 1) await press('PageDown');
    }
    await press('PageUp');
    await expectFocus(person.area().nth(answers.length - 2));
    await press('PageDown');
    await person.expectSealed();
    await tabTo(page.getByRole('textbox', { name: reflectWords.en.title }));
    await page.keyboard.type('A thing we ask for');
    await tabTo(button(reflectWords.en.whoCouldRead));
    await press('Enter');
    await page.getByRole('dialog').waitFor();
    await press('Escape');
    await expectFocus(button(reflectWords.en.whoCouldRead));
    await tabTo(button(reflectWords.en.finish));
    await press('Enter');
    await button(journal.edit).waitFor();
    await expect.poll(focused).not.toBeNull();
  });

  it('finds it again and opens it', async () => {
    await press('Control+f');
    await expectFocus(page.getByRole('searchbox'));
    await page.keyboard.type(menteeJournal.rareWord);
    await person.rows('A thing we ask for').first().waitFor();
    await press('ArrowDown');
    await expectFocus(person.rows('A thing we ask for').first());
    await press('Enter');
    await expectFocus(page.getByRole('article'));
    await press('Escape');
    await expectFocus(person.rows('A thing we ask for').first());
    await press('ArrowUp');
    await expectFocus(page.getByRole('searchbox'));
    await press('Escape');
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    await press('ArrowDown');
    await press('Enter');
    await expectFocus(page.getByRole('article'));
  });

  it('prepares a copy: adds to the cast, decides with A, K, G and Z', async () => {
    await tabTo(button(journal.copy));
    await press('Enter');
    await page.getByRole('heading', { name: release.cast.title, exact: true }).waitFor();
    await expect.poll(focused).not.toBeNull();
    await tabTo(button(release.cast.add));
    await press('Enter');
    const names = page.getByRole('dialog').getByLabel(release.cast.names, { exact: true });
    await tabTo(names);
    await page.keyboard.type('Adaeze Okonkwo');
    await tabTo(page.getByRole('dialog').getByLabel(release.cast.replacement, { exact: true }));
    await page.keyboard.type('my mentor');
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expectFocus(button(release.cast.add));

    const question = page.locator('form').getByRole('heading', { level: 2 });
    await question.waitFor();
    await tabTo(page.getByRole('link').and(page.locator('[aria-current="true"]')), 'Shift+Tab');
    const first = await question.innerText();
    await press('g');
    await press('k');
    await press('a');
    await expect.poll(() => question.innerText()).not.toBe(first);
    const before = await page.getByRole('status').first().innerText();
    await press('z');
    await expect.poll(() => page.getByRole('status').first().innerText()).not.toBe(before);
    const nothing = page.getByText(release.still.nothing, { exact: true });
    for (let count = 0; count < 60 && !(await nothing.isVisible()); count += 1) {
      const status = await page.getByRole('status').first().innerText();
      await press('a');
      await expect.poll(() => page.getByRole('status').first().innerText()).not.toBe(status);
    }
    await nothing.waitFor();
  });

  it('reads the exact text and saves it', async () => {
    await tabTo(button(release.toExact));
    await press('Enter');
    await expectFocus(page.getByRole('heading', { name: release.exact.title }));
    const shown = await person.exactText();
    expect(shown).not.toContain('Adaeze');
    const consents = page.getByRole('checkbox', { name: /may leave/u });
    for (const box of await consents.all()) {
      await tabTo(box);
      if (!(await box.isChecked())) await press('Space');
    }
    for (const { ask } of Object.values(releaseConsentWords.en.questions.ask)) {
      const no = page.getByRole('group', { name: ask }).getByRole('radio').first();
      await tabTo(no);
      await press('Space');
    }
    await tabTo(button(releaseConsentWords.en.makeFiles));
    await press('Enter');
    await expectFocus(page.getByRole('heading', { name: releaseFilesWords.en.title }));
    const formats = page.getByRole('group', { name: releaseFilesWords.en.format });
    await tabTo(formats.getByRole('radio').first());
    const text = formats.getByRole('radio', { name: releaseFilesWords.en.formats.text.name });
    for (let count = 0; count < 12 && !(await text.isChecked()); count += 1) {
      await press('ArrowDown');
    }
    const save = page.locator('[data-save]');
    await tabTo(save);
    await press('Enter');
    await page.getByText(/Saved and read back/u).waitFor();
    await expectFocus(save);
    const [file = '', another] = await readdir(verso.saveTo);
    expect([file, another]).toEqual([expect.stringMatching(/^\w+-E01\.txt$/u), undefined]);
    const saved = await readFile(join(verso.saveTo, file), 'utf8');
    expect(saved.trim()).toBe(shown.trim());
  });

  it('goes from part to part with F6, and around', async () => {
    await tabTo(link(release.back), 'Shift+Tab');
    await press('Enter');
    await button(journal.edit).waitFor();
    const seen: string[] = [];
    for (let count = 0; count < 4; count += 1) {
      await press('F6');
      seen.push(
        await page.evaluate(() => {
          const region = document.activeElement?.closest('header, section.verso, section.recto');
          return region === null || region === undefined
            ? 'nowhere'
            : region.tagName + region.className.replace(/ .*/u, '');
        }),
      );
    }
    expect(new Set(seen)).toEqual(new Set(['HEADERhead', 'SECTIONverso', 'SECTIONrecto']));
    expect(seen[3]).toBe(seen[0]);
  });

  it('finds a command with Ctrl+K, and Esc gives the keyboard back', async () => {
    const before = await focused();
    await press('Control+k');
    await expectFocus(page.getByRole('dialog').getByRole('searchbox'));
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused()).toBe(before);
    await press('Control+k');
    await expectFocus(page.getByRole('dialog').getByRole('searchbox'));
    await page.keyboard.type('settings');
    await press('ArrowDown');
    await press('Enter');
    await page.getByRole('heading', { name: settingsWords.en.title, level: 1 }).waitFor();
    await expect.poll(focused).not.toBeNull();
  });

  it('shows every key with F1', async () => {
    await press('F1');
    const sheet = page.getByRole('dialog', { name: shell.shortcuts.title });
    await sheet.waitFor();
    for (const line of [shell.command.lock, shell.shortcuts.goOn, shell.shortcuts.keep]) {
      await sheet.getByText(line, { exact: true }).waitFor();
    }
    await press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await expect.poll(focused).not.toBeNull();
  });

  it('locks with Ctrl+L, and the keyboard is at the door', async () => {
    await page.keyboard.press('Control+l');
    await person.expectDoor();
    await expectFocus(page.getByLabel('Passphrase', { exact: true }));
  });
});
