/** The thread that opens rows beside the first one. It has keys from the first message on, and ends when all is open. */
import { parentPort } from 'node:worker_threads';

import { readySodium } from '../crypto/sodium.ts';
import { SecretBytes } from '../crypto/secret-bytes.ts';
import type { OpeningOrder } from './opening-orders.ts';
import { openingOrderSchema } from './opening-orders.ts';
import type { RowKeys } from './row-batch.ts';
import { openBatch } from './row-batch.ts';

let keys: RowKeys | null = null;

function follow(order: OpeningOrder): void {
  if (order.order === 'keys') {
    const { identity, records, previous, root } = order;
    keys = {
      identity,
      records: SecretBytes.take(records),
      previous: previous === null ? null : SecretBytes.take(previous),
      root: SecretBytes.take(root),
    };
  } else {
    if (keys === null) throw new Error('a batch came before the keys');
    const opened = openBatch(order.batch, keys);
    parentPort?.postMessage({ reply: 'opened', batch: opened }, [opened.bodies.buffer]);
  }
}

await readySodium();
parentPort?.on('message', (message) => follow(openingOrderSchema.parse(message)));
parentPort?.postMessage({ reply: 'ready' });
