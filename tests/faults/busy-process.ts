/**
 * `node busy-process.js ROOT WORDS FIRST STEPS`: works on the vault at ROOT, without a shim, from step
 * FIRST on, and tells of each step in ROOT.ack. Ends after STEPS steps, or when it was refused a few
 * times, without closing anything; or before, by a kill.
 */
import { readySodium } from '../../main/vault/crypto/sodium.ts';
import { AcknowledgementFile } from './acknowledgements.ts';
import { busyStep } from './busy.ts';
import { householdAt, secretOf } from './places.ts';
import { saidToPerson } from './workloads.ts';

/** The disk may keep each refused step or not, so there are twice as many outcomes with each. */
const MOST_REFUSALS = 3;

const [root = '', words = '', first = '0', steps = '0'] = process.argv.slice(2);
process.umask(0o077);
await readySodium();
const told = new AcknowledgementFile(`${root}.ack`);
const household = householdAt(root, 2, () => undefined);
await household.door.unlockWithWords(secretOf(words));
let refusals = 0;
for (let index = 0; index < Number(steps) && refusals < MOST_REFUSALS; index += 1) {
  const { name, run } = busyStep(Number(first) + index);
  try {
    await run({ ...household, words, tell: () => undefined });
    told.write({ said: 'done', step: index });
  } catch (error) {
    const why = saidToPerson(error);
    refusals += 1;
    if (why === null) told.write({ said: 'broke', step: index, why: `${name}: ${String(error)}` });
    else told.write({ said: 'refused', step: index, why });
  }
  // Lets the anchor's timer fire between two steps, as in a process that waits for its user.
  if (index % 4 === 3) await new Promise((resolve) => setTimeout(resolve, 1));
}
process.exit(0);
