/** electron-builder.yml: what the builder takes it for, and what an installer must be. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { fingerprint } from '../../build/fingerprint.ts';
import { FUSES } from '../../build/fuses.ts';
import { ICNS_TYPES, ICO_SIZES } from '../../build/icon-files.ts';
import { MODULES, ROOT } from '../../build/project.ts';

const text = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8');
const loaded = load(text);
const configuration = z
  .looseObject({
    asar: z.unknown(),
    asarUnpack: z.array(z.string()),
    npmRebuild: z.boolean(),
    publish: z.null(),
    electronFuses: z.record(z.string(), z.boolean()),
    appImage: z.object({ executableArgs: z.array(z.string()) }),
    win: z.object({ target: z.string(), icon: z.string() }),
    mac: z.object({ target: z.string(), icon: z.string(), hardenedRuntime: z.boolean() }),
    linux: z.object({ target: z.array(z.string()), icon: z.string(), maintainer: z.string() }),
    nsis: z.object({ deleteAppDataOnUninstall: z.boolean() }),
  })
  .parse(loaded);

describe('electron-builder.yml', () => {
  const schema: unknown = JSON.parse(
    readFileSync(join(MODULES, 'app-builder-lib', 'scheme.json'), 'utf8'),
  );
  // The scheme has keywords of its own, for documentation.
  const isValid = new Ajv({ strict: false, allErrors: true }).compile(
    z.record(z.string(), z.unknown()).parse(schema),
  );

  test("fits the builder's own schema", () => {
    isValid(loaded);
    expect(isValid.errors ?? []).toEqual([]);
  });

  test('and the schema would have found a slip of the pen', () => {
    expect(isValid({ ...configuration, electronFuse: {} })).toBe(false);
    expect(isValid({ ...configuration, nsis: { oneClick: 'no' } })).toBe(false);
  });

  test('makes an installer for each system', () => {
    const { win, mac, linux } = configuration;
    expect([win.target, mac.target, ...linux.target]).toEqual([
      'nsis',
      'dmg',
      'AppImage',
      'deb',
      'rpm',
    ]);
  });

  test('keeps everything but the binary inside the archive, and rebuilds nothing', () => {
    const { asar, asarUnpack, npmRebuild } = configuration;
    expect({ asar, asarUnpack, npmRebuild }).toEqual({
      asar: { smartUnpack: false },
      asarUnpack: ['**/*.node'],
      npmRebuild: false,
    });
  });

  test('says each fuse that the builder knows, as build/fuses.ts does', () => {
    const lower = (name: string): string => `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
    const known = FUSES.filter(({ name }) => name !== 'WasmTrapHandlers');
    expect(configuration.electronFuses).toEqual(
      Object.fromEntries(known.map(({ name, isOn }) => [lower(name), isOn])),
    );
  });

  test('publishes nowhere, signs by the environment alone, and leaves journals where they are', () => {
    expect(configuration.publish).toBeNull();
    expect(text).not.toMatch(/^\s*(?:cscLink|cscKeyPassword|certificateFile|identity|token):/m);
    expect(configuration.nsis.deleteAppDataOnUninstall).toBe(false);
    expect(configuration.mac.hardenedRuntime).toBe(true);
  });

  // Without this the menu entry of an AppImage says --no-sandbox, with which Verso does not start.
  test('starts an AppImage with no argument of its own', () => {
    expect(configuration.appImage.executableArgs).toEqual([]);
    expect(text).not.toMatch(/^[^#]*no-sandbox/m);
  });

  test('has what deb and rpm ask for: a homepage and somebody to write to', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(z.object({ homepage: z.url() }).parse(manifest).homepage).toMatch(/^https:/);
    expect(configuration.linux.maintainer).toMatch(/^[^<]+ <[^@>]+@[^@>]+>$/);
  });
});

describe('the icons', () => {
  const folder = join(ROOT, 'build', 'icons');
  const bytes = (name: string): Buffer => readFileSync(join(folder, name));
  const pngSize = (png: Buffer): readonly number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];
  const isPng = (png: Buffer): boolean => png.subarray(1, 4).toString('latin1') === 'PNG';

  test('were drawn from the drawing as it is now', () => {
    const recorded = bytes('sizes/drawn-from.sha256').toString('utf8');
    // If this fails: npm run icons.
    expect(recorded).toBe(fingerprint(ROOT, [join(folder, 'icon.svg')]));
  });

  test('are where the installers look for them', () => {
    const { win, mac, linux } = configuration;
    for (const { icon } of [win, mac, linux]) expect(existsSync(join(ROOT, icon)), icon).toBe(true);
  });

  test('are as large as they are called', () => {
    const names = readdirSync(join(folder, 'sizes')).filter((name) => name.endsWith('.png'));
    expect(names.length).toBe(9);
    for (const name of names) {
      const size = Number(name.split('x')[0]);
      expect(pngSize(bytes(`sizes/${name}`)), name).toEqual([size, size]);
    }
  });

  test('have every size in the file for Windows', () => {
    const ico = bytes('icon.ico');
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const at = 6 + 16 * index;
      const image = ico.subarray(ico.readUInt32LE(at + 12)).subarray(0, ico.readUInt32LE(at + 8));
      if (isPng(image)) return pngSize(image)[0];
      // A bitmap with its mask: twice as high as wide, with pixels that are not all clear.
      expect(image.readInt32LE(8)).toBe(image.readInt32LE(4) * 2);
      expect(image.subarray(40).some((byte) => byte === 255)).toBe(true);
      return image.readInt32LE(4);
    });
    expect(sizes).toEqual([...ICO_SIZES]);
  });

  test('have every size in the file for macOS', () => {
    const icns = bytes('icon.icns');
    expect(icns.subarray(0, 4).toString('latin1')).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const found: (readonly [string, number | undefined])[] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      const png = icns.subarray(at + 8, at + icns.readUInt32BE(at + 4));
      expect(isPng(png)).toBe(true);
      found.push([icns.subarray(at, at + 4).toString('latin1'), pngSize(png)[0]]);
    }
    expect(found).toEqual(ICNS_TYPES.map(([type, size]) => [type, size]));
  });
});
