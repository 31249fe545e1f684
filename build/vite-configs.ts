/** How each part of Verso is bundled. No configuration file is read: what stands here is all. */
import { join } from 'node:path';

import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

import { MAIN_ENTRIES, ROOT } from './project.ts';

const shared: InlineConfig = { configFile: false, envDir: false, logLevel: 'warn' };

/** Loaded at run time: native code, Electron itself, and the browser driver of the development host. */
export const EXTERNAL = ['better-sqlite3', 'electron', 'playwright-core'];

export function rendererConfig(outDir: string): InlineConfig {
  return {
    ...shared,
    root: join(ROOT, 'renderer'),
    base: '/',
    plugins: [react()],
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome140',
      // Neither may be used under our Content-Security-Policy: no inline script, no data: addresses.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      // One sheet: the layers are ranked by where each is first named, and a second file could come first.
      cssCodeSplit: false,
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              // In the order of the imports, where the theme is first; else those of shared parts came before it.
              { name: 'style', test: /\.css$/ },
              // Zod is told to do without eval in the part that brings it, before any other makes a schema.
              { name: 'schemas', test: /node_modules\/zod\/|without-eval/ },
            ],
          },
        },
      },
      sourcemap: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2_000,
    },
  };
}

/** One script and one style, with every file that they name inside; nothing is written. */
export function readerConfig(): InlineConfig {
  return {
    ...shared,
    root: join(ROOT, 'renderer', 'reader'),
    publicDir: false,
    assetsInclude: ['**/*.wasm'],
    build: {
      write: false,
      // What browsers of 2023 can do; later ones can it, too.
      target: ['chrome120', 'firefox121', 'safari17'],
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      sourcemap: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: {
        input: join(ROOT, 'renderer', 'reader', 'main.ts'),
        // libsodium asks where it was loaded from only where there is Node.
        transform: { define: { 'import.meta': '{}' } },
        // A classic script: modules do not load from a file.
        output: { format: 'iife', entryFileNames: 'reader.js', codeSplitting: false },
      },
    },
  };
}

/** Bundles for Node: every package but the external ones is inside, so that a package holds no others. */
export function mainConfig(outDir: string): InlineConfig {
  const input: Record<string, string> = {};
  for (const name of MAIN_ENTRIES) input[name] = join(ROOT, 'main', 'start', `${name}.ts`);
  return {
    ...shared,
    root: ROOT,
    publicDir: false,
    ssr: { noExternal: true, external: EXTERNAL },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node24',
      // Readable, so that a stack in the local log and a reviewer of the package can be understood.
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        input,
        // Flat: the entries find each other beside themselves.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  };
}

/** A sandboxed preload must be one CommonJS file. */
export function preloadConfig(outDir: string): InlineConfig {
  return {
    ...shared,
    root: ROOT,
    publicDir: false,
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'chrome140',
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        input: { preload: join(ROOT, 'main', 'start', 'preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  };
}
