/** What the reader shows and saves, what it says of damage, and what its page may not do. */
import AxeBuilder from '@axe-core/playwright';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { readerFile } from '../../main/vault/backup/reader-file.ts';
import type { RecordPayload } from '../../main/vault/store/record-payload.ts';
import type { SampleBackup } from '../support/backup-samples.ts';
import {
  changed,
  entryOf,
  rewritten,
  sampleBackup,
  SAMPLE_PASSPHRASE,
} from '../support/backup-samples.ts';
import type { OpenReader } from '../support/open-reader.ts';
import { launchBrowser, openReader } from '../support/open-reader.ts';
import { newId, sampleText } from '../support/vault-samples.ts';

const MEETING: RecordPayload & { kind: 'session' } = {
  kind: 'session',
  version: 1,
  value: { id: newId(), number: 3, date: '2026-03-02' },
};
const MEMBER: RecordPayload = {
  kind: 'cast-member',
  version: 1,
  value: {
    id: newId(),
    kind: 'person',
    names: ['Doctor Ama Mensah', 'Ama'],
    replacement: 'my mentor',
    part: 'partner',
  },
};
const MARCH = entryOf('The ward round went quiet.', '2026-03-03', { sessionId: MEETING.value.id });
const HOSTILE = '<img src=x onerror="document.title=1"></script><script>alert(1)</script>';
const APRIL = entryOf(HOSTILE, '2026-04-04', { title: 'Élan vital' });
const MAY = entryOf('Third words.\n\nA second paragraph.', '2026-05-05', { title: 'May' });
const COPY: RecordPayload = {
  kind: 'release',
  version: 1,
  value: {
    id: newId(),
    entryId: MAY.value.id,
    releasedAt: '2026-05-06T09:00:00.000Z',
    format: 'text',
    text: 'Third words, without a name.',
    decisions: [],
  },
};
const PAYLOADS = [MEETING, MEMBER, MARCH, APRIL, MAY, COPY];

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

const said = () => reader.alert().innerText();
const idOf = (payload: { readonly value: { readonly id: string } }) =>
  Buffer.from(payload.value.id, 'hex');

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

describe('a backup that is not whole', () => {
  it('with a flipped byte in one record shows the rest, and names the one', async () => {
    const hurt = changed(sample.path, (database) => {
      const body = database
        .prepare('SELECT body FROM records WHERE id = ?')
        .pluck()
        .get(idOf(APRIL)) as Buffer;
      body.writeUInt8(body.readUInt8(200) ^ 1, 200);
      database.prepare('UPDATE records SET body = ? WHERE id = ?').run(body, idOf(APRIL));
    });
    await reader.open(hurt, SAMPLE_PASSPHRASE);
    await expect.poll(said).toContain('One record cannot be read.');
    expect(await said()).toContain('Entry · Élan vital · 4 April 2026');
    expect(await reader.titles()).toEqual(['May', 'The ward round went quiet']);
  });

  it('with a row gone names the one that is missing', async () => {
    const hurt = changed(sample.path, (database) => {
      database.prepare('DELETE FROM records WHERE id = ?').run(idOf(MAY));
    });
    await reader.open(hurt, SAMPLE_PASSPHRASE);
    await expect.poll(said).toContain('Entry · May · 5 May 2026');
  });

  it('with a row and its label gone still says that one is missing', async () => {
    const hurt = changed(sample.path, (database) => {
      database.prepare('DELETE FROM records WHERE id = ?').run(idOf(MAY));
      database.prepare('DELETE FROM labels WHERE id = ?').run(idOf(MAY));
    });
    await reader.open(hurt, SAMPLE_PASSPHRASE);
    await expect.poll(said).toContain('One record is missing, and nothing tells which.');
  });

  it('with an older record put back says so, and shows it', async () => {
    const back = await sampleBackup(mkdtempSync(join(folder, 'back-')), {
      payloads: [MARCH, MAY],
      rolledBack: true,
    });
    await reader.open(back.path, SAMPLE_PASSPHRASE);
    await expect.poll(said).toContain('an older one may have been put back');
    expect(await reader.titles()).toHaveLength(2);
  });

  it('with the bodies of another journal shows none of them', async () => {
    const other = await sampleBackup(mkdtempSync(join(folder, 'other-')), { payloads: PAYLOADS });
    const mixed = changed(sample.path, (database) => {
      database.prepare('ATTACH ? AS other').run(other.path);
      database.exec(
        'UPDATE records SET body = (SELECT body FROM other.records WHERE id = records.id)',
      );
    });
    await reader.open(mixed, SAMPLE_PASSPHRASE);
    await expect.poll(said).toContain('Six records cannot be read.');
    expect(await reader.titles()).toEqual([]);
  });

  it('without its manifest says that nobody can tell', async () => {
    const hurt = changed(sample.path, (database) => database.exec('DELETE FROM manifest'));
    await reader.open(hurt, SAMPLE_PASSPHRASE);
    await expect.poll(said).toContain('nobody can tell whether one is missing');
    expect(await reader.titles()).toHaveLength(3);
  });

  it('with a damaged page in the middle shows what lies before and behind it', async () => {
    const payloads = Array.from({ length: 400 }, (_, index) =>
      entryOf(sampleText(index, 300), '2026-06-01', { title: `Entry ${index}` }),
    );
    const { path } = await sampleBackup(mkdtempSync(join(folder, 'many-')), { payloads });
    const hurt = rewritten(path, (bytes) => {
      const middle = Math.floor(bytes.length / 2 / 4096) * 4096;
      bytes.fill(0xa5, middle, middle + 4096);
    });
    await reader.open(hurt, SAMPLE_PASSPHRASE);
    await expect.poll(said).toMatch(/records? cannot be read/u);
    const shown = /(?<count>\d+) entries/u.exec(await reader.page.locator('main').innerText());
    expect(Number(shown?.groups?.['count'])).toBeGreaterThan(300);
    expect(Number(shown?.groups?.['count'])).toBeLessThan(400);
  });

  it('but made in the middle of a renewal of its key is whole', async () => {
    const half = await sampleBackup(mkdtempSync(join(folder, 'half-')), {
      payloads: PAYLOADS,
      renewed: 2,
    });
    await reader.open(half.path, SAMPLE_PASSPHRASE);
    await expect.poll(() => reader.titles()).toHaveLength(3);
    expect(await reader.alert().count()).toBe(0);
  });
});

describe('the page', () => {
  it('is one small file that the vault process finds', () => {
    const text = readFileSync(readerFile(), 'utf8');
    expect(statSync(readerFile()).size).toBeLessThan(3_000_000);
    expect(text).not.toMatch(/\s(?:src|href)="?(?!data:)[a-z]+:/iu);
  });

  it('may ask nothing of any network, whatever it tried', async () => {
    // Nothing stands between this page and the server but the page's own policy.
    let heard = 0;
    const server = createServer((_, response) => void response.end('heard'));
    server.on('connection', () => (heard += 1));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(readerFile().href);
    const outcome = await page.evaluate(async (place) => {
      // What a test evaluates may use eval; what a timer calls is the page's own.
      await new Promise((resolve) => setTimeout(resolve));
      const attempt = async (work: () => unknown): Promise<string> => {
        try {
          await work();
          return 'done';
        } catch {
          return 'refused';
        }
      };
      const settles = (target: EventTarget) =>
        new Promise((resolve, reject) => {
          for (const done of ['load', 'open']) target.addEventListener(done, resolve);
          target.addEventListener('error', reject);
        });
      const element = (tag: 'img' | 'link', settings: object) => {
        const made = Object.assign(document.createElement(tag), settings);
        document.head.append(made);
        return settles(made);
      };
      return {
        fetch: await attempt(() => fetch(`http://${place}/`)),
        data: await attempt(() => fetch('data:text/plain,1')),
        socket: await attempt(() => settles(new WebSocket(`ws://${place}/`))),
        image: await attempt(() => element('img', { src: `http://${place}/a.png` })),
        style: await attempt(() =>
          element('link', { rel: 'stylesheet', href: `http://${place}/a.css` }),
        ),
        code: await attempt(() => globalThis.eval('1')),
        markup: await attempt(() => (document.body.innerHTML = '<b>1</b>')),
        thread: await attempt(() => new Worker(`http://${place}/a.js`)),
      };
    }, `127.0.0.1:${port}`);
    expect(new Set(Object.values(outcome)), JSON.stringify(outcome)).toEqual(new Set(['refused']));
    expect(heard).toBe(0);
    // And there was somebody to hear.
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('heard');
    expect(heard).toBe(1);
    await context.close();
    server.closeAllConnections();
    server.close();
  });

  it('keeps nothing: no cookie, no storage, no address', async () => {
    const { page } = reader;
    await reader.open(sample.path, SAMPLE_PASSPHRASE);
    await reader.heading('Journal').waitFor();
    const kept = await page.evaluate(async () => [
      document.cookie,
      localStorage.length,
      sessionStorage.length,
      history.length,
      (await indexedDB.databases().catch(() => [])).length,
      location.hash,
    ]);
    expect(kept).toEqual(['', 0, 0, 2, 0, '']);
  });

  it.each([
    ['light', 1240],
    ['light', 360],
    ['dark', 1240],
  ] as const)('is accessible in every view, %s and %i wide', async (colorScheme, width) => {
    const seen = await openReader(browser, { colorScheme, viewport: { width, height: 800 } });
    const check = async (): Promise<void> => {
      const { violations, passes } = await new AxeBuilder({ page: seen.page })
        .setLegacyMode(true)
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.target])).toEqual([]);
      expect(passes.length).toBeGreaterThan(10);
      const wide = await seen.page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    };
    await check();
    await seen.open(sample.path, 'wrong');
    await seen.alert().waitFor();
    await check();
    await seen.openWords(sample.words);
    await seen.heading('Journal').waitFor();
    await check();
    await seen.turnTo('Meetings, names and copies');
    await check();
    await seen.page.getByRole('button', { name: 'Save all as text' }).click();
    await check();
    await seen.close();
  });

  it('says that there is not enough memory, and makes no cheaper try', async () => {
    // Room for libsodium and SQLite themselves, and for no 64 MiB more.
    const poor = await launchBrowser(['--js-flags=--wasm-max-mem-pages=512']);
    const seen = await openReader(poor);
    await seen.open(sample.path, SAMPLE_PASSPHRASE);
    await expect.poll(() => seen.alert().textContent()).toContain('not enough free memory');
    expect(seen.requests).toEqual([]);
    await poor.close();
  });
});
