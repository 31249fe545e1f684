/** `npm start`: builds what is stale and opens Verso in what this machine has, saying which and why. */
import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';

import { findBrowser } from '../main/hosts/chromium/find-browser.ts';
import type { FoundBrowser } from '../main/hosts/chromium/find-browser.ts';
import { bundle } from './bundle.ts';
import { chooseHost, hasDisplay } from './choose-host.ts';
import type { Facts, HostName } from './choose-host.ts';
import { fetchElectron, findElectron, hasFailedBefore } from './electron-binary.ts';
import { MAIN_DIST, ROOT } from './project.ts';

interface Ending {
  readonly code: number | null;
  readonly afterMs: number;
}

/** A browser engine that cannot set up its sandbox traps at once; no person closes a window so soon. */
const BROKEN_START_MS = 5_000;

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

const USAGE = 'npm start [-- --host electron|chromium] [--retry-electron]';

function readArguments(): { readonly wanted: HostName | null; readonly retry: boolean } {
  const options = {
    host: { type: 'string' },
    'retry-electron': { type: 'boolean', default: false },
  } as const;
  try {
    const { values } = parseArgs({ options });
    const { host } = values;
    if (host === undefined || host === 'electron' || host === 'chromium') {
      return { wanted: host ?? null, retry: values['retry-electron'] };
    }
    say('--host takes "electron" or "chromium".');
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
  say(USAGE);
  process.exit(1);
}

function installedBrowser(): FoundBrowser | null {
  const { env, platform } = process;
  return findBrowser({ platform, env, home: homedir(), isProgram });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Looks for Electron, and downloads it where that may work and is wanted. */
function gatherFacts(wanted: HostName | null, retry: boolean): Facts {
  const display = hasDisplay(process.platform, process.env);
  const facts = { wanted, hasDisplay: display, browser: installedBrowser() };
  const found = findElectron();
  if (found !== null || wanted === 'chromium' || !display) {
    return { ...facts, electron: found, electronLacks: null };
  }
  if (!retry && hasFailedBefore()) {
    return { ...facts, electron: null, electronLacks: 'download-failed-before' };
  }
  say('Fetching Electron, once (about 120 MB) …');
  const electron = fetchElectron();
  return { ...facts, electron, electronLacks: electron === null ? 'download-failed' : null };
}

function run(binary: string, args: readonly string[]): Promise<Ending> {
  const began = performance.now();
  // Where this is inherited, Electron would be a plain Node and show nothing.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(binary, args, { cwd: ROOT, env, stdio: 'inherit' });
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    const end = (code: number | null) => {
      resolve({ code, afterMs: performance.now() - began });
    };
    child.on('error', () => {
      end(null);
    });
    child.on('exit', end);
  });
}

function runInBrowser(): Promise<Ending> {
  return run(process.execPath, [join(MAIN_DIST, 'chromium.js')]);
}

async function start(): Promise<number> {
  const { wanted, retry } = readArguments();
  await bundle();
  const facts = gatherFacts(wanted, retry);
  const choice = chooseHost(facts);
  say(choice.because);
  switch (choice.show) {
    case 'nothing':
      return 1;
    case 'demo': {
      const out = join(ROOT, 'out', 'demo');
      say(`Pictures, the released copies and a report go to ${out}.`);
      return (
        (await run(process.execPath, [join(ROOT, 'tests', 'demo', 'demo.ts'), '--out', out]))
          .code ?? 1
      );
    }
    case 'chromium':
      return (await runInBrowser()).code ?? 1;
    case 'electron': {
      const { code, afterMs } = await run(choice.binary, [ROOT]);
      const crashed = code === null || code >= 128;
      if (!crashed || afterMs > BROKEN_START_MS || wanted === 'electron') return code ?? 1;
      if (facts.browser === null) return 1;
      say(`Electron cannot start here; Verso opens in ${facts.browser.name} instead.`);
      return (await runInBrowser()).code ?? 1;
    }
  }
}

process.exitCode = await start();
