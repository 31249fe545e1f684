/** package-lock.json as values: what is installed, with which checksum, under which licence. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { ROOT } from './project.ts';

const names = z.record(z.string(), z.string());
const lockedSchema = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
  dependencies: names.optional(),
  optionalDependencies: names.optional(),
});
export type Locked = z.infer<typeof lockedSchema>;

/** Place ("node_modules/a/node_modules/b") to package; the project itself is left out. */
export type Lockfile = ReadonlyMap<string, Locked>;

export function readLockfile(path: string = join(ROOT, 'package-lock.json')): Lockfile {
  const parsed = z
    .object({ packages: z.record(z.string(), lockedSchema) })
    .parse(JSON.parse(readFileSync(path, 'utf8')));
  return new Map(Object.entries(parsed.packages).filter(([place]) => place !== ''));
}

/** "node_modules/a/node_modules/@b/c" → "@b/c". */
export function nameAt(place: string): string {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/**
 * Where a package that stands at this place finds another, as Node looks for it: beside itself, then outwards.
 * @returns null for an optional one that is not in the lockfile.
 */
export function placeOf(lockfile: Lockfile, from: string, name: string): string | null {
  for (let folder = from; ; folder = outer(folder)) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (lockfile.has(place)) return place;
    if (folder === '') return null;
  }
}

function outer(folder: string): string {
  const at = folder.lastIndexOf('node_modules/');
  return at <= 0 ? '' : folder.slice(0, at - 1);
}
