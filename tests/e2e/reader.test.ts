/** The reader that outlives Verso: one file, a real browser, no network. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { SampleBackup } from '../support/backup-samples.ts';
import {
  changed,
  entryOf,
  GOLDEN,
  goldenBackup,
  rewritten,
  sampleBackup,
  SAMPLE_PASSPHRASE,
} from '../support/backup-samples.ts';
import type { OpenReader } from '../support/open-reader.ts';
import { launchBrowser, openReader } from '../support/open-reader.ts';

const RAW = ['journal.db', 'keys.verso'].map((name) => join(GOLDEN.folder, name));
const PAYLOADS = [entryOf('The ward round went quiet.', '2026-03-03')];

let folder: string;
let browser: Browser;
let sample: SampleBackup;
let golden: string;
let reader: OpenReader;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verso-reader-'));
  browser = await launchBrowser();
  sample = await sampleBackup(folder, { payloads: PAYLOADS });
  golden = goldenBackup(folder);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  reader = await openReader(browser);
});
afterEach(async () => {
  // Whatever was done, nothing was asked of anybody, and nothing went wrong unseen.
  expect(reader.requests).toEqual([]);
  expect(reader.complaints).toEqual([]);
  await reader.close();
});

describe('the golden vault of format 1', () => {
  it('opens to its passphrase from its own two files, with everything in it', async () => {
    await reader.open(RAW, GOLDEN.passphrase);
    await expect
      .poll(() => reader.titles())
      .toEqual(['first thought, second version', 'The corridor', 'thrown away']);
    await reader.turnTo('The corridor');
    await reader.heading('The corridor').waitFor();
    const { page } = reader;
    await page
      .getByText('She said the corridor goes quiet. Réticence, peut-être. 🙂 שלום')
      .waitFor();
    await reader.heading('What did you hear?').waitFor();
    await reader.turnTo('Meetings, names and copies');
    await page.getByText('meeting 1 · 2 March 2026').waitFor();
    await page.getByText('Professor Imelda Oyelaran, Imelda').waitFor();
    expect(await reader.alert().count()).toBe(0);
  });

  it('opens as a backup to its recovery words', async () => {
    await reader.choose(golden);
    await reader.page.getByText('23 November 2026').waitFor();
    await reader.openWords(`1. ${GOLDEN.words.toUpperCase().replaceAll(' ', '\n')}`);
    await reader.heading('Journal').waitFor();
    await expect.poll(() => reader.titles()).toHaveLength(3);
    expect(await reader.alert().count()).toBe(0);
  });
});

describe('the golden vault of format 2', () => {
  const folderOf2 = fileURLToPath(new URL('../fixtures/golden-vault-2/', import.meta.url));
  const passphrase = 'golden lanterns beyond the second lock';
  const words =
    'detect vapor lobster dad surge shock acquire solid electric trend fatigue combine muscle mention blush regular limit human vivid someone exact young budget only';
  /** As the product of that day made it, and nobody since. */
  const backup = join(folderOf2, 'Verso-2026-11-23T16-04-32Z-877b58a1.verso');
  const everything = ['first thought, second version', 'The corridor', 'thrown away'];

  it('opens to its passphrase from its own two files, with everything in it', async () => {
    await reader.open(
      ['journal.db', 'keys.verso'].map((name) => join(folderOf2, name)),
      passphrase,
    );
    await expect.poll(() => reader.titles()).toEqual(everything);
    await reader.turnTo('The corridor');
    await reader.heading('What did you hear?').waitFor();
    expect(await reader.alert().count()).toBe(0);
  });

  it('opens from the backup that was kept, by the words and by the passphrase', async () => {
    await reader.choose(backup);
    await reader.openWords(words);
    await expect.poll(() => reader.titles()).toEqual(everything);
    expect(await reader.alert().count()).toBe(0);
    await reader.close();
    reader = await openReader(browser);
    await reader.open(backup, passphrase);
    await expect.poll(() => reader.titles()).toEqual(everything);
    expect(await reader.alert().count()).toBe(0);
  });
});

describe('at the door', () => {
  it('a wrong passphrase is told from wrong and from mistyped words', async () => {
    await reader.open(golden, 'not this one at all');
    await expect
      .poll(() => reader.alert().textContent())
      .toContain('That passphrase does not open');
    await expect.poll(() => reader.page.getByLabel('Passphrase').inputValue()).toBe('');
    await reader.openWords(GOLDEN.words.replace('harbor', 'harbour').replace('spy', 'spyy'));
    await expect.poll(() => reader.alert().textContent()).toContain('3 and 18');
    await reader.page.getByLabel('Recovery words').fill('family hint harbor');
    await reader.page.keyboard.press('Enter');
    await expect
      .poll(() => reader.alert().textContent())
      .toContain('3 words, and there must be 24');
    await reader.page.getByLabel('Recovery words').fill(sample.words);
    await reader.page.keyboard.press('Enter');
    await expect.poll(() => reader.alert().textContent()).toContain('These words do not open');
    await reader.page.getByLabel('Recovery words').fill('   ');
    await reader.page.getByLabel('Recovery words').fill(GOLDEN.words);
    await reader.page.keyboard.press('Enter');
    await reader.heading('Journal').waitFor();
  });

  it('nothing typed is said to be nothing', async () => {
    await reader.choose(golden);
    await reader.page.getByRole('button', { name: 'Open', exact: true }).click();
    await expect.poll(() => reader.alert().textContent()).toContain('There is no passphrase yet.');
  });

  it('a damaged slot leaves the other way in', async () => {
    const hurt = changed(golden, (database) => {
      const keys = database.prepare('SELECT body FROM keys').pluck().get() as Buffer;
      // In the commitment of the first slot, the passphrase's.
      keys.writeUInt8(keys.readUInt8(44 + 30) ^ 1, 44 + 30);
      database.prepare('UPDATE keys SET body = ?').run(keys);
    });
    await reader.open(hurt, GOLDEN.passphrase);
    await expect.poll(() => reader.alert().textContent()).toContain('is damaged');
    await reader.openWords(GOLDEN.words);
    await reader.heading('Journal').waitFor();
  });

  it('a slot of the greatest cost leaves the page awake, and can be stopped', async () => {
    await reader.choose(sample.path);
    // Doubles as the proof that the work is done in a thread: the page goes on answering.
    await reader.page.evaluate(() => {
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (this: Worker, job: object, ...rest: never[]) {
        const dearest = { ...job, memoryKiB: 1024 * 1024, passes: 10 };
        postMessage.call(this, dearest, ...rest);
      } as typeof postMessage;
    });
    await reader.page.getByLabel('Passphrase').fill(SAMPLE_PASSPHRASE);
    await reader.page.keyboard.press('Enter');
    await reader.page.getByText('Working out the key').waitFor();
    await reader.page.getByText('français').click();
    await reader.page.getByRole('button', { name: 'Arrêter' }).click();
    await reader.page.getByText('Arrêté.').waitFor();
    await expect.poll(() => reader.page.workers().length).toBe(0);
  });
});

describe('files that cannot be opened', () => {
  const cases: readonly [string, (path: string) => string | string[], string][] = [
    ['cut short', (path) => rewritten(path, (bytes) => bytes.subarray(0, 9000)), 'cut short'],
    ['cut in its header', (path) => rewritten(path, (b) => b.subarray(0, 50)), 'cut short'],
    ['of nothing', (path) => rewritten(path, () => new Uint8Array(0)), 'None of these files'],
    ['of another kind', () => join(GOLDEN.folder, 'README.md'), 'None of these files'],
    [
      'from a newer Verso',
      (path) => rewritten(path, (bytes) => void bytes.writeUInt32BE(9990, 60)),
      'newer than this page',
    ],
    [
      'with keys from a newer Verso',
      (path) =>
        changed(path, (database) => {
          const keys = database.prepare('SELECT body FROM keys').pluck().get() as Buffer;
          keys.writeUInt8(99, 8);
          database.prepare('UPDATE keys SET body = ?').run(keys);
        }),
      'newer than this page',
    ],
    [
      'without readable keys',
      (path) => changed(path, (database) => database.exec("UPDATE keys SET body = x'00'")),
      'keys in it are damaged',
    ],
    [
      'damaged from the start',
      (path) => rewritten(path, (bytes) => void bytes.fill(0xff, 100, 200)),
      'damaged where its contents begin',
    ],
    ['without their keys', () => RAW[0] ?? '', 'without its keys'],
    ['of keys alone', () => RAW[1] ?? '', 'without its entries'],
    ['of two journals', (path) => [path, RAW[0] ?? ''], 'More than one journal'],
  ];

  it.each(cases)('%s', async (_, make, words) => {
    await reader.choose(...[make(golden)].flat());
    await expect.poll(() => reader.alert().textContent()).toContain(words);
    expect(await reader.page.getByLabel('Passphrase').count()).toBe(0);
    // And the page goes on: the next file may be the right one.
    await reader.open(golden, GOLDEN.passphrase);
    await reader.heading('Journal').waitFor();
  });

  it('of two different journals', async () => {
    const keys = join(folder, 'keys.verso');
    writeFileSync(keys, sample.keys);
    await reader.choose(RAW[0] ?? '', keys);
    await expect.poll(() => reader.alert().textContent()).toContain('belong to different journals');
  });

  it('but a key file picked beside a backup stands in for its damaged keys', async () => {
    const hurt = changed(golden, (database) => database.exec("UPDATE keys SET body = x'00'"));
    await reader.open([hurt, RAW[1] ?? ''], GOLDEN.passphrase);
    await reader.heading('Journal').waitFor();
  });
});
