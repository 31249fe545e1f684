/**
 * `npm run dist [-- electron-builder's arguments]`: installers for this system, in release/, with a list of
 * checksums and the bill of materials. What was packed is looked at again before it counts.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { bundle } from './bundle.ts';
import { fetchElectron, findElectron } from './electron-binary.ts';
import { wrongFuses } from './fuses.ts';
import { writeLicences } from './licences.ts';
import { MODULES, ROOT } from './project.ts';
import { writeSbom } from './sbom.ts';

const RELEASE = join(ROOT, 'release');
const INSTALLER = /\.(?:exe|dmg|AppImage|deb|rpm)$/;

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

function runBuilder(args: readonly string[]): boolean {
  const builder = join(MODULES, 'electron-builder', 'cli.js');
  const all = [builder, '--publish', 'never', ...args];
  return spawnSync(process.execPath, all, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

/** The programs in the folders that installers were made from. */
function packedPrograms(): readonly string[] {
  const places = ['verso', 'Verso.exe', 'Verso.app'];
  return readdirSync(RELEASE, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => places.map((place) => join(RELEASE, name, place)))
    .filter((path) => existsSync(path));
}

async function fusesHold(): Promise<boolean> {
  const programs = packedPrograms();
  if (programs.length === 0) say('No packed program was found to look at.');
  let holds = programs.length > 0;
  for (const program of programs) {
    const wrong = await wrongFuses(program);
    for (const sentence of wrong) say(`${program}: ${sentence}`);
    holds &&= wrong.length === 0;
  }
  return holds;
}

/** In the form of `sha256sum`, which checks it: `sha256sum -c SHA256SUMS`. */
function writeChecksums(names: readonly string[]): void {
  const lines = [...names].sort().map((name) => {
    const hash = createHash('sha256').update(readFileSync(join(RELEASE, name)));
    return `${hash.digest('hex')}  ${name}\n`;
  });
  writeFileSync(join(RELEASE, 'SHA256SUMS'), lines.join(''));
}

async function dist(args: readonly string[]): Promise<boolean> {
  await bundle();
  await writeLicences();
  const bringsElectron = args.some((argument) => argument.includes('electronDist'));
  if (!bringsElectron && findElectron() === null && fetchElectron() === null) {
    say(
      'Installers hold Electron, and it could not be downloaded here; try where github.com can be reached, or set ELECTRON_MIRROR.',
    );
    return false;
  }
  if (!runBuilder(args) || !(await fusesHold())) return false;
  await writeSbom(join(RELEASE, 'verso.cdx.json'));
  const names = readdirSync(RELEASE).filter((name) => INSTALLER.test(name));
  writeChecksums([...names, 'verso.cdx.json']);
  return true;
}

process.exitCode = (await dist(process.argv.slice(2))) ? 0 : 1;
