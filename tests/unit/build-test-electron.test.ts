/** Every end-to-end spec runs in Electron, or has a reason not to. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { ROOT } from '../../build/project.ts';
import { BROWSER_ONLY, SPECS } from '../../build/test-electron.ts';

test('no spec is forgotten, and none is named that is not there', () => {
  const specs = readdirSync(join(ROOT, 'tests', 'e2e'))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => name.replace('.test.ts', ''));
  expect([...SPECS, ...Object.keys(BROWSER_ONLY)].sort()).toEqual(specs.sort());
});
