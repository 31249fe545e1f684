/** Verso's production host. Composes the adapters of this folder; decides nothing. */
import { join } from 'node:path';

import type { Away, Host, HostWindow, SaveDialog, WindowOptions } from '../../host/host.ts';
import { refusedArgument } from '../../host/refused-arguments.ts';
import { abilities } from './abilities.ts';
import { createShutdownStop, watchAway } from './away-events.ts';
import type { ElectronApi } from './electron-api.ts';
import { guardApp } from './guard-app.ts';
import { installMenu } from './menu.ts';
import { openPageSession } from './page-session.ts';
import { openPageWindow } from './open-page-window.ts';
import { printToPdf } from './print-pdf.ts';
import { folderDialogOptions, saveDialogOptions } from './file-dialogs.ts';
import { VaultChild } from './vault-child.ts';

export interface ElectronHostOptions {
  readonly dataFolder: string;
  /** Absolute paths of the two bundles beside this one. */
  readonly preload: string;
  readonly vaultScript: string;
  readonly platform: NodeJS.Platform;
  /** SIGKILL. */
  readonly endProcess: (pid: number) => void;
  /** Told of each process that may come to hold words, as it begins: the page's, the vault's. */
  readonly onProcess: (pid: number) => void;
  /** The command line, without the program's own name. */
  readonly args: readonly string[];
  /** Ends this program at once, with the name of the argument that it will not start with. */
  readonly refuse: (argument: string) => never;
}

/** Must be called before Electron is ready, before anything awaits. */
export function createElectronHost(electron: ElectronApi, options: ElectronHostOptions): Host {
  const { app, dialog, powerMonitor } = electron;
  const { dataFolder, platform } = options;
  const refused = refusedArgument(options.args);
  if (refused !== null) options.refuse(refused);
  guardApp(electron);
  app.setName('Verso');
  // Chromium's own files: a folder to themselves, and the place of the single-instance lock.
  app.setPath('userData', join(dataFolder, 'window'));
  app.setPath('sessionData', join(dataFolder, 'window'));

  const awayListeners = new Set<(why: Away) => void>();
  const tell = (why: Away): void => {
    awayListeners.forEach((listener) => {
      listener(why);
    });
  };
  let stopWatching = (): void => undefined;

  return {
    name: 'electron',
    can: abilities(platform),
    dataFolder,
    claimSingleInstance(onSecond) {
      // Whatever the second one was started with is dropped.
      app.on('second-instance', () => {
        onSecond();
      });
      return Promise.resolve(app.requestSingleInstanceLock());
    },
    async openWindow({ files }: WindowOptions): Promise<HostWindow> {
      await app.whenReady();
      installMenu(electron);
      const session = await openPageSession(electron, files);
      const stopShutdown = createShutdownStop(tell, () => {
        app.quit();
      });
      stopWatching = watchAway(powerMonitor, { platform, tell, stopShutdown });
      const placeFile = join(dataFolder, 'window.json');
      const { preload, onProcess } = options;
      const place = { session, preload, placeFile, platform, stopShutdown, onProcess };
      return openPageWindow(electron, place);
    },
    async startVaultProcess() {
      await app.whenReady();
      const { vaultScript: script, endProcess, onProcess } = options;
      return new VaultChild(electron, { script, endProcess, onProcess });
    },
    async chooseSaveFile(asked: SaveDialog) {
      const folder = app.getPath('documents');
      const { canceled, filePath } = await dialog.showSaveDialog(saveDialogOptions(folder, asked));
      return canceled || filePath === '' ? null : filePath;
    },
    async chooseFolder(purpose) {
      const asked = folderDialogOptions(app.getPath('documents'), purpose);
      const { canceled, filePaths } = await dialog.showOpenDialog(asked);
      return canceled ? null : (filePaths[0] ?? null);
    },
    async printToPdf(html) {
      await app.whenReady();
      return printToPdf(electron, html);
    },
    onAway(listener) {
      awayListeners.add(listener);
      return () => awayListeners.delete(listener);
    },
    quit() {
      stopWatching();
      app.releaseSingleInstanceLock();
      return Promise.resolve();
    },
  };
}
