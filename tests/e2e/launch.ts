/**
 * Opens the real app for a test: the built page, the built vault process, a real browser. A stable
 * interface; everything that drives Verso goes through it.
 */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { BrowserContext, Page } from 'playwright-core';

import { startVerso } from '../../main/app.ts';
import type { Verso } from '../../main/app.ts';
import type { Away, Host } from '../../main/host/host.ts';
import type { PageFiles } from '../../main/host/page-files.ts';
import { readPageFiles } from '../../main/host/read-page-files.ts';
import { createChromiumHost } from '../../main/hosts/chromium/chromium-host.ts';
import type { ChromiumHost } from '../../main/hosts/chromium/chromium-host.ts';
import type { Clock } from '../../main/session/clock.ts';
import type { KdfChoice } from '../../shared/contract/control.ts';
import type { Preferences } from '../../shared/model/preferences.ts';
import { currentPage } from '../support/current-page.ts';
import { chooseTestBrowser } from '../support/test-browser.ts';
import { launchInElectron } from './launch-electron.ts';
import { writePreferences } from './preferences.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface LaunchOptions {
  /** The data folder. Absent: a fresh one, removed at `close`. Given: kept. */
  readonly profile?: string;
  /** Default true. */
  readonly headless?: boolean;
  /** `floor`, the default, is quick; `calibrate` is what a person gets. */
  readonly kdf?: KdfChoice;
  /** Written into the profile's preferences before the start; also the browser's own language. */
  readonly language?: 'en' | 'fr';
  readonly theme?: Preferences['theme'];
  readonly preferences?: Partial<Preferences>;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Copies go here, under a free name, without a dialog. Default: a folder in the profile's parent. */
  readonly saveTo?: string;
  /** Instead of the system's clock: the idle check and the limits of the lock go by it. */
  readonly clock?: Clock;
  /** Instead of the built page. */
  readonly files?: PageFiles;
  /** Instead of the built vault process. */
  readonly vaultEntry?: string;
  /** For fault tests: added to the vault process's bare environment. */
  readonly vaultEnvironment?: Readonly<Record<string, string>>;
  /** Called with each browser, before its page is led anywhere. */
  readonly onBrowser?: (context: BrowserContext) => Promise<void>;
  /** For tests that attack their own page. Any other run fails at its end if the policy was violated. */
  readonly mayViolatePolicy?: boolean;
}

export interface LaunchedVerso {
  /** The page in the window, also after a lock, which replaces it with its whole browser. */
  readonly page: Page;
  /** The data folder. */
  readonly profile: string;
  /** Where saved copies are found. */
  readonly saveTo: string;
  readonly host: ChromiumHost;
  readonly verso: Verso;
  /** What a machine says when it sleeps or locks its screen. */
  away(why: Away): void;
  /** Locks, ends everything, and removes a profile that was made here. */
  close(): Promise<void>;
  /** Ends browser and vault process at once, as a crash or a power cut would; keeps the profile. */
  kill(): Promise<void>;
}

/** @throws where another Verso serves the profile, or no browser can be had. */
export async function launchVerso(options: LaunchOptions = {}): Promise<LaunchedVerso> {
  if (process.env['VERSO_TEST_HOST'] === 'electron') return launchInElectron(options);
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'verso-profile-')));
  const saveTo = options.saveTo ?? `${profile}-saved`;
  await mkdir(saveTo, { recursive: true });
  await writePreferences(profile, options);
  const language = options.language ?? options.preferences?.language ?? 'en';
  const violations: string[] = [];
  const host = createChromiumHost({
    ...(await chooseTestBrowser(process.env)),
    vaultEntry: options.vaultEntry ?? join(root, 'dist', 'main', 'vault-under-node.js'),
    dataFolder: profile,
    headless: options.headless ?? true,
    saveTo,
    language: language === 'fr' ? 'fr-FR' : 'en-GB',
    viewport: options.viewport ?? { width: 1240, height: 860 },
    ...(options.vaultEnvironment === undefined
      ? {}
      : { vaultEnvironment: options.vaultEnvironment }),
    async onBrowser(context) {
      context.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) violations.push(message.text());
      });
      await options.onBrowser?.(context);
    },
  });
  const away = new Set<(why: Away) => void>();
  const verso = await startVerso(withAway(host, away), {
    version: await versionOf(root),
    files: options.files ?? (await readPageFiles(join(root, 'dist', 'renderer'))),
    kdf: options.kdf ?? 'floor',
    ...(options.clock === undefined ? {} : { clock: options.clock }),
  });
  if (!verso.isFirst) throw new Error('Another Verso serves this profile.');
  const window = host.window();
  if (window === null) throw new Error('Verso opened no window.');

  return {
    page: currentPage(() => window.page),
    profile,
    saveTo,
    host,
    verso,
    away: (why) => away.forEach((tell) => tell(why)),
    async close() {
      await verso.stop();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true });
      if (options.saveTo === undefined) await rm(saveTo, { recursive: true, force: true });
      if (options.mayViolatePolicy !== true && violations.length > 0) {
        throw new Error(`The page's policy was violated: ${violations.join(' ')}`);
      }
    },
    async kill() {
      const browser = (await window.processes()).filter(({ type }) => type === 'browser');
      for (const vault of host.vaults()) vault.kill();
      for (const { id } of browser) process.kill(id, 'SIGKILL');
      // What this test's own process still holds of it (timers, the claim) is given back; a host that
      // saw the vault process go first would otherwise open its next window.
      await verso.stop();
    },
  };
}

/** The same host, with a second source of away events. */
function withAway(host: Host, added: Set<(why: Away) => void>): Host {
  return {
    ...host,
    onAway(listener) {
      const off = host.onAway(listener);
      added.add(listener);
      return () => {
        off();
        added.delete(listener);
      };
    },
  };
}

async function versionOf(folder: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const isRecord = typeof manifest === 'object' && manifest !== null;
  return isRecord ? String(Reflect.get(manifest, 'version')) : '';
}
