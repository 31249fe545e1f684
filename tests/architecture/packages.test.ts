/** What is installed is what was chosen: exact versions, a whole lockfile, a reason for each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';
import { z } from 'zod';

import { ROOT } from '../../build/project.ts';

const names = z.record(z.string(), z.string());
const manifest = z
  .object({ dependencies: names, devDependencies: names })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
const chosen = { ...manifest.dependencies, ...manifest.devDependencies };

const { packages } = z
  .object({
    packages: z.record(
      z.string(),
      z.object({ integrity: z.string().optional(), optionalDependencies: names.optional() }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));

test('every version is exact', () => {
  const loose = Object.entries(chosen).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
});

test('every package in the lockfile has a checksum', () => {
  const bare = Object.entries(packages)
    .filter(([place, { integrity }]) => place !== '' && integrity?.startsWith('sha512-') !== true)
    .map(([place]) => place);
  expect(bare).toEqual([]);
});

/** `npm ci` refuses a lockfile that lacks the binaries of other systems, and a fresh machine is stuck. */
test('the lockfile holds the optional packages of every system', () => {
  const isLocked = (place: string, name: string): boolean => {
    const folders = place.split('/node_modules/');
    return folders.some((_, index) => {
      const outer = folders.slice(0, folders.length - index).join('/node_modules/');
      return `${outer}/node_modules/${name}` in packages;
    });
  };
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(place, name) && !(`node_modules/${name}` in packages))
      .map((name) => `${name} for ${place}`),
  );
  expect(missing).toEqual([]);
});

test('every dependency has its reason in docs/dependencies.md', () => {
  const reasons = readFileSync(join(ROOT, 'docs', 'dependencies.md'), 'utf8');
  const unexplained = Object.keys(chosen).filter((name) => {
    // "@scope/pack-one, -two" names a family.
    const short = /^(?<scope>@[^/]+\/)?(?<rest>.+)$/.exec(name)?.groups?.['rest'] ?? name;
    return !reasons.includes(name) && !reasons.includes(`-${short}`);
  });
  expect(unexplained).toEqual([]);
});
