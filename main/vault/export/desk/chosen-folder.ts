/** A folder that the researcher chose. Nobody was asked whether something in it may be replaced, so nothing is. */
import { lstat, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** @returns the stem, numbered where it must be, with each ending: none of these names is taken. */
export async function freeNames(
  folder: string,
  stem: string,
  endings: readonly string[],
): Promise<string[]> {
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? stem : `${stem}-${String(number)}`;
    const names = endings.map((ending) => `${numbered}${ending}`);
    const taken = await Promise.all(names.map((name) => isThere(join(folder, name))));
    if (!taken.includes(true)) return names;
  }
}

/** A link that leads nowhere is there as well. */
export async function isThere(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}

export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}
