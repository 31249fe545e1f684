/** The host that shows Verso in an installed Chromium, Chrome or Edge, driven over a pipe. */
import { accessSync, constants, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { chromium } from 'playwright-core';
import type { BrowserContext } from 'playwright-core';

import { dataFolder } from '../../host/data-folder.ts';
import type { Away, Host, SaveDialog, VaultProcess } from '../../host/host.ts';
import { openChromiumWindow } from './chromium-window.ts';
import type { ChromiumWindow } from './chromium-window.ts';
import { dialogCommand, fileName, findDialogProgram, runDialog } from './file-dialogs.ts';
import { folderDialogCommand } from './folder-dialog.ts';
import { printToPdf } from './print-pdf.ts';
import { makeProfileFolder, removeProfileFolder, sweepProfileFolders } from './profile-folder.ts';
import { backupFolder, freePath, saveFolder } from './save-folder.ts';
import { claimFolder } from './single-instance.ts';
import type { Instance } from './single-instance.ts';
import { watchSleep } from './sleep-watch.ts';
import { browserSwitches, chooseSandbox, unwantedSwitches } from './switches.ts';
import { forkVaultProcess } from './vault-child.ts';
import type { VaultChild } from './vault-child.ts';

export interface ChromiumHostOptions {
  /** The browser's program, absolute. */
  readonly browserPath: string;
  /** main/start/vault-under-node.ts or its bundle, absolute. */
  readonly vaultEntry: string;
  /** Instead of the system's custom. */
  readonly dataFolder?: string;
  readonly headless?: boolean;
  /** Instead of asking: copies go into this folder under a free name, backups into one within it. */
  readonly saveTo?: string;
  /** The size of the page; the window's own where absent. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The browser's language, a tag like "fr". */
  readonly language?: string;
  /** Added to the browser's switches; a bundled headless browser needs some of its own. */
  readonly switches?: readonly string[];
  readonly browserEnvironment?: Readonly<Record<string, string>>;
  /** Added to the vault process's bare environment. */
  readonly vaultEnvironment?: Readonly<Record<string, string>>;
  /** Called with each browser, before its page is led anywhere: for tests that watch it. */
  readonly onBrowser?: (context: BrowserContext) => Promise<void>;
  /** Says a line to whoever started Verso. */
  readonly say?: (line: string) => void;
}

export interface ChromiumHost extends Host {
  readonly name: 'chromium';
  /** The open window, for tests and demonstrations that drive it; null before and after. */
  readonly window: () => ChromiumWindow | null;
  /** The vault processes that have not ended. */
  readonly vaults: () => readonly VaultChild[];
}

/** @returns a host that holds nothing yet. */
export function createChromiumHost(options: ChromiumHostOptions): ChromiumHost {
  const customs = { platform: process.platform, env: process.env, home: homedir() };
  const folder = options.dataFolder ?? dataFolder(customs);
  const headless = options.headless ?? false;
  const dialogs =
    headless || options.saveTo !== undefined
      ? null
      : findDialogProgram({ platform: process.platform, env: process.env, isProgram });
  const vaults = new Set<VaultChild>();
  const started = new WeakMap<VaultProcess, VaultChild>();
  const away = new Set<(why: Away) => void>();
  const stopWatch = watchSleep(() => away.forEach((tell) => tell('suspend')));
  let instance: Instance | null = null;
  let profile: Promise<string> | null = null;
  let starts = 0;
  let window: ChromiumWindow | null = null;
  /** The first browser, which starts while the claim to the folder settles. */
  let ahead: Promise<BrowserContext> | null = null;

  const childOf = (vault: VaultProcess): VaultChild => {
    const child = started.get(vault);
    if (child === undefined) throw new Error('A vault process of another host.');
    return child;
  };

  const freshFolder = async (): Promise<string> => {
    profile ??= makeProfileFolder();
    const folderOfThisRun = await profile;
    // What an earlier browser wrote goes now, not at the end of a day with many locks.
    if (starts > 0) {
      const earlier = join(folderOfThisRun, String(starts));
      void removeProfileFolder(earlier).catch(() => undefined);
    }
    starts += 1;
    return join(folderOfThisRun, String(starts));
  };

  const launchWatched = async (): Promise<BrowserContext> => {
    const context = await launch(options, freshFolder);
    await options.onBrowser?.(context);
    return context;
  };

  return {
    name: 'chromium',
    can: {
      reportsSuspend: true,
      reportsScreenLock: false,
      showsFileDialogs: dialogs !== null,
      protectsContent: false,
      directVaultLine: false,
    },
    dataFolder: folder,
    window: () => window,
    vaults: () => [...vaults],
    async claimSingleInstance(onSecond) {
      instance = await claimFolder(folder, onSecond, () => {
        ahead ??= launchWatched();
        // Whoever opens the window hears of a failure.
        ahead.catch(() => undefined);
      });
      return instance !== null;
    },
    async openWindow({ files }) {
      // Beside the start of the browser: those of other runs are none of its business.
      void sweepProfileFolders();
      window = await openChromiumWindow({
        launch() {
          const context = ahead ?? launchWatched();
          ahead = null;
          return context;
        },
        files,
        childOf,
      });
      return window;
    },
    startVaultProcess() {
      const child = forkVaultProcess(options.vaultEntry, options.vaultEnvironment);
      vaults.add(child);
      started.set(child, child);
      void child.ended.then(() => vaults.delete(child));
      return Promise.resolve(child);
    },
    async chooseSaveFile(dialog: SaveDialog) {
      const name = fileName(dialog);
      const into = options.saveTo ?? (await saveFolder(homedir()));
      if (dialogs === null) return freePath(into, name);
      return runDialog(dialogCommand(dialogs, name, into));
    },
    async chooseFolder(purpose) {
      const start = options.saveTo ?? (await saveFolder(homedir()));
      if (dialogs === null) return purpose === 'save' ? start : backupFolder(start);
      return runDialog(folderDialogCommand(dialogs, purpose, start));
    },
    async printToPdf(html) {
      const folder = await makeProfileFolder();
      try {
        const quiet = { ...options, headless: true };
        const context = await launchOnce(quiet, join(folder, 'print'), false);
        try {
          return await printToPdf(context, html);
        } finally {
          await context.close().catch(() => undefined);
        }
      } finally {
        await removeProfileFolder(folder).catch(() => undefined);
      }
    },
    onAway(listener) {
      away.add(listener);
      return () => {
        away.delete(listener);
      };
    },
    async quit() {
      stopWatch();
      for (const child of vaults) child.kill();
      await window?.close().catch(() => undefined);
      window = null;
      await ahead?.then((context) => context.close()).catch(() => undefined);
      ahead = null;
      await profile?.then(removeProfileFolder).catch(() => undefined);
      await instance?.release();
      instance = null;
    },
  };
}

/** A browser that has not answered by now never will; a cold start on a slow disk takes ten seconds. */
const LAUNCH_LIMIT_MS = 30_000;
const LAUNCH_TRIES = 2;

/**
 * Chromium hangs or dies once in a few hundred starts, before it answers anything. A second start in a fresh
 * folder is what a person would try, so it is tried for them. In a folder that another browser has just
 * left it would hang often, and find what that one wrote.
 */
async function launch(
  options: ChromiumHostOptions,
  freshFolder: () => Promise<string>,
): Promise<BrowserContext> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launchOnce(options, await freshFolder());
    } catch (error) {
      if (attempt === LAUNCH_TRIES) throw error;
      options.say?.('The browser did not answer; it is started once more.');
    }
  }
}

async function launchOnce(
  options: ChromiumHostOptions,
  profile: string,
  javaScriptEnabled = true,
): Promise<BrowserContext> {
  const headless = options.headless ?? false;
  const sandbox = chooseSandbox(process.platform, process.getuid?.());
  if (sandbox.notice !== null) options.say?.(sandbox.notice);
  const language = options.language ?? null;
  return chromium.launchPersistentContext(profile, {
    executablePath: options.browserPath,
    headless,
    timeout: LAUNCH_LIMIT_MS,
    chromiumSandbox: sandbox.sandboxed,
    args: [...browserSwitches({ headless, language }), ...(options.switches ?? [])],
    ignoreDefaultArgs: unwantedSwitches(await freeSharedMemory()),
    viewport: options.viewport ?? null,
    javaScriptEnabled,
    serviceWorkers: 'block',
    acceptDownloads: false,
    // "Copy as text"; every other is refused.
    permissions: ['clipboard-write'],
    // Whoever started Verso decides what a signal means: lock first, then end.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ...(language === null ? {} : { locale: language }),
    ...(options.browserEnvironment === undefined
      ? {}
      : { env: { ...process.env, ...options.browserEnvironment } }),
  });
}

/** Linux only: other systems have no such place, and the switch means nothing to them. */
async function freeSharedMemory(): Promise<number | null> {
  const found = await statfs('/dev/shm').catch(() => null);
  return found === null ? null : found.bavail * found.bsize;
}

/** Is there a file that may be run? */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
