/**
 * `npm run sbom [-- FILE]`: the bill of materials, CycloneDX 1.6 as JSON. From the lockfile and the
 * bundler alone, without a clock and without chance: the same sources give the same bytes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { z } from 'zod';

import { nameAt, placeOf, readLockfile } from './lockfile.ts';
import type { Locked, Lockfile } from './lockfile.ts';
import { ROOT } from './project.ts';
import { shippedPackages } from './shipped-packages.ts';

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  license: z.string(),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

/** @param shipped places of packages that reach a person; the rest are tools and said to be `excluded`. */
export function sbomText(lockfile: Lockfile, shipped: readonly string[]): string {
  const manifest = manifestSchema.parse(
    JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')),
  );
  const reaches = new Set(shipped);
  const own = `pkg:npm/${manifest.name}@${manifest.version}`;
  const direct = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const body = {
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': own,
        name: manifest.name,
        version: manifest.version,
        description: manifest.description,
        licenses: [{ license: { id: manifest.license } }],
        purl: own,
      },
    },
    components: [...lockfile].map(([place, locked]) =>
      component(place, locked, reaches.has(place)),
    ),
    dependencies: [
      { ref: own, dependsOn: refsOf(lockfile, '', direct) },
      ...[...lockfile].map(([place, locked]) => ({
        ref: place,
        dependsOn: refsOf(lockfile, place, needsOf(locked)),
      })),
    ],
  };
  const head = { bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: serialOf(body) };
  return `${JSON.stringify({ ...head, ...body }, null, 2)}\n`;
}

function component(place: string, locked: Locked, isShipped: boolean): object {
  const full = nameAt(place);
  const slash = full.indexOf('/');
  const scope = slash < 0 ? null : full.slice(0, slash);
  const short = full.slice(slash + 1);
  const { version = '', license, integrity } = locked;
  return {
    type: 'library',
    'bom-ref': place,
    ...(scope === null ? {} : { group: scope }),
    name: short,
    version,
    scope: isShipped ? 'required' : 'excluded',
    ...(integrity === undefined ? {} : { hashes: [hashOf(integrity)] }),
    ...(license === undefined ? {} : { licenses: [licenceOf(license)] }),
    purl: `pkg:npm/${scope === null ? '' : `${encodeURIComponent(scope)}/`}${short}@${version}`,
  };
}

function hashOf(integrity: string): object {
  const [kind = '', value = ''] = integrity.split('-', 2);
  const alg = kind.replace(/^sha/, 'SHA-');
  return { alg, content: Buffer.from(value, 'base64').toString('hex') };
}

function licenceOf(license: string): object {
  return / (?:OR|AND|WITH) /.test(license)
    ? { expression: license.replace(/^\((.*)\)$/, '$1') }
    : { license: { id: license } };
}

function needsOf(locked: Locked): readonly string[] {
  return Object.keys({ ...locked.dependencies, ...locked.optionalDependencies });
}

function refsOf(lockfile: Lockfile, from: string, names: readonly string[]): readonly string[] {
  const places = names.map((name) => placeOf(lockfile, from, name));
  return places.filter((place) => place !== null).sort();
}

/** A UUID of what is in it, in the form of version 8 (RFC 9562): other contents, another number. */
function serialOf(body: object): string {
  const hex = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

/** Writes it. @returns the file's absolute path. */
export async function writeSbom(file: string): Promise<string> {
  const path = resolve(ROOT, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, sbomText(readLockfile(), await shippedPackages()));
  return path;
}

if (import.meta.main) {
  const path = await writeSbom(process.argv[2] ?? join('release', 'verso.cdx.json'));
  process.stdout.write(`The bill of materials is in ${path}.\n`);
}
