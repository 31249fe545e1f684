/** A page of the browser that tests run in, with nothing of ours in it: the floor of what a window can do. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';

import { chooseTestBrowser } from '../support/test-browser.ts';

export interface BlankPage {
  readonly page: Page;
  close(): Promise<void>;
}

/** As large as the window of `launchVerso`. @param html what stands in it. */
export async function openBlankPage(html: string): Promise<BlankPage> {
  const browser = await chooseTestBrowser(process.env);
  const folder = await mkdtemp(join(tmpdir(), 'verso-blank-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: browser.browserPath,
    headless: true,
    viewport: { width: 1240, height: 860 },
    args: [...(browser.switches ?? []), '--no-sandbox'],
    env: { ...process.env, ...browser.browserEnvironment },
  });
  const [page] = context.pages();
  if (page === undefined) throw new Error('the browser opened no page');
  await page.setContent(html);
  return {
    page,
    async close() {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
