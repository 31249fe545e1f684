/** Packs the app as `npm run dist -- --linux dir` would, around a stand-in for Electron, without a network. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { extractAll, listPackage } from '@electron/asar';
import { z } from 'zod';

import { bundle } from '../../build/bundle.ts';
import { writeLicences } from '../../build/licences.ts';
import { MODULES, ROOT } from '../../build/project.ts';
import { makeStandInElectron } from './stand-in-electron.ts';

export interface PackedApp {
  /** The folder that an installer would hold. */
  readonly folder: string;
  readonly executable: string;
  readonly resources: string;
  /** Files and folders in the archive, as paths that begin with a slash. */
  readonly names: readonly string[];
  /** The archive, taken apart. */
  readonly extracted: string;
  /** What the builder said. */
  readonly log: string;
  remove(): void;
}

const manifestSchema = z.object({ version: z.string() });

/** A namespace without a single interface, where the system grants one; a dead mirror everywhere. */
function withoutNetwork(command: readonly string[]): readonly string[] {
  const cage = ['unshare', '--map-root-user', '--net'];
  const works = spawnSync('unshare', [...cage.slice(1), 'true']).status === 0;
  return works ? [...cage, ...command] : command;
}

export async function packApp(): Promise<PackedApp> {
  await bundle();
  await writeLicences();
  const place = mkdtempSync(join(tmpdir(), 'verso-packed-'));
  const manifest: unknown = JSON.parse(
    readFileSync(join(MODULES, 'electron', 'package.json'), 'utf8'),
  );
  const standIn = join(place, 'electron');
  makeStandInElectron(standIn, manifestSchema.parse(manifest).version);
  const [program = '', ...args] = withoutNetwork([
    process.execPath,
    join(MODULES, 'electron-builder', 'cli.js'),
    '--publish',
    'never',
    '--linux',
    'dir',
    `-c.electronDist=${standIn}`,
    `-c.directories.output=${join(place, 'out')}`,
  ]);
  const dead = 'http://127.0.0.1:9/';
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_MIRROR: dead, HTTPS_PROXY: dead, HTTP_PROXY: dead },
  });
  const log = stdout + stderr;
  if (status !== 0) throw new Error(`electron-builder failed:\n${log}`);
  const folder = join(place, 'out', unpackedName());
  const resources = join(folder, 'resources');
  const archive = join(resources, 'app.asar');
  const extracted = join(place, 'extracted');
  extractAll(archive, extracted);
  return {
    folder,
    executable: join(folder, 'verso'),
    resources,
    names: listPackage(archive, { isPack: false }),
    extracted,
    log,
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}

function unpackedName(): string {
  return process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`;
}
