/**
 * Passphrase → NFKD → UTF-8 → Argon2id → key-encryption key (KEK): what goes in, and what it may cost.
 * The accepted cost is bounded on both sides: below, so that a doctored key file cannot make guessing
 * cheap; above, so that it cannot make Verso ask for memory without end. The call itself: argon2id.ts.
 */
import { SecretBytes } from './secret-bytes.ts';

export interface Argon2Cost {
  readonly memoryKiB: number;
  readonly passes: number;
}

const MIB = 1024;
export const COST_FLOOR: Argon2Cost = { memoryKiB: 64 * MIB, passes: 3 };
export const COST_CEILING: Argon2Cost = { memoryKiB: 1024 * MIB, passes: 10 };
export const SALT_BYTES = 16;

/** What a new slot should cost at unlock, in milliseconds. */
const LEAST_WAIT = 700;
const LONGEST_WAIT = 1000;

/** Whether a slot with this cost may be tried at all. */
export function isAcceptedCost({ memoryKiB, passes }: Argon2Cost): boolean {
  return (
    memoryKiB >= COST_FLOOR.memoryKiB &&
    memoryKiB <= COST_CEILING.memoryKiB &&
    passes >= COST_FLOOR.passes &&
    passes <= COST_CEILING.passes
  );
}

/**
 * The passphrase as Argon2id gets it, so that é typed on any keyboard is the same é. Plain ASCII is
 * its own NFKD and never becomes a string here; anything else must, for a moment.
 */
export function normalisePassphrase(utf8: Uint8Array): SecretBytes {
  if (utf8.every((byte) => byte < 0x80)) return SecretBytes.take(Uint8Array.from(utf8));
  const text = new TextDecoder().decode(utf8).normalize('NFKD');
  return SecretBytes.take(new TextEncoder().encode(text));
}

/**
 * The largest memory of 64 to 1024 MiB that is predicted to take at most a second and a quarter of the
 * machine's memory, then as many passes as bring it to between 0.7 and 1.0 s. Argon2id's time is
 * proportional to memory times passes.
 * @param floorMilliseconds measured at `COST_FLOOR`.
 */
export function calibrate(floorMilliseconds: number, totalMemoryBytes: number): Argon2Cost {
  const perUnit = floorMilliseconds / (COST_FLOOR.memoryKiB * COST_FLOOR.passes);
  const predicted = (memory: number, passes: number): number => memory * passes * perUnit;
  let { memoryKiB, passes } = COST_FLOOR;
  const quarter = totalMemoryBytes / 1024 / 4;
  while (
    memoryKiB * 2 <= Math.min(COST_CEILING.memoryKiB, quarter) &&
    predicted(memoryKiB * 2, passes) <= LONGEST_WAIT
  ) {
    memoryKiB *= 2;
  }
  while (
    passes < COST_CEILING.passes &&
    predicted(memoryKiB, passes) < LEAST_WAIT &&
    predicted(memoryKiB, passes + 1) <= LONGEST_WAIT
  ) {
    passes += 1;
  }
  return { memoryKiB, passes };
}
