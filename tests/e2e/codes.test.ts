/** Codes on passages, by keyboard alone: marked, undone, named, removed, and in the files as they were marked. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { unzipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { allElements, readXml } from '../../main/vault/export/files/read-xml.ts';
import { readCsv } from '../../main/vault/export/formats/csv.ts';
import { codesWords } from '../../renderer/text/areas/codes.ts';
import { releaseConsentWords } from '../../renderer/text/areas/release-consent.ts';
import { releaseWords } from '../../renderer/text/areas/release.ts';
import { makeFolder } from '../support/folders.ts';
import { OF_COLOUR, RULES, inColour, overflow, violations } from '../support/look-over.ts';
import { Person } from '../support/person.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

const words = codesWords.en;
const consent = releaseConsentWords.en;

const FIRST =
  'A cafe\u0301 \u{1F642} came first. Nobody asked the others. So said Bronwen Talfryn.';
const SECOND = 'The form is read by whoever is in the room.';

let verso: LaunchedVerso;
let person: Person;
let saveTo: string;

beforeAll(async () => {
  saveTo = await makeFolder('codes-saved');
  verso = await launchVerso({ language: 'en', saveTo });
  person = new Person(verso.page);
  await person.setUp('mentee');
  await person.goTo('journey');
  await person.beginReflection();
  await person.write(['', FIRST, SECOND]);
  await person.expectSealed();
  await person.finishReflection();
  await person.prepareCopy();
  await person.addToCast({ kind: 'person', name: 'Bronwen Talfryn', replacement: 'a colleague' });
  await person.acceptAll();
  await person.readExactText();
});
afterAll(async () => {
  await verso.close();
  await rm(saveTo, { recursive: true, force: true });
});

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await verso.page.keyboard.press(key);
};
const dialog = (place = 1): Locator =>
  verso.page.getByRole('dialog', { name: words.dialog.title(place) });
const marks = (place: number): Locator =>
  verso.page.getByRole('list', { name: words.marks(place) }).getByRole('listitem');

describe('marking by keyboard', () => {
  it('takes what is selected, by whole characters, as a code of the starter codebook', async () => {
    await press('c');
    await dialog().waitFor();
    // A café, a space, the face: eight characters as people count, and no half of one.
    await press('Control+Home', ...Array<string>(8).fill('Shift+ArrowRight'));
    await dialog().getByText(words.dialog.chosen('A caf\u00e9 \u{1F642}')).waitFor();
    await press('Tab');
    await verso.page.keyboard.type('Rank');
    await dialog()
      .getByText(words.starter('RANK')?.brief ?? '')
      .waitFor();
    await press('Tab', 'Enter');
    await dialog().waitFor({ state: 'detached' });
    expect(await marks(1).allInnerTexts()).toEqual([
      `“A caf\u00e9 \u{1F642}” as Rank and power ${words.remove}`,
    ]);
  });

  it('takes the sentence at the cursor where nothing is selected, and refuses what is typed', async () => {
    await press('c');
    await dialog().waitFor();
    await press('Control+Home', ...Array<string>(26).fill('ArrowRight'));
    await verso.page.keyboard.type('x');
    await dialog().getByText(words.dialog.chosen('Nobody asked the others.')).waitFor();
    await press('Tab');
    await verso.page.keyboard.type('Hidden');
    await press('Tab', 'Enter');
    await dialog().waitFor({ state: 'detached' });
    expect(await marks(1).count()).toBe(2);
  });

  it('undoes a mark and a removal with one key', async () => {
    await press('z');
    await expect.poll(() => marks(1).count()).toBe(1);
    await marks(1).getByRole('button').focus();
    await press('Enter');
    await expect.poll(() => marks(1).count()).toBe(0);
    await press('z');
    await expect.poll(() => marks(1).count()).toBe(1);
  });

  it('makes a code of one’s own, which names nobody', async () => {
    const button = verso.page.getByRole('button', { name: words.markIn(2) });
    await button.focus();
    await press('Enter');
    await dialog(2).waitFor();
    await press('Control+Home', 'Tab', 'End', 'Tab');
    await verso.page.keyboard.type('What Bronwen Talfryn says');
    await press('Enter');
    await dialog(2).getByRole('alert').waitFor();
    expect(await dialog(2).getByRole('alert').innerText()).toContain('Bronwen');
    await dialog(2).getByLabel(words.dialog.name).fill('Who is in the room');
    await press('Tab');
    await verso.page.keyboard.type('A list made by chance.');
    await press('Enter');
    await dialog(2).waitFor({ state: 'detached' });
    expect(await marks(2).allInnerTexts()).toEqual([
      `“${SECOND}” as Who is in the room ${words.remove}`,
    ]);
  });
});

describe('the page with marks on it', () => {
  it('breaks no rule and fits, in both themes, with its dialog open', async () => {
    await press('c');
    await dialog().waitFor();
    await inColour(verso.page, 'light');
    expect(await violations(verso.page, RULES)).toEqual([]);
    await inColour(verso.page, 'dark');
    expect(await violations(verso.page, OF_COLOUR)).toEqual([]);
    expect(await overflow(verso.page)).toEqual([]);
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await inColour(verso.page, 'light');
    expect(await violations(verso.page, RULES)).toEqual([]);
    expect(await overflow(verso.page)).toEqual([]);
  });
});

describe('a mark whose words change', () => {
  it('lapses in plain sight, and is back when the words are', async () => {
    const { page } = verso;
    const put = async (replacement: string): Promise<void> => {
      await page.getByRole('link', { name: releaseWords.en.steps.decide, exact: true }).click();
      await page.locator('a[id^="mark-"]').first().click();
      const field = page.getByLabel(releaseWords.en.open.inCopy);
      await field.fill(replacement);
      await field.press('Enter');
      await person.readExactText();
    };
    await press('c');
    await dialog().waitFor();
    await press('Control+End', 'Tab', 'Tab', 'Enter');
    await dialog().waitFor({ state: 'detached' });
    const last = marks(1).last();
    const before = /“(.*)” as/u.exec(await last.innerText())?.[1] ?? '';
    const replaced = /\[[^\]]*\]/u.exec(before)?.[0] ?? '';
    expect(replaced).not.toBe('');
    await put('[somebody else]');
    await page.getByText(words.lapsed).waitFor();
    expect(await marks(1).count()).toBe(2);
    await put(replaced);
    await expect.poll(() => page.getByText(words.lapsed).count()).toBe(0);
  });
});

describe('the files', () => {
  it('carry each mark where it was made, in code points, and the code that was made', async () => {
    const { page } = verso;
    await person.agreeToAll();
    await page.getByText(consent.goes([1, 2], [])).waitFor();
    await person.goToFiles();
    await person.save('bundle');
    const [saved = ''] = (await readdir(saveTo)).filter((name) => name.endsWith('.zip'));
    const files = unzipSync(new Uint8Array(await readFile(join(saveTo, saved))));
    const project = unzipSync(files['verso.qdpx'] ?? new Uint8Array());
    const elements = [...allElements(readXml(text(project['project.qde'])))];
    const path = elements.find(({ name }) => name === 'TextSource')?.attributes['plainTextPath'];
    const points = [...text(project[(path ?? '').replace('internal://', 'sources/')])];
    const marked = elements
      .filter(({ name }) => name === 'PlainTextSelection')
      .map(({ attributes: { startPosition, endPosition } }) =>
        points.slice(Number(startPosition), Number(endPosition)).join(''),
      );
    expect(marked).toHaveLength(3);
    expect(marked[0]).toBe('A caf\u00e9 \u{1F642}');
    expect(marked[2]).toBe(SECOND);
    expect(text(files['verso.qdc'])).toContain('name="Who is in the room"');
    const table = readCsv(Buffer.from(files['segments.csv'] ?? []).toString('utf8'));
    const kind = table[0]?.indexOf('kind') ?? -1;
    const at = table[0]?.indexOf('text') ?? -1;
    expect(table.filter((row) => row[kind] === 'coded').map((row) => row[at])).toEqual(marked);
    for (const bytes of [...Object.values(files), ...Object.values(project)]) {
      expect(text(bytes)).not.toMatch(/Bronwen|Talfryn/u);
    }
  });
});

function text(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}
