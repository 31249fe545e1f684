import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { CACHE, ROOT } from '../../build/project.ts';

/** A run of its own, over tests written here: what counts is what a person reads at the end. */
let folder = '';

beforeAll(() => {
  mkdirSync(CACHE, { recursive: true });
  folder = mkdtempSync(join(CACHE, 'tally-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function tallyOf(body: string): {
  readonly lines: readonly string[];
  readonly green: boolean;
  readonly failures: readonly string[];
} {
  const file = join(folder, 'sample.test.ts');
  writeFileSync(file, body);
  const program = `
    import { startVitest } from 'vitest/node';
    import { Tally } from ${JSON.stringify(join(ROOT, 'build', 'tally.ts'))};
    const tally = new Tally();
    const vitest = await startVitest([], {
      root: ${JSON.stringify(folder)}, config: false, watch: false,
      include: ['sample.test.ts'], exclude: [], reporters: [tally],
    });
    await vitest.close();
    console.log(JSON.stringify({ lines: tally.summary().split('\\n'), green: tally.isGreen(), failures: tally.failures }));
    process.exit(0);`;
  const run = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', program], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, VITEST: undefined, VITEST_POOL_ID: undefined },
  });
  return JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '') as ReturnType<typeof tallyOf>;
}

const HEAD = `import { describe, expect, test } from 'vitest';`;

test('passes, failures and skips are counted, and a skip gives its name and reason', () => {
  const { lines, green } = tallyOf(`${HEAD}
    test('one', () => {});
    test('two', () => { expect(1).toBe(2); });
    test('three', (context) => { context.skip('no display'); });
    describe.skip('four', () => { test('five', () => {}); });`);
  expect(lines).toEqual([
    'skipped: three (no display)',
    'skipped: four > five (no reason given)',
    '1 passed, 1 failed, 2 skipped',
  ]);
  expect(green).toBe(false);
});

test('a file that breaks before its tests is a failure', () => {
  const { lines, green } = tallyOf(`${HEAD} throw new Error('broken file');`);
  expect(lines).toEqual(['0 passed, 1 failed, 0 skipped']);
  expect(green).toBe(false);
});

test('a suite whose preparation fails does not pass its tests', () => {
  const { lines, green } = tallyOf(`import { beforeAll, test } from 'vitest';
    beforeAll(() => { throw new Error('no ground'); });
    test('one', () => {});`);
  expect(lines.at(-1)).not.toMatch(/ 0 failed/);
  expect(lines.at(-1)).toMatch(/^0 passed/);
  expect(green).toBe(false);
});

test('a run without any test is not green', () => {
  expect(tallyOf(`${HEAD} test.skip('one', () => {});`).green).toBe(false);
});

test('all passed is green', () => {
  const { lines, green } = tallyOf(`${HEAD} test('one', () => {}); test('two', () => {});`);
  expect(lines).toEqual(['2 passed, 0 failed, 0 skipped']);
  expect(green).toBe(true);
});

test('what failed is named with its file and its first words', () => {
  const { failures } = tallyOf(`${HEAD}
    describe('sums', () => { test('two', () => { throw new Error('not two\\nstack'); }); });
    test('one', () => {});`);
  expect(failures).toEqual(['failed: sample.test.ts > sums > two: not two']);
  expect(tallyOf(`throw new Error('broken file');`).failures).toEqual([
    'failed: sample.test.ts: broken file',
  ]);
});
