/** Where what is installed and what is shipped come from, and under which licences. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { licencesText } from '../../build/licences.ts';
import { nameAt, placeOf, readLockfile } from '../../build/lockfile.ts';
import { ROOT } from '../../build/project.ts';
import { sbomText } from '../../build/sbom.ts';
import { shippedPackages } from '../../build/shipped-packages.ts';

/** What may be in the hands of a person: each asks for its notice and for nothing else. */
const SHIPPED_LICENCES = ['MIT', 'ISC', 'Apache-2.0', 'OFL-1.1', 'Unlicense'];
/** Tools may also be under these; none of them ends up in what is shipped. */
const TOOL_LICENCES = [
  ...SHIPPED_LICENCES,
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'MPL-2.0',
  'Python-2.0',
  'WTFPL',
  'WTFPL OR ISC',
  '(WTFPL OR MIT)',
  '(MIT OR CC0-1.0)',
];

const lockfile = readLockfile();
let shipped: readonly string[];
beforeAll(async () => (shipped = await shippedPackages()));

describe('the lockfile', () => {
  test('names a licence that was looked at, for every package', () => {
    const strange = [...lockfile].filter(
      ([, { license = '' }]) => !TOOL_LICENCES.includes(license),
    );
    expect(strange.map(([place, { license }]) => `${place}: ${license ?? 'none'}`)).toEqual([]);
  });

  test('knows of two install scripts, and one of them may run', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const { allowScripts } = z
      .object({ allowScripts: z.record(z.string(), z.boolean()) })
      .parse(manifest);
    const scripted = [...lockfile].filter(([, { hasInstallScript }]) => hasInstallScript === true);
    expect(scripted.map(([place]) => nameAt(place)).sort()).toEqual([
      'electron-winstaller',
      'node',
    ]);
    for (const [place] of scripted) {
      expect(allowScripts[nameAt(place)], place).toBe(nameAt(place) === 'node');
    }
  });

  test('is read as Node looks for packages', () => {
    const inner = [...lockfile.keys()].find((place) => place.split('node_modules/').length > 2);
    const outside = inner?.slice(0, inner.lastIndexOf('/node_modules/')) ?? '';
    expect(placeOf(lockfile, outside, nameAt(inner ?? ''))).toBe(inner);
    expect(placeOf(lockfile, outside, 'react')).toBe('node_modules/react');
    expect(placeOf(lockfile, '', 'no-such-package')).toBeNull();
  });
});

describe('what is shipped', () => {
  test('is a short list, with the parts that hold the words in it', () => {
    expect(shipped).toContain('node_modules/libsodium-sumo');
    expect(shipped).toContain('node_modules/better-sqlite3');
    expect(shipped).toContain('node_modules/react-dom');
    expect(shipped.filter((place) => /playwright|vite|eslint|typescript/.test(place))).toEqual([]);
    expect(shipped.length).toBeLessThan(45);
  });

  test('is under licences that ask for their notice alone', () => {
    const strange = shipped.filter(
      (place) => !SHIPPED_LICENCES.includes(lockfile.get(place)?.license ?? ''),
    );
    expect(strange).toEqual([]);
  });

  test('carries the text of each', () => {
    const text = licencesText(shipped);
    for (const place of shipped.filter((one) => one !== 'node_modules/electron')) {
      const { version = '', license = '' } = lockfile.get(place) ?? {};
      expect(text).toContain(`\n${nameAt(place)} ${version} (${license})\n`);
    }
    expect(() => licencesText(['node_modules/no-such-package'])).toThrow('without the text');
  });

  test('has its reason in docs/dependencies.md, where it was chosen by name', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const { dependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(manifest);
    const notShipped = Object.keys(dependencies).filter(
      (name) => !shipped.includes(`node_modules/${name}`),
    );
    expect(notShipped).toEqual([]);
  });
});

describe('the bill of materials', () => {
  const bomSchema = z.object({
    bomFormat: z.literal('CycloneDX'),
    specVersion: z.literal('1.6'),
    serialNumber: z.string().regex(/^urn:uuid:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/),
    components: z.array(
      z.object({
        'bom-ref': z.string(),
        name: z.string().min(1),
        version: z.string().min(1),
        scope: z.enum(['required', 'excluded']),
        purl: z.string().regex(/^pkg:npm\/(?:%40[^/@]+\/)?[^/@]+@[^@]+$/),
        hashes: z
          .array(z.object({ alg: z.literal('SHA-512'), content: z.string().length(128) }))
          .length(1),
        licenses: z.array(z.unknown()).length(1),
      }),
    ),
    dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
  });

  test('is the same, byte for byte, each time it is made', async () => {
    const again = await shippedPackages();
    expect(sbomText(readLockfile(), again)).toBe(sbomText(lockfile, shipped));
  });

  test('names every package with its checksum, and marks those that reach a person', () => {
    const bom = bomSchema.parse(JSON.parse(sbomText(lockfile, shipped)));
    expect(bom.components).toHaveLength(lockfile.size);
    const required = bom.components.filter(({ scope }) => scope === 'required');
    expect(required.map((one) => one['bom-ref']).sort()).toEqual([...shipped].sort());
  });

  test('points at nothing that is not in it', () => {
    const { components, dependencies } = bomSchema.parse(JSON.parse(sbomText(lockfile, shipped)));
    const known = new Set(components.map((one) => one['bom-ref']));
    const lost = dependencies.flatMap(({ dependsOn }) =>
      dependsOn.filter((ref) => !known.has(ref)),
    );
    expect(lost).toEqual([]);
    expect(dependencies[0]?.dependsOn).toContain('node_modules/react');
  });

  test('has another number where another thing is in it', () => {
    const serial = (text: string): string => bomSchema.parse(JSON.parse(text)).serialNumber;
    const fewer = shipped.filter((place) => place !== 'node_modules/zod');
    expect(serial(sbomText(lockfile, fewer))).not.toBe(serial(sbomText(lockfile, shipped)));
  });

  test('says nothing of the machine that it was made on', () => {
    expect(sbomText(lockfile, shipped)).not.toContain(ROOT);
  });
});
