/** Which installed Chromium, Chrome or Edge to use. Pure: the file system is asked by a function. */
import { posix, win32 } from 'node:path';

export interface BrowserSearch {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Is there a file that may be run? */
  readonly isProgram: (path: string) => boolean;
}

export interface FoundBrowser {
  readonly name: 'Chromium' | 'Google Chrome' | 'Microsoft Edge' | 'Brave';
  readonly path: string;
}

type Place = readonly [name: FoundBrowser['name'], path: string];

/** The least that reports on its person comes first. */
const LINUX_PROGRAMS: readonly Place[] = [
  ['Chromium', 'chromium'],
  ['Chromium', 'chromium-browser'],
  ['Google Chrome', 'google-chrome-stable'],
  ['Google Chrome', 'google-chrome'],
  ['Brave', 'brave-browser'],
  ['Microsoft Edge', 'microsoft-edge-stable'],
  ['Microsoft Edge', 'microsoft-edge'],
];

const MAC_PROGRAMS: readonly Place[] = [
  ['Chromium', 'Chromium.app/Contents/MacOS/Chromium'],
  ['Google Chrome', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['Brave', 'Brave Browser.app/Contents/MacOS/Brave Browser'],
  ['Microsoft Edge', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
];

const WINDOWS_PROGRAMS: readonly Place[] = [
  ['Chromium', 'Chromium\\Application\\chrome.exe'],
  ['Google Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['Brave', 'BraveSoftware\\Brave-Browser\\Application\\brave.exe'],
  ['Microsoft Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
];

/** Every place to look at, in order. */
export function browserPlaces({ platform, env, home }: Omit<BrowserSearch, 'isProgram'>): Place[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', posix.join(home, 'Applications')];
    return crossed(MAC_PROGRAMS, folders, posix.join);
  }
  if (platform === 'win32') {
    const names = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'];
    const folders = names.map((name) => env[name]).filter((folder) => folder !== undefined);
    return crossed(WINDOWS_PROGRAMS, folders, win32.join);
  }
  const path = (env['PATH'] ?? '').split(':').filter((folder) => posix.isAbsolute(folder));
  // A desktop's start menu may hand over a bare PATH, so the usual folders are looked at as well.
  const folders = [...new Set([...path, '/usr/bin', '/usr/local/bin', '/snap/bin'])];
  return crossed(LINUX_PROGRAMS, folders, posix.join);
}

/** @returns the first browser there is, or null. */
export function findBrowser(search: BrowserSearch): FoundBrowser | null {
  const place = browserPlaces(search).find(([, path]) => search.isProgram(path));
  return place === undefined ? null : { name: place[0], path: place[1] };
}

function crossed(
  programs: readonly Place[],
  folders: readonly string[],
  join: (...parts: string[]) => string,
): Place[] {
  return programs.flatMap(([name, program]) =>
    folders.map((folder): Place => [name, join(folder, program)]),
  );
}
