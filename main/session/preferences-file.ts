/**
 * The preferences on disk: plain JSON beside the vault, written whole through a temporary name. What
 * cannot be read as preferences is repaired field by field to the defaults; it is never an error.
 */
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

import { DEFAULT_PREFERENCES, preferencesSchema } from '../../shared/model/preferences.ts';
import type { Preferences } from '../../shared/model/preferences.ts';
import { diskProblem } from './disk-problem.ts';

/** Far above what preferences can need; a larger file is not ours. */
const LARGEST_BYTES = 64 * 1024;

/** Keeps each field that is valid and takes the default for each that is not. Pure. */
export function repairPreferences(raw: unknown): Preferences {
  if (typeof raw !== 'object' || raw === null) return DEFAULT_PREFERENCES;
  let repaired = DEFAULT_PREFERENCES;
  for (const [name, schema] of Object.entries(preferencesSchema.shape)) {
    const value: unknown = Object.hasOwn(raw, name) ? Reflect.get(raw, name) : undefined;
    if (!schema.safeParse(value).success) continue;
    repaired = preferencesSchema.parse({ ...repaired, [name]: value });
  }
  return repaired;
}

export async function readPreferences(path: string): Promise<Preferences> {
  try {
    const found = await stat(path);
    // Asked before reading: a huge file must not be read at all, and a pipe would never end.
    if (!found.isFile() || found.size > LARGEST_BYTES) return DEFAULT_PREFERENCES;
    const raw: unknown = JSON.parse(await readFile(path, 'utf8'));
    return repairPreferences(raw);
  } catch {
    // Missing, unreadable or malformed: the window must open all the same.
    return DEFAULT_PREFERENCES;
  }
}

/** @throws a Problem of the disk. The file is then as it was. */
export async function writePreferences(path: string, preferences: Preferences): Promise<void> {
  const temporary = `${path}.new`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(temporary, 'w', 0o600);
    try {
      await file.writeFile(`${JSON.stringify(preferences, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw diskProblem(error);
  }
}

export interface OpenPreferences {
  readonly current: () => Preferences;
  /** Changes are written one after the other; what is current is what is on the disk. */
  change(change: Partial<Preferences>): Promise<Preferences>;
}

export async function openPreferences(path: string): Promise<OpenPreferences> {
  let current = await readPreferences(path);
  let last: Promise<unknown> = Promise.resolve();
  return {
    current: () => current,
    change(change) {
      const changed = last.then(async () => {
        const next = preferencesSchema.parse({ ...current, ...change });
        await writePreferences(path, next);
        current = next;
        return next;
      });
      last = changed.catch(() => undefined);
      return changed;
    },
  };
}
