/** What stands beside the writing: the lens that asks (R13), and the pause for an incident (R4). */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { agreementWords } from '../../renderer/text/areas/agreement.ts';
import { incidentWords } from '../../renderer/text/areas/incident.ts';
import { journalWords } from '../../renderer/text/areas/journal.ts';
import { lensWords } from '../../renderer/text/areas/lens.ts';
import { reflectWords } from '../../renderer/text/areas/reflect.ts';
import { schemeWords } from '../../renderer/text/areas/scheme.ts';
import { sources } from '../../shared/content/packs.ts';
import { DEFAULT_SCHEME } from '../../shared/content/presets.ts';
import { lensPatterns } from '../../shared/lens/patterns.ts';
import type { Contact } from '../../shared/model/choices.ts';
import { keysAtEnd } from '../support/keys-at-end.ts';
import { RULES, violations } from '../support/look-over.ts';
import { Person } from '../support/person.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

const lens = lensWords.en;
const incident = incidentWords.en;
const PHRASE = 'She lacked confidence on the ward round.';
/** Longer than any pause after which the margin speaks. */
const LONG_PAUSE_MS = 3500;

let verso: LaunchedVerso;
let page: Page;
let person: Person;

async function open(role: 'mentee' | 'mentor'): Promise<void> {
  verso = await launchVerso({ language: 'en' });
  page = verso.page;
  person = new Person(page);
  await person.setUp(role);
}

const margin = (): Locator => page.getByRole('complementary', { name: lens.title });
const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
const dialog = (): Locator => page.getByRole('dialog', { name: incident.dialog.title });

async function beginAfresh(): Promise<void> {
  await person.goTo('journey');
  await person.beginReflection();
}

async function leave(): Promise<void> {
  await button(reflectWords.en.back).click();
  await person.expectJourney();
}

/** Nothing has come into the margin, and there was time for it. */
async function expectNothingAsked(): Promise<void> {
  await page.waitForTimeout(LONG_PAUSE_MS);
  expect(await margin().count()).toBe(0);
}

const wordsHaveKeyboard = async (): Promise<boolean> =>
  page.evaluate(() => document.activeElement instanceof HTMLTextAreaElement);

describe('the lens, for a mentee', () => {
  beforeAll(async () => {
    await open('mentee');
  });
  afterAll(async () => {
    await verso.close();
  });

  it('shows the phrase, a question, its source and its support, and no number', async () => {
    await person.beginReflection();
    await page.keyboard.insertText(`${PHRASE} They are lazy.`);
    await margin().waitFor();
    expect(await wordsHaveKeyboard()).toBe(true);
    for (const id of ['L01', 'L12']) {
      const pattern = lensPatterns.find((one) => one.id === id);
      if (pattern === undefined) throw new Error(id);
      const slip = margin().getByRole('listitem').filter({ hasText: pattern.question });
      expect(await slip.locator('summary').innerText()).toMatch(
        new RegExp(`support ${pattern.support}$`, 'u'),
      );
      await slip.locator('summary').click();
      await slip.getByText(lens.grades[pattern.support]).waitFor();
      for (const key of pattern.sources) {
        await slip.getByText(sources[key]?.citation ?? key, { exact: true }).waitFor();
      }
      await slip.locator('summary').click();
    }
    await margin().getByText(lens.quoted('lacked confidence'), { exact: true }).waitFor();
    // No total appears anywhere, and no score.
    expect(await margin().innerText()).not.toMatch(/\d|score|total|bias/iu);
    expect(await violations(page, RULES)).toEqual([]);
  });

  it('is reached by Tab, left by Escape, and is silent in this entry when told "Not now"', async () => {
    await person.area().first().focus();
    const notNow = button(lens.notNowLabel('lacked confidence'));
    for (let count = 0; count < 10; count += 1) {
      await page.keyboard.press('Tab');
      if (await notNow.evaluate((element) => element === document.activeElement)) break;
    }
    await page.keyboard.press('Escape');
    expect(await wordsHaveKeyboard()).toBe(true);
    await notNow.focus();
    await page.keyboard.press('Enter');
    await notNow.waitFor({ state: 'detached' });
    expect(await wordsHaveKeyboard()).toBe(true);
    await person.expectSealed();
    await leave();
    await person.openDraft();
    await margin().waitFor();
    expect(await margin().innerText()).not.toContain('lacked confidence');
    await leave();
  });

  it('asks again in the next entry, and is silent for good when told so', async () => {
    await beginAfresh();
    await page.keyboard.insertText(PHRASE);
    await margin().waitFor();
    await button(lens.neverAgainLabel('lack of confidence')).click();
    await margin().waitFor({ state: 'detached' });
    await leave();
    await person.lock();
    await person.unlock();
    await beginAfresh();
    await page.keyboard.insertText(PHRASE);
    await expectNothingAsked();
    await leave();
    await person.goTo('settings');
    await person.openSettings('lens');
    await button(lens.settings.againLabel('lack of confidence')).click();
    await page.getByText(lens.settings.silencedNone).waitFor();
    expect(await violations(page, RULES)).toEqual([]);
    await beginAfresh();
    await page.keyboard.insertText(PHRASE);
    await margin().waitFor();
    await leave();
  });

  it('leaves quotations and named causes alone, and asks on in the next sentence', async () => {
    await beginAfresh();
    await page.keyboard.insertText(
      'He said “they lack confidence”. They are under-prepared because our timetable leaves no hour.',
    );
    await expectNothingAsked();
    await page.keyboard.insertText(' They are lazy.');
    await margin().waitFor();
    expect(await margin().getByRole('listitem').filter({ hasText: 'lazy' }).count()).toBe(1);
    await leave();
  });

  it('says nothing beside the two stories', async () => {
    await person.goTo('journey');
    await person.beginPack('P01');
    await page.getByText(lens.line.story).waitFor();
    await page.keyboard.insertText(`${PHRASE} A consultant groped her in the lift.`);
    await expectNothingAsked();
    expect(await page.getByText(incident.strip.said).count()).toBe(0);
    await leave();
  });

  it('never holds up the typing of a long text', async () => {
    await beginAfresh();
    await page.keyboard.insertText(`${'word after word '.repeat(40_000)}${PHRASE} `);
    await margin().waitFor({ timeout: 20_000 });
    const { looks, looksInPause } = await keysAtEnd(page);
    // How long a key takes is for the benchmark; that it takes no look through the words is seen here.
    expect(looks).toBe(0);
    expect(looksInPause).toBeGreaterThan(0);
    expect((await person.shownAnswers())[0]?.endsWith(`${PHRASE} ${'x'.repeat(20)}`)).toBe(true);
    await margin().waitFor();
    await leave();
  });
});

describe('the lens, for a mentor', () => {
  beforeAll(async () => {
    await open('mentor');
  });
  afterAll(async () => {
    await verso.close();
  });

  it('is off until the mentor turns it on, and off again', async () => {
    await person.beginReflection();
    await page.keyboard.insertText(PHRASE);
    await page.getByText(lens.line.off).waitFor();
    await expectNothingAsked();
    await button(lens.line.turnOn).click();
    await margin().waitFor();
    await button(lens.line.turnOff).click();
    await margin().waitFor({ state: 'detached' });
  });
});

describe('an incident', () => {
  const card = (kind: Contact['kind'], name: string): Contact => ({
    kind,
    name,
    reach: 'extension 2100',
    note: '',
  });
  const SCHEME = { ...DEFAULT_SCHEME, name: 'Harbour scheme', id: '7'.repeat(32) };
  const CONTACTS = [
    card('coordinator', 'Sam Whitlock'),
    card('support', 'Night listeners'),
    card('reporting', 'Report and Support'),
  ];
  const HARM = 'A consultant groped her in the lift.';
  const strip = (): Locator => page.getByText(incident.strip.said);

  beforeAll(async () => {
    await open('mentee');
  });
  afterAll(async () => {
    await verso.close();
  });

  it('a scheme whose cards are blank warns where it is taken over', async () => {
    await person.useScheme(SCHEME);
    await page
      .getByText(schemeWords.en.blank(['coordinator', 'support', 'reporting']))
      .first()
      .waitFor();
  });

  it('without a card the pause says so, and leads to where one is written down', async () => {
    await beginAfresh();
    await button(incident.mark).click();
    await dialog().getByText(incident.dialog.noRoutes).waitFor();
    await dialog().getByRole('button', { name: incident.dialog.write }).click();
    await page.getByRole('heading', { name: agreementWords.en.out }).waitFor();
    await person.useScheme({ ...SCHEME, contacts: CONTACTS });
  });

  it('pauses when the text suggests one; the words stay, and the routes are there', async () => {
    await beginAfresh();
    await page.keyboard.insertText('Students complain about the rota, and it hit me how often.');
    await page.waitForTimeout(LONG_PAUSE_MS);
    expect(await strip().count()).toBe(0);
    await page.keyboard.insertText(` ${HARM}`);
    await strip().waitFor();
    expect(await wordsHaveKeyboard()).toBe(true);
    await page.keyboard.insertText(' And then');
    expect((await person.shownAnswers())[0]).toMatch(/groped her in the lift\. And then$/u);
    await button(incident.strip.show).click();
    for (const { name } of CONTACTS) await dialog().getByText(name).waitFor();
    await dialog().getByText(incident.dialog.stay).waitFor();
    expect(await dialog().getByRole('link').count()).toBe(0);
    expect(await violations(page, RULES)).toEqual([]);
    await dialog().getByRole('button', { name: incident.dialog.goOn }).click();
    await strip().waitFor({ state: 'detached' });
    expect((await person.shownAnswers())[0]).toMatch(/And then$/u);
    // Told once; it does not nag.
    await person.area().first().focus();
    await page.keyboard.insertText(' we talked.');
    await page.waitForTimeout(LONG_PAUSE_MS);
    expect(await strip().count()).toBe(0);
  });

  it('speaks of danger after all, and before the entry goes into the journal', async () => {
    await person.area().first().focus();
    await page.keyboard.insertText(' She told me that she wanted to die.');
    await button(reflectWords.en.finish).click();
    await dialog().getByText(incident.dialog.now).waitFor();
    await dialog().getByRole('button', { name: incident.dialog.finish }).click();
    await page.getByRole('button', { name: journalWords.en.edit }).waitFor();
    expect(await page.getByRole('article').innerText()).toContain(HARM);
  });
});
