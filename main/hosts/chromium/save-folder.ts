/**
 * Where a copy goes when no dialog can be shown: the person's Documents/Verso, else ~/Verso; backups to a
 * folder in it.
 */
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join, parse } from 'node:path';

/** The documents folder that a desktop's user-dirs file names, or null. Pure. */
export function documentsFolder(userDirs: string, home: string): string | null {
  const line = /^XDG_DOCUMENTS_DIR="((?:[^"\\]|\\.)*)"$/m.exec(userDirs);
  const value = line?.[1]?.replace(/\\(.)/g, '$1');
  if (value === undefined) return null;
  if (value.startsWith('$HOME/')) return join(home, value.slice('$HOME/'.length));
  return value.startsWith('/') ? value : null;
}

/** @returns the folder, made if missing. */
export async function saveFolder(home: string): Promise<string> {
  const config = process.env['XDG_CONFIG_HOME'] ?? join(home, '.config');
  const userDirs = await readFile(join(config, 'user-dirs.dirs'), 'utf8').catch(() => '');
  const documents = documentsFolder(userDirs, home) ?? join(home, 'Documents');
  const folder = join((await isFolder(documents)) ? documents : home, 'Verso');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** The folder for backups in this one. @returns the folder, made if missing. */
export async function backupFolder(within: string): Promise<string> {
  const folder = join(within, 'Backups');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** @returns a path in the folder that nothing stands at: "Name.md", "Name 2.md", … */
export async function freePath(folder: string, name: string): Promise<string> {
  const { name: bare, ext } = parse(name);
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${bare} ${String(number)}${ext}`);
    if (!(await exists(path))) return path;
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && found.isDirectory();
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
