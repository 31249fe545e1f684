/** Help to de-identify while writing (R7): pointed out in a pause, and changed by the writer's key alone. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { incidentWords } from '../../renderer/text/areas/incident.ts';
import { namingHelpWords } from '../../renderer/text/areas/naming-help.ts';
import { reflectWords } from '../../renderer/text/areas/reflect.ts';
import { releaseWords } from '../../renderer/text/areas/release.ts';
import { keysAtEnd } from '../support/keys-at-end.ts';
import { OF_COLOUR, RULES, violations } from '../support/look-over.ts';
import { Person } from '../support/person.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

const words = namingHelpWords.en;
const MAIN = process.platform === 'darwin' ? 'Meta' : 'Control';
const UNDO = `${MAIN}+z`;
const REDO = `${MAIN}+Shift+z`;
const ONLY_ME = `${MAIN}+j`;
/** Longer than any pause after which the margin speaks. */
const LONG_PAUSE_MS = 3500;

let verso: LaunchedVerso;
let page: Page;
let person: Person;

const note = (): Locator => page.getByRole('complementary', { name: words.title });
const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
const use = (put: string, phrase: string): Locator => button(words.useLabel(put, phrase));
const lines = (): Promise<readonly string[]> => page.locator('.mirror .mark').allInnerTexts();
const first = async (): Promise<string> => (await person.shownAnswers())[0] ?? '';

async function beginWith(text: string): Promise<void> {
  await person.goTo('journey');
  await person.beginReflection();
  await page.keyboard.insertText(text);
}

async function leave(): Promise<void> {
  await button(reflectWords.en.back).click();
  await person.expectJourney();
}

/** Nothing is pointed out, and there was time for it. */
async function expectNothing(): Promise<void> {
  await page.waitForTimeout(LONG_PAUSE_MS);
  expect(await note().count()).toBe(0);
  expect(await lines()).toEqual([]);
}

const wordsHaveKeyboard = (): Promise<boolean> =>
  page.evaluate(() => document.activeElement instanceof HTMLTextAreaElement);

beforeAll(async () => {
  verso = await launchVerso({ language: 'en' });
  page = verso.page;
  person = new Person(page);
  await person.setUp('mentee');
});
afterAll(async () => {
  await verso.close();
});

describe('a date', () => {
  const TEXT = 'We met on 12 March 2024, and it was late.';

  it('is offered "[date]" and the number of the meeting, and stays as it is', async () => {
    await beginWith(TEXT);
    await note().waitFor();
    await use('[date]', '12 March 2024').waitFor();
    await use('[meeting 1]', '12 March 2024').waitFor();
    expect(await first()).toBe(TEXT);
    expect(await wordsHaveKeyboard()).toBe(true);
    expect(await lines()).toEqual(['12 March 2024']);
    // What the note is about is the description of the words, and is said once in a pause.
    expect(await person.area().first().getAttribute('aria-describedby')).toBe(
      await note().getAttribute('id'),
    );
    await page.getByRole('status').filter({ hasText: '“12 March 2024”' }).waitFor();
  });

  it('is no interruption: the next key goes into the words', async () => {
    await page.keyboard.type(' Then');
    expect(await first()).toBe(`${TEXT} Then`);
    await note().waitFor();
    expect(await violations(page, [...RULES, ...OF_COLOUR])).toEqual([]);
  });

  it('gives way with one key, the caret stays, and one undo brings it back', async () => {
    await page.keyboard.press('Alt+Enter');
    expect(await first()).toBe('We met on [date], and it was late. Then');
    await page.keyboard.type('!');
    expect(await first()).toBe('We met on [date], and it was late. Then!');
    await expectNothing();
    await page.keyboard.press(UNDO);
    await page.keyboard.press(UNDO);
    expect(await first()).toContain('We met on 12 March 2024, and it was late. Then');
    // Who took it back is not offered the same again.
    await expectNothing();
    await page.keyboard.press(REDO);
    await page.keyboard.press(UNDO);
    await expectNothing();
    await leave();
    await person.openDraft();
    await use('[meeting 1]', '12 March 2024').click();
    expect(await first()).toContain('We met on [meeting 1], and it was late. Then');
    expect(await wordsHaveKeyboard()).toBe(true);
    await person.expectSealed();
    await expectNothing();
    await leave();
    await person.openDraft();
    expect(await first()).toContain('We met on [meeting 1], and it was late. Then');
    await leave();
  });

  it('that is declined is declined for that entry, over a lock, and in no other', async () => {
    await beginWith(TEXT);
    await note().waitFor();
    await page.keyboard.press('Escape');
    await note().waitFor({ state: 'detached' });
    expect(await first()).toBe(TEXT);
    expect(await lines()).toEqual([]);
    await page.keyboard.insertText(' On 12 march 2024 again, and on 3 May.');
    await use('[date]', '3 May').waitFor();
    expect(await lines()).toEqual(['3 May']);
    await button(words.notNowLabel('3 May')).click();
    expect(await wordsHaveKeyboard()).toBe(true);
    await person.expectSealed();
    await leave();
    await person.lock();
    await person.unlock();
    await person.openDraft();
    await expectNothing();
    await leave();
    await beginWith(TEXT);
    await note().waitFor();
    await leave();
  });
});

describe('names, sites, ages and numbers', () => {
  const TEXT = 'Adaeze Okafor is 43 and works at St Thomas’ Hospital. Her number is 07700 900123.';

  it('are underlined, quietly; the nearest is noted, and none is counted', async () => {
    await beginWith(TEXT);
    await use('[phone]', '07700 900123').waitFor();
    expect(await lines()).toEqual(['Adaeze Okafor', '43', 'St Thomas’ Hospital', '07700 900123']);
    const said = (await note().innerText()).replaceAll('07700 900123', '');
    expect(said).not.toMatch(/\d/u);
    // The words beneath break where those of the area do.
    await page.keyboard.insertText(` ${'Long afterwards we spoke of it, slowly. '.repeat(20)}`);
    await page.keyboard.insertText('It was 3 May.');
    await use('[date]', '3 May').waitFor();
    const [mirror, area] = await Promise.all(
      [page.locator('.mirror'), person.area().first()].map(async (one) => one.boundingBox()),
    );
    expect(mirror?.width).toBe(area?.width);
    expect(mirror?.height).toBe(area?.height);
  });

  it('stand still while the writer goes on, and go when the words before them change', async () => {
    await person
      .area()
      .first()
      .evaluate((area) => {
        (area as HTMLTextAreaElement).setSelectionRange(0, 0);
      });
    await page.keyboard.insertText('Later, ');
    expect(await lines()).toEqual([]);
    await use('[a person]', 'Adaeze Okafor').waitFor();
    expect(await lines()).toHaveLength(5);
    await leave();
  });

  it('a person joins the cast list from the note, by keyboard, and is offered by their part', async () => {
    await beginWith('Then Adaeze Okafor laughed.');
    const join = button(words.addToCastLabel('Adaeze Okafor'));
    await join.waitFor();
    for (let count = 0; count < 10; count += 1) {
      await page.keyboard.press('Tab');
      if (await join.evaluate((element) => element === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    const { cast } = releaseWords.en;
    const dialog = page.getByRole('dialog', { name: cast.addTitle });
    expect(await dialog.getByLabel(cast.names, { exact: true }).inputValue()).toBe('Adaeze Okafor');
    await dialog.getByLabel(cast.replacement, { exact: true }).fill('my mentor');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await wordsHaveKeyboard()).toBe(true);
    expect(await first()).toBe('Then Adaeze Okafor laughed.');
    await use('[my mentor]', 'Adaeze Okafor').waitFor();
    expect(await join.count()).toBe(0);
    await page.keyboard.press('Alt+Enter');
    expect(await first()).toBe('Then [my mentor] laughed.');
    await page.keyboard.insertText(' So Adaeze said.');
    await use('[my mentor]', 'Adaeze').waitFor();
    await leave();
  });

  it('Escape in the note leads back to the words and settles nothing', async () => {
    await beginWith('We spoke to Gwen Pritchard.');
    await note().waitFor();
    await button(words.notNowLabel('Gwen Pritchard')).focus();
    await page.keyboard.press('Escape');
    expect(await wordsHaveKeyboard()).toBe(true);
    expect(await note().count()).toBe(1);
    await leave();
  });
});

describe('nothing is pointed out', () => {
  const TEXT = 'Gwen Pritchard was there on 12 March 2024.';

  it('beside the two stories', async () => {
    await person.goTo('journey');
    await person.beginPack('P01');
    await page.keyboard.insertText(TEXT);
    await expectNothing();
    expect(await page.getByText(words.line.on).count()).toBe(0);
    await leave();
  });

  it('in words that are for the writer alone', async () => {
    await beginWith(TEXT);
    await note().waitFor();
    await page.keyboard.press(ONLY_ME);
    await expectNothing();
    await page.keyboard.press(ONLY_ME);
    await note().waitFor();
  });

  it('where only the question and the words are shown', async () => {
    await button(reflectWords.en.focus).click();
    await expectNothing();
    await button(reflectWords.en.leaveFocus).click();
    await note().waitFor();
  });

  it('while the pause for an incident has the floor', async () => {
    await person.area().first().focus();
    await page.keyboard.insertText(' A consultant groped her in the lift.');
    await page.getByText(incidentWords.en.strip.said).waitFor();
    await expectNothing();
    await button(incidentWords.en.strip.goOn).click();
    await note().waitFor();
    await leave();
  });

  it('once the writer has switched it off, over a lock, until it is switched on', async () => {
    await beginWith(TEXT);
    await note().waitFor();
    await button(words.line.turnOff).click();
    await note().waitFor({ state: 'detached' });
    await person.expectSealed();
    await leave();
    await person.lock();
    await person.unlock();
    await beginWith(TEXT);
    await page.getByText(words.line.off).waitFor();
    await expectNothing();
    await button(words.line.turnOn).click();
    await note().waitFor();
    await leave();
  });
});

it('a long text is typed as quickly as ever, and its names are noted all the same', async () => {
  await beginWith(`${'word after word '.repeat(40_000)}on 12 March 2024 `);
  await note().waitFor({ timeout: 20_000 });
  expect(await lines()).toEqual([]);
  const { looks, looksInPause } = await keysAtEnd(page);
  expect(looks).toBe(0);
  expect(looksInPause).toBeGreaterThan(0);
  expect((await first()).endsWith(`on 12 March 2024 ${'x'.repeat(20)}`)).toBe(true);
  await note().waitFor();
  expect(await lines()).toEqual([]);
  await leave();
});
