/** Electron's own install script against networks that do not answer, made here. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { findElectron, hasFailedBefore } from '../../build/electron-binary.ts';
import type { ElectronPlaces } from '../../build/electron-binary.ts';
import { CACHE, MODULES, ROOT } from '../../build/project.ts';

let folder = '';
let places: ElectronPlaces;
let server: Server | null = null;

beforeEach(() => {
  // Inside node_modules, so that the copied install script finds what it requires.
  mkdirSync(CACHE, { recursive: true });
  folder = mkdtempSync(join(CACHE, 'electron-'));
  for (const file of ['install.js', 'package.json', 'checksums.json']) {
    copyFileSync(join(MODULES, 'electron', file), join(folder, file));
  }
  places = { folder, memory: join(folder, 'memory', 'not-fetched.json') };
});

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
  rmSync(folder, { recursive: true, force: true });
});

async function mirror(onRequest: Parameters<typeof createServer>[1]): Promise<string> {
  const made = createServer(onRequest ?? (() => undefined));
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  const address = made.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${String(address.port)}/`;
}

/** In a process of its own: the server of this one must go on answering meanwhile. */
async function fetchFrom(
  address: string,
): Promise<{ readonly found: string; readonly ms: number }> {
  const began = performance.now();
  const program = `
    import { fetchElectron } from ${JSON.stringify(join(ROOT, 'build', 'electron-binary.ts'))};
    process.stdout.write(String(fetchElectron(${JSON.stringify(places)})));`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    env: {
      ...process.env,
      ELECTRON_MIRROR: address,
      electron_config_cache: join(folder, 'cache'),
      VERSO_FETCH_PATIENCE_MS: '300',
    },
  });
  let found = '';
  child.stdout.on('data', (chunk: Buffer) => (found += chunk.toString()));
  await new Promise((resolve) => child.on('exit', resolve));
  return { found, ms: performance.now() - began };
}

test('a network that never answers costs its patience, once, and is remembered', async () => {
  expect(hasFailedBefore(places)).toBe(false);
  const { found, ms } = await fetchFrom(await mirror(() => undefined));
  expect(found).toBe('null');
  expect(ms).toBeLessThan(8_000);
  expect(hasFailedBefore(places)).toBe(true);
});

test('a download that stops in the middle is given up', async () => {
  const address = await mirror((_request, response) => {
    response.writeHead(200, { 'content-length': '1000000' });
    response.write(Buffer.alloc(1000));
  });
  expect((await fetchFrom(address)).found).toBe('null');
});

test('a download that is not Electron is refused by its checksum', async () => {
  const address = await mirror((_request, response) => {
    response.end('not electron');
  });
  expect((await fetchFrom(address)).found).toBe('null');
  expect(hasFailedBefore(places)).toBe(true);
});

test('a failure of another version is not held against this one', () => {
  mkdirSync(join(folder, 'memory'));
  writeFileSync(places.memory, JSON.stringify({ version: '1.0.0' }));
  expect(hasFailedBefore(places)).toBe(false);
});

test('a binary is found where the package says, and only if it is there', () => {
  expect(findElectron(places)).toBeNull();
  writeFileSync(join(folder, 'path.txt'), 'electron');
  expect(findElectron(places)).toBeNull();
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'electron'), '');
  expect(findElectron(places)).toBe(join(folder, 'dist', 'electron'));
});
