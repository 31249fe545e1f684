/** Argon2id in a thread of its own, and the cost of a new slot on this machine. */
import { totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';

import { z } from 'zod';

import type { KdfChoice } from '../../../shared/contract/control.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import type { Argon2Job } from '../crypto/argon2id.ts';
import type { Argon2Cost } from '../crypto/passphrase-key.ts';
import { calibrate, COST_FLOOR, isAcceptedCost, SALT_BYTES } from '../crypto/passphrase-key.ts';
import { SecretBytes } from '../crypto/secret-bytes.ts';
import { sodium } from '../crypto/sodium.ts';
import { KEY_BYTES } from '../crypto/vault-keys.ts';

/**
 * @throws RangeError for a cost that is not accepted, before any memory is asked for;
 *   Problem `not-enough-memory`. There is no cheaper second try: it would weaken the slot.
 */
export async function derivePassphraseKey(
  passphrase: SecretBytes,
  salt: Uint8Array,
  cost: Argon2Cost,
): Promise<SecretBytes> {
  const { key } = await timedArgon2(passphrase, salt, cost);
  return key;
}

/** The cost of a new slot on this machine. */
export async function chooseCost(choice: KdfChoice): Promise<Argon2Cost> {
  if (choice === 'floor') return COST_FLOOR;
  const trial = SecretBytes.random(KEY_BYTES);
  const salt = sodium.randombytes_buf(SALT_BYTES);
  const { milliseconds, key } = await timedArgon2(trial, salt, COST_FLOOR);
  key.wipe();
  return calibrate(milliseconds, totalmem());
}

const replySchema = z.strictObject({
  key: z.instanceof(Uint8Array).nullable(),
  milliseconds: z.number(),
});

async function timedArgon2(
  passphrase: SecretBytes,
  salt: Uint8Array,
  { memoryKiB, passes }: Argon2Cost,
): Promise<{ readonly key: SecretBytes; readonly milliseconds: number }> {
  if (!isAcceptedCost({ memoryKiB, passes })) throw new RangeError('Argon2id cost out of range');
  const password = passphrase.borrow((bytes) => Uint8Array.from(bytes));
  const job: Argon2Job = { password, salt: Uint8Array.from(salt), memoryKiB, passes };
  const reply = replySchema.parse(await runWorker(job, password.buffer));
  if (reply.key === null) throw notEnough();
  return { key: SecretBytes.take(reply.key), milliseconds: reply.milliseconds };
}

function runWorker(job: Argon2Job, moved: ArrayBuffer): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData: job, transferList: [moved] });
    worker.once('message', (reply) => {
      resolve(reply);
      void worker.terminate();
    });
    worker.once('error', (error: Error) => reject(isOutOfMemory(error) ? notEnough() : error));
    worker.once('exit', () => reject(notEnough()));
  });
}

/** The thread's own memory, or that of its WebAssembly, was not to be had. */
function isOutOfMemory(error: unknown): boolean {
  if (error instanceof RangeError) return /memory/i.test(error.message);
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function notEnough(): Problem {
  return Problem.of('not-enough-memory', {});
}

/** Beside this file while developing; beside the bundle when built. */
function workerFile(): URL {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./argon2-worker.${ending}`, import.meta.url);
}
