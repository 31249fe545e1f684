/** The page of a release in a real browser: by its rules of access, and printed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { writeHtml, titleOf } from '../../main/vault/export/formats/html.ts';
import { finishPdf } from '../../main/vault/export/formats/pdf.ts';
import type { ChromiumHost } from '../../main/hosts/chromium/chromium-host.ts';
import { createChromiumHost } from '../../main/hosts/chromium/chromium-host.ts';
import { findProgram } from '../support/installed-programs.ts';
import { findInside } from '../support/look-inside.ts';
import { CANARIES, sampleDocument, sampleParts } from '../support/release-samples.ts';
import { chooseTestBrowser } from '../support/test-browser.ts';

let folder: string;
let host: ChromiumHost;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verso-pages-'));
  const chosen = await chooseTestBrowser(process.env);
  host = createChromiumHost({
    ...chosen,
    vaultEntry: join(folder, 'none'),
    dataFolder: folder,
    headless: true,
    saveTo: folder,
  });
  browser = await chromium.launch({
    executablePath: chosen.browserPath,
    args: [...(chosen.switches ?? [])],
    ...(chosen.browserEnvironment === undefined
      ? {}
      : { env: { ...process.env, ...chosen.browserEnvironment } }),
  });
});
afterAll(async () => {
  await browser.close();
  await host.quit();
  rmSync(folder, { recursive: true, force: true });
});

const LANGUAGES = ['en', 'fr'] as const;

async function pageOf(language: (typeof LANGUAGES)[number]): Promise<string> {
  return new TextDecoder().decode(await writeHtml(sampleDocument(), sampleParts({ language })));
}

describe.each(LANGUAGES)('the page of a release in %s', (language) => {
  it.each(['light', 'dark'] as const)('keeps to WCAG 2.2 AA (%s)', async (colorScheme) => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 320, height: 640 },
    });
    try {
      const page = await context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => void asked.push(request.url()));
      const file = join(folder, `${language}.html`);
      writeFileSync(file, await pageOf(language));
      await page.goto(`file://${file}`);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(asked).toEqual([`file://${file}`]);
      // At the width of a phone, or of 400 %, nothing has to be pushed sideways.
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
    } finally {
      await context.close();
    }
  });

  it('is printed as a tagged PDF, the same each time, with nothing of here and now', async () => {
    const html = await pageOf(language);
    const parts = sampleParts({ language });
    const wanted = { title: titleOf(sampleDocument(), parts), language };
    const printed = await host.printToPdf(html);
    // What the engine writes and must not stay; else the test would prove nothing.
    expect(Buffer.from(printed).includes('Skia')).toBe(true);
    const pdf = finishPdf(printed, wanted, parts);
    const again = finishPdf(await host.printToPdf(html), wanted, parts);
    expect(Buffer.from(pdf).equals(again)).toBe(true);
    const today = new Date().toISOString().slice(0, 10).replaceAll('-', '');
    const here = ['Skia', 'Chromium', 'Mozilla', 'Linux', 'Macintosh', 'Windows NT', `D:${today}`];
    const inside = Buffer.concat([pdf, ...streamsOf(pdf)]);
    expect(findInside('copy.pdf', inside, [...CANARIES, ...here, 'verso.invalid'])).toEqual([]);
    expect(readdirSync(tmpdir()).filter((name) => isProfile(name))).toEqual([]);
  });
});

describe.each([
  ['pdftotext', (file: string) => [file, '-'], ['It felt hierarchical & slow.', 'Heron-E01']],
  ['pdfinfo', (file: string) => ['-struct-text', file], ['H1', 'H2', 'H3', 'It felt hierarchical']],
] as const)('%s (where it is installed)', (name, argumentsFor, wanted) => {
  const program = findProgram(name);
  it.skipIf(program === null)('reads the words and the structure', async () => {
    const parts = sampleParts();
    const title = titleOf(sampleDocument(), parts);
    const file = join(folder, `${name}.pdf`);
    const printed = await host.printToPdf(await pageOf('en'));
    writeFileSync(file, finishPdf(printed, { title, language: 'en' }, parts));
    const out = execFileSync(program ?? '', argumentsFor(file), { encoding: 'utf8' });
    for (const words of wanted) expect(out).toContain(words);
  });
});

function isProfile(name: string): boolean {
  return name.startsWith(`verso-window-${String(process.pid)}-`);
}

/** What is packed in it, unpacked. */
function streamsOf(pdf: Uint8Array): readonly Buffer[] {
  const text = Buffer.from(pdf).toString('latin1');
  return [...text.matchAll(/stream\r?\n/gu)].flatMap(({ index, 0: mark }) => {
    const end = text.indexOf('endstream', index + mark.length);
    try {
      return [inflateSync(Buffer.from(pdf).subarray(index + mark.length, end))];
    } catch {
      return [];
    }
  });
}
