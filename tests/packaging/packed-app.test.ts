/** What a person would install, but for Electron itself, which a stand-in takes the place of. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

import { getRawHeader } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { wrongFuses } from '../../build/fuses.ts';
import { FORBIDDEN_NODE } from '../../build/layers.ts';
import { ROOT } from '../../build/project.ts';
import { packApp } from '../support/pack-app.ts';
import type { PackedApp } from '../support/pack-app.ts';

/** Without Electron, in bytes: 25 MB are the limit, of which the tagger's model takes 5 and what stands 9. */
const BUDGET = 18_000_000;

const canPack = process.platform === 'linux';
const title = canPack ? 'the packed app' : 'the packed app (packed on Linux only)';

/** Every file below, as paths from there. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

describe.skipIf(!canPack)(title, () => {
  let app: PackedApp;
  beforeAll(async () => (app = await packApp()), 120_000);
  afterAll(() => app.remove());

  test('has every fuse as build/fuses.ts says, and the stand-in had not', async () => {
    expect(await wrongFuses(app.executable)).toEqual([]);
    const untouched = join(app.folder, 'chrome-sandbox');
    expect((await wrongFuses(untouched)).length).toBeGreaterThan(4);
  });

  test('holds no source map, no test, no source and nothing of development', () => {
    const strange = app.names.filter((name) =>
      /\.map$|\.tsx?$|\.c(?:c|pp)?$|\.gyp$|\/tests?\/|(?:^|\/)\.|playwright|vitest|chromium/.test(
        name,
      ),
    );
    expect(strange).toEqual([]);
    for (const name of app.names.filter((one) => /\.c?js$/.test(one))) {
      const text = readFileSync(join(app.extracted, name), 'utf8');
      expect(text.includes('sourceMappingURL'), name).toBe(false);
    }
  });

  test('holds one package, and of it one binary, outside of the archive', () => {
    const packages = app.names.filter((name) => /^\/node_modules\/[^/]+$/.test(name));
    expect(packages).toEqual(['/node_modules/better-sqlite3']);
    const system = `${process.platform}-${process.arch}.node`;
    const binary = `/node_modules/better-sqlite3/prebuilds/${system}`;
    expect(app.names.filter((name) => name.endsWith('.node'))).toEqual([binary]);
    expect(filesBelow(join(app.resources, 'app.asar.unpacked'))).toEqual([binary.slice(1)]);
    expect([...filesBelow(app.resources)].sort()).toEqual([
      'app.asar',
      `app.asar.unpacked${binary}`,
    ]);
  });

  test('has a checksum for each file in the archive', () => {
    const bare: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      if ('files' in node && typeof node.files === 'object' && node.files !== null) {
        for (const [name, below] of Object.entries(node.files)) visit(below, `${path}/${name}`);
      } else if (!('integrity' in node)) bare.push(path);
    };
    visit(getRawHeader(join(app.resources, 'app.asar')).header, '');
    expect(bare).toEqual([]);
  });

  test('holds of the processes what can be reached from the entries, and all of that', () => {
    const folder = join(app.extracted, 'dist', 'main');
    const reached = new Set<string>();
    const follow = (name: string): void => {
      if (reached.has(name)) return;
      expect(existsSync(join(folder, name)), name).toBe(true);
      reached.add(name);
      const text = readFileSync(join(folder, name), 'utf8');
      for (const [, next] of text.matchAll(/["'`]\.\/([\w.-]+\.(?:c?js|bin))["'`]/g)) {
        if (next !== undefined) follow(next);
      }
    };
    [
      'electron.js',
      'preload.cjs',
      'vault-under-electron.js',
      'argon2-worker.js',
      'opening-worker.js',
    ].forEach(follow);
    expect(filesBelow(folder).filter((name) => !reached.has(name))).toEqual([]);
  });

  test('holds the page, the reader and the licences', () => {
    for (const name of [
      '/dist/renderer/index.html',
      '/dist/reader/reader.html',
      '/LICENSE',
      '/node_modules/better-sqlite3/LICENSE',
    ]) {
      expect(app.names).toContain(name);
    }
    expect(existsSync(join(app.folder, 'LICENSES.chromium.html'))).toBe(true);
    expect(existsSync(join(app.folder, 'LICENSE.electron.txt'))).toBe(true);
    const others = readFileSync(join(app.folder, 'THIRD-PARTY-LICENCES.txt'), 'utf8');
    for (const name of ['react ', 'libsodium-sumo ', 'zod ', 'sql.js ', 'better-sqlite3 ']) {
      expect(others).toContain(`\n${name}`);
    }
    expect(readdirSync(join(app.folder, 'locales')).sort()).toEqual([
      'en-GB.pak',
      'en-US.pak',
      'fr.pak',
    ]);
  });

  test('names no way to a network, in our code or in anybody’s that is bundled', () => {
    const scripts = app.names.filter((name) => /\.c?js$/.test(name));
    const found = scripts.flatMap((name) => {
      const text = readFileSync(join(app.extracted, name), 'utf8');
      const modules = FORBIDDEN_NODE.filter((one) =>
        ['"', "'", '`'].some((mark) =>
          [`node:${one}`, one].some((id) =>
            new RegExp(`(?:from|require\\(|import\\(?)\\s*${mark}${id}${mark}`).test(text),
          ),
        ),
      );
      const globals = [
        'fetch(',
        'WebSocket',
        'XMLHttpRequest',
        'EventSource',
        'RTCPeerConnection',
        'sendBeacon',
        'importScripts',
      ];
      return [...modules, ...globals.filter((one) => text.includes(one))].map(
        (one) => `${basename(name).replace(/-[\w-]{8}\./, '.')} ${one}`,
      );
    });
    expect(scripts.length).toBeGreaterThan(20);
    // libsodium's loader would ask for its WebAssembly so in a browser; in Node there is no such thing.
    expect(found).toEqual(['vault-keys.js XMLHttpRequest']);
  });

  test('tells Electron where to begin, and no more than it must', () => {
    const text = readFileSync(join(app.extracted, 'package.json'), 'utf8');
    const manifest = z.record(z.string(), z.unknown()).parse(JSON.parse(text));
    expect(manifest['main']).toBe('dist/main/electron.js');
    expect(Object.keys(manifest)).not.toContain('devDependencies');
    expect(Object.keys(manifest)).not.toContain('scripts');
  });

  test('stays small', async (context) => {
    const bytes = filesBelow(app.resources)
      .map((name) => statSync(join(app.resources, name)).size)
      .reduce((sum, size) => sum + size, 0);
    await context.annotate(`${basename(ROOT)}: ${(bytes / 1e6).toFixed(1)} MB without Electron`);
    expect(bytes).toBeLessThan(BUDGET);
  });

  test('has all that the vault process needs to begin and to make a journal', async () => {
    const outcome = await beginPackedVault(app.extracted);
    expect(outcome).toEqual({ reports: ['ready', 'opened', 'closed'], words: 24, code: 0 });
  });
});

/**
 * Runs the packed vault process from the archive's own files, with Node in Electron's place: the stub
 * gives it the port that a utility process has, and a page's port on it.
 */
async function beginPackedVault(extracted: string): Promise<unknown> {
  const home = join(extracted, '..', 'home');
  mkdirSync(home);
  const stub = join(ROOT, 'tests', 'support', 'parent-port-stub.ts');
  const entry = join(extracted, 'dist', 'main', 'vault-under-electron.js');
  const child = spawn(process.execPath, ['--import', stub, entry, home], {
    cwd: extracted,
    env: {},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const said = z
    .object({ reports: z.array(z.string()), words: z.number() })
    .parse(JSON.parse(output));
  return { ...said, code };
}
