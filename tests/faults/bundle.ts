/**
 * The programs of the suite, bundled once a run: they start some thousand times, and a run must not see
 * half of a change that is being made to the sources meanwhile.
 */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { build } from 'vite';

import { MODULES, ROOT } from '../../build/project.ts';
import { mainConfig } from '../../build/vite-configs.ts';

const PROGRAMS: Readonly<Record<string, string>> = {
  'lane-process': 'tests/faults/lane-process.ts',
  'worker-process': 'tests/faults/worker-process.ts',
  'busy-process': 'tests/faults/busy-process.ts',
  'argon2-worker': 'tests/faults/quick-key-worker.ts',
};
const STAND_INS = [
  {
    find: /^.*\/passphrase-estimate\.ts$/,
    replacement: join(ROOT, 'tests/faults/any-passphrase.ts'),
  },
];

/** @returns the folder of the programs, each `name`.js. */
export async function bundlePrograms(folder: string): Promise<string> {
  const outDir = join(folder, 'programs');
  const config = mainConfig(outDir);
  const input = Object.fromEntries(
    Object.entries(PROGRAMS).map(([name, path]) => [name, join(ROOT, path)]),
  );
  await build({
    ...config,
    resolve: { ...config.resolve, alias: STAND_INS },
    build: {
      ...config.build,
      rolldownOptions: { ...config.build?.rolldownOptions, input },
    },
  });
  // In the place of the page that is left beside backups, where the product looks for it; the built one
  // need not be there, and what it says is no matter here.
  mkdirSync(join(folder, 'reader'));
  writeFileSync(join(folder, 'reader', 'reader.html'), '<!doctype html>'.padEnd(6000, ' '));
  symlinkSync(MODULES, join(folder, 'node_modules'));
  return outDir;
}
