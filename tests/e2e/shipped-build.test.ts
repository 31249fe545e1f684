/** What the tests open is what people run: the page built for production, without a word of help for debuggers. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from 'vitest';

const ASSETS = join(import.meta.dirname, '..', '..', 'dist', 'renderer', 'assets');

it('holds no development build of React and no source map', async () => {
  const names = await readdir(ASSETS);
  const scripts = names.filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  expect(names.filter((name) => name.endsWith('.map'))).toEqual([]);
  for (const name of scripts) {
    const source = await readFile(join(ASSETS, name), 'utf8');
    // React's explanations for developers link there; the production build has error numbers only.
    expect(source.includes('react.dev/link/'), name).toBe(false);
    expect(source.includes('sourceMappingURL'), name).toBe(false);
  }
});

it('has one sheet, which ranks the layers as the theme does', async () => {
  const names = await readdir(ASSETS);
  const [sheet = '', ...others] = names.filter((name) => name.endsWith('.css'));
  expect(others).toEqual([]);
  const source = await readFile(join(ASSETS, sheet), 'utf8');
  const named = [...source.matchAll(/@layer\s+([\w\s,-]+)[{;]/g)].flatMap(([, list = '']) =>
    list.split(',').map((name) => name.trim()),
  );
  // A layer ranks where it is first named: the parts of the page must not name theirs before the theme.
  expect([...new Set(named)]).toEqual(['tokens', 'base', 'spread', 'components']);
});
