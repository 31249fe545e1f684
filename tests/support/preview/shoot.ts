/**
 * A picture of one view over the fake, for whoever is drawing it:
 *   node tests/support/preview/shoot.ts --route /journal --out view.png [--state NAME, of fake-bridge.ts]
 *     [--theme lamp] [--lang fr] [--width 420] [--height 860] [--text 200] [--do "click:Next" --do "button:Go on" --do "type:Passphrase=words" --do "press:Tab" --do "insert:words"]
 */
import { rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import react from '@vitejs/plugin-react';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

import { chooseTestBrowser } from '../test-browser.ts';

const { values } = parseArgs({
  options: {
    route: { type: 'string', default: '/journey' },
    out: { type: 'string' },
    state: { type: 'string', default: 'sample' },
    theme: { type: 'string', default: 'paper' },
    lang: { type: 'string', default: 'en' },
    text: { type: 'string', default: '100' },
    width: { type: 'string', default: '1280' },
    height: { type: 'string', default: '860' },
    do: { type: 'string', multiple: true, default: [] },
  },
});
if (values.out === undefined) throw new Error('Where to? --out FILE');

const root = fileURLToPath(new URL('../../..', import.meta.url));
const cacheDir = join(root, 'node_modules', '.cache', `preview-${String(process.pid)}`);
const bridge = join(root, 'tests', 'support', 'preview', 'fake-bridge.ts').split(sep).join('/');
const server = await createServer({
  root: join(root, 'renderer'),
  configFile: false,
  logLevel: 'error',
  server: { port: 0, host: '127.0.0.1', fs: { allow: [root] }, hmr: false, watch: null },
  cacheDir,
  plugins: [
    react(),
    {
      name: 'fake-bridge',
      transformIndexHtml: (html) =>
        html.replace(
          '<script type="module"',
          `<script type="module" src="/@fs${bridge}"></script><script type="module"`,
        ),
    },
  ],
});
await server.listen();
const { browserPath, switches, browserEnvironment } = await chooseTestBrowser(process.env);
const browser = await chromium.launch({
  executablePath: browserPath,
  args: ['--no-sandbox', ...(switches ?? [])],
  env: { ...process.env, ...browserEnvironment },
});
try {
  const page = await browser.newPage({
    viewport: { width: Number(values.width), height: Number(values.height) },
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') console.error(message.text());
  });
  page.on('pageerror', (error) => {
    console.error(error);
  });
  const address = server.resolvedUrls?.local[0] ?? '';
  const query = new URLSearchParams({
    state: values.state,
    theme: values.theme,
    lang: values.lang,
    text: values.text,
  });
  await page.goto(`${address}?${query.toString()}#${values.route}`);
  await page.waitForLoadState('networkidle');
  for (const step of values.do) {
    const [verb = '', rest = ''] = step.split(/:(.*)/su);
    if (verb === 'button') await page.getByRole('button', { name: rest, exact: true }).click();
    if (verb === 'click') await page.getByText(rest, { exact: true }).first().click();
    if (verb === 'press') await page.keyboard.press(rest);
    // Where the keyboard is, as a hand or an input method would.
    if (verb === 'insert') await page.keyboard.insertText(rest);
    if (verb === 'type') {
      const [label = '', words = ''] = rest.split(/=(.*)/su);
      await page.getByLabel(label).first().fill(words);
    }
    await page.waitForTimeout(300);
  }
  await page.waitForTimeout(300);
  await page.screenshot({ path: values.out });
} finally {
  await browser.close();
  await server.close();
  await rm(cacheDir, { recursive: true, force: true });
}
