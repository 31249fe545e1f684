/** The hosts that the suite knows, and which of them can run on this machine. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { BrowserContext, Page } from 'playwright-core';

import type { Host } from '../../main/host/host.ts';
import type { PageOrigin } from '../../main/host/page-origin.ts';
import { CHROMIUM_ORIGIN } from '../../main/host/page-origin.ts';
import { createChromiumHost } from '../../main/hosts/chromium/chromium-host.ts';
import { chooseTestBrowser } from '../support/test-browser.ts';

/** A host with an eye for the test to look through. */
export interface WatchedHost {
  readonly host: Host;
  readonly origin: PageOrigin;
  /** The page in the window. */
  page(): Page;
  /** Told of each browser to come, before its page is led anywhere. */
  onBrowser(listener: (context: BrowserContext) => void): void;
  /** Ids of the processes that run pages. */
  rendererIds(): Promise<readonly number[]>;
}

export interface HostCandidate {
  readonly name: 'chromium' | 'electron';
  /** Why it cannot be tried here, or null where it can. */
  readonly absent: string | null;
  create(dataFolder: string): Promise<WatchedHost>;
}

const here = dirname(fileURLToPath(import.meta.url));

const chromiumCandidate: HostCandidate = {
  name: 'chromium',
  absent: null,
  async create(dataFolder) {
    const listeners: ((context: BrowserContext) => void)[] = [];
    const host = createChromiumHost({
      ...(await chooseTestBrowser(process.env)),
      vaultEntry: join(here, 'echo-vault.ts'),
      dataFolder,
      headless: true,
      saveTo: join(dataFolder, 'saved'),
      onBrowser: (context) => {
        listeners.forEach((tell) => tell(context));
        return Promise.resolve();
      },
    });
    const window = () => {
      const open = host.window();
      if (open === null) throw new Error('No window is open.');
      return open;
    };
    return {
      host,
      origin: CHROMIUM_ORIGIN,
      page: () => window().page,
      onBrowser: (listener) => void listeners.push(listener),
      rendererIds: async () =>
        (await window().processes()).filter(({ type }) => type === 'renderer').map(({ id }) => id),
    };
  },
};

const electronCandidate: HostCandidate = {
  name: 'electron',
  absent: electronIsHere()
    ? 'this suite runs inside Node; Electron is tried by tests/e2e with the built app'
    : 'its binary is not on this machine',
  create: () => Promise.reject(new Error('Electron cannot be tried here.')),
};

/** Looks for the file only: `require('electron')` would try a download. */
function electronIsHere(): boolean {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  return existsSync(join(folder, 'dist')) && existsSync(join(folder, 'path.txt'));
}

export const HOSTS: readonly HostCandidate[] = [chromiumCandidate, electronCandidate];
