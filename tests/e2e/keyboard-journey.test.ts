/** The whole scheme with the keyboard only: first run, before, session, halfway, close, follow-up. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ideasWords } from '../../renderer/text/areas/ideas.ts';
import { journalWords } from '../../renderer/text/areas/journal.ts';
import { journeyWords } from '../../renderer/text/areas/journey.ts';
import { lastTimeWords } from '../../renderer/text/areas/last-time.ts';
import { meetingsWords } from '../../renderer/text/areas/meetings.ts';
import { ratingsWords } from '../../renderer/text/areas/ratings.ts';
import { reflectWords } from '../../renderer/text/areas/reflect.ts';
import { storiesWords } from '../../renderer/text/areas/stories.ts';
import { KeyboardPerson } from '../support/keyboard-person.ts';
import type { Keyboard } from '../support/keyboard.ts';
import { PASSPHRASE } from '../support/person.ts';
import type { Person } from '../support/person.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

const FIRST_STORY = 'Amina first thought of medicine beside a lighthouse.';
const SECOND_STORY = 'Amina kept the shop’s books at nine; the school never asked.';
const PROMISE = 'Ask who reads the claim form';

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

const button = (name: string): Locator => page.getByRole('button', { name });
const link = (name: string): Locator => page.getByRole('link', { name });

describe('with the keyboard alone', () => {
  it('first run', async () => {
    await writer.setUp('mentee');
    await writer.expectHere('T0');
  });

  it('before: the first story, and the first sheet', async () => {
    await writer.begin('P01');
    await writer.writeAndFinish([FIRST_STORY, 'Not sure at all.', '', '', '']);
    await writer.answerRisky(storiesWords.en.close.first.finish);
    await button(reflectWords.en.finish).waitFor({ state: 'detached' });
    await hands.expectSomewhere();
    expect(await page.getByText('lighthouse').count()).toBe(0);
    await writer.goTo('ratings');
    await hands.enter(link(ratingsWords.en.fill('pre', false)));
    const first = page
      .getByRole('region', { name: ratingsWords.en.sheet('pre') })
      .getByRole('group');
    await hands.choose(first.first().getByRole('radio').nth(2), first.first());
    await link(ratingsWords.en.fill('pre', true)).waitFor();
    await writer.goTo('journey');
    await writer.expectHere('T1');
  });

  it('a session: what was heard, one passage for the writer alone, and a promise', async () => {
    await hands.enter(button(journeyWords.en.next.reflect));
    await hands.expectFocus(person.area().first());
    await hands.type('That the form asks for a bank statement.');
    await hands.press('Control+Enter');
    await hands.type('I said nothing, and was ashamed.');
    await hands.press('Control+j');
    await page.getByText(reflectWords.en.onlyMe, { exact: true }).first().waitFor();
    await hands.press('PageDown');
    await writer.writeAndFinish(['It tells me about our form.', '', '', 'Ask who reads it.', '']);
    await button(journalWords.en.edit).waitFor();
    await hands.expectSomewhere();
    await writer.goTo('meetings');
    await hands.enter(link(meetingsWords.en.meeting(1)));
    await hands.tabTo(page.getByLabel(meetingsWords.en.step, { exact: true }));
    await hands.type(PROMISE);
    await hands.press('Enter');
    await page.getByText(PROMISE, { exact: true }).first().waitFor();
    await writer.goTo('journey');
    await writer.expectHere('T2');
  });

  it('halfway, after the third meeting: begins with what was promised', async () => {
    await meetAgain(2, 3);
    await writer.expectHere('T3');
    await writer.begin('P08');
    const title = page.getByText(lastTimeWords.en.promisesTitle, { exact: true });
    await title.waitFor();
    await page.getByRole('list', { name: lastTimeWords.en.promises }).getByText(PROMISE).waitFor();
    await page.getByRole('list', { name: lastTimeWords.en.answers }).getByText('Ask who').waitFor();
    // It opens and shuts like everything else.
    await hands.tabTo(page.locator('summary').filter({ has: title }), 'Shift+Tab');
    await hands.press('Enter');
    expect(await page.getByText(PROMISE).isVisible()).toBe(false);
    await hands.tabTo(person.area().first());
    await writer.writeAndFinish(['Knowing whom to ask.', '', '', '', 'One of two happened.', '']);
    await button(journalWords.en.edit).waitFor();
    await writer.goTo('journey');
    await writer.expectHere('T2');
  });

  it('the close, after the last meeting: the second story, and the first one opens', async () => {
    await meetAgain(4, 6);
    await writer.expectHere('T4');
    await writer.begin('P10');
    await writer.writeAndFinish([SECOND_STORY]);
    await writer.answerRisky(storiesWords.en.close.second.finish);
    await hands.expectSomewhere();
    await writer.goTo('journal');
    await hands.expectFocus(page.getByRole('searchbox'));
    await hands.type('lighthouse');
    await page.getByText(journalWords.en.counts.found(1), { exact: true }).waitFor();
    await hands.press('ArrowDown');
    await hands.press('Enter');
    await page.getByRole('article').getByText(FIRST_STORY).waitFor();
    await writer.goTo('journey');
    await writer.expectHere('T5');
  });

  it('the follow-up: from story to change, and what became of it', async () => {
    await writer.begin('P12');
    await writer.writeAndFinish([
      '',
      '',
      'The claim form asks for proof of being poor.',
      '',
      '',
      '',
      '',
    ]);
    const words = ideasWords.en;
    await page.getByText(words.fromEntry, { exact: true }).waitFor();
    await hands.expectSomewhere();
    await hands.tabTo(page.getByLabel(words.owner, { exact: true }));
    await hands.type('The bursar');
    await hands.tabTo(page.getByLabel(words.state, { exact: true }));
    await hands.press('ArrowDown');
    await hands.tabTo(page.getByLabel(words.reviewNote, { exact: true }));
    await hands.type('A shorter form is tried in two wards.');
    await hands.enter(button(words.reviewAdd));
    await page.getByText('A shorter form is tried', { exact: false }).first().waitFor();
    await person.expectSealed();
    await page.keyboard.press('Control+l');
    await person.expectDoor();
    await hands.expectFocus(page.getByLabel('Passphrase', { exact: true }));
    await hands.type(PASSPHRASE);
    await hands.press('Enter');
    await person.expectJourney();
    await writer.goTo('ideas');
    await hands.enter(
      page.getByRole('list', { name: words.list }).getByRole('link', { name: 'claim form' }),
    );
    await page.getByText(words.reviewed(today(), 'trying', new Date())).waitFor();
    expect(await page.getByLabel(words.owner, { exact: true }).inputValue()).toBe('The bursar');
  });
});

/** Notes meetings until there are as many as `last`, and goes to the journey. */
async function meetAgain(first: number, last: number): Promise<void> {
  await writer.goTo('meetings');
  for (let number = first; number <= last; number += 1) {
    await hands.enter(button(meetingsWords.en.add));
    await page.getByRole('heading', { name: meetingsWords.en.meeting(number), level: 2 }).waitFor();
  }
  await writer.goTo('journey');
}

/** As the window says it: the day in the writer's own calendar. */
function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${String(now.getFullYear())}-${month ?? ''}-${day ?? ''}`;
}
