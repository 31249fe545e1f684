/** A start that is too late by a moment: its browser is on the way already, and must not stay. */
import { existsSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { BrowserContext } from 'playwright-core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { createChromiumHost } from '../../main/hosts/chromium/chromium-host.ts';
import { claimFolder } from '../../main/hosts/chromium/single-instance.ts';
import { chooseTestBrowser } from '../support/test-browser.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verso-claim-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('ends the browser that was started ahead where the folder goes to another', async () => {
  const started: BrowserContext[] = [];
  const host = createChromiumHost({
    ...(await chooseTestBrowser(process.env)),
    vaultEntry: 'never started',
    dataFolder: folder,
    headless: true,
    onBrowser: (context) => Promise.resolve(void started.push(context)),
  });
  const claim = join(folder, 'running.json');
  const claiming = host.claimSingleInstance(() => undefined);
  await vi.waitUntil(() => existsSync(claim), { interval: 1 });
  rmSync(claim);
  const other = await claimFolder(folder, () => undefined);
  expect(await claiming).toBe(false);
  await host.quit();
  expect(started).toHaveLength(1);
  expect(started[0]?.browser()?.isConnected()).toBe(false);
  await other?.release();
});
