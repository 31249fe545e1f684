/** The views of the guided reflection, walked through in a journal that is open and has an entry. */
import type { Locator, Page } from 'playwright-core';

import { agreementWords } from '../../renderer/text/areas/agreement.ts';
import { besideWords } from '../../renderer/text/areas/beside-words.ts';
import { firstRunWords } from '../../renderer/text/areas/first-run.ts';
import { ideasWords } from '../../renderer/text/areas/ideas.ts';
import { journeyWords } from '../../renderer/text/areas/journey.ts';
import { lastTimeWords } from '../../renderer/text/areas/last-time.ts';
import { loadWords } from '../../renderer/text/areas/load.ts';
import { meetingsWords } from '../../renderer/text/areas/meetings.ts';
import { ratingsWords } from '../../renderer/text/areas/ratings.ts';
import { reflectWords } from '../../renderer/text/areas/reflect.ts';
import { schemeWords } from '../../renderer/text/areas/scheme.ts';
import type { OnView } from './every-view.ts';
import type { Person } from './person.ts';

interface Stroll {
  readonly page: Page;
  readonly person: Person;
  readonly onView: OnView;
}

/** On the first page of a fresh device: a coordinator makes a scheme file. Comes back to that page. */
export async function schemeMaker({ page, person, onView }: Stroll): Promise<void> {
  const words = schemeWords[person.language];
  await button(page, firstRunWords[person.language].coordinate).click();
  await page.getByRole('heading', { name: words.makeTitle }).waitFor();
  await onView('scheme maker');
  await page.getByLabel(words.name, { exact: true }).fill('');
  await button(page, words.save).click();
  await page.getByRole('alert').first().waitFor();
  await onView('scheme maker, without a name');
  await page.getByLabel(words.name, { exact: true }).fill('Brannoc 2026');
  await button(page, words.save).click();
  await page.getByText(/Brannoc 2026\./u).waitFor();
  await onView('scheme maker, saved');
  await button(page, words.back).click();
}

/** Begins and ends at the journey. */
export async function walkGuidedViews(stroll: Stroll): Promise<void> {
  await helpBesideTheWords(stroll);
  await meetings(stroll);
  await ratings(stroll);
  await ideas(stroll);
  await agreement(stroll);
  await load(stroll);
  await stroll.person.goTo('journey');
  await stroll.person.expectJourney();
}

async function helpBesideTheWords({ page, person, onView }: Stroll): Promise<void> {
  const { language } = person;
  await person.goTo('journey');
  await person.beginReflection();
  await page.getByText(lastTimeWords[language].title, { exact: true }).click();
  await page.getByText(besideWords[language].summary, { exact: true }).click();
  await onView('reflect: earlier answers, tags');
  await button(page, reflectWords[language].focus).click();
  await onView('reflect: only the words');
  await button(page, reflectWords[language].leaveFocus).click();
  await button(page, reflectWords[language].back).click();
  await person.expectJourney();
}

async function meetings({ page, person, onView }: Stroll): Promise<void> {
  const words = meetingsWords[person.language];
  await page.getByRole('link', { name: journeyWords[person.language].places.meetings }).click();
  await page.getByText(words.choose).waitFor();
  await onView('meetings');
  await page.getByRole('list', { name: words.list }).getByRole('link').first().click();
  await page.getByLabel(words.step, { exact: true }).fill('Ask who reads the form');
  await button(page, words.addStep).click();
  await page.getByText('Ask who reads the form', { exact: true }).first().waitFor();
  await page.getByLabel(words.minutes, { exact: true }).fill('no time');
  await onView('meetings: one of them');
  await page.getByLabel(words.minutes, { exact: true }).fill('');
  await button(page, words.remove).click();
  await dialog(page, words.removal.title).waitFor();
  await onView('meetings: the question');
  await page.keyboard.press('Escape');
  await dialog(page, words.removal.title).waitFor({ state: 'detached' });
}

async function ratings({ page, person, onView }: Stroll): Promise<void> {
  const words = ratingsWords[person.language];
  await person.goTo('ratings');
  await page.getByText(words.nothingYet).waitFor();
  await onView('ratings, none yet');
  for (const wave of ['pre', 'mid'] as const) {
    await page.getByRole('link', { name: words.fill(wave, false) }).click();
    const sheet = page.getByRole('region', { name: words.sheet(wave) });
    await sheet
      .getByRole('group')
      .first()
      .getByRole('radio')
      .nth(wave === 'pre' ? 1 : 3)
      .check();
    await page.getByRole('link', { name: words.fill(wave, true) }).waitFor();
    if (wave === 'pre') await onView('ratings: a sheet');
  }
  await page.getByRole('link', { name: words.back }).click();
  await page
    .getByRole('region', { name: words.title })
    .getByRole('listitem')
    .last()
    .getByRole('link')
    .click();
  await page.getByRole('table').waitFor();
  await onView('ratings: a line');
}

async function ideas({ page, person, onView }: Stroll): Promise<void> {
  const words = ideasWords[person.language];
  await person.goTo('ideas');
  await page.getByText(words.none).waitFor();
  await onView('ideas, none yet');
  await button(page, words.add).click();
  await page
    .getByLabel(words.process, { exact: true })
    .fill('The claim form asks for a statement.');
  await page.getByLabel(words.reviewNote, { exact: true }).fill('Nothing yet.');
  await button(page, words.reviewAdd).click();
  await person.expectSealed();
  await onView('ideas: one of them');
  await button(page, words.remove).click();
  await dialog(page, words.removal.title).waitFor();
  await onView('ideas: the question');
  await page.keyboard.press('Escape');
  await dialog(page, words.removal.title).waitFor({ state: 'detached' });
}

async function agreement({ page, person, onView }: Stroll): Promise<void> {
  const words = agreementWords[person.language];
  await person.goTo('agreement');
  await page.getByText(words.none).waitFor();
  await onView('agreement');
  await button(page, words.addContact).click();
  await dialog(page, words.contact.title).waitFor();
  await button(page, words.contact.save).click();
  await page.getByRole('alert').waitFor();
  await onView('agreement: a contact without a name');
  await dialog(page, words.contact.title).getByLabel(words.contact.name).fill('Wellbeing service');
  await button(page, words.contact.save).click();
  await page.getByText('Wellbeing service').first().waitFor();
  await button(page, words.pause).click();
  await page.getByText(words.state.paused).waitFor();
  await onView('agreement: paused, with a contact');
  await button(page, words.goOn).click();
  await page.getByText(words.state['taking-part']).waitFor();
}

/** The mentor's own log; a mentee takes that role for as long as it takes. */
async function load({ page, person, onView }: Stroll): Promise<void> {
  const words = loadWords[person.language];
  const scheme = schemeWords[person.language];
  await person.goTo('settings');
  await person.openSettings('scheme');
  const roles = page.getByRole('group', { name: scheme.role });
  const wasMentee = await roles.getByRole('radio', { name: scheme.roles.mentee }).isChecked();
  await takeRole(roles.getByRole('radio', { name: scheme.roles.mentor }));
  await person.goTo('journey');
  await page.getByRole('link', { name: journeyWords[person.language].places.load }).click();
  await page.getByText(words.none).waitFor();
  await page.getByLabel(words.limit, { exact: true }).fill('1');
  await page.getByLabel(words.minutes, { exact: true }).fill('90');
  await button(page, words.add).click();
  await page.getByText(words.passed).waitFor();
  await onView('load');
  if (!wasMentee) return;
  await person.goTo('settings');
  await person.openSettings('scheme');
  await takeRole(roles.getByRole('radio', { name: scheme.roles.mentee }));
}

/** The role is the vault's to say: the radio shows it when it has. */
async function takeRole(radio: Locator): Promise<void> {
  await radio.click();
  await radio.and(radio.page().locator(':checked')).waitFor();
}

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

function dialog(page: Page, name: string): Locator {
  return page.getByRole('dialog', { name });
}
