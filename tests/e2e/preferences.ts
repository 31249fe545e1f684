/** Preferences of a profile, written before the app starts. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { DEFAULT_PREFERENCES } from '../../shared/model/preferences.ts';
import type { Preferences } from '../../shared/model/preferences.ts';
import type { LaunchOptions } from './launch.ts';

export async function writePreferences(profile: string, options: LaunchOptions): Promise<void> {
  const wished: Partial<Preferences> = {
    ...options.preferences,
    ...(options.language === undefined ? {} : { language: options.language }),
    ...(options.theme === undefined ? {} : { theme: options.theme }),
  };
  if (Object.keys(wished).length === 0) return;
  const path = join(profile, 'preferences.json');
  const before: unknown = JSON.parse(await readFile(path, 'utf8').catch(() => '{}'));
  const kept = typeof before === 'object' && before !== null ? before : {};
  await mkdir(profile, { recursive: true, mode: 0o700 });
  await writeFile(path, JSON.stringify({ ...DEFAULT_PREFERENCES, ...kept, ...wished }));
}
