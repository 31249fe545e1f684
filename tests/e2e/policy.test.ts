/** What the page may never do, watched over a walk through every view. */
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { menteeJournal } from '../demo/sample-texts.ts';
import { walkEveryView } from '../support/every-view.ts';
import { makeFolder } from '../support/folders.ts';
import { PASSPHRASE, Person } from '../support/person.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

const PLANTED = [
  PASSPHRASE,
  menteeJournal.rareWord,
  ...menteeJournal.cast.map(({ name }) => name),
  ...menteeJournal.mustNotLeave.filter((words) => words.length > 5),
];

let verso: LaunchedVerso;
let page: Page;
const requested = new Set<string>();
const complained: string[] = [];
const titles = new Set<string>();
const kept: string[] = [];
let views = 0;

beforeAll(async () => {
  // Each browser, for a lock replaces it.
  const onBrowser = async (context: BrowserContext): Promise<void> => {
    context.on('request', (request) => requested.add(request.url()));
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complained.push(message.text());
    });
    context.on('weberror', (webError) => complained.push(webError.error().message));
    await context.addInitScript(reportViolations);
  };
  verso = await launchVerso({ language: 'en', onBrowser, mayViolatePolicy: true });
  page = verso.page;
});
afterAll(async () => {
  await verso.close();
});

/** Runs in each page, those after a lock too; what it finds comes out on the console. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`violated: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
}

/** Whatever a page can keep, by kind. */
function storage(): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    if (localStorage.length > 0) found.push('localStorage');
    if (sessionStorage.length > 0) found.push('sessionStorage');
    if (document.cookie !== '') found.push('cookies');
    if ((await indexedDB.databases()).length > 0) found.push('indexedDB');
    if ((await caches.keys()).length > 0) found.push('caches');
    if ((await navigator.serviceWorker.getRegistrations()).length > 0) found.push('service worker');
    for await (const name of (await navigator.storage.getDirectory()).keys()) found.push(name);
    if (history.state !== null) found.push('history');
    // Where one is in the journal stands in no address.
    if (location.href !== 'https://verso.invalid/') found.push(location.href);
    return found;
  });
}

/** The folder that the browser itself was told to use. */
async function browserFolder(): Promise<string> {
  const processes = (await verso.host.window()?.processes()) ?? [];
  const id = processes.find(({ type }) => type === 'browser')?.id;
  if (id === undefined) throw new Error('No browser runs.');
  const words = (await readFile(`/proc/${String(id)}/cmdline`, 'utf8')).split('\0');
  const folder = words.find((word) => word.startsWith('--user-data-dir='));
  if (folder === undefined) throw new Error('The browser was told no folder.');
  return folder.slice('--user-data-dir='.length);
}

/** @returns how many files were read, and which of the planted words are in which of them. */
async function search(folder: string): Promise<{ files: number; found: readonly string[] }> {
  const found: string[] = [];
  let files = 0;
  for (const item of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const path = join(item.parentPath, item.name);
    // A browser removes its own temporary files meanwhile.
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    files += 1;
    for (const words of PLANTED) {
      const held = (['utf8', 'utf16le'] as const).some((encoding) =>
        bytes.includes(Buffer.from(words, encoding)),
      );
      if (held) found.push(`${path}: ${words}`);
    }
  }
  return { files, found };
}

describe('over every view', () => {
  it('walks through them all', { timeout: 120_000 }, async () => {
    await walkEveryView(verso, menteeJournal, async (view) => {
      views += 1;
      titles.add(await page.title());
      kept.push(...(await storage()).map((what) => `${view}: ${what}`));
    });
    expect(views).toBeGreaterThan(40);
  });

  it('the policy is never violated, and the console says nothing', () => {
    expect(complained).toEqual([]);
  });

  it('no request leaves our origin', () => {
    expect(requested.size).toBeGreaterThan(2);
    const elsewhere = [...requested].filter((url) => !url.startsWith('https://verso.invalid/'));
    expect(elsewhere).toEqual([]);
  });

  it('the title of the window is always the same', () => {
    expect([...titles]).toEqual(['Verso']);
  });

  it('the page keeps nothing anywhere', () => {
    expect(kept).toEqual([]);
  });

  it('a violation would have been seen', async () => {
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'body { color: red }';
      document.head.append(style);
    });
    await expect.poll(() => complained.some((line) => line.includes('violated'))).toBe(true);
  });
});

describe('on the disk', () => {
  it('nothing that was written is in the browser’s folder or in the journal’s', async (context) => {
    if (process.platform !== 'linux') context.skip('the browser’s folder is read from /proc');
    const folder = await browserFolder();
    for (const place of [folder, verso.profile]) {
      const unlocked = await search(place);
      expect(unlocked.files).toBeGreaterThan(2);
      expect(unlocked.found).toEqual([]);
    }
    await page.keyboard.press('Control+l');
    await new Person(page).expectDoor();
    // The browser has gone, and its folder with it; another has come.
    await expect.poll(() => existsSync(folder)).toBe(false);
    for (const place of [await browserFolder(), verso.profile]) {
      expect((await search(place)).found).toEqual([]);
    }
  });

  it('and the search would have found it there', async () => {
    const place = await makeFolder('planted');
    const words = menteeJournal.rareWord;
    await writeFile(join(place, 'as text'), `so ${words} then`);
    await writeFile(join(place, 'as the browser keeps it'), Buffer.from(words, 'utf16le'));
    expect((await search(place)).found).toHaveLength(2);
    await rm(place, { recursive: true });
  });
});
