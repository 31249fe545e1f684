/** `npm test`: every test, then what was skipped and why, then one line of counts. */
import { parseCLI, startVitest } from 'vitest/node';

import { Tally } from './tally.ts';
import { ROOT } from './project.ts';

/** @param args as for vitest: file names to filter by, `--project e2e`, `-t name`. */
export async function runTests(args: readonly string[]): Promise<Tally> {
  const { filter, options } = parseCLI(['vitest', 'run', ...args]);
  const tally = new Tally();
  const vitest = await startVitest(filter, {
    ...options,
    root: ROOT,
    watch: false,
    reporters: ['default', tally],
  });
  await vitest.close();
  return tally;
}

if (import.meta.main) {
  const tally = await runTests(process.argv.slice(2));
  process.stdout.write(`${[...tally.failures, tally.summary()].join('\n')}\n`);
  process.exitCode = tally.isGreen() ? 0 : 1;
}
