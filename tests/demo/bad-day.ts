/** The chapter of the bad day: a backup, a damaged journal, what can still be read, and all of it back. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import type { Locator } from 'playwright-core';

import { backupWords } from '../../renderer/text/areas/backups.ts';
import { readOnlyWords } from '../../renderer/text/areas/read-only.ts';
import { restoreWords } from '../../renderer/text/areas/restore.ts';
import { launchVerso } from '../e2e/launch.ts';
import { launchBrowser, openReader } from '../support/open-reader.ts';
import { PASSPHRASE, Person } from '../support/person.ts';
import type { Look, Scene } from './chapters.ts';

/** @param scene of a journal that is written and locked. */
export async function surviveBadDay(scene: Scene, look: Look): Promise<void> {
  await keepBackup(scene, look);
  await scene.story.tell('on the disk: turn one bit of the longest entry over', () => {
    spoilLongest(join(scene.profile, 'vault', 'journal.db'));
    return Promise.resolve();
  });
  await restore(scene, look);
  await readWithoutVerso(scene);
}

async function keepBackup({ story, album, profile, saveTo, journal }: Scene, look: Look) {
  const { language } = journal;
  const words = backupWords[language];
  const verso = await launchVerso({ profile, saveTo, language, ...look.options });
  const person = new Person(verso.page, language);
  const { page } = verso;
  try {
    await story.tell('choose a folder for backups', async () => {
      await person.expectDoor();
      await person.unlock();
      await person.goTo('settings');
      await person.openSettings('backups');
      await page.getByRole('button', { name: words.choose, exact: true }).click();
      await page.getByText(words.made).waitFor();
    });
    await album.take(page, `backups-${look.name}`);
    await person.lock();
  } finally {
    await verso.close();
  }
}

async function restore({ story, album, profile, saveTo, journal }: Scene, look: Look) {
  const { language } = journal;
  const readOnly = readOnlyWords[language];
  const words = restoreWords[language];
  const verso = await launchVerso({ profile, saveTo, language, ...look.options });
  const person = new Person(verso.page, language);
  const { page } = verso;
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  try {
    await story.tell('open the damaged journal to read what is whole', async () => {
      await person.expectDoor();
      await person.tryPassphrase(PASSPHRASE);
      await page.getByRole('heading', { name: readOnly.reason.damaged.title }).waitFor();
    });
    await album.take(page, `damaged-${look.name}`);
    await story.tell('restore the backup, after seeing what is inside', async () => {
      await button(readOnly.restore.act).click();
      await button(words.next).click();
      await page.getByLabel(words.way.passphrase).fill(PASSPHRASE);
      await button(words.way.open).click();
      await button(words.inside.restore).waitFor();
      await album.take(page, `restore-${look.name}`);
      await button(words.inside.restore).click();
      await button(words.done.open).click();
      await person.expectJourney();
    });
    await person.lock();
  } finally {
    await verso.close();
  }
}

async function readWithoutVerso({ story, album, saveTo }: Scene): Promise<void> {
  await story.tell('read the backup in a browser, without Verso', async () => {
    const folder = join(saveTo, 'Backups');
    const [name = ''] = (await readdir(folder)).filter((file) => file.endsWith('.verso'));
    const browser = await launchBrowser();
    try {
      const reader = await openReader(browser);
      await reader.open(join(folder, name), PASSPHRASE);
      await reader.page.getByRole('list', { name: 'Entries' }).waitFor();
      const [title] = await reader.titles();
      if (title === undefined) throw new Error('The reader shows no entry.');
      await album.take(reader.page, 'reader');
      await reader.close();
    } finally {
      await browser.close();
    }
  });
}

function spoilLongest(path: string): void {
  const database = new Database(path);
  try {
    const query = 'SELECT id, body FROM records ORDER BY length(body) DESC LIMIT 1';
    const row: unknown = database.prepare(query).get();
    const { id, body } = row as { readonly id: Buffer; readonly body: Buffer };
    body[99] = (body[99] ?? 0) ^ 1;
    database.prepare('UPDATE records SET body = ? WHERE id = ?').run(body, id);
    database.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
}
