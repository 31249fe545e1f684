/** Reads the built page into memory once, at the start. Afterwards no address can reach the disk. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

import type { PageFile, PageFiles } from './page-files.ts';

/** Extension to type. A file of any other kind is not served: it has no place in the page. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** @returns the type that the page's files of this name are served with, or null for none. */
export function pageFileType(path: string): string | null {
  const extension = extname(path).toLowerCase();
  return Object.hasOwn(TYPES, extension) ? (TYPES[extension] ?? null) : null;
}

/**
 * @param folder the renderer's build.
 * @throws where the folder holds no index.html, so that a window never opens on nothing.
 */
export async function readPageFiles(folder: string): Promise<PageFiles> {
  const files = new Map<string, PageFile>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  // A fixed order, and plain files only: a link could point out of the folder.
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const path of paths) {
    const type = pageFileType(path);
    if (type === null) continue;
    const key = `/${relative(folder, path).split(sep).join('/')}`;
    files.set(key, { type, body: new Uint8Array(await readFile(path)) });
  }
  if (!files.has('/index.html')) throw new Error('The page has not been built: no index.html.');
  return files;
}
