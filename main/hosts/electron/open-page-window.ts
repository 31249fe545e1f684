/** Makes the one window, in its place and its cage. */
import type { BrowserWindow, Session } from 'electron';

import { WINDOW } from '../../host/window-policy.ts';
import type { ShutdownStop } from './away-events.ts';
import type { ElectronApi } from './electron-api.ts';
import { installContextMenu } from './menu.ts';
import { PageWindow } from './page-window.ts';
import { systemClipboard } from './system-clipboard.ts';
import { webPreferences } from './web-preferences.ts';
import { fitPlace, readPlace, rememberPlace } from './window-place.ts';

export interface OpenPageWindowOptions {
  readonly session: Session;
  readonly preload: string;
  /** Where the window's place is remembered. */
  readonly placeFile: string;
  readonly platform: NodeJS.Platform;
  readonly stopShutdown: ShutdownStop;
  /** Told of each process of the page, as soon as it listens and before anything is typed. */
  readonly onProcess: (pid: number) => void;
}

export async function openPageWindow(
  electron: ElectronApi,
  options: OpenPageWindowOptions,
): Promise<PageWindow> {
  const { app, BrowserWindow, MessageChannelMain, screen } = electron;
  const { session, preload, placeFile, platform } = options;
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((one) => one.workArea);
  const place = fitPlace(readPlace(placeFile), areas);
  const window = new BrowserWindow({
    ...WINDOW,
    ...(place === null ? {} : bounds(place)),
    // Shown when there is something to see: an empty white window is a flash of light in a dark room.
    show: false,
    webPreferences: webPreferences({ session, preload, isPackaged: app.isPackaged }),
  });
  if (place?.maximized === true) window.maximize();
  // Hidden, not taken away: the menu lends its keys.
  if (platform !== 'darwin') window.setMenuBarVisibility(false);
  // Best effort: keeps the window out of screenshots and shared screens where the system can.
  window.setContentProtection(true);
  installContextMenu(electron, window.webContents);
  keepPlace(window, placeFile);
  // The title shows in task lists and on a shared screen: it is "Verso" and nothing else, always.
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  // Windows tells of its end through a window.
  window.on('query-session-end', options.stopShutdown);
  window.once('ready-to-show', () => {
    window.show();
  });
  const { onProcess } = options;
  const clipboard = systemClipboard(electron, platform);
  const page = new PageWindow({ window, clipboard, MessageChannelMain, onProcess });
  await page.load();
  return page;
}

function bounds({ x, y, width, height }: Electron.Rectangle): Electron.Rectangle {
  return { x, y, width, height };
}

function keepPlace(window: BrowserWindow, placeFile: string): void {
  const keep = (): void => {
    // Normal bounds, so that leaving full screen next time leads back to a window.
    rememberPlace(placeFile, { ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  window.on('resized', keep);
  window.on('moved', keep);
  window.on('close', keep);
}
