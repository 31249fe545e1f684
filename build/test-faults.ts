/**
 * `npm run test:faults [-- --everything]`: the fault suite at every operation of what the vault's proofs name,
 * where `npm test` runs a sample; with `--everything`, at every operation of all, which takes most of an hour.
 */
import { runTests } from './test.ts';

const EVERYTHING = '--everything';
const args = process.argv.slice(2);
process.env['VERSO_FAULTS'] = args.includes(EVERYTHING) ? 'everything' : 'whole';
const tally = await runTests(['--project', 'faults', ...args.filter((arg) => arg !== EVERYTHING)]);
process.stdout.write(`${[...tally.failures, tally.summary()].join('\n')}\n`);
process.exitCode = tally.isGreen() ? 0 : 1;
