/**
 * A walk through every view of the app, in one language, from the first page of a fresh device to the
 * door with the recovery words. `onView` is called at each, when it stands still.
 */
import type { Locator, Page } from 'playwright-core';

import { backupWords } from '../../renderer/text/areas/backups.ts';
import { endingWords } from '../../renderer/text/areas/ending.ts';
import { firstRunWords } from '../../renderer/text/areas/first-run.ts';
import { incidentWords } from '../../renderer/text/areas/incident.ts';
import { journalWords } from '../../renderer/text/areas/journal.ts';
import { journeyWords } from '../../renderer/text/areas/journey.ts';
import { namingHelpWords } from '../../renderer/text/areas/naming-help.ts';
import { recoveryWords } from '../../renderer/text/areas/recovery-words.ts';
import { reflectWords } from '../../renderer/text/areas/reflect.ts';
import { rehearsalWords } from '../../renderer/text/areas/rehearsal.ts';
import { releaseFilesWords } from '../../renderer/text/areas/release-files.ts';
import { releaseWords } from '../../renderer/text/areas/release.ts';
import type { SectionId } from '../../renderer/text/areas/settings.ts';
import { shellWords } from '../../renderer/text/areas/shell.ts';
import { storiesWords } from '../../renderer/text/areas/stories.ts';
import { unlockWords } from '../../renderer/text/areas/unlock.ts';
import { waysInWords } from '../../renderer/text/areas/ways-in.ts';
import type { SampleJournal } from '../demo/sample-texts.ts';
import type { LaunchedVerso } from '../e2e/launch.ts';
import { schemeMaker, walkGuidedViews } from './guided-views.ts';
import { PASSPHRASE, Person } from './person.ts';

export type OnView = (name: string) => Promise<void>;

const SECTIONS: readonly SectionId[] = [
  'appearance',
  'scheme',
  'lens',
  'locking',
  'passphrase',
  'words',
  'rehearsal',
  'keys',
  'backups',
  'leaks',
  'protection',
  'about',
  'end',
];

interface Walk {
  readonly verso: LaunchedVerso;
  readonly page: Page;
  readonly person: Person;
  readonly journal: SampleJournal;
  readonly onView: OnView;
}

/** Walks through a fresh profile with this journal's words, and ends at the journey, unlocked. */
export async function walkEveryView(
  verso: LaunchedVerso,
  journal: SampleJournal,
  onView: OnView,
): Promise<void> {
  const person = new Person(verso.page, journal.language);
  const walk: Walk = { verso, page: verso.page, person, journal, onView };
  await firstRun(walk);
  const paper = await wordsNeverChecked(walk);
  await emptyPlaces(walk);
  await settings(walk);
  await reflecting(walk);
  await reading(walk);
  await walkGuidedViews(walk);
  await releasing(walk);
  await commands(walk);
  await door(walk, paper);
}

/** Each step of the first run, empty or wrong once where that has words of its own. */
async function firstRun({ verso, page, person, journal, onView }: Walk): Promise<void> {
  const words = firstRunWords[journal.language];
  const name = journal.language === 'fr' ? 'Français' : 'English';
  await page.getByRole('radio', { name }).check();
  await onView('first run: language');
  await schemeMaker({ page, person, onView });
  await button(page, words.next).click();
  await button(page, words.next).click();
  await page.getByRole('alert').waitFor();
  await onView('first run: role, none chosen');
  await page.getByRole('radio', { name: words.role.name[journal.role] }).check();
  await onView('first run: role');
  await button(page, words.next).click();
  await page.getByRole('checkbox', { name: words.notice.tick }).check();
  await onView('first run: notice');
  await button(page, words.notice.next).click();
  await person.typePassphraseTwice('password');
  await button(page, words.passphrase.make).click();
  await page.getByRole('alert').first().waitFor();
  await onView('first run: passphrase, too weak');
  await person.typePassphraseTwice(PASSPHRASE);
  await onView('first run: passphrase');
  await button(page, words.passphrase.make).click();
  await person.readRecoveryWords();
  await onView('first run: words');
  // Called away before the words were checked.
  verso.away('suspend');
  await person.expectDoor();
  await onView('door: passphrase');
}

/** @returns the words that count from now on. */
async function wordsNeverChecked({ page, person, onView }: Walk): Promise<readonly string[]> {
  const words = recoveryWords[person.language];
  await person.tryPassphrase(PASSPHRASE);
  await heading(page, words.notice.title).waitFor();
  await onView('confirm words: the offer');
  await button(page, words.notice.make).click();
  const paper = await person.readRecoveryWords();
  await onView('confirm words: shown');
  await button(page, words.written).click();
  await heading(page, words.check.title).waitFor();
  for (const field of await page.getByRole('textbox').all()) await field.fill('zebra');
  await button(page, words.check.confirm).click();
  await page.getByText(words.check.lookAgain).waitFor();
  await onView('confirm words: wrong ones');
  await button(page, words.check.back).click();
  await person.confirmRecoveryWords(paper);
  await person.expectJourney();
  return paper;
}

async function emptyPlaces({ page, person, journal, onView }: Walk): Promise<void> {
  const { language } = person;
  await onView('journey, empty');
  if (journal.role === 'mentee') {
    await page.getByRole('link', { name: journeyWords[language].places.stories }).click();
    await heading(page, storiesWords[language].none.title).waitFor();
    await onView('stories, none yet');
  }
  await person.goTo('journal');
  await page.getByText(journalWords[language].empty.journal).waitFor();
  await onView('journal, empty');
  await button(page, journalWords[language].wastebasket).click();
  await page.getByText(journalWords[language].empty.wastebasket).waitFor();
  await onView('wastebasket, empty');
  await person.goTo('release');
  await page.getByText(releaseWords[language].choose.empty).waitFor();
  await onView('release: nothing to choose');
}

async function settings({ page, person, onView }: Walk): Promise<void> {
  await person.goTo('settings');
  for (const section of SECTIONS) {
    await person.openSettings(section);
    await onView(`settings: ${section}`);
    if (section === 'words') await questionsOfWords({ page, person, onView });
    if (section === 'rehearsal') await failedRehearsal({ page, person, onView });
    if (section === 'backups') await keptBackups({ page, person, onView });
    if (section === 'end') await questionOfTheEnd({ page, person, onView });
  }
}

type Section = Pick<Walk, 'page' | 'person' | 'onView'>;

async function questionsOfWords({ page, person, onView }: Section): Promise<void> {
  const { words } = waysInWords[person.language];
  await button(page, words.make).click();
  await dialog(page, words.ask).waitFor();
  await onView('settings: words, the question');
  await page.keyboard.press('Escape');
  await dialog(page, words.ask).waitFor({ state: 'detached' });
  await button(page, words.revoke).click();
  await dialog(page, words.revokeAsk).waitFor();
  await onView('settings: words, the question before they are revoked');
  await page.keyboard.press('Escape');
  await dialog(page, words.revokeAsk).waitFor({ state: 'detached' });
}

async function failedRehearsal({ page, person, onView }: Section): Promise<void> {
  const words = rehearsalWords[person.language];
  await page.getByLabel(words.words.label, { exact: true }).fill('orchard zebra');
  await button(page, words.words.try).click();
  await page.getByRole('alert').waitFor();
  await onView('settings: rehearsal, words that are none');
}

async function keptBackups({ page, person, onView }: Section): Promise<void> {
  const words = backupWords[person.language];
  await button(page, words.choose).click();
  await page.getByText(words.made).waitFor();
  await onView('settings: backups, kept');
}

async function questionOfTheEnd({ page, person, onView }: Section): Promise<void> {
  const words = endingWords[person.language];
  await button(page, words.destroy).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel(words.passphrase, { exact: true }).fill('twelve herons');
  await button(page, words.destroy).click();
  await dialog(page, words.ask).waitFor();
  await onView('settings: the end, the question');
  await page.keyboard.press('Escape');
  await dialog(page, words.ask).waitFor({ state: 'detached' });
}

async function reflecting({ page, person, journal, onView }: Walk): Promise<void> {
  const words = reflectWords[journal.language];
  await person.goTo('journey');
  await person.beginReflection();
  await onView('reflect, nothing written');
  const reflection = journal.sessions.find(({ answers }) =>
    answers.some((answer) => answer.includes(journal.rareWord)),
  );
  if (reflection === undefined) throw new Error('The sample journal lacks its rare word.');
  await person.write(reflection.answers);
  await person.expectSealed();
  await onView('reflect');
  await person.area().first().focus();
  const { title: pointedOut } = namingHelpWords[journal.language];
  await page.getByRole('complementary', { name: pointedOut }).waitFor();
  await onView('reflect: a name pointed out');
  await button(page, words.whoCouldRead).click();
  await dialog(page, words.notice.title).waitFor();
  await onView('reflect: the notice');
  await page.keyboard.press('Escape');
  const incident = incidentWords[journal.language];
  await button(page, incident.mark).click();
  await dialog(page, incident.dialog.title).waitFor();
  await onView('reflect: an incident has its own route');
  await page.keyboard.press('Escape');
  await button(page, words.sources).click();
  await dialog(page, words.sourcesTitle).waitFor();
  await onView('reflect: the sources');
  await page.keyboard.press('Escape');
  await person.giveTitle(reflection.title);
  await button(page, words.back).click();
  await person.expectJourney();
  await person.draftRow().first().waitFor();
  await onView('journey, a draft open');
  await person.openDraft();
  await person.finishReflection();
}

async function reading({ page, person, journal, onView }: Walk): Promise<void> {
  const words = journalWords[journal.language];
  await onView('journal: an entry');
  // Where the window holds one page only, the list lies behind the entry.
  await person.goTo('journal');
  await person.search(journal.rareWord);
  await page.getByText(words.counts.found(1)).waitFor();
  await person.rows(journal.rareWord).first().waitFor();
  await onView('journal: found');
  await person.search('zebra zebra');
  await page.getByText(words.empty.found).waitFor();
  await onView('journal: not found');
  await person.search('');
  const rows = page.getByRole('list', { name: words.list }).getByRole('link');
  await rows.first().click();
  await button(page, words.discard).click();
  await page.getByText(words.movedAway).waitFor();
  await onView('journal: moved to the wastebasket');
  await button(page, words.wastebasket).click();
  await button(page, words.emptyIt).waitFor();
  await onView('wastebasket');
  await button(page, words.emptyIt).click();
  await dialog(page, words.dialog.title).waitFor();
  await onView('wastebasket: the question');
  await page.keyboard.press('Escape');
  await dialog(page, words.dialog.title).waitFor({ state: 'detached' });
  await rows.first().click();
  await button(page, words.restore).waitFor();
  await onView('wastebasket: an entry');
  await button(page, words.restore).click();
  await page.getByText(words.restored).waitFor();
}

async function releasing({ page, person, journal, onView }: Walk): Promise<void> {
  const words = releaseWords[journal.language];
  await person.goTo('release');
  const entries = page.getByRole('list', { name: words.choose.list });
  await entries.getByRole('link').first().waitFor();
  await onView('release: choose');
  await entries.getByRole('link').first().click();
  await heading(page, words.cast.title).waitFor();
  await onView('release: decide');
  await button(page, words.cast.add).click();
  await dialog(page, words.cast.addTitle).waitFor();
  await onView('release: a member of the cast');
  await page.keyboard.press('Escape');
  for (const member of journal.cast) await person.addToCast(member);
  await button(page, words.still.hide).click();
  await dialog(page, words.hide.title).waitFor();
  await onView('release: hide other words');
  await page.keyboard.press('Escape');
  await person.readExactText();
  await onView('release: exact, not all decided');
  await page.getByRole('link', { name: words.steps.decide, exact: true }).click();
  await person.acceptAll();
  await onView('release: all decided');
  await person.readExactText();
  await onView('release: exact');
  await person.agreeToAll();
  await onView('release: agreed to');
  await person.goToFiles();
  await onView('release: files');
  await person.save('text');
  await onView('release: saved');
  const { name } = releaseFilesWords[journal.language];
  await button(page, name.change).click();
  await dialog(page, name.dialog).waitFor();
  await onView('release: the name on the copies');
  await page.keyboard.press('Escape');
  await dialog(page, name.dialog).waitFor({ state: 'detached' });
}

async function commands({ page, person, onView }: Walk): Promise<void> {
  const words = shellWords[person.language];
  await page.keyboard.press('Control+k');
  await dialog(page, words.commands.title).waitFor();
  await onView('command palette');
  await page.keyboard.press('Escape');
  await dialog(page, words.commands.title).waitFor({ state: 'detached' });
  await page.keyboard.press('F1');
  await dialog(page, words.shortcuts.title).waitFor();
  await onView('shortcut sheet');
  await page.keyboard.press('Escape');
  await dialog(page, words.shortcuts.title).waitFor({ state: 'detached' });
}

async function door({ page, person, onView }: Walk, paper: readonly string[]): Promise<void> {
  const words = unlockWords[person.language];
  await person.lock();
  await person.tryPassphrase('twelve herons stand in warm rain');
  await page.getByRole('alert').waitFor();
  await onView('door: a wrong passphrase');
  await button(page, words.useWords).click();
  await onView('door: recovery words');
  await person.tryWords(paper.toReversed());
  await page.getByRole('alert').waitFor();
  await onView('door: wrong recovery words');
  await person.tryWords(paper);
  await heading(page, words.newPassphrase.title).waitFor();
  await onView('door: a new passphrase');
  await person.typePassphraseTwice(PASSPHRASE);
  await button(page, words.newPassphrase.set).click();
  await person.expectJourney();
  await onView('journey');
}

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name });
}

function heading(page: Page, name: string): Locator {
  return page.getByRole('heading', { name, exact: true });
}

function dialog(page: Page, name: string): Locator {
  return page.getByRole('dialog', { name });
}
