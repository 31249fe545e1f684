/** `npm run check`: everything that must hold before a change is taken. Goes on after a failure. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

import { z } from 'zod';

import { MODULES, ROOT } from './project.ts';
import { runTests } from './test.ts';
import { checkTypes } from './types.ts';

interface Step {
  readonly name: string;
  /** The last line of what it did. */
  readonly outcome: string;
  readonly isGreen: boolean;
}

function runTool(path: string, args: readonly string[]): boolean {
  const script = join(MODULES, path);
  return (
    spawnSync(process.execPath, [script, ...args], { cwd: ROOT, stdio: 'inherit' }).status === 0
  );
}

function step(name: string, run: () => boolean): Step {
  process.stdout.write(`\n${name}\n`);
  const began = performance.now();
  const isGreen = run();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  return { name, isGreen, outcome: `${isGreen ? 'passed' : 'FAILED'} in ${seconds} s` };
}

const lockfileSchema = z.object({
  packages: z.record(z.string(), z.object({ integrity: z.string().optional() })),
});

/** Every package comes with a checksum, so that what is installed is what was reviewed. */
function hasWholeLockfile(): boolean {
  const lockfile: unknown = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const packages = Object.entries(lockfileSchema.parse(lockfile).packages);
  const bare = packages.filter(
    ([place, { integrity }]) => place !== '' && integrity?.startsWith('sha512-') !== true,
  );
  for (const [place] of bare) process.stdout.write(`${place} has no checksum.\n`);
  return bare.length === 0;
}

const steps: Step[] = [
  step('Format', () =>
    runTool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  ),
  step('Lint', () => runTool('eslint/bin/eslint.js', ['.'])),
  step('Types', () => checkTypes()),
  step('Dead code', () => runTool('knip/bin/knip.js', [])),
  step('Lockfile', hasWholeLockfile),
];
process.stdout.write('\nTests\n');
const tally = await runTests([]);
steps.push({
  name: 'Tests',
  isGreen: tally.isGreen(),
  outcome: tally.isGreen() ? 'passed' : 'FAILED',
});

process.stdout.write('\n');
for (const { name, outcome } of steps) process.stdout.write(`${name}: ${outcome}\n`);
process.stdout.write('skipped: npm audit (it asks a server; run it where there is a network)\n');
process.stdout.write(`${[...tally.failures, tally.summary()].join('\n')}\n`);
process.exitCode = steps.every(({ isGreen }) => isGreen) ? 0 : 1;
