/** What the reader shows of a whole backup, and what it saves. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { SampleBackup } from '../support/backup-samples.ts';
import { HOSTILE, PAYLOADS, sampleBackup, SAMPLE_PASSPHRASE } from '../support/backup-samples.ts';
import type { OpenReader } from '../support/open-reader.ts';
import { launchBrowser, openReader } from '../support/open-reader.ts';

let folder: string;
let browser: Browser;
let sample: SampleBackup;
let reader: OpenReader;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verso-reader-'));
  browser = await launchBrowser();
  sample = await sampleBackup(folder, { payloads: PAYLOADS });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  reader = await openReader(browser);
});
afterEach(async () => {
  expect(reader.requests).toEqual([]);
  expect(reader.complaints).toEqual([]);
  await reader.close();
});

describe('a whole backup', () => {
  it('shows entries by date, and what stands around them, as text and never as markup', async () => {
    await reader.open(sample.path, SAMPLE_PASSPHRASE);
    await expect
      .poll(() => reader.titles())
      .toEqual(['May', 'Élan vital', 'The ward round went quiet']);
    const { page } = reader;
    await page.getByText('A second paragraph.').waitFor();
    await page.getByText('3 March 2026 · meeting 3').waitFor();
    await reader.turnTo('Élan vital');
    await page.getByText(HOSTILE).waitFor();
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(await page.title()).toContain('Verso');
    await reader.turnTo('Meetings, names and copies');
    await page.getByText('Doctor Ama Mensah, Ama · person · the partner').waitFor();
    await page.getByText('May, 6 May 2026').click();
    await page.getByText('Third words, without a name.').waitFor();
    expect(await reader.alert().count()).toBe(0);
  });

  it('is searched by words, with or without accents, and read with the keyboard alone', async () => {
    const { page } = reader;
    await reader.open(sample.path, SAMPLE_PASSPHRASE);
    await page.getByLabel('Search').fill('vital ELAN');
    await expect.poll(() => reader.titles()).toEqual(['Élan vital']);
    await page.getByText('One entry holds these words.').waitFor();
    await page.getByLabel('Search').fill('');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const focused = page.locator('h2:focus');
    await expect.poll(() => focused.textContent()).toBe('The ward round went quiet');
  });

  it('is saved as one text that says it is not protected', async () => {
    const { page } = reader;
    await reader.open(sample.path, SAMPLE_PASSPHRASE);
    await page.getByRole('button', { name: 'Save all as text' }).click();
    await page.getByRole('dialog').getByText('is not protected').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Save all as text' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save without protection' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^Verso-\d{4}-\d\d-\d\d\.txt$/u);
    const text = readFileSync(await file.path(), 'utf8');
    const inOrder = [
      'This file is not protected',
      'The ward round went quiet.',
      HOSTILE,
      'Third words.\n\nA second paragraph.',
      'meeting 3 · 2 March 2026',
      'Doctor Ama Mensah, Ama',
      'Third words, without a name.',
    ];
    const places = inOrder.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('is forgotten when it is closed', async () => {
    const { page } = reader;
    await reader.open(sample.path, SAMPLE_PASSPHRASE);
    await reader.turnTo('May');
    await page.getByRole('button', { name: 'Close the backup' }).click();
    await reader.heading('Read a backup').waitFor();
    await expect.poll(() => page.content()).not.toContain('A second paragraph');
  });

  it('speaks French where the browser does, and keeps what was typed when it changes', async () => {
    const french = await openReader(browser, { locale: 'fr-FR' });
    const { page } = french;
    await french.heading('Lire une sauvegarde').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await french.choose(sample.path);
    await page.getByLabel('Phrase secrète').fill(SAMPLE_PASSPHRASE);
    await page.getByText('English').click();
    await expect.poll(() => page.getByLabel('Passphrase').inputValue()).toBe(SAMPLE_PASSPHRASE);
    await page.getByText('français').click();
    await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
    await page.getByText('3 mars 2026 · rencontre 3').waitFor();
    expect([...french.requests, ...french.complaints]).toEqual([]);
    await french.close();
  });

  it('may be dropped onto the page', async () => {
    const { page } = reader;
    const base64 = readFileSync(sample.path).toString('base64');
    const transfer = await page.evaluateHandle((data) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      const given = new DataTransfer();
      given.items.add(new File([bytes], 'dropped.verso'));
      return given;
    }, base64);
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    await page.getByLabel('Passphrase').waitFor();
    await page.getByText('dropped.verso').waitFor();
  });
});
