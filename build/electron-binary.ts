/** Electron's binary: where it lies, and how it is fetched once, with a limit to the waiting. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { z } from 'zod';

import { CACHE, MODULES } from './project.ts';

const manifest = z.object({ version: z.string() });

export interface ElectronPlaces {
  /** The npm package. */
  readonly folder: string;
  /** Says that a download failed, so that it is not tried at every start. */
  readonly memory: string;
}

export const ELECTRON_PLACES: ElectronPlaces = {
  folder: join(MODULES, 'electron'),
  memory: join(CACHE, 'electron-not-fetched.json'),
};

/** At most this long even for a download that moves. */
const WHOLE_LIMIT_MS = 15 * 60_000;

/** @returns the binary's path if it is there. Never loads the npm package, which would download. */
export function findElectron({ folder }: ElectronPlaces = ELECTRON_PLACES): string | null {
  const name = join(folder, 'path.txt');
  if (!existsSync(name)) return null;
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist');
  const binary = join(dist, readFileSync(name, 'utf8'));
  return existsSync(binary) ? binary : null;
}

function packageVersion(folder: string): string {
  return manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).version;
}

/** Whether a download of this very version has failed before. */
export function hasFailedBefore({ folder, memory }: ElectronPlaces = ELECTRON_PLACES): boolean {
  if (!existsSync(memory)) return false;
  const remembered = manifest.safeParse(JSON.parse(readFileSync(memory, 'utf8')));
  return remembered.success && remembered.data.version === packageVersion(folder);
}

/**
 * Runs Electron's own install script.
 * @returns the binary, or null where it could not be had; that is remembered.
 */
export function fetchElectron(places: ElectronPlaces = ELECTRON_PLACES): string | null {
  const patience = new URL('./patient-fetch.mjs', import.meta.url).href;
  spawnSync(process.execPath, ['--import', patience, join(places.folder, 'install.js')], {
    // Its stack traces tell a person nothing; start.ts says what follows from the failure.
    stdio: 'ignore',
    timeout: WHOLE_LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  const binary = findElectron(places);
  if (binary === null) {
    mkdirSync(dirname(places.memory), { recursive: true });
    writeFileSync(places.memory, JSON.stringify({ version: packageVersion(places.folder) }));
  } else rmSync(places.memory, { force: true });
  return binary;
}
