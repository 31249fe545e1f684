/**
 * Runs Argon2id once in a thread of its own. WebAssembly memory never shrinks, so up to 1 GiB would
 * stay with the vault process for its whole life; with the thread it goes back to the system.
 * The passphrase's buffer is moved here, not copied.
 */
import { parentPort, workerData } from 'node:worker_threads';

import { z } from 'zod';

import { readySodium, sodium } from './sodium.ts';

const jobSchema = z.strictObject({
  password: z.instanceof(Uint8Array),
  salt: z.instanceof(Uint8Array),
  memoryKiB: z.int().positive(),
  passes: z.int().positive(),
  length: z.int().positive(),
});
export type Argon2Job = z.infer<typeof jobSchema>;

async function run(): Promise<void> {
  const job = jobSchema.parse(workerData);
  await readySodium();
  const started = performance.now();
  let key: Uint8Array | null;
  try {
    key = sodium.crypto_pwhash(
      job.length,
      job.password,
      job.salt,
      job.passes,
      job.memoryKiB * 1024,
      sodium.crypto_pwhash_ALG_ARGON2ID13,
    );
  } catch {
    // The cost was checked before, so the only failure left is memory that was not to be had.
    key = null;
  }
  const milliseconds = performance.now() - started;
  sodium.memzero(job.password);
  parentPort?.postMessage({ key, milliseconds });
}

await run();
