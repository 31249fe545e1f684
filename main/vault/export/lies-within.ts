/** Whether a file would lie in one of these folders, by whatever way its path leads there. */
import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Folders are known by their number on the disk, not by their name: a link, another spelling of the same
 * name or a second mount must not hide them.
 * @param path absolute; nothing need be there yet. A folder that is not there holds nothing.
 */
export async function liesWithin(path: string, folders: readonly string[]): Promise<boolean> {
  const guarded = new Set<string>();
  for (const folder of folders) {
    const identity = await identityOf(folder);
    if (identity !== null) guarded.add(identity);
  }
  let folder = await realpath(dirname(path)).catch(() => dirname(path));
  for (;;) {
    const identity = await identityOf(folder);
    if (identity !== null && guarded.has(identity)) return true;
    if (dirname(folder) === folder) return false;
    folder = dirname(folder);
  }
}

async function identityOf(folder: string): Promise<string | null> {
  const found = await stat(folder, { bigint: true }).catch(() => null);
  return found === null ? null : `${found.dev}:${found.ino}`;
}
