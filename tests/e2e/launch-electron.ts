/**
 * The same app in Electron, for `npm run test:electron`: the built bundles, the real binary, driven by
 * Playwright over its inspector. The binary is unpackaged, because the fuses of a packed one forbid that.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { _electron } from 'playwright-core';
import type { ElectronApplication } from 'playwright-core';

import { findElectron } from '../../build/electron-binary.ts';
import { ROOT } from '../../build/project.ts';
import type { Away } from '../../main/host/host.ts';
import { currentPage } from '../support/current-page.ts';
import type { LaunchedVerso, LaunchOptions } from './launch.ts';
import { writePreferences } from './preferences.ts';

/** Options that reach into the host's own process; a spec that needs them runs in the browser only. */
const UNFIT = ['clock', 'files', 'vaultEntry', 'vaultEnvironment'] as const;

/** What Electron's power monitor would say. */
const EVENT_OF: Readonly<Record<Away, string>> = {
  suspend: 'suspend',
  'screen-lock': 'lock-screen',
  'session-end': 'shutdown',
};

export async function launchInElectron(options: LaunchOptions): Promise<LaunchedVerso> {
  const unfit = UNFIT.filter((name) => options[name] !== undefined);
  if (unfit.length > 0) throw new Error(`Electron cannot be given: ${unfit.join(', ')}.`);
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'verso-profile-')));
  const saveTo = options.saveTo ?? `${profile}-saved`;
  await mkdir(saveTo, { recursive: true });
  await writePreferences(profile, options);
  const executablePath = findElectron();
  if (executablePath === null) throw new Error("Electron's binary is not on this machine.");
  const app = await _electron.launch({
    executablePath,
    args: [ROOT],
    env: { ...cleanEnvironment(), VERSO_DATA_FOLDER: profile },
  });
  await answerDialogs(app, saveTo);
  if (options.onBrowser !== undefined) await options.onBrowser(app.context());
  const first = await app.firstWindow();
  const newest = () => app.windows().at(-1) ?? first;
  return {
    page: currentPage(newest),
    profile,
    saveTo,
    get host(): never {
      throw new Error('In Electron the host is in a process of its own.');
    },
    get verso(): never {
      throw new Error('In Electron the session is in a process of its own.');
    },
    away: (why) =>
      void app.evaluate(({ powerMonitor }, event) => powerMonitor.emit(event), EVENT_OF[why]),
    async close() {
      await app.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true });
      if (options.saveTo === undefined) await rm(saveTo, { recursive: true, force: true });
    },
    async kill() {
      const gone = new Promise((resolve) => app.process().once('exit', resolve));
      app.process().kill('SIGKILL');
      await gone;
    },
  };
}

/** Where ELECTRON_RUN_AS_NODE is inherited, Electron is a plain Node and shows nothing. */
function cleanEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]) =>
    name === 'ELECTRON_RUN_AS_NODE' || value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(entries);
}

/** A person chooses the folder of the test, under the name that was suggested. */
async function answerDialogs(app: ElectronApplication, saveTo: string): Promise<void> {
  await app.evaluate(({ dialog }, folder) => {
    const nameOf = (path: string | undefined): string => path?.split(/[\\/]/).at(-1) ?? 'copy';
    Object.assign(dialog, {
      showSaveDialog: ({ defaultPath }: { readonly defaultPath?: string }) =>
        Promise.resolve({ canceled: false, filePath: `${folder}/${nameOf(defaultPath)}` }),
      showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [folder] }),
    });
  }, saveTo);
}
