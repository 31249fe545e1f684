/**
 * A process under the shim: `node worker-process.js ORDER.json`. Does each piece of work of its order on
 * a fresh copy of the seed; a killing fault ends it on the way.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';

import { readySodium } from '../../main/vault/crypto/sodium.ts';
import { DiskControl } from './disk-control.ts';
import { holdTimers } from './held-timers.ts';
import { pointToOwnBackups } from './places.ts';
import { readSeed } from './seeds.ts';
import type { Order } from './order.ts';
import { parseOrder } from './order.ts';
import { workUnderFaults } from './work-under-faults.ts';
import { workloadNamed } from './workload-named.ts';

process.umask(0o077);
holdTimers();
await readySodium();

async function run(order: Order): Promise<void> {
  const workload = workloadNamed(order.workload);
  const seed = readSeed(order.seeds, workload.seed);
  const control = DiskControl.open(order.control);
  const counts = [];
  for (const { root, at, stills } of order.states) {
    cpSync(seed.folder, root, { recursive: true });
    pointToOwnBackups(root);
    const counted = await workUnderFaults(control, {
      workload,
      root,
      words: seed.words,
      acknowledgements: `${root}.ack`,
      fault: order.fault === null ? null : { ...order.fault, at, stills },
      withReads: order.withReads,
      logging: order.logging,
    });
    counts.push(counted);
  }
  writeFileSync(order.answer, JSON.stringify(counts));
}

await run(parseOrder(readFileSync(process.argv[2] ?? '', 'utf8')));
// Whatever is still open would keep the process.
process.exit(0);
