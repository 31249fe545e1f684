/** What the demonstration does, journal by journal. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { launchVerso } from '../e2e/launch.ts';
import type { LaunchedVerso, LaunchOptions } from '../e2e/launch.ts';
import { Person } from '../support/person.ts';
import type { Album } from './pictures.ts';
import type { SampleJournal } from './sample-texts.ts';
import type { Story } from './steps.ts';

export const WIDE = { width: 1280, height: 860 } as const;
export const NARROW = { width: 420, height: 860 } as const;

/** A look: how the window is, and what its pictures are called. */
export interface Look {
  readonly name: string;
  readonly options: Pick<LaunchOptions, 'theme' | 'viewport' | 'preferences'>;
}

export interface Scene {
  readonly story: Story;
  readonly album: Album;
  readonly profile: string;
  readonly saveTo: string;
  readonly journal: SampleJournal;
}

async function open(
  { story, profile, saveTo, journal }: Scene,
  look: Look,
): Promise<{ readonly verso: LaunchedVerso; readonly person: Person }> {
  const { role, language } = journal;
  const verso = await story.tell(`${role}, ${language}: open Verso, ${look.name}`, () =>
    launchVerso({ profile, saveTo, language, ...look.options }),
  );
  return { verso, person: new Person(verso.page, language) };
}

/** First run, every session but the last, and the last one interrupted by a crash. */
export async function writeJournal(scene: Scene, look: Look): Promise<void> {
  const { story, album, journal } = scene;
  const told = teller(journal);
  const { verso, person } = await open(scene, look);
  const { page } = verso;
  try {
    await story.tell(told('set up: language, role, notice, passphrase, recovery words'), () =>
      person.setUp(journal.role, undefined, (step) =>
        album.take(page, `first-run-${step}-${look.name}`),
      ),
    );
    await album.take(page, `journey-empty-${look.name}`);
    for (const [index, reflection] of journal.sessions.entries()) {
      const isLast = index === journal.sessions.length - 1;
      const weeksAgo = journal.sessions.length - 1 - index;
      await story.tell(told(`reflect on session ${String(index + 1)}`), async () => {
        // Each meeting on a day of its own, two weeks apart; the last one is today.
        await page.clock.setFixedTime(Date.now() - weeksAgo * 14 * 86_400_000);
        await person.goTo('journey');
        await person.beginReflection();
        await person.write(reflection.answers);
        await person.expectSealed();
        if (isLast) await album.take(page, `reflect-${look.name}`);
        if (reflection.title !== '') await person.giveTitle(reflection.title);
        if (!isLast) await person.finishReflection();
        else await person.expectSealed();
      });
    }
  } finally {
    await verso.kill();
  }
}

/** After the crash: unlock, find the draft, finish it, find a word, release a copy, lock. */
export async function findAndRelease(scene: Scene, look: Look): Promise<void> {
  const { story, album, journal } = scene;
  const told = teller(journal);
  const { verso, person } = await open(scene, look);
  const { page } = verso;
  try {
    await story.tell(told('refuse a wrong passphrase'), async () => {
      await person.expectDoor();
      await album.take(page, `unlock-${look.name}`);
      await person.tryPassphrase('not the passphrase');
      await page.getByRole('alert').waitFor();
      await album.take(page, `unlock-wrong-${look.name}`);
    });
    await story.tell(told('unlock after the crash'), () => person.unlock());
    await album.take(page, `journey-${look.name}`);
    await story.tell(told('find the words of the open draft'), () =>
      continueDraft(person, journal),
    );
    await album.take(page, `reflect-again-${look.name}`);
    await story.tell(told('put it in the journal'), () => person.finishReflection());
    await album.take(page, `journal-entry-${look.name}`);
    await story.tell(told(`search for “${journal.rareWord}”`), async () => {
      await person.goTo('journal');
      await person.search(journal.rareWord);
      await person.rows(journal.rareWord).first().waitFor();
      await person.rows(journal.rareWord).first().click();
    });
    await album.take(page, `journal-search-${look.name}`);
    await story.tell(told('release a de-identified copy'), () => releaseCopy(scene, person, look));
    await person.goBackFromCopy();
    await person.goTo('settings');
    await album.take(page, `settings-${look.name}`);
    await story.tell(told('lock'), () => person.lock());
    await album.take(page, `locked-${look.name}`);
    await story.tell(told('show nothing while locked'), () => expectNothingShown(verso, journal));
  } finally {
    await verso.close();
  }
}

/** The same journal in another look: every place once. */
export async function showPlaces(scene: Scene, look: Look): Promise<void> {
  const { story, album, journal } = scene;
  const { verso, person } = await open(scene, look);
  const { page } = verso;
  try {
    await story.tell(
      `${journal.role}, ${journal.language}: every place, ${look.name}`,
      async () => {
        await person.expectDoor();
        await album.take(page, `unlock-${look.name}`);
        await person.unlock();
        await album.take(page, `journey-${look.name}`);
        await person.beginReflection();
        await person.write(journal.sessions[0]?.answers.slice(0, 3) ?? []);
        await person.expectSealed();
        await album.take(page, `reflect-${look.name}`);
        await person.finishReflection();
        await person.goTo('journal');
        await person.search(journal.rareWord);
        await person.rows(journal.rareWord).first().click();
        await album.take(page, `journal-${look.name}`);
        await person.prepareCopy();
        await album.take(page, `release-${look.name}`);
        await person.goBackFromCopy();
        await person.goTo('settings');
        await album.take(page, `settings-${look.name}`);
        await person.lock();
      },
    );
  } finally {
    await verso.close();
  }
}

function teller({ role, language }: SampleJournal): (step: string) => string {
  return (step) => `${role}, ${language}: ${step}`;
}

async function continueDraft(person: Person, journal: SampleJournal): Promise<void> {
  const last = journal.sessions.at(-1);
  await person.openDraft();
  const shown = await person.shownAnswers();
  for (const answer of last?.answers ?? []) {
    if (answer !== '' && !shown.includes(answer))
      throw new Error('Words are missing after the crash.');
  }
}

async function releaseCopy(scene: Scene, person: Person, look: Look): Promise<void> {
  const { album, journal, saveTo } = scene;
  await person.prepareCopy();
  for (const entry of journal.cast) await person.addToCast(entry);
  await person.includeEverything();
  await toTop(person);
  await album.take(person.page, `release-decide-${look.name}`);
  await person.acceptAll();
  await album.take(person.page, `release-decided-${look.name}`);
  const exact = await person.readExactText();
  await album.take(person.page, `release-exact-${look.name}`);
  await person.agreeToAll();
  await person.goToFiles();
  await person.save('markdown');
  await person.save('text');
  await album.take(person.page, `release-files-${look.name}`);
  await expectReleased(saveTo, exact, journal);
}

/** The choice of passages stands low on its page; a picture shows the page from its beginning. */
async function toTop({ page }: Person): Promise<void> {
  await page.evaluate(() => {
    for (const body of document.querySelectorAll('.page__body')) body.scrollTop = 0;
  });
}

/** What lies on the disk is what was shown, and holds nothing that was to stay. */
async function expectReleased(
  folder: string,
  exact: string,
  journal: SampleJournal,
): Promise<void> {
  const files = await readdir(folder);
  const named = (ending: string): string => {
    const found = files.find((file) => file.endsWith(`-E01${ending}`));
    if (found === undefined) throw new Error(`A copy in ${ending} was not saved.`);
    return found;
  };
  for (const file of [named('.md'), named('.txt')]) {
    const text = await readFile(join(folder, file), 'utf8');
    const leaked = journal.mustNotLeave.filter((secret) => text.includes(secret));
    if (leaked.length > 0) throw new Error(`${file} holds ${leaked.join(', ')}.`);
  }
  const text = await readFile(join(folder, named('.txt')), 'utf8');
  if (text.trim() !== exact.trim()) throw new Error('The file is not the text that was shown.');
}

async function expectNothingShown(verso: LaunchedVerso, journal: SampleJournal): Promise<void> {
  const shown = await verso.page.content();
  const words = [...journal.cast.map(({ name }) => name), journal.rareWord];
  const titles = journal.sessions.map(({ title }) => title).filter((title) => title !== '');
  const seen = [...words, ...titles].filter((word) => shown.includes(word));
  if (seen.length > 0) throw new Error(`The locked window shows ${seen.join(', ')}.`);
}
