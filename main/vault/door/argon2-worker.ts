/** The thread in which Argon2id runs once. The passphrase's buffer is moved here, not copied. */
import { parentPort, workerData } from 'node:worker_threads';

import { z } from 'zod';

import { argon2id } from '../crypto/argon2id.ts';
import { readySodium } from '../crypto/sodium.ts';

const jobSchema = z.strictObject({
  password: z.instanceof(Uint8Array),
  salt: z.instanceof(Uint8Array),
  memoryKiB: z.int().positive(),
  passes: z.int().positive(),
});

async function run(): Promise<void> {
  const job = jobSchema.parse(workerData);
  // Up in the first thread already: what fails here is to get the memory for it once more.
  const isReady = await readySodium().then(
    () => true,
    () => false,
  );
  const started = performance.now();
  const key = isReady ? argon2id(job) : null;
  parentPort?.postMessage({ key, milliseconds: performance.now() - started });
}

await run();
