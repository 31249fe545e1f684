/** The whole path, once, for real: write, be interrupted, find again, release a copy, lock. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { menteeJournal } from '../demo/sample-texts.ts';
import { makeFolder } from '../support/folders.ts';
import { Person } from '../support/person.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

describe('the whole path', async () => {
  const profile = await makeFolder('story');
  const saveTo = await makeFolder('story-saved');
  const start = (): Promise<LaunchedVerso> => launchVerso({ profile, saveTo, language: 'en' });
  let verso = await start();
  let person = new Person(verso.page);
  const second = menteeJournal.sessions[1]?.answers ?? [];

  afterAll(async () => {
    await verso.close();
    await rm(profile, { recursive: true, force: true });
    await rm(saveTo, { recursive: true, force: true });
  });

  it('sets up a journal and its recovery words', async () => {
    const words = await person.setUp('mentee');
    expect(words).toHaveLength(24);
  });

  it('finds the words again after Verso was killed in mid-writing', async () => {
    await person.beginReflection();
    await person.write(second);
    await person.expectSealed();
    await verso.kill();
    verso = await start();
    person = new Person(verso.page);
    await person.unlock();
    await person.openDraft();
    const shown = await person.shownAnswers();
    for (const answer of second.filter((text) => text !== '')) expect(shown).toContain(answer);
  });

  it('puts it in the journal and finds it by a word in it', async () => {
    await person.giveTitle('A thing we ask for');
    await person.finishReflection();
    await person.goTo('journal');
    await person.search(menteeJournal.rareWord.slice(0, 7));
    await person.rows('A thing we ask for').first().waitFor();
    await person.search('zebra');
    await verso.page.getByText('No entry holds these words.').waitFor();
    await person.search('');
    await person.rows('A thing we ask for').first().click();
  });

  it('releases a copy of exactly the words that were shown', async () => {
    await person.prepareCopy();
    for (const entry of menteeJournal.cast) await person.addToCast(entry);
    await person.includeEverything();
    expect(await person.acceptAll()).toBeGreaterThan(4);
    const exact = await person.readExactText();
    for (const secret of menteeJournal.mustNotLeave) expect(exact).not.toContain(secret);
    expect(exact).toContain('what it costs to prove that you are poor');
    expect(exact).not.toContain('Why she stopped going home'); // P04.7 never leaves
    await person.agreeToAll();
    await person.goToFiles();
    await person.save('markdown');
    await person.save('text');
    const saved = (await readdir(saveTo)).sort();
    expect(saved).toEqual([
      expect.stringMatching(/^\w+-E01\.md$/u),
      expect.stringMatching(/^\w+-E01\.txt$/u),
    ]);
    const text = await readFile(join(saveTo, saved[1] ?? ''), 'utf8');
    expect(text.trim()).toBe(exact.trim());
    const markdown = await readFile(join(saveTo, saved[0] ?? ''), 'utf8');
    for (const secret of menteeJournal.mustNotLeave) expect(markdown).not.toContain(secret);
  });

  it('locks, and the window shows nothing', async () => {
    await person.lock();
    const shown = await verso.page.content();
    for (const secret of ['A thing we ask for', 'Adaeze', 'meeting', 'bank statement']) {
      expect(shown).not.toContain(secret);
    }
    expect(await verso.page.title()).toBe('Verso');
  });

  it('refuses a wrong passphrase in words, then opens with the right one', async () => {
    await person.tryPassphrase('twelve herons stand in warm rain');
    await verso.page.getByRole('alert').filter({ hasText: 'does not open' }).waitFor();
    await person.unlock();
    await person.goTo('journal');
    await person.rows('A thing we ask for').first().waitFor();
  });
});
