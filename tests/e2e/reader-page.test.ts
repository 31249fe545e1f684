/** What the reader's page may not do, and that everybody can use it. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { readerFile } from '../../main/vault/backup/reader-file.ts';
import type { SampleBackup } from '../support/backup-samples.ts';
import { PAYLOADS, sampleBackup, SAMPLE_PASSPHRASE } from '../support/backup-samples.ts';
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
