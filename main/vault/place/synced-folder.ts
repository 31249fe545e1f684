/**
 * Does a folder lie in one that a service copies to other machines? Told by the names that such services
 * give their folders and by the marks that they leave in them. Pure: the caller looks for the marks.
 *
 * A wrong alarm costs trust, so a name counts only where it is a whole part of the path and nobody would
 * call a folder of their own so: "box", "sync" and "mega" alone say nothing.
 */
import { posix, win32 } from 'node:path';

export type EntryKind = 'file' | 'folder';

export interface Mark {
  readonly service: string;
  /** Relative to the folder that it marks. */
  readonly name: string;
  /** Dropbox keeps a folder of this name for itself in each home, and a file in what it copies. */
  readonly kind: EntryKind;
}

export const MARKS: readonly Mark[] = [
  { service: 'Dropbox', name: '.dropbox', kind: 'file' },
  { service: 'Dropbox', name: '.dropbox.cache', kind: 'folder' },
  { service: 'OneDrive', name: '.849C9593-D756-4E56-8D6E-42412F2A707B', kind: 'file' },
  { service: 'Google Drive', name: '.shortcut-targets-by-id', kind: 'folder' },
  { service: 'Google Drive', name: '.tmp.driveupload', kind: 'folder' },
  { service: 'Google Drive', name: '.tmp.drivedownload', kind: 'folder' },
  { service: 'Nextcloud', name: '.nextcloudsync.log', kind: 'file' },
  { service: 'ownCloud', name: '.owncloudsync.log', kind: 'file' },
  { service: 'Syncthing', name: '.stfolder', kind: 'folder' },
  { service: 'Syncthing', name: '.stfolder', kind: 'file' },
  { service: 'Syncthing', name: '.stversions', kind: 'folder' },
  { service: 'Resilio Sync', name: '.sync/ID', kind: 'file' },
  { service: 'MEGA', name: '.megaignore', kind: 'file' },
  { service: 'MEGA', name: '.debris', kind: 'folder' },
  { service: 'Seafile', name: '.seafile-data', kind: 'folder' },
  { service: 'Tresorit', name: '.tresorit', kind: 'folder' },
];

/** Names of folders, in small letters. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['dropbox', 'Dropbox'],
  ['onedrive', 'OneDrive'],
  ['google drive', 'Google Drive'],
  ['googledrive', 'Google Drive'],
  ['my drive', 'Google Drive'],
  ['mon drive', 'Google Drive'],
  ['mobile documents', 'iCloud Drive'],
  ['com~apple~clouddocs', 'iCloud Drive'],
  ['icloud drive', 'iCloud Drive'],
  ['iclouddrive', 'iCloud Drive'],
  ['nextcloud', 'Nextcloud'],
  ['owncloud', 'ownCloud'],
  ['syncthing', 'Syncthing'],
  ['resilio sync', 'Resilio Sync'],
  ['pcloud', 'pCloud'],
  ['pclouddrive', 'pCloud'],
  ['pcloud drive', 'pCloud'],
  ['pcloud sync', 'pCloud'],
  ['megasync', 'MEGA'],
  ['box sync', 'Box'],
  ['box-box', 'Box'],
  ['tresorit', 'Tresorit'],
  ['my tresors', 'Tresorit'],
  ['seafile', 'Seafile'],
  ['seadrive', 'Seafile'],
  ['proton drive', 'Proton Drive'],
  ['protondrive', 'Proton Drive'],
  ['kdrive', 'kDrive'],
  ['hidrive', 'HiDrive'],
  ['jottacloud', 'Jottacloud'],
  ['yandex.disk', 'Yandex Disk'],
  ['icedrive', 'Icedrive'],
  ['creative cloud files', 'Creative Cloud'],
]);

/** A service's name with what it adds for a second account or an organisation. */
const NAMES_WITH_OWNER: readonly (readonly [RegExp, string])[] = [
  [/^dropbox \(.+\)$/u, 'Dropbox'],
  [/^onedrive ?[-–—(] ?.+$/u, 'OneDrive'],
  [/^nextcloud\d{1,2}$/u, 'Nextcloud'],
  [/^owncloud\d{1,2}$/u, 'ownCloud'],
  [/^google drive \(.+\)$/u, 'Google Drive'],
  [/^googledrive-.+@.+$/u, 'Google Drive'],
  [/^icloud~.+$/u, 'iCloud Drive'],
];

/** The folder and each one that it lies in, the innermost first. */
export function foldersUpwards(folder: string, platform: NodeJS.Platform): string[] {
  const { dirname } = platform === 'win32' ? win32 : posix;
  const folders = [folder];
  for (let above = dirname(folder); above !== folders.at(-1); above = dirname(above)) {
    folders.push(above);
  }
  return folders;
}

/** @returns the name of the service, for the person to read, or null. */
export function syncedByName(folder: string, platform: NodeJS.Platform): string | null {
  const parts = folder.split(platform === 'win32' ? /[\\/]+/ : /\/+/);
  for (const [index, part] of parts.entries()) {
    const service = serviceOf(part);
    if (service !== null) return service;
    const isInLibrary = platform === 'darwin' && parts[index - 1]?.toLowerCase() === 'library';
    if (isInLibrary && part.toLowerCase() === 'cloudstorage') return providerOf(parts[index + 1]);
  }
  return null;
}

function serviceOf(part: string): string | null {
  const name = part.normalize('NFC').toLowerCase();
  const known = NAMES.get(name);
  if (known !== undefined) return known;
  return NAMES_WITH_OWNER.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** macOS keeps what every service copies under Library/CloudStorage, as "Service-Account". */
function providerOf(part: string | undefined): string | null {
  if (part === undefined || part === '') return null;
  const [provider = part] = part.split('-');
  return serviceOf(part) ?? serviceOf(provider) ?? provider;
}
