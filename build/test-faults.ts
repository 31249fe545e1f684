/** `npm run test:faults`: the fault suite whole, where `npm test` runs a sample of it. */
import { runTests } from './test.ts';

process.env['VERSO_FAULTS'] = 'whole';
const tally = await runTests(['--project', 'faults', ...process.argv.slice(2)]);
process.stdout.write(`${tally.summary()}\n`);
process.exitCode = tally.isGreen() ? 0 : 1;
