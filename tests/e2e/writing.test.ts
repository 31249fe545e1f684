/** What helps while one writes, in the real app: undo, what was said before, tags, focus, earlier versions. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { Locator } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';

import { besideWords } from '../../renderer/text/areas/beside-words.ts';
import { historyWords } from '../../renderer/text/areas/history.ts';
import { journalWords } from '../../renderer/text/areas/journal.ts';
import { lastTimeWords } from '../../renderer/text/areas/last-time.ts';
import { reflectWords } from '../../renderer/text/areas/reflect.ts';
import { makeFolder } from '../support/folders.ts';
import { violations, RULES } from '../support/look-over.ts';
import { Person } from '../support/person.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

const HEARD = 'That the form asks for a bank statement.';
const HOUR_MS = 60 * 60 * 1000;
const beside = besideWords.en;
const history = historyWords.en;

describe('writing', async () => {
  const profile = await makeFolder('writing');
  let verso: LaunchedVerso = await launchVerso({ profile, language: 'en' });
  let person = new Person(verso.page);
  const firstArea = (): Locator => person.area().first();
  const button = (name: string): Locator => verso.page.getByRole('button', { name, exact: true });
  /** More than an autosave's pause, so that what is typed next is another save. */
  const pause = async (): Promise<void> => {
    await person.expectSealed();
    await verso.page.waitForTimeout(1200);
  };

  afterAll(async () => {
    await verso.close();
    await rm(profile, { recursive: true, force: true });
  });

  it('takes back what was typed before an autosave, and seals that', async () => {
    await person.setUp('mentee');
    await person.beginReflection();
    await verso.page.keyboard.type(HEARD);
    await pause();
    await verso.page.keyboard.press('Enter');
    await verso.page.keyboard.type('A sentence too many.');
    await pause();
    expect(await firstArea().inputValue()).toContain('too many');
    for (let turn = 0; turn < 20 && (await firstArea().inputValue()).includes('\n'); turn += 1) {
      await verso.page.keyboard.press('Control+z');
    }
    expect(await firstArea().inputValue()).toBe(HEARD);
    await verso.page.keyboard.press('Control+z');
    expect(await firstArea().inputValue()).not.toBe(HEARD);
    await verso.page.keyboard.press('Control+Shift+z');
    expect(await firstArea().inputValue()).toBe(HEARD);
    await person.lock();
    await person.unlock();
    await person.openDraft();
    expect(await firstArea().inputValue()).toBe(HEARD);
  });

  it('shows only the question and the words, by one key, and everything again by Esc', async () => {
    const head = verso.page.getByRole('banner');
    await firstArea().focus();
    await verso.page.keyboard.press('Control+b');
    await head.waitFor({ state: 'detached' });
    expect(await violations(verso.page, RULES)).toEqual([]);
    await verso.page.keyboard.type(' So we do.');
    expect(await firstArea().inputValue()).toBe(`${HEARD} So we do.`);
    await verso.page.keyboard.press('Escape');
    await head.waitFor();
    expect(await firstArea().inputValue()).toBe(`${HEARD} So we do.`);
  });

  it('counts words when asked, and keeps tags and the writer’s own view', async () => {
    expect(await verso.page.getByText(/\bwords\.$/u).count()).toBe(0);
    await verso.page.getByText(beside.summary, { exact: true }).click();
    await button(beside.count).click();
    await verso.page.getByText(beside.counted(11), { exact: true }).waitFor();
    await verso.page.getByRole('textbox', { name: beside.tags.label }).fill('ward, rank, Ward');
    await verso.page.getByRole('radio', { name: beside.depth.options.questioned }).check();
    expect(await violations(verso.page, RULES)).toEqual([]);
    await person.finishReflection();
    await verso.page.getByText(journalWords.en.tagged(['ward', 'rank']), { exact: true }).waitFor();
    await verso.page.getByText(beside.placed('questioned'), { exact: true }).waitFor();
    await person.goTo('journey');
    await person.goTo('journal');
    const { filter } = journalWords.en;
    await verso.page.getByLabel(filter.tagLabel).selectOption('rank');
    await person.rows('bank statement').first().waitFor();
  });

  it('has what was said before at hand beside the question', async () => {
    await person.goTo('journey');
    await person.beginReflection();
    const said = verso.page.getByRole('list', { name: lastTimeWords.en.answers });
    const title = verso.page.getByText(lastTimeWords.en.title, { exact: true });
    await title.waitFor();
    expect(await said.isVisible()).toBe(false);
    await title.click();
    await said.getByText(HEARD).waitFor();
    expect(await violations(verso.page, RULES)).toEqual([]);
    await button(reflectWords.en.back).click();
    await person.expectJourney();
  });

  it('shows an hour later what the entry said before, and brings it back', async () => {
    await verso.close();
    verso = await launchVerso({
      profile,
      language: 'en',
      vaultEntry: join(import.meta.dirname, '..', 'support', 'vault-later.mjs'),
      vaultEnvironment: { VERSO_TEST_LATER_MS: String(HOUR_MS) },
    });
    person = new Person(verso.page);
    await person.unlock();
    await person.goTo('journal');
    await person.rows('bank statement').first().click();
    await button(journalWords.en.edit).waitFor();
    expect(await button(journalWords.en.history).count()).toBe(0);
    await button(journalWords.en.edit).click();
    await firstArea().fill('That the form asks for proof of being poor. So we do.');
    await person.finishReflection();
    await button(journalWords.en.history).click();
    const words = verso.page.getByRole('region', { name: history.differences });
    await words.getByRole('deletion').filter({ hasText: 'a bank statement' }).waitFor();
    await words.getByRole('insertion').filter({ hasText: 'proof of being poor' }).waitFor();
    expect(await violations(verso.page, RULES)).toEqual([]);
    await button(history.bringBack).click();
    await verso.page.getByText(history.broughtBack, { exact: true }).waitFor();
    const times = verso.page.getByRole('list', { name: history.versions }).getByRole('link');
    expect(await times.count()).toBe(2);
    await button(history.back).click();
    await verso.page.getByRole('article').getByText(`${HEARD} So we do.`).waitFor();
  });
});
