/** The layers of build/layers.ts, held against every import that TypeScript's own parser finds. */
import { describe, expect, test } from 'vitest';

import { checkImport } from '../../build/check-import.ts';
import { importsOf, sourceFiles } from '../../build/imports.ts';
import type { Import } from '../../build/imports.ts';
import { LAYERS } from '../../build/layers.ts';

const imports = sourceFiles().flatMap(importsOf);

test('there is something to judge', () => {
  expect(imports.length).toBeGreaterThan(200);
});

test('every import keeps to its layer', () => {
  expect(imports.map(checkImport).filter((sentence) => sentence !== null)).toEqual([]);
});

test('electron is imported in its folder only', () => {
  const places = imports
    .filter(({ file, specifier }) => specifier === 'electron' && file.startsWith('main/'))
    .map(({ file }) => file)
    .filter((file) => !file.startsWith('main/hosts/electron/'));
  expect([...new Set(places)]).toEqual([]);
});

test('every layer names only layers that there are', () => {
  const names = LAYERS.map((layer) => layer.name);
  expect(new Set(names).size).toBe(names.length);
  for (const layer of LAYERS) expect(names).toEqual(expect.arrayContaining([...layer.layers]));
});

describe('the judge', () => {
  const judge = (file: string, specifier: string, target: string | null = null) => {
    const found: Import = { file, line: 1, specifier, target };
    return checkImport(found);
  };

  test.each([
    ['shared/model/x.ts', '../../main/app.ts', 'main/app.ts'],
    ['shared/model/x.ts', 'node:fs', null],
    ['shared/model/x.ts', 'react', null],
    ['main/session/x.ts', 'electron', null],
    ['main/host/x.ts', '../hosts/electron/y.ts', 'main/hosts/electron/y.ts'],
    ['main/hosts/chromium/x.ts', '../electron/y.ts', 'main/hosts/electron/y.ts'],
    ['main/session/x.ts', '../vault/y.ts', 'main/vault/y.ts'],
    ['main/vault/x.ts', '../host/y.ts', 'main/host/y.ts'],
    ['main/vault/x.ts', 'node:net', null],
    ['main/vault/crypto/x.ts', 'node:util', null],
    ['main/vault/crypto/x.ts', '../door/y.ts', 'main/vault/door/y.ts'],
    ['main/vault/x.ts', 'https', null],
    ['main/vault/migrations/0010.ts', '../store/y.ts', 'main/vault/store/y.ts'],
    ['renderer/ui/x.tsx', '../features/a/index.ts', 'renderer/features/a/index.ts'],
    ['renderer/ui/x.tsx', '../../shared/contract/y.ts', 'shared/contract/y.ts'],
    ['renderer/features/a/x.tsx', '../b/inside.ts', 'renderer/features/b/inside.ts'],
    ['renderer/features/a/x.tsx', '../../app/y.ts', 'renderer/app/y.ts'],
    ['main/app.ts', '../tests/support/y.ts', 'tests/support/y.ts'],
    ['build/x.ts', '../tests/support/y.ts', 'tests/support/y.ts'],
    ['main/app.ts', '../../other/y.ts', '../other/y.ts'],
    ['elsewhere/x.ts', 'zod', null],
  ])('%s may not import %s', (file, specifier, target) => {
    expect(judge(file, specifier, target)).not.toBeNull();
  });

  test.each([
    ['main/session/x.ts', '../host/host.ts', 'main/host/host.ts'],
    ['renderer/features/a/x.tsx', '../b/index.ts', 'renderer/features/b/index.ts'],
    ['renderer/features/a/x.tsx', './y.ts', 'renderer/features/a/y.ts'],
    ['renderer/app/x.tsx', '../features/a/index.ts', 'renderer/features/a/index.ts'],
    ['main/vault/x.ts', 'better-sqlite3', null],
    ['main/vault/crypto/x.ts', '@scure/bip39/wordlists/english.js', null],
    ['tests/unit/x.ts', 'node:net', null],
  ])('%s may import %s', (file, specifier, target) => {
    expect(judge(file, specifier, target)).toBeNull();
  });
});
