/** `npm run build`: bundles what is stale into dist/, and says nothing when nothing is. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';

import { fingerprint } from './fingerprint.ts';
import { DIST, MAIN_DIST, READER_DIST, RENDERER_DIST, ROOT, TAGGER_MODEL } from './project.ts';

interface Part {
  readonly name: string;
  readonly folder: string;
  /** Relative to the project. */
  readonly sources: readonly string[];
  build(outDir: string): Promise<void>;
}

/** Versions and settings: a change in any of them makes every part stale. */
const SETTINGS = [
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'build/vite-configs.ts',
  'build/bundle.ts',
  'build/project.ts',
];

/** What of the vault the reader is made from. */
const FORMATS = ['crypto', 'door', 'migrations', 'store', 'journal'].map(
  (folder) => `main/vault/${folder}`,
);

const PARTS: readonly Part[] = [
  {
    name: 'the page',
    folder: RENDERER_DIST,
    sources: ['renderer', 'shared', ...SETTINGS],
    async build(outDir) {
      const [{ build }, { rendererConfig }] = await loadBundler();
      await build(rendererConfig(outDir));
    },
  },
  {
    name: 'the processes',
    folder: MAIN_DIST,
    sources: ['main', 'shared', ...SETTINGS],
    async build(outDir) {
      const [{ build }, { mainConfig, preloadConfig }] = await loadBundler();
      await build(mainConfig(outDir));
      // Read as a file and not bundled: most starts of the program never need it.
      copyFileSync(TAGGER_MODEL, join(outDir, basename(TAGGER_MODEL)));
      await build(preloadConfig(outDir));
    },
  },
  {
    name: 'the reader',
    folder: READER_DIST,
    sources: ['renderer', 'shared', 'build/reader-page.ts', 'build/icons', ...FORMATS, ...SETTINGS],
    async build(outDir) {
      const { buildReader } = await import('./reader-page.ts');
      await buildReader(outDir);
    },
  },
];

/** Late, because loading the bundler takes longer than finding that it is not needed. */
function loadBundler() {
  return Promise.all([import('vite'), import('./vite-configs.ts')]);
}

function stampOf(part: Part): string {
  return join(DIST, `.${basename(part.folder)}.sha256`);
}

function isFresh(part: Part, print: string): boolean {
  const stamp = stampOf(part);
  return existsSync(part.folder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === print;
}

/**
 * A test runner sets NODE_ENV to "test", and Vite would then bundle React for development: slower, larger,
 * and not what people run. What is built here is always what ships.
 */
async function asProduction(build: () => Promise<void>): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

/** Builds beside the old folder and changes places, so that no run ever sees half a build. */
async function rebuild(part: Part, print: string): Promise<void> {
  const fresh = join(DIST, `.building-${basename(part.folder)}-${String(process.pid)}`);
  const old = join(DIST, `.old-${basename(part.folder)}-${String(process.pid)}`);
  try {
    await asProduction(() => part.build(fresh));
    rmSync(stampOf(part), { force: true });
    if (existsSync(part.folder)) renameSync(part.folder, old);
    renameSync(fresh, part.folder);
    writeFileSync(stampOf(part), print);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

/**
 * Brings dist/ up to date.
 * @returns the names of the parts that were built.
 */
export async function bundle(): Promise<readonly string[]> {
  mkdirSync(DIST, { recursive: true });
  const built: string[] = [];
  for (const part of PARTS) {
    const sources = part.sources.map((path) => join(ROOT, path));
    const print = fingerprint(ROOT, sources);
    if (isFresh(part, print)) continue;
    const began = performance.now();
    await rebuild(part, print);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(`Built ${part.name} in ${seconds} s.\n`);
    built.push(part.name);
  }
  return built;
}

if (import.meta.main) await bundle();
