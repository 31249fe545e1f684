import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { fingerprint } from '../../build/fingerprint.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'verso-fingerprint-'));
  mkdirSync(join(root, 'sources', 'inner'), { recursive: true });
  writeFileSync(join(root, 'sources', 'a.ts'), 'one');
  writeFileSync(join(root, 'sources', 'inner', 'b.ts'), 'two');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});
const print = (): string => fingerprint(root, [join(root, 'sources'), join(root, 'missing')]);

test('the same files give the same print', () => {
  expect(print()).toBe(print());
});

test.each<[string, () => void]>([
  [
    'a change',
    () => {
      writeFileSync(join(root, 'sources', 'a.ts'), 'eno');
    },
  ],
  [
    'a new file',
    () => {
      writeFileSync(join(root, 'sources', 'c.ts'), '');
    },
  ],
  [
    'a deletion',
    () => {
      rmSync(join(root, 'sources', 'inner', 'b.ts'));
    },
  ],
  [
    'a new name',
    () => {
      renameSync(join(root, 'sources', 'a.ts'), join(root, 'sources', 'z.ts'));
    },
  ],
  [
    'a listed file that was missing',
    () => {
      writeFileSync(join(root, 'missing'), 'x');
    },
  ],
  [
    'text that moves from one file to the next',
    () => {
      writeFileSync(join(root, 'sources', 'a.ts'), 'onet');
      writeFileSync(join(root, 'sources', 'inner', 'b.ts'), 'wo');
    },
  ],
])('%s gives another', (_name, change) => {
  const before = print();
  change();
  expect(print()).not.toBe(before);
});
