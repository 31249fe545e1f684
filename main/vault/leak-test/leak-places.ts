/** Where the leak self-test looks: all that Verso and its browser write on this device. */
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';

import type { Place } from './search-files.ts';

export interface WrittenFolders {
  /** Its parent is the data folder: device files, preferences and vaults set aside lie beside it. */
  readonly vaultFolder: string;
  readonly logFolder: string;
  /** The person's own, with other files in it; null where none has been chosen. */
  readonly backupFolder: string | null;
}

/** Of the system's temporary folder: ours, the browser's and those of what drives it. */
const TEMPORARY = /^\.?(?:verso|playwright|org\.chromium|com\.google\.chrome|chromium|electron)/i;
const BACKUP = /^\.?verso/i;

export function leakPlaces(
  { vaultFolder, logFolder, backupFolder }: WrittenFolders,
  temporary: string = tmpdir(),
): readonly Place[] {
  return [
    { path: dirname(vaultFolder) },
    { path: vaultFolder },
    { path: logFolder },
    ...(backupFolder === null
      ? []
      : [{ path: backupFolder, isOurs: (name: string) => BACKUP.test(name) }]),
    { path: temporary, isOurs: (name) => TEMPORARY.test(name) },
  ];
}
