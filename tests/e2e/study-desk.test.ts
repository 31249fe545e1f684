/**
 * A study from end to end: a researcher's keys and card, a coordinator's scheme file, what a participant
 * seals and counts, and the desk at which all of it arrives. Researcher and coordinator have no mouse. What
 * they read is written nowhere but in the folder that they chose.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readySodium } from '../../main/vault/crypto/sodium.ts';
import { newCountsSeed, writeCounts } from '../../main/vault/export/counts/counts-file.ts';
import { unpaced } from '../../main/vault/long-work/pace.ts';
import { sealRelease } from '../../main/vault/export/sealed/sealed-release.ts';
import { makeCard, readStudyCard } from '../../main/vault/export/sealed/study-card.ts';
import { searchFiles } from '../../main/vault/leak-test/search-files.ts';
import { countsWords } from '../../renderer/text/areas/counts.ts';
import { deskCountsWords } from '../../renderer/text/areas/desk-counts.ts';
import { firstRunWords } from '../../renderer/text/areas/first-run.ts';
import { passphraseWords } from '../../renderer/text/areas/passphrase.ts';
import { schemeWords } from '../../renderer/text/areas/scheme.ts';
import { studyDeskWords } from '../../renderer/text/areas/study-desk.ts';
import { readSchemeFile } from '../../shared/model/scheme-file.ts';
import { makeFolder } from '../support/folders.ts';
import { Keyboard } from '../support/keyboard.ts';
import { Person } from '../support/person.ts';
import { sampleDocument, sampleRelease } from '../support/release-samples.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

const MARKER = 'the quixotic wellspring was colder than the corridor';
const SECOND = 'nobody had asked why the rota was always made at home';
const KEY_PASSPHRASE = 'seven basalt kettles hum at dawn';
const STUDY = 'Study 1';
/** Everything that a system gives a program to write in. */
const FOLDERS = ['TMPDIR', 'HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME'];

const desk = studyDeskWords.en;
const counts = deskCountsWords.en;
const scheme = schemeWords.en;

let root: string;
let chosen: string;
let given: string;
let verso: LaunchedVerso;
let hands: Keyboard;
const before = new Map<string, string | undefined>();

beforeAll(async () => {
  await readySodium();
  root = await makeFolder('study-desk');
  chosen = await makeFolder('study-desk-chosen');
  given = await makeFolder('study-desk-given');
  for (const name of FOLDERS) {
    before.set(name, process.env[name]);
    process.env[name] = join(root, name);
    await mkdir(join(root, name), { mode: 0o700 });
  }
  const profile = join(root, 'verso');
  verso = await launchVerso({ profile, saveTo: chosen, language: 'en' });
  hands = new Keyboard(verso.page);
});
afterAll(async () => {
  await verso.close();
  for (const [name, value] of before) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
  for (const folder of [root, chosen, given]) await rm(folder, { recursive: true, force: true });
});

const button = (name: string): Locator => verso.page.getByRole('button', { name, exact: true });
const field = (name: string): Locator => verso.page.getByLabel(name, { exact: true });
const says = (words: string | RegExp): Promise<void> =>
  verso.page.getByText(words).first().waitFor();

/** By Tab to the field; what its dialog would give is given by the driver, as no test has that dialog. */
async function chooseFiles(target: Locator, ...names: readonly string[]): Promise<void> {
  await hands.tabTo(target);
  await target.setInputFiles([...names]);
}

async function fill(target: Locator, words: string): Promise<void> {
  await hands.tabTo(target);
  await hands.type(words);
}

async function expectSaved(ending: string): Promise<string> {
  await expect
    .poll(async () => (await readdir(chosen)).find((name) => name.endsWith(ending)))
    .toBeDefined();
  const name = (await readdir(chosen)).find((one) => one.endsWith(ending));
  return join(chosen, name ?? '');
}

describe('a study', () => {
  it('begins with keys and a card, made without a journal', async () => {
    await hands.enter(button(firstRunWords.en.research));
    await verso.page.getByRole('heading', { name: firstRunWords.en.desk.title }).waitFor();
    const making = verso.page.getByRole('region', { name: desk.make });
    await fill(field(desk.study), STUDY);
    await fill(making.getByLabel(passphraseWords.en.passphrase, { exact: true }), KEY_PASSPHRASE);
    await fill(making.getByLabel(passphraseWords.en.again, { exact: true }), KEY_PASSPHRASE);
    await hands.enter(button(desk.choose));
    await says(desk.cardHint);
    await expectSaved('.verso-study-key');
    await hands.enter(button(desk.saveCard));
    const card = await readFile(await expectSaved('.verso-study-card'), 'utf8');
    expect(JSON.parse(card)).toMatchObject({ studyId: STUDY });
    await hands.enter(button(desk.back));
  });

  it('goes into the scheme file by its card; what is no card is said', async () => {
    await hands.enter(button(firstRunWords.en.coordinate));
    const wrong = join(given, 'letter.verso-study-card');
    await writeFile(wrong, 'Dear all');
    await chooseFiles(field(scheme.cardFile), wrong);
    await says(scheme.cardRefused['not-a-card']);
    const card = await readFile(await expectSaved('.verso-study-card'), 'utf8');
    await fill(field(scheme.cardPaste), card.replace(STUDY, 'Study 2'));
    await hands.enter(button(scheme.cardRead));
    await says(scheme.cardRefused.damaged);
    await hands.tabTo(field(scheme.cardFile), 'Shift+Tab');
    await chooseFiles(field(scheme.cardFile), await expectSaved('.verso-study-card'));
    await says(scheme.cardIn(STUDY));
    await hands.enter(button(scheme.save));
    const saved = await readFile(await expectSaved('.verso-scheme'), 'utf8');
    const read = readSchemeFile(saved, new Map());
    expect(read.ok && read.scheme.researcher?.card).toContain('verso-study-card');
    await hands.enter(button(scheme.back));
  });

  it('gets sealed releases and numbers from a participant who took the scheme over', async () => {
    const other = await launchVerso({ saveTo: given, language: 'en' });
    try {
      const person = new Person(other.page);
      await person.setUp('mentee');
      const read = readSchemeFile(
        await readFile(await expectSaved('.verso-scheme'), 'utf8'),
        new Map(),
      );
      if (!read.ok) throw new Error('no scheme');
      await person.useScheme(read.scheme);
      await other.page.getByRole('button', { name: countsWords.en.look }).click();
      await other.page.getByRole('button', { name: countsWords.en.save }).click();
      await other.page.getByText(/^Saved: /u).waitFor();
      for (const words of [MARKER, SECOND]) {
        await person.goTo('journey');
        await person.beginReflection();
        await person.write(['', words, '', '', '', '']);
        await person.expectSealed();
        await person.finishReflection();
        await person.prepareCopy();
        await person.acceptAll();
        await person.readExactText();
        await person.agreeToAll();
        await person.goToFiles();
        await person.save('sealed');
        await person.goBackFromCopy();
      }
    } finally {
      await other.close();
    }
    const names = await readdir(given);
    expect(names.filter((name) => name.endsWith('.verso-sealed'))).toHaveLength(2);
    expect(names.filter((name) => name.endsWith('.verso-counts'))).toHaveLength(1);
    for (const name of names) {
      const bytes = await readFile(join(given, name));
      for (const words of [MARKER, SECOND]) expect(bytes.includes(words)).toBe(false);
    }
  });

  it('opens what was sealed to it, refuses the rest by name, and merges', async () => {
    const [one = ''] = (await readdir(given)).filter((name) => name.endsWith('.verso-sealed'));
    const bytes = new Uint8Array(await readFile(join(given, one)));
    const altered = Uint8Array.from(bytes);
    altered[400] = (altered[400] ?? 0) ^ 1;
    await writeFile(join(given, 'altered.verso-sealed'), altered);
    await writeFile(join(given, 'short.verso-sealed'), bytes.subarray(0, -9));
    const elsewhere = makeCard('Study 2', new Uint8Array(32).fill(9));
    const document = sampleDocument({ study: { id: elsewhere.studyId, schemeRun: null } });
    const foreign = await sealRelease(document, elsewhere, unpaced());
    await writeFile(join(given, 'foreign.verso-sealed'), foreign);

    await hands.enter(button(firstRunWords.en.research));
    await chooseFiles(field(desk.keyFile), await expectSaved('.verso-study-key'));
    const opening = verso.page.locator('form').filter({ has: field(desk.keyFile) });
    await fill(opening.getByLabel(desk.passphrase, { exact: true }), KEY_PASSPHRASE);
    await hands.press('Enter');
    await says(desk.cardHint);
    const sealed = (await readdir(given)).filter((name) => name.endsWith('.verso-sealed'));
    await chooseFiles(
      verso.page.locator('input[accept=".verso-sealed"]'),
      ...sealed.map((name) => join(given, name)),
    );
    await says(desk.lot(1, 2));
    await says(`altered.verso-sealed: ${desk.why.altered}`);
    await says(`short.verso-sealed: ${desk.why['cut-short']}`);
    await says(`foreign.verso-sealed: ${desk.why['other-key']}`);
    await hands.enter(button(desk.save.json));
    const merged = await readFile(await expectSaved('.json'), 'utf8');
    expect(merged).toContain(MARKER);
    expect(merged).toContain(SECOND);
    await hands.tabTo(button(desk.save.bundle), 'Shift+Tab');
    await hands.press('Enter');
    await expectSaved('.zip');
    await hands.enter(button(desk.saveFolder.tables));
    await says(/verso-tables in /u);
    expect((await readdir(join(chosen, 'verso-tables'))).sort()).toEqual([
      ...['codebook.csv', 'manifest-sha256.txt', 'metadata.csv', 'segments.csv'],
    ]);
    await hands.tabTo(button(desk.saveFolder.everything), 'Shift+Tab');
    await hands.press('Enter');
    await says(/verso-study in /u);
    const tables = await readFile(join(chosen, 'verso-study', 'segments.csv'), 'utf8');
    expect(tables).toContain(MARKER);
  });

  it('says how many of how many are open, and is stopped without a trace', async () => {
    const read = readStudyCard(await readFile(await expectSaved('.verso-study-card'), 'utf8'));
    if (!read.ok) throw new Error(read.why);
    const crowd = join(given, 'crowd');
    await mkdir(crowd);
    const names: string[] = [];
    for (let at = 0; at < 400; at += 1) {
      const document = sampleDocument({
        study: { id: STUDY, schemeRun: null },
        participant: { ...sampleRelease().participant, id: at.toString(16).padStart(32, '0') },
      });
      const name = join(crowd, `${String(at)}.verso-sealed`);
      await writeFile(name, await sealRelease(document, read.card, unpaced()));
      names.push(name);
    }
    const before = await readdir(chosen);
    const input = verso.page.locator('input[accept=".verso-sealed"]');
    await hands.tabTo(input, 'Shift+Tab');
    await input.setInputFiles(names);
    const progress = verso.page.getByRole('progressbar', { name: desk.work.openingLabel });
    await progress.waitFor();
    expect(await progress.getAttribute('max')).toBe('400');
    await verso.page.getByText(/^\d+ of 400 files opened$/u).waitFor();
    await hands.enter(button(desk.work.stop));
    await says(desk.work.stoppedOpening);
    await progress.waitFor({ state: 'detached' });
    // What was opened before is there as it was.
    await says(desk.lot(1, 2));
    expect(await readdir(chosen)).toEqual(before);
  });

  it('adds up numbers, and shows none of fewer than ten people', async () => {
    const tally = { sessionsHeld: 4, promptsDone: 12, themes: ['RANK'], ratings: [] };
    const names: string[] = [];
    for (let at = 0; at < 12; at += 1) {
      const file = { studyId: STUDY, schemeRun: null, number: 1, ...tally };
      const name = join(given, `p${String(at)}.verso-counts`);
      await writeFile(name, writeCounts(file, newCountsSeed()));
      names.push(name);
    }
    const input = verso.page.locator('input[accept=".verso-counts"]');
    const own = (await readdir(given)).find((name) =>
      name.startsWith(countsWords.en.suggestedName),
    );
    await chooseFiles(input, join(given, own ?? ''));
    await says(counts.outcome['too-few']);
    await chooseFiles(input, ...names);
    await hands.enter(button(counts.save));
    const text = await readFile(await expectSaved('verso-counts.txt'), 'utf8');
    expect(text).toContain('People who gave their numbers: about 15');
    await expectSaved('verso-counts.csv');
  });

  it('has written nothing of it anywhere else', async () => {
    const where = { path: root };
    const found = await searchFiles([where], [MARKER, SECOND, KEY_PASSPHRASE]);
    expect(found.hits).toEqual([]);
    expect(found.files).toBeGreaterThan(5);
    // The search does find what is there.
    const control = await searchFiles([{ path: chosen }], [MARKER, SECOND]);
    expect(control.hits.length).toBeGreaterThan(0);
    await hands.enter(button(desk.back));
  });
});
