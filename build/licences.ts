/** The licences of everything that is bundled, in one text that every installer carries. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { nameAt, readLockfile } from './lockfile.ts';
import { DIST, ROOT } from './project.ts';
import { shippedPackages } from './shipped-packages.ts';

export const LICENCES_FILE = join(DIST, 'licences', 'THIRD-PARTY-LICENCES.txt');

/** Electron's own, with Chromium's, electron-builder puts beside it. */
const CARRIED_OTHERWISE = 'node_modules/electron';

/**
 * Packages whose archive holds no licence text, with the sentence that their package.json stands for.
 * A new one fails the build: somebody must look.
 */
const WITHOUT_TEXT: Readonly<Record<string, string>> = {
  'client-only': 'MIT licence. Copyright (c) Meta Platforms, Inc. and affiliates.',
  wouter: 'Released into the public domain by its authors (The Unlicense, https://unlicense.org).',
};

/** @param shipped places in the lockfile. @throws for a package that has no licence to show. */
export function licencesText(shipped: readonly string[]): string {
  const lockfile = readLockfile();
  const parts = shipped
    .filter((place) => place !== CARRIED_OTHERWISE)
    .map((place) => {
      const { version = '', license = '' } = lockfile.get(place) ?? {};
      return `${nameAt(place)} ${version} (${license})\n\n${textOf(place).trim()}\n`;
    });
  const line = `\n${'-'.repeat(72)}\n\n`;
  return `Verso holds the work of these authors, under their licences.\n${line}${parts.join(line)}`;
}

function textOf(place: string): string {
  const folder = join(ROOT, place);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const texts = names
    .filter((name) => /^(?:third.party.)?(?:licen[cs]es?|notice|copying|authors)/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n'));
  const [text = WITHOUT_TEXT[nameAt(place)], ...more] = texts;
  if (text === undefined)
    throw new Error(`${nameAt(place)} comes without the text of its licence.`);
  return [text, ...more].join('\n\n');
}

export async function writeLicences(): Promise<void> {
  mkdirSync(join(DIST, 'licences'), { recursive: true });
  writeFileSync(LICENCES_FILE, licencesText(await shippedPackages()));
}
