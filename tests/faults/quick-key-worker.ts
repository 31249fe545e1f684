/**
 * Takes the place of the thread that runs Argon2id (main/vault/door/argon2-worker.ts), and answers as that
 * does. What is under test here is the disk: a key that costs a fifth of a second and 64 MiB, in some
 * thousand states, would test patience. Argon2id itself is held to its vectors in tests/vectors.
 */
import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';

import { z } from 'zod';

const jobSchema = z.looseObject({
  password: z.instanceof(Uint8Array),
  salt: z.instanceof(Uint8Array),
});

const { password, salt } = jobSchema.parse(workerData);
const key = Uint8Array.from(createHash('sha256').update(salt).update(password).digest());
parentPort?.postMessage({ key, milliseconds: 1 });
