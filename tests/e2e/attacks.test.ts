/**
 * Our own page, turned against us: a script in it tries every way out that a page has, in the app as it
 * ships, while a server on this machine waits for the first word. Then the same script where nothing is
 * forbidden, so that it is known to bite, and under the policy alone, so that it is known what that stops.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { RENDERER_DIST, ROOT } from '../../build/project.ts';
import { securityHeaders } from '../../main/host/content-security-policy.ts';
import type { PageFile, PageFiles } from '../../main/host/page-files.ts';
import { readPageFiles } from '../../main/host/read-page-files.ts';
import { Person } from '../support/person.ts';
import { openSink } from '../support/sink.ts';
import type { Sink } from '../support/sink.ts';
import { chooseTestBrowser } from '../support/test-browser.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

declare global {
  // What tests/fixtures/attacks.js leaves in the page.
  var ran: string[];
  var outcomes: Record<string, string>;
  var attackNames: { readonly attacks: readonly string[]; readonly departures: readonly string[] };
}

const SCRIPT = readFileSync(join(ROOT, 'tests', 'fixtures', 'attacks.js'), 'utf8');
const HTML = 'text/html; charset=utf-8';

let sink: Sink;
/** Where the same script is served from elsewhere: another origin than the sink's. */
let stage: Sink;
beforeAll(async () => {
  sink = await openSink();
  stage = await openSink();
});
afterAll(() => Promise.all([sink.close(), stage.close()]));

function headOf(): string {
  const { origin, udpPort } = sink;
  return `<meta name="sink" content="${origin}"><meta name="udp" content="${String(udpPort)}"><script type="module" src="/attacks.js"></script>`;
}

/** The built page with one script more. */
async function hostilePage(): Promise<PageFiles> {
  const files = new Map<string, PageFile>(await readPageFiles(RENDERER_DIST));
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const index = new TextDecoder().decode(files.get('/index.html')?.body);
  const body = bytes(index.replace('</head>', `${headOf()}</head>`));
  files.set('/index.html', { type: HTML, body });
  files.set('/attacks.js', { type: 'text/javascript; charset=utf-8', body: bytes(SCRIPT) });
  return files;
}

/** All of these at once. @returns how each ended: the name of an error, or "ended". */
async function attack(page: Page, names: readonly string[]): Promise<Record<string, string>> {
  await page.evaluate((wanted) => {
    for (const detail of wanted) dispatchEvent(new CustomEvent('attack', { detail }));
  }, names);
  await page.waitForFunction((wanted) => wanted.every((one) => one in globalThis.outcomes), names);
  return page.evaluate(() => globalThis.outcomes);
}

const namesIn = (page: Page) => page.evaluate(() => globalThis.attackNames);
const settle = (page: Page) => page.evaluate(() => new Promise((done) => setTimeout(done, 300)));

describe('in the app as it ships', () => {
  let verso: LaunchedVerso;
  let page: Page;

  beforeAll(async () => {
    verso = await launchVerso({
      language: 'en',
      files: await hostilePage(),
      mayViolatePolicy: true,
    });
    page = verso.page;
    await page.waitForFunction(() => Reflect.has(globalThis, 'attackNames'));
  });
  afterAll(() => verso.close());

  it(
    'no text becomes code and no word gets out, by any of some sixty ways',
    { timeout: 180_000 },
    async () => {
      const { attacks } = await namesIn(page);
      expect(attacks.length).toBeGreaterThan(55);
      const outcomes = await attack(page, attacks);
      await settle(page);
      expect(sink.hits).toEqual([]);
      expect(await page.evaluate(() => globalThis.ran)).toEqual([]);
      expect(outcomes).toMatchObject({
        eval: 'EvalError',
        Function: 'EvalError',
        innerHTML: 'TypeError',
        insertAdjacentHTML: 'TypeError',
        'document.write': 'TypeError',
        'a policy for trusted types': 'TypeError',
        fetch: 'TypeError',
      });
    },
  );

  it('the page cannot be left, nor another one opened', { timeout: 120_000 }, async () => {
    const { departures } = await namesIn(page);
    expect(departures.length).toBeGreaterThan(14);
    await page.evaluate(() => Reflect.set(globalThis, 'keepsake', 'still here'));
    for (const name of departures) {
      await attack(page, [name]);
      await settle(page);
      expect(page.url(), name).toMatch(/^https:\/\/verso\.invalid\/(?:#.*)?$/);
      expect(await page.evaluate(() => Reflect.get(globalThis, 'keepsake')), name).toBe(
        'still here',
      );
    }
    await expect.poll(() => page.context().pages().length).toBe(1);
    expect(sink.hits).toEqual([]);
  });

  it('an address, a page or a file dropped on the window changes nothing', async () => {
    const cdp = await page.context().newCDPSession(page);
    const url = `${sink.origin}/dropped`;
    const items = [
      { mimeType: 'text/uri-list', data: url },
      { mimeType: 'text/html', data: `<img src="${url}">` },
      { mimeType: 'text/plain', data: url },
    ];
    for (const item of items) {
      const data = { items: [item], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        await cdp.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
      }
      await settle(page);
    }
    await cdp.detach();
    expect(await page.evaluate(() => Reflect.get(globalThis, 'keepsake'))).toBe('still here');
    expect(sink.hits).toEqual([]);
  });

  it('hostile markup that is pasted loads nothing, and stays text where one writes', async () => {
    await page.evaluate((src) => {
      const box = document.body.appendChild(document.createElement('div'));
      box.id = 'hostile';
      box.append('hostile ', document.createElement('b'));
      box.querySelector('b')?.append('bold');
      const image = box.appendChild(document.createElement('img'));
      image.src = src;
      const target = document.body.appendChild(document.createElement('div'));
      target.id = 'target';
      target.contentEditable = 'true';
      getSelection()?.selectAllChildren(box);
    }, `${sink.origin}/pasted`);
    await page.keyboard.press('ControlOrMeta+c');
    await page.locator('#target').focus();
    await page.keyboard.press('ControlOrMeta+v');
    await settle(page);
    // The markup came through, so that its picture would have been asked for.
    expect(await page.locator('#target img').count()).toBe(1);
    expect(sink.hits).toEqual([]);
    await page.evaluate(() => {
      document.querySelector('#hostile')?.remove();
      document.querySelector('#target')?.remove();
    });
    const person = new Person(page);
    await person.setUp('mentee');
    await person.beginReflection();
    await person.area().first().focus();
    await page.keyboard.press('ControlOrMeta+v');
    expect((await person.shownAnswers())[0]).toContain('hostile bold');
    expect(sink.hits).toEqual([]);
  });
});

describe('the same script elsewhere', () => {
  let browser: Browser;
  beforeAll(async () => {
    // A browser with a window asks for the picture of wherever it was led: it asks, not the script.
    sink.serve('/favicon.ico', '', {});
    const { browserPath, browserEnvironment } = await chooseTestBrowser(process.env);
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const env = { ...process.env, ...browserEnvironment } as Record<string, string>;
    browser = await chromium.launch({ executablePath: browserPath, args, env });
  });
  afterAll(() => browser.close());

  /** Every attack in a page of the sink's own. @returns what reached the sink, and what ran. */
  async function tryAll(headers: Readonly<Record<string, string>>): Promise<ReadonlySet<string>> {
    const html = `<!doctype html><head>${headOf()}</head><body>`;
    stage.serve('/', html, { ...headers, 'Content-Type': HTML });
    stage.serve('/attacks.js', SCRIPT, { ...headers, 'Content-Type': 'text/javascript' });
    sink.hits.length = 0;
    const page = await browser.newPage();
    await page.goto(`${stage.origin}/`);
    const { attacks } = await namesIn(page);
    // These write over the page or wait for a person; the rest goes on without them.
    const skipped = ['document.write', 'file picker', 'screen'];
    await attack(
      page,
      attacks.filter((one) => !skipped.includes(one)),
    );
    await settle(page);
    const ran = await page.evaluate(() => globalThis.ran);
    await page.close();
    await Promise.all(
      ['form', 'link', 'window.open', 'location', 'refresh'].map(async (name) => {
        const fresh = await browser.newPage();
        await fresh.goto(`${stage.origin}/`);
        await attack(fresh, [name]).catch(() => 'left');
        await fresh.waitForTimeout(500);
        await fresh.close();
      }),
    );
    return new Set([...sink.hits.map((hit) => hit.replace(/[?].*$/, '')), ...ran]);
  }

  it('bites where nothing is forbidden', { timeout: 240_000 }, async () => {
    const got = await tryAll({});
    const EXPECTED = [
      'eval',
      'Function',
      'inline script',
      '/inner-html',
      '/script.js',
      '/module.js',
      '/fetch',
      '/xhr',
      '/socket',
      '/event-source',
      '/beacon',
      '/image',
      '/style-element',
      '/style-by-script',
      '/sheet.css',
      '/iframe',
      '/srcdoc',
      '/object',
      '/worker-blob',
      'udp',
      '/form',
      '/link',
      '/window-open',
      '/location',
      '/refresh',
    ];
    expect(EXPECTED.filter((name) => !got.has(name))).toEqual([]);
  });

  it(
    'is stopped by the policy alone, but for leaving the page and WebRTC',
    { timeout: 240_000 },
    async () => {
      const got = await tryAll(securityHeaders());
      const LEAVING = ['/link', '/window-open', '/location', '/refresh', '/preconnect', 'udp'];
      expect([...got].filter((name) => !LEAVING.includes(name))).toEqual([]);
      // The hosts' own refusals are there for these: without them they would get through.
      for (const name of ['/location', '/window-open', 'udp']) expect(got).toContain(name);
    },
  );
});
