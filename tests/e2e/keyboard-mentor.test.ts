/** The mentor's own path with the keyboard only: own terms, what it takes, the lens, a change, a way out. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { agreementWords } from '../../renderer/text/areas/agreement.ts';
import { ideasWords } from '../../renderer/text/areas/ideas.ts';
import { journalWords } from '../../renderer/text/areas/journal.ts';
import { journeyWords } from '../../renderer/text/areas/journey.ts';
import { lensWords } from '../../renderer/text/areas/lens.ts';
import { loadWords } from '../../renderer/text/areas/load.ts';
import { reflectWords } from '../../renderer/text/areas/reflect.ts';
import { settingsWords } from '../../renderer/text/areas/settings.ts';
import { storiesWords } from '../../renderer/text/areas/stories.ts';
import { KeyboardPerson } from '../support/keyboard-person.ts';
import type { Keyboard } from '../support/keyboard.ts';
import type { Person } from '../support/person.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

const PHRASE = 'He said that we lacked confidence. They are lazy.';
/** Longer than any pause after which the margin speaks. */
const LONG_PAUSE_MS = 3500;

let verso: LaunchedVerso;
let page: Page;
let person: Person;
let hands: Keyboard;
let writer: KeyboardPerson;

beforeAll(async () => {
  verso = await launchVerso({ language: 'en' });
  page = verso.page;
  writer = new KeyboardPerson(page);
  ({ person, hands } = writer);
});
afterAll(async () => {
  await verso.close();
});

const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
const link = (name: string): Locator => page.getByRole('link', { name });
const field = (name: string): Locator => page.getByLabel(name, { exact: true });
const margin = (): Locator => page.getByRole('complementary', { name: lensWords.en.title });

async function fill(label: string, text: string): Promise<void> {
  await hands.tabTo(field(label));
  await page.keyboard.press('Control+a');
  await hands.type(text);
}

describe('a mentor, with the keyboard alone', () => {
  it('before: on my own terms, and every question can be skipped with one key', async () => {
    await writer.setUp('mentor');
    await writer.expectHere('T0');
    await writer.begin('P02');
    await writer.writeAndFinish(['Because somebody asked me properly.', '', '', '', '', '']);
    await button(journalWords.en.edit).waitFor();
    await page.getByText(journalWords.en.skippedAnswers(5)).waitFor();
    await hands.expectSomewhere();
    await writer.goTo('journey');
    await writer.expectHere('T1');
  });

  it('what it takes: a limit, a line that passes it, a statement of hours, and the line is gone', async () => {
    const words = loadWords.en;
    await writer.goTo('load');
    await page.getByText(words.none).waitFor();
    await fill(words.limit, '1');
    await page.getByText(words.within(60)).waitFor();
    await fill(words.minutes, 'an hour');
    await hands.press('Enter');
    await page.getByText(words.minutesWrong).waitFor();
    await hands.tabTo(field(words.minutes), 'Shift+Tab');
    await fill(words.minutes, '150');
    await hands.tabTo(field(words.weight));
    await hands.press('ArrowDown');
    await fill(words.support, 'A walk with a friend');
    await hands.press('Enter');
    await page.getByText(words.passed).waitFor();
    const lines = page.getByRole('region', { name: words.list });
    await lines.getByText(words.weights.light).waitFor();
    await page.evaluate(() => {
      window.print = () => {
        document.title = document.documentElement.dataset['print'] ?? '';
      };
    });
    // It lies on the left page, before the fields.
    await hands.tabTo(button(words.statement), 'Shift+Tab');
    await hands.press('Enter');
    expect(await page.title()).toBe('hours');
    await hands.enter(lines.getByRole('button').first());
    await page.getByRole('dialog', { name: words.removal.title }).waitFor();
    await writer.answerRisky(words.removal.confirm);
    await page.getByText(words.none).waitFor();
    await hands.expectSomewhere('the line that had the keyboard is gone');
  });

  it('the lens is silent until the mentor asks for it, and is then answered in the margin', async () => {
    await writer.goTo('journey');
    await hands.enter(button(journeyWords.en.next.reflect));
    await hands.expectFocus(person.area().first());
    await hands.type(PHRASE);
    await page.waitForTimeout(LONG_PAUSE_MS);
    expect(await margin().count()).toBe(0);
    await person.expectSealed();
    await writer.goTo('settings');
    const sections = page.getByRole('main');
    await hands.enter(sections.getByRole('link', { name: settingsWords.en.section.lens }));
    const ask = page.getByRole('switch', { name: lensWords.en.settings.ask });
    await hands.tabTo(ask);
    await hands.press('Space');
    await expect.poll(() => ask.isChecked()).toBe(true);
    await writer.goTo('journey');
    await hands.enter(person.draftRow().first());
    await hands.expectFocus(person.area().first());
    await margin().waitFor();
    const slips = margin().getByRole('listitem');
    const before = await slips.count();
    await hands.tabTo(margin().locator('summary'));
    await hands.press('Enter');
    await margin()
      .getByText(/^The (?:wording|source)|^Background/u)
      .first()
      .waitFor();
    await hands.press('Escape');
    await hands.expectFocus(person.area().first());
    await hands.enter(margin().getByRole('button', { name: lensWords.en.notNow }).first());
    await expect.poll(() => slips.count()).toBe(before - 1);
    await hands.expectFocus(person.area().first());
    for (let question = 0; question < 7; question += 1) await hands.press('PageDown');
    await person.expectSealed();
    await hands.enter(button(reflectWords.en.finish));
    await button(journalWords.en.edit).waitFor();
    await hands.expectSomewhere();
  });

  it('the two stories are not asked of a mentor, and the page says so', async () => {
    await writer.goTo('stories');
    await page.getByText(storiesWords.en.mentors).waitFor();
    await hands.enter(link(storiesWords.en.toJourney));
    await person.expectJourney();
    await hands.expectSomewhere();
  });

  it('an idea for change is unfinished until it has an owner and a day', async () => {
    const words = ideasWords.en;
    const row = page.getByRole('list', { name: words.list }).getByRole('link');
    await writer.goTo('ideas');
    await hands.enter(button(words.add));
    await fill(words.process, 'Travel is paid back in arrears');
    await row.filter({ hasText: words.noOwner }).waitFor();
    await fill(words.owner, 'Head of placements');
    await row.filter({ hasText: words.noDate }).waitFor();
    await hands.tabTo(field(words.reviewOn));
    // As typed into the day, the month and the year of the field, in this window's order.
    await page.keyboard.type('01032031');
    await expect.poll(() => field(words.reviewOn).inputValue()).toMatch(/^2031-0[13]-0[13]$/u);
    await row.filter({ hasText: '2031' }).waitFor();
    await hands.tabTo(field(words.state));
    for (let state = 0; state < 4; state += 1) await hands.press('ArrowDown');
    await row.filter({ hasText: words.states['nothing-happened'] }).waitFor();
    await hands.enter(button(words.remove));
    await page.getByRole('dialog', { name: words.removal.title }).waitFor();
    await hands.press('Escape');
    await hands.expectFocus(button(words.remove));
  });

  it('pauses without a reason, in two actions, and takes up again', async () => {
    const words = agreementWords.en;
    await writer.goTo('wayOut');
    await hands.enter(button(words.pause));
    await page.getByText(words.state.paused).waitFor();
    await hands.expectSomewhere('the button that was pressed is another now');
    await hands.enter(button(words.goOn));
    await page.getByText(words.state['taking-part']).waitFor();
    await hands.expectSomewhere();
  });
});
