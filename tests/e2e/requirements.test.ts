/** Checks of the brief that need the whole app: R2, R3, R5, R6, R14 and R15, in its own words. */
import { readFile } from 'node:fs/promises';

import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { agreementWords } from '../../renderer/text/areas/agreement.ts';
import { firstRunWords } from '../../renderer/text/areas/first-run.ts';
import { ideasWords } from '../../renderer/text/areas/ideas.ts';
import { journalWords } from '../../renderer/text/areas/journal.ts';
import { journeyWords } from '../../renderer/text/areas/journey.ts';
import { loadWords } from '../../renderer/text/areas/load.ts';
import { reflectWords } from '../../renderer/text/areas/reflect.ts';
import { schemeWords } from '../../renderer/text/areas/scheme.ts';
import { shellWords } from '../../renderer/text/areas/shell.ts';
import { frameworks, packs, packsFor } from '../../shared/content/packs.ts';
import { DEFAULT_SCHEME } from '../../shared/content/presets.ts';
import { PASSPHRASE, Person } from '../support/person.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

let verso: LaunchedVerso;
let page: Page;
let person: Person;

const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
const heading = (name: string): Locator => page.getByRole('heading', { name, exact: true });
const otherQuestions = (): Locator =>
  page.getByRole('region', { name: journeyWords.en.otherQuestions });

/** Titles of the packs that the journey offers. */
async function offered(): Promise<readonly string[]> {
  await person.goTo('journey');
  await otherQuestions().getByRole('link').first().waitFor();
  return otherQuestions().locator('.row__title').allInnerTexts();
}

afterAll(async () => {
  await verso.close();
});

describe('R3: honest words about confidentiality', () => {
  beforeAll(async () => {
    verso = await launchVerso({ language: 'en' });
    page = verso.page;
    person = new Person(page);
  });

  it('must be read before there is anything to save', async () => {
    const { next, notice, role } = firstRunWords.en;
    await page.getByRole('radio', { name: 'English' }).check();
    await button(next).click();
    await page.getByRole('radio', { name: role.name.mentee }).check();
    await button(next).click();
    for (const [claim] of reflectWords.en.notice.points) await page.getByText(claim).waitFor();
    await button(notice.next).click();
    // Without the tick nobody comes further.
    await page.getByRole('alert').waitFor();
    await page.getByRole('checkbox', { name: notice.tick }).check();
    await button(notice.next).click();
    await person.typePassphraseTwice(PASSPHRASE);
    await button(firstRunWords.en.passphrase.make).click();
    await person.confirmRecoveryWords(await person.readRecoveryWords());
    await person.expectJourney();
  });

  it('can be read again while writing, and promises no more than it can', async () => {
    await person.beginReflection();
    await button(reflectWords.en.whoCouldRead).click();
    const dialog = page.getByRole('dialog', { name: reflectWords.en.notice.title });
    for (const [claim] of reflectWords.en.notice.points) await dialog.getByText(claim).waitFor();
    expect(await page.content()).not.toMatch(/completely confidential|fully anonymous/iu);
    await page.keyboard.press('Escape');
  });
});

describe('R2: two roles, two sets of questions', () => {
  it('saves an entry with every question skipped, one key each', async () => {
    const questions = await page
      .getByRole('navigation', { name: reflectWords.en.contents })
      .getByRole('listitem')
      .count();
    expect(questions).toBe(7);
    for (let count = 0; count < questions; count += 1) await page.keyboard.press('PageDown');
    await button(reflectWords.en.finish).click();
    await page.getByRole('button', { name: journalWords.en.edit }).waitFor();
    await page.getByText(journalWords.en.skippedAnswers(7)).waitFor();
  });

  it('another role changes the list', async () => {
    const titlesOf = (role: 'mentee' | 'mentor'): readonly string[] =>
      packsFor(role).map((pack) => pack.title.en);
    const asMentee = await offered();
    expect([...new Set(asMentee)].sort()).toEqual([...titlesOf('mentee')].sort());
    await person.goTo('settings');
    await person.openSettings('scheme');
    await page.getByRole('radio', { name: schemeWords.en.roles.mentor }).click();
    const asMentor = await offered();
    expect([...new Set(asMentor)].sort()).toEqual([...titlesOf('mentor')].sort());
    const shared = packs.filter(({ role }) => role === 'both').map(({ title }) => title.en);
    expect(asMentor.filter((title) => asMentee.includes(title) && !shared.includes(title))).toEqual(
      [],
    );
  });
});

describe('R14: no mark for depth, no single right method', () => {
  it('offers a blank page and at least four frameworks', async () => {
    await person.goTo('journey');
    const free = page.getByRole('region', { name: journeyWords.en.free });
    const titles = await free.locator('.row__title').allInnerTexts();
    expect(titles).toEqual(frameworks.map(({ title }) => title.en));
    expect(titles.length).toBeGreaterThan(4);
  });

  it('has no place for a level that a machine made', async () => {
    const model = await readFile(new URL('../../shared/model/journal.ts', import.meta.url), 'utf8');
    // The one level there is, is the writer's own, and may be none.
    expect(model.match(/\b\w*(?:depth|level|grade|score|mark(?!s))\w*\b/giu)?.sort()).toEqual([
      'OWN_DEPTHS',
      'OWN_DEPTHS',
      'ownDepth',
      'ownDepth',
    ]);
  });
});

describe('R5: the way out is two actions away', () => {
  const CONTACT = 'Sam Whitlock, room 4.12';

  it('from every place, with the coordinator’s contact', async () => {
    await person.useScheme({
      ...DEFAULT_SCHEME,
      name: 'Harbour scheme',
      id: '7'.repeat(32),
      contacts: [{ kind: 'coordinator', name: 'Sam Whitlock', reach: 'room 4.12', note: '' }],
    });
    for (const place of [
      'journey',
      'journal',
      'release',
      'ratings',
      'ideas',
      'settings',
    ] as const) {
      await person.goTo(place);
      await person.goTo('agreement'); // the first action
      await button(agreementWords.en.pause).waitFor(); // the second would be to press it
      await page.getByText(CONTACT).waitFor();
    }
  });

  it('from the page of writing, by two keys', async () => {
    await person.goTo('journey');
    await person.beginReflection();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: shellWords.en.commands.title }).waitFor();
    await page.getByText(shellWords.en.command.wayOut, { exact: true }).click();
    await heading(agreementWords.en.out).waitFor();
    await page.getByText(CONTACT).waitFor();
  });

  it('pauses without a reason, and takes up again', async () => {
    await button(agreementWords.en.pause).click();
    await page.getByText(agreementWords.en.state.paused).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await button(agreementWords.en.goOn).click();
    await page.getByText(agreementWords.en.state['taking-part']).waitFor();
  });
});

describe('R6: the mentor’s load is the mentor’s', () => {
  const words = loadWords.en;
  const NOTE = 'The walk home took longer than the meeting.';

  it('is noted, and a limit that is passed is told', async () => {
    await person.goTo('journey');
    await page.getByRole('link', { name: journeyWords.en.places.load }).click();
    await page.getByLabel(words.limit, { exact: true }).fill('1');
    await page.getByText(words.within(60)).waitFor();
    await page.getByLabel(words.minutes, { exact: true }).fill('150');
    await page.getByLabel(words.note, { exact: true }).fill(NOTE);
    await button(words.add).click();
    await page.getByText(words.passed).waitFor();
    await page.getByText(NOTE).waitFor();
  });

  it('prints hours and no content', async () => {
    await page.evaluate(() => {
      document.documentElement.dataset['print'] = 'hours';
    });
    await page.emulateMedia({ media: 'print' });
    const printed = await page.locator('body').innerText();
    expect(printed).toContain('2 hours 30 minutes');
    expect(printed).not.toContain(NOTE);
    expect(printed.trim().split('\n').filter(Boolean)).toHaveLength(3);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => {
      delete document.documentElement.dataset['print'];
    });
  });

  it('is not found by the search, nor there for a mentee', async () => {
    await person.goTo('journal');
    await person.search('walk home');
    await page.getByText(journalWords.en.empty.found).waitFor();
    await person.goTo('settings');
    await person.openSettings('scheme');
    await page.getByRole('radio', { name: schemeWords.en.roles.mentee }).click();
    await person.goTo('journey');
    await page.getByRole('link', { name: journeyWords.en.places.meetings }).waitFor();
    expect(await page.getByRole('link', { name: journeyWords.en.places.load }).count()).toBe(0);
  });
});

describe('R15: stories turn into owned changes', () => {
  const words = ideasWords.en;
  const PROCESS = 'Travel is paid back in arrears';
  const row = (): Locator =>
    page.getByRole('list', { name: words.list }).getByRole('link').filter({ hasText: PROCESS });

  it('an idea with no owner or no review date stays marked unfinished', async () => {
    await person.goTo('ideas');
    await button(words.add).click();
    await page.getByLabel(words.process, { exact: true }).fill(PROCESS);
    await row().filter({ hasText: words.noOwner }).waitFor();
    await page.getByLabel(words.owner, { exact: true }).fill('Head of placements');
    await row().filter({ hasText: words.noDate }).waitFor();
    await page.getByLabel(words.reviewOn, { exact: true }).fill('2031-03-01');
    await row().filter({ hasText: '1 March 2031' }).waitFor();
  });

  it('"nothing happened" and "no" are outcomes', async () => {
    for (const state of ['nothing-happened', 'no'] as const) {
      await page.getByLabel(words.state, { exact: true }).selectOption(words.states[state]);
      await row().filter({ hasText: words.states[state] }).waitFor();
    }
  });

  it('the follow-up opens its questions at T5', async () => {
    await person.goTo('journey');
    const pack = packs.find(({ id }) => id === 'P12');
    const atFollowUp = otherQuestions()
      .getByRole('link', { name: pack?.title.en ?? '' })
      .filter({ hasText: journeyWords.en.timePoints.T5 });
    await atFollowUp.click();
    await page.getByRole('textbox', { name: pack?.prompts[0]?.question.en ?? '' }).waitFor();
  });
});
