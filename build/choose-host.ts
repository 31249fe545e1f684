/** What `npm start` shows Verso in, decided from facts alone. */

import type { FoundBrowser } from '../main/hosts/chromium/find-browser.ts';

export type HostName = 'electron' | 'chromium';

export interface Facts {
  /** From `--host`; null where the person leaves it to us. */
  readonly wanted: HostName | null;
  readonly hasDisplay: boolean;
  readonly electron: string | null;
  /** Why there is no Electron, for the line that is printed. */
  readonly electronLacks: 'download-failed' | 'download-failed-before' | null;
  readonly browser: FoundBrowser | null;
}

export type Choice =
  | { readonly show: 'electron' | 'chromium'; readonly binary: string; readonly because: string }
  | { readonly show: 'demo'; readonly because: string }
  | { readonly show: 'nothing'; readonly because: string };

const WHY_NO_ELECTRON = {
  'download-failed': 'Electron could not be downloaded',
  'download-failed-before':
    'Electron could not be downloaded before ("npm start -- --retry-electron" tries again)',
};

const INSTALL_A_BROWSER = 'Install Chromium, Chrome or Edge, then run "npm start" again.';

/** Each sentence says what happens and why, in one line. */
export function chooseHost(facts: Facts): Choice {
  const { wanted, electron, browser } = facts;
  if (!facts.hasDisplay) {
    return {
      show: 'demo',
      because: 'There is no display here, so Verso runs its demonstration without a window.',
    };
  }
  if (wanted !== 'chromium' && electron !== null) {
    return { show: 'electron', binary: electron, because: 'Verso opens in Electron.' };
  }
  const why =
    facts.electronLacks === null ? 'Electron is not here' : WHY_NO_ELECTRON[facts.electronLacks];
  if (wanted === 'electron') return { show: 'nothing', because: `${why}.` };
  if (browser === null) {
    const lack =
      wanted === 'chromium' ? 'No browser was found.' : `${why}, and no browser was found.`;
    return { show: 'nothing', because: `${lack} ${INSTALL_A_BROWSER}` };
  }
  const because =
    wanted === 'chromium'
      ? `Verso opens in ${browser.name}, as asked.`
      : `Verso opens in ${browser.name}, because ${why}.`;
  return { show: 'chromium', binary: browser.path, because };
}

/** Windows and macOS always have one; on Linux it is said by the environment. */
export function hasDisplay(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((name) => name !== undefined && name !== '');
}
