/** The built reader in a real browser that has no network, and everything it asks for. */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

import { READER_DIST, READER_PAGE } from '../../build/project.ts';
import { chooseTestBrowser } from './test-browser.ts';

export interface OpenReader {
  readonly page: Page;
  /** Every request but for the page itself and its own `blob:` addresses. */
  readonly requests: readonly string[];
  /** What the page wrote to the console, and what it threw. */
  readonly complaints: readonly string[];
  /** Picks these files, by path. */
  choose(...files: readonly string[]): Promise<void>;
  /** Picks the files and gives the passphrase. */
  open(files: string | readonly string[], passphrase: string): Promise<void>;
  /** Gives recovery words for what was picked. */
  openWords(words: string): Promise<void>;
  /** What is said to be wrong. */
  alert(): Locator;
  heading(name: string): Locator;
  /** Titles in the list of entries. */
  titles(): Promise<readonly string[]>;
  /** Opens what a row stands for. */
  turnTo(title: string): Promise<void>;
  close(): Promise<void>;
}

export async function launchBrowser(switches: readonly string[] = []): Promise<Browser> {
  const chosen = await chooseTestBrowser(process.env);
  const environment = Object.entries({ ...process.env, ...chosen.browserEnvironment });
  return chromium.launch({
    executablePath: chosen.browserPath,
    args: ['--no-sandbox', ...(chosen.switches ?? []), ...switches],
    env: Object.fromEntries(
      environment.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  });
}

export async function openReader(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<OpenReader> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1240, height: 860 },
    offline: true,
    ...options,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  const address = pathToFileURL(join(READER_DIST, READER_PAGE)).href;
  const isOwn = (url: string): boolean => url === address || url.startsWith('blob:null/');
  page.on('request', (request) => {
    if (!isOwn(request.url())) requests.push(request.url());
  });
  page.on('websocket', (socket) => requests.push(socket.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.route(
    (url) => !isOwn(url.href),
    (route) => {
      requests.push(`routed ${route.request().url()}`);
      return route.abort();
    },
  );
  await page.goto(address);
  return { ...handsOf(page), page, requests, complaints, close: () => context.close() };
}

function handsOf(page: Page): Omit<OpenReader, 'page' | 'requests' | 'complaints' | 'close'> {
  const choose = (...files: readonly string[]) => page.locator('#files').setInputFiles([...files]);
  return {
    choose,
    async open(files, passphrase) {
      await choose(...[files].flat());
      await page.getByLabel('Passphrase').fill(passphrase);
      await page.keyboard.press('Enter');
    },
    async openWords(words) {
      await page.getByRole('button', { name: 'Use recovery words' }).click();
      await page.getByLabel('Recovery words').fill(words);
      await page.getByRole('button', { name: 'Open', exact: true }).click();
    },
    alert: () => page.getByRole('alert'),
    heading: (name) => page.getByRole('heading', { name, exact: true }),
    titles: () =>
      page.getByRole('list', { name: 'Entries' }).locator('.row__title').allTextContents(),
    turnTo: (title) => page.locator('.row', { hasText: title }).click(),
  };
}
