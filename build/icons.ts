/**
 * `npm run icons`: draws build/icons/icon.svg at every size that a system asks for, in an installed
 * browser (VERSO_BROWSER names another). What comes out is in the project: nobody needs this to build.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';

import { isProgram } from '../main/hosts/chromium/chromium-host.ts';
import { findBrowser } from '../main/hosts/chromium/find-browser.ts';
import { fingerprint } from './fingerprint.ts';
import { ICNS_TYPES, ICO_SIZES, icnsFile, icoFile, PNG_FROM } from './icon-files.ts';
import type { Picture } from './icon-files.ts';
import { ROOT } from './project.ts';

const FOLDER = join(ROOT, 'build', 'icons');
const SOURCE = join(FOLDER, 'icon.svg');
/** Linux takes the size that it needs from a folder of them. */
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;
/** macOS sets its icons smaller than their square, all alike: 824 of 1024 (Apple's own grid). */
const MAC_SHARE = 824 / 1024;

/** @param share of the square that the drawing fills, in its middle. */
async function draw(page: Page, size: number, share: number): Promise<Picture> {
  const svg = readFileSync(SOURCE, 'utf8');
  const drawn = await page.evaluate(
    async (asked) => {
      const image = new Image();
      // A size of its own, so that it is drawn for this one and not scaled.
      const inner = Math.round(asked.size * asked.share);
      const sized = asked.svg.replace('<svg ', `<svg width="${inner}" height="${inner}" `);
      image.src = `data:image/svg+xml;base64,${btoa(sized)}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = asked.size;
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('This browser cannot draw.');
      const margin = Math.floor((asked.size - inner) / 2);
      context.drawImage(image, margin, margin, inner, inner);
      const png = canvas.toDataURL('image/png').split(',')[1] ?? '';
      const { data } = context.getImageData(0, 0, asked.size, asked.size);
      return { png, rgba: asked.wantsPixels ? [...data] : [] };
    },
    { svg, size, share, wantsPixels: size < PNG_FROM },
  );
  return { size, png: Buffer.from(drawn.png, 'base64'), rgba: Uint8Array.from(drawn.rgba) };
}

async function drawAll(page: Page): Promise<void> {
  const plain = new Map<number, Picture>();
  for (const size of LINUX_SIZES) plain.set(size, await draw(page, size, 1));
  const mac = new Map<number, Picture>();
  for (const size of new Set(ICNS_TYPES.map(([, one]) => one))) {
    mac.set(size, await draw(page, size, MAC_SHARE));
  }
  rmSync(join(FOLDER, 'sizes'), { recursive: true, force: true });
  mkdirSync(join(FOLDER, 'sizes'));
  for (const { size, png } of plain.values()) {
    writeFileSync(join(FOLDER, 'sizes', `${String(size)}x${String(size)}.png`), png);
  }
  writeFileSync(join(FOLDER, 'icon.ico'), icoFile(ICO_SIZES.map((size) => found(plain, size))));
  writeFileSync(
    join(FOLDER, 'icon.icns'),
    icnsFile((size) => found(mac, size).png),
  );
  // A test compares: a drawing that has changed must be drawn anew.
  writeFileSync(join(FOLDER, 'sizes', 'drawn-from.sha256'), fingerprint(ROOT, [SOURCE]));
}

function found(pictures: ReadonlyMap<number, Picture>, size: number): Picture {
  const picture = pictures.get(size);
  if (picture === undefined) throw new Error(`No picture of ${String(size)} pixels was drawn.`);
  return picture;
}

const { env, platform } = process;
const executablePath =
  env['VERSO_BROWSER'] ?? findBrowser({ platform, env, home: homedir(), isProgram })?.path;
if (executablePath === undefined) {
  process.stderr.write('Icons are drawn by an installed browser, and none was found.\n');
  process.exitCode = 1;
} else {
  const browser = await chromium.launch({ executablePath });
  try {
    await drawAll(await browser.newPage());
  } finally {
    await browser.close();
  }
}
