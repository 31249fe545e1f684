/** Which packages reach a person: asked of the bundler itself, not of package.json. */
import { relative, sep } from 'node:path';

import { build } from 'vite';
import type { InlineConfig, Plugin } from 'vite';

import { ROOT } from './project.ts';
import { mainConfig, preloadConfig, readerConfig, rendererConfig } from './vite-configs.ts';

/** Not bundled: Electron lies around the app, and SQLite's package goes along as it is. */
const AS_THEY_ARE = ['node_modules/better-sqlite3', 'node_modules/electron'];
/** Of the development host, whose bundle no installer holds. */
const NOT_SHIPPED = 'node_modules/playwright-core';

/** @returns places in the lockfile, sorted. Nothing is written. */
export async function shippedPackages(): Promise<readonly string[]> {
  const places = new Set(AS_THEY_ARE);
  const listen: Plugin = {
    name: 'verso:shipped-packages',
    buildEnd() {
      for (const id of this.getModuleIds()) {
        const place = packagePlace(id);
        if (place !== null && place !== NOT_SHIPPED) places.add(place);
      }
    },
  };
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    for (const config of [rendererConfig(''), mainConfig(''), preloadConfig(''), readerConfig()]) {
      await build(withoutWriting(config, listen));
    }
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
  return [...places].sort();
}

function withoutWriting(config: InlineConfig, listen: Plugin): InlineConfig {
  const { outDir: _, emptyOutDir: __, ...rest } = config.build ?? {};
  return {
    ...config,
    plugins: [...(config.plugins ?? []), listen],
    build: { ...rest, write: false },
  };
}

/** "/…/node_modules/a/node_modules/@b/c/lib/x.js?raw" → "node_modules/a/node_modules/@b/c". */
function packagePlace(id: string): string | null {
  const path = relative(ROOT, id.replace(/^\0+/, '').replace(/\?.*$/, '')).split(sep).join('/');
  const found =
    /^(?<place>(?:node_modules\/(?:@[^/]+\/)?[^/]+\/(?=node_modules\/))*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(
      path,
    );
  return found?.groups?.['place'] ?? null;
}
