/** R1: the first story closes, cannot be seen, and comes back beside the second, which answers the same words. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { journalWords } from '../../renderer/text/areas/journal.ts';
import { journeyWords } from '../../renderer/text/areas/journey.ts';
import { reflectWords } from '../../renderer/text/areas/reflect.ts';
import { storiesWords } from '../../renderer/text/areas/stories.ts';
import { findPrompt } from '../../shared/content/packs.ts';
import { inColour, OF_COLOUR, overflow, RULES, violations } from '../support/look-over.ts';
import { Person } from '../support/person.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

const FIRST =
  'Amina grew up beside a lighthouse. The school was kind, and in the end she qualified.';
const SECOND =
  'Amina grew up beside a lighthouse. The rota put her clinic on a day without a bus, and she had it changed.';
const words = storiesWords.en;

let verso: LaunchedVerso;
let page: Page;
let person: Person;
/** The question of the first story, as it was read from the page. */
let askedFirst: string | null;

beforeAll(async () => {
  verso = await launchVerso({ language: 'en' });
  page = verso.page;
  person = new Person(page);
  await person.setUp('mentee');
});
afterAll(async () => {
  await verso.close();
});

const question = (): Locator => page.locator('#question');
const dialog = (name: string): Locator => page.getByRole('dialog', { name });
const toStories = async (): Promise<void> => {
  await person.goTo('journey');
  await page.getByRole('link', { name: journeyWords.en.places.stories }).click();
};

describe('the first story', () => {
  it('closes only after it was said that it will', async () => {
    await person.beginPack('P01');
    askedFirst = await question().textContent();
    expect(askedFirst).toBe(findPrompt('P01.1')?.question.en);
    await page.keyboard.insertText(FIRST);
    await page.getByRole('button', { name: reflectWords.en.finish }).click();
    const asks = dialog(words.close.first.title);
    await asks.getByText(words.close.first.until).waitFor();
    await asks.getByRole('button', { name: words.close.first.stay }).click();
    await asks.waitFor({ state: 'detached' });
    expect((await person.shownAnswers())[0]).toBe(FIRST);
    await page.getByRole('button', { name: reflectWords.en.finish }).click();
    await asks.getByRole('button', { name: words.close.first.finish, exact: true }).click();
    await toStories();
    await page.getByRole('heading', { name: words.waiting.title }).waitFor();
  });

  it('is refused with the reason, in the journal and to the search', async () => {
    await person.goTo('journal');
    await person.rows(journalWords.en.closed.row).first().click();
    await page.getByRole('heading', { name: journalWords.en.closed.title }).waitFor();
    expect(await page.content()).not.toContain('lighthouse');
    await person.goTo('journal');
    await person.search('lighthouse');
    await page.getByText(journalWords.en.empty.found).waitFor();
  });
});

describe('the second story', () => {
  it('is asked for alone and in the same words, byte for byte, in a French window too', async () => {
    await person.goTo('settings');
    await page.getByRole('radio', { name: 'Français' }).click();
    const french = new Person(page, 'fr');
    await french.goTo('journey');
    await french.beginPack('P10');
    expect(await question().textContent()).toBe(askedFirst);
    expect(await question().getAttribute('lang')).toBe('en');
    expect(await page.getByRole('navigation').getByRole('listitem').count()).toBe(1);
    await page.keyboard.insertText(SECOND);
    await french.expectSealed();
    // It keeps its words over a lock, and over another language.
    await french.lock();
    await french.unlock();
    await french.goTo('settings');
    await page.getByRole('radio', { name: 'English' }).click();
    await person.goTo('journey');
    await person.openDraft();
    expect(await question().textContent()).toBe(askedFirst);
    expect(await page.content()).not.toContain('The school was kind');
  });

  it('opens the first beside it when it closes', async () => {
    await page.getByRole('button', { name: reflectWords.en.finish }).click();
    const asks = dialog(words.close.second.title);
    await asks.getByRole('button', { name: words.close.second.finish, exact: true }).click();
    const [before, after] = [words.first, words.second].map((name) =>
      page.getByRole('region', { name, exact: true }),
    );
    await before?.getByText(FIRST, { exact: true }).waitFor();
    await after?.getByText(SECOND, { exact: true }).waitFor();
    await page.getByText(askedFirst ?? '', { exact: true }).waitFor();
    await page.getByText(words.both, { exact: true }).click();
    await page.getByText(words.bothHint).waitFor();
    for (const story of [before, after]) {
      expect(await story?.locator('mark').allInnerTexts()).toEqual([
        'Amina grew up beside a lighthouse. The',
      ]);
    }
  });

  it('breaks no rule of access in either theme, and fits a narrow window', async () => {
    await inColour(page, 'light');
    expect(await violations(page, RULES)).toEqual([]);
    await inColour(page, 'dark');
    expect(await violations(page, OF_COLOUR)).toEqual([]);
    await page.setViewportSize({ width: 420, height: 860 });
    expect(await overflow(page)).toEqual([]);
    await page.setViewportSize({ width: 1240, height: 860 });
  });

  it('leads on to the questions about the two, and changes no more', async () => {
    await page.getByRole('button', { name: words.questions }).click();
    await person.area().first().waitFor();
    const story = page.getByRole('textbox', { name: askedFirst ?? '' });
    expect(await story.getAttribute('readonly')).not.toBeNull();
    expect(
      await page
        .getByRole('navigation', { name: reflectWords.en.contents })
        .getByRole('listitem')
        .count(),
    ).toBe(6);
  });
});
