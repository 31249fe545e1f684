/** The paired stories and a session in French, with the keyboard only: every word is French, and typed so. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { journalWords } from '../../renderer/text/areas/journal.ts';
import { journeyWords } from '../../renderer/text/areas/journey.ts';
import { meetingsWords } from '../../renderer/text/areas/meetings.ts';
import { reflectWords } from '../../renderer/text/areas/reflect.ts';
import { shellWords } from '../../renderer/text/areas/shell.ts';
import { storiesWords } from '../../renderer/text/areas/stories.ts';
import { wordingWords } from '../../renderer/text/areas/wording.ts';
import { findPack } from '../../shared/content/packs.ts';
import { KeyboardPerson } from '../support/keyboard-person.ts';
import type { Keyboard } from '../support/keyboard.ts';
import type { Person } from '../support/person.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

const FIRST = 'Amina a grandi près d’un phare. L’école était bonne, et elle a fini médecin.';
const SECOND =
  'Amina a grandi près d’un phare. Son horaire excluait l’autobus, et elle l’a fait changer.';
const words = storiesWords.fr;

let verso: LaunchedVerso;
let page: Page;
let person: Person;
let hands: Keyboard;
let writer: KeyboardPerson;

beforeAll(async () => {
  verso = await launchVerso({ language: 'fr' });
  page = verso.page;
  writer = new KeyboardPerson(page, 'fr');
  ({ person, hands } = writer);
});
afterAll(async () => {
  await verso.close();
});

/** What the page says that is marked as another language than its own. */
const markedAsEnglish = (): Promise<readonly string[]> =>
  page.locator('main [lang="en"]').allInnerTexts();

describe('en français, au clavier seulement', () => {
  it('from the first page to the first story, which closes', async () => {
    await writer.setUp('mentee');
    expect(await page.locator('html').getAttribute('lang')).toMatch(/^fr/u);
    await writer.expectHere('T0');
    await writer.begin('P01');
    expect(await page.locator('#question').innerText()).toBe(
      findPack('P01')?.prompts[0]?.question.fr,
    );
    expect(await markedAsEnglish()).toEqual([]);
    await writer.writeAndFinish([FIRST, '', '', '', '']);
    await page.getByRole('dialog', { name: words.close.first.title }).waitFor();
    await writer.answerRisky(words.close.first.finish);
    await writer.button(reflectWords.fr.finish).waitFor({ state: 'detached' });
    await hands.expectSomewhere();
    expect(await page.getByText('phare').count()).toBe(0);
  });

  it('a session: its questions are French, one passage is for the writer alone', async () => {
    await writer.goTo('journey');
    await hands.enter(writer.button(journeyWords.fr.next.reflect));
    await hands.expectFocus(person.area().first());
    expect(await page.locator('#question').innerText()).toBe(
      findPack('P04')?.prompts[0]?.question.fr,
    );
    await hands.type('Que le formulaire demande un relevé de compte.');
    await hands.press('Control+j');
    await page.getByText(reflectWords.fr.onlyMe, { exact: true }).first().waitFor();
    await hands.press('PageDown');
    await writer.writeAndFinish(['Je n’ai rien dit.', '', '', '', '', '']);
    await writer.button(journalWords.fr.edit).waitFor();
    await hands.expectSomewhere();
    await writer.goTo('meetings');
    await hands.enter(writer.link(meetingsWords.fr.meeting(1)));
    await hands.tabTo(page.getByLabel(meetingsWords.fr.step, { exact: true }));
    await hands.type('Demander qui lit le formulaire');
    await hands.press('Enter');
    await page.getByText('Demander qui lit le formulaire', { exact: true }).first().waitFor();
  });

  it('halfway has no French questions yet: they are English, and marked as such', async () => {
    await writer.goTo('journey');
    await writer.begin('P08');
    const question = page.locator('#question');
    expect(await question.innerText()).toBe(findPack('P08')?.prompts[0]?.question.en);
    expect(await question.getAttribute('lang')).toBe('en');
    await page.getByText(wordingWords.fr.in.en).first().waitFor();
    await hands.type('Savoir à qui demander.');
    await person.expectSealed();
  });

  it('the second story opens the first, and both lie side by side', async () => {
    await writer.goTo('journey');
    await writer.begin('P10');
    expect(await page.locator('#question').innerText()).toBe(
      findPack('P01')?.prompts[0]?.question.fr,
    );
    await writer.writeAndFinish([SECOND]);
    await writer.answerRisky(words.close.second.finish);
    const [before, after] = [words.first, words.second].map((name) =>
      page.getByRole('region', { name, exact: true }),
    );
    await before?.getByText(FIRST, { exact: true }).waitFor();
    await after?.getByText(SECOND, { exact: true }).waitFor();
    await hands.expectSomewhere();
    const both = page.getByRole('radio', { name: words.both });
    await hands.choose(both, page.getByRole('group', { name: words.show }));
    await page.getByText(words.bothHint).waitFor();
    const inBoth = (await before?.locator('mark').allInnerTexts()) ?? [];
    expect(inBoth).toHaveLength(1);
    expect(inBoth[0]).toContain('Amina a grandi près d’un phare');
    await hands.enter(writer.button(words.questions));
    await hands.expectFocus(person.area());
    await page.keyboard.press('Control+l');
    await person.expectDoor();
    expect(await page.title()).not.toContain(shellWords.fr.place.journal);
  });
});
