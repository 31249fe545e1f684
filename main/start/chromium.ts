/** Verso in an installed browser. `node main/start/chromium.ts`, or its bundle in dist/main. */
import './require-node.ts';
import './limit-core-dumps.ts';

import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';

import { startVerso } from '../app.ts';
import { readPageFiles } from '../host/read-page-files.ts';
import { createChromiumHost, isProgram } from '../hosts/chromium/chromium-host.ts';
import { findBrowser } from '../hosts/chromium/find-browser.ts';

const isSource = import.meta.url.endsWith('.ts');
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

await open();

async function open(): Promise<void> {
  const { env, platform } = process;
  const browser = findBrowser({ platform, env, home: homedir(), isProgram });
  if (browser === null) {
    say(
      'Verso needs Chromium, Google Chrome, Brave or Microsoft Edge, and found none. Install one.',
    );
    process.exitCode = 69;
    return;
  }
  const manifest: unknown = JSON.parse(await readFile(at('../../package.json'), 'utf8'));
  const host = createChromiumHost({
    browserPath: browser.path,
    vaultEntry: at(isSource ? './vault-under-node.ts' : './vault-under-node.js'),
    say,
  });
  const verso = await startVerso(host, {
    version: versionOf(manifest),
    files: await readPageFiles(at(isSource ? '../../dist/renderer' : '../renderer')),
  });
  if (!verso.isFirst) say('Verso is open already; its window has been brought to the front.');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void verso.stop());
  }
  await verso.over;
  process.exit(0);
}

function versionOf(manifest: unknown): string {
  const version: unknown =
    typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'version') : null;
  return typeof version === 'string' ? version : 'unknown';
}
