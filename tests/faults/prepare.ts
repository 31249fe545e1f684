/**
 * Before the suite: the shim, the programs and the seeds, once, in a folder of memory where there is one.
 * After it: the figures in a table, and the folder away.
 */
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { TestProject } from 'vitest/node';

import { bundlePrograms } from './bundle.ts';
import { buildShim } from './disk-shim.ts';
import { Lanes } from './lanes.ts';
import { table } from './figures.ts';

export interface FaultsPrepared {
  readonly folder: string;
  /** Of the library; null where it cannot be had. */
  readonly shim: string | null;
  /** Why there is none. */
  readonly reason: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    faults: FaultsPrepared;
  }
}

const GOLDEN = fileURLToPath(new URL('../fixtures/golden-vault-1/', import.meta.url));

export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(memoryFolder(), 'verso-faults-'));
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const shim = buildShim(folder);
    project.provide('faults', {
      folder,
      shim: shim.ok ? shim.path : null,
      reason: shim.ok ? '' : shim.reason,
    });
    if (shim.ok) await makeReady(folder, shim.path);
  } catch (error) {
    clear();
    throw error;
  }
  return () => {
    const figures = join(folder, 'figures.jsonl');
    if (existsSync(figures)) process.stdout.write(`\n${table(readFileSync(figures, 'utf8'))}\n`);
    clear();
  };
}

async function makeReady(folder: string, shim: string): Promise<void> {
  await bundlePrograms(folder);
  const lanes = await Lanes.start(folder, shim);
  try {
    await lanes.run([{ job: 'make-seeds', golden: GOLDEN }]);
  } finally {
    lanes.stop();
  }
}

/** Thousands of small files, synced: on a real disk that takes long and wears it for nothing. */
function memoryFolder(): string {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
}
