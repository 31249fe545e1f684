/** One hash over what a build is made from, so that nothing is built twice and nothing stale is run. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

function filesOf(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tsbuildinfo'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * @param root paths are hashed relative to it, so that a moved checkout is not stale.
 * @param paths absolute files or folders; a missing one counts as empty.
 */
export function fingerprint(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesOf).sort()) {
    const body = readFileSync(file);
    // Lengths keep "ab" + "c" apart from "a" + "bc".
    hash.update(`${relative(root, file)}\0${String(body.length)}\0`).update(body);
  }
  return hash.digest('hex');
}
