import { beforeAll, describe, expect, it, vi } from 'vitest';

import {
  calibrate,
  COST_CEILING,
  COST_FLOOR,
  isAcceptedCost,
  normalisePassphrase,
} from '../../../main/vault/crypto/passphrase-key.ts';
import { SecretBytes } from '../../../main/vault/crypto/secret-bytes.ts';
import { readySodium } from '../../../main/vault/crypto/sodium.ts';
import { chooseCost, derivePassphraseKey } from '../../../main/vault/door/derive-passphrase-key.ts';

const GIB = 1024 ** 3;

beforeAll(readySodium);

describe('the cost of Argon2id', () => {
  it.each([
    ['a fast machine with much memory', 30, 64 * GIB, 1024, 5],
    ['an ordinary one', 190, 16 * GIB, 256, 3],
    ['one with 2 GiB', 50, 2 * GIB, 512, 6],
    ['one with 512 MiB', 60, GIB / 2, 128, 10],
    ['a very fast one with little memory', 10, GIB / 4, 64, 10],
    ['a very slow one', 4000, 8 * GIB, 64, 3],
  ])('for %s', (_, floorMs, memory, mebibytes, passes) => {
    expect(calibrate(floorMs, memory)).toEqual({ memoryKiB: mebibytes * 1024, passes });
  });

  it('is predicted to take between 0.7 and 1.0 s wherever the machine allows it', () => {
    for (let floorMs = 40; floorMs <= 1000; floorMs += 7) {
      const { memoryKiB, passes } = calibrate(floorMs, 32 * GIB);
      const predicted = (floorMs * memoryKiB * passes) / (COST_FLOOR.memoryKiB * COST_FLOOR.passes);
      expect(predicted).toBeLessThanOrEqual(1000);
      expect(isAcceptedCost({ memoryKiB, passes })).toBe(true);
      if (memoryKiB < COST_CEILING.memoryKiB)
        expect(predicted * (1 + 1 / passes)).toBeGreaterThan(700);
    }
  });

  it('has a floor for tests, and is never below it', async () => {
    expect(await chooseCost('floor')).toEqual(COST_FLOOR);
    const chosen = await chooseCost('calibrate');
    expect(isAcceptedCost(chosen)).toBe(true);
  });

  it('outside the bounds is refused before the thread is started that would ask for memory', async () => {
    const passphrase = SecretBytes.take(Uint8Array.of(1));
    const { memoryKiB, passes } = COST_CEILING;
    const onThread = vi.fn();
    process.on('worker', onThread);
    try {
      for (const cost of [
        { memoryKiB: memoryKiB + 1, passes },
        { memoryKiB: 0xffff_ffff, passes },
        { memoryKiB, passes: passes + 1 },
        { memoryKiB, passes: 0xffff_ffff },
        { memoryKiB: COST_FLOOR.memoryKiB - 1, passes },
        { memoryKiB, passes: COST_FLOOR.passes - 1 },
        { memoryKiB: 0, passes: 0 },
        { memoryKiB: Number.NaN, passes },
        { memoryKiB: -memoryKiB, passes },
      ]) {
        const derived = derivePassphraseKey(passphrase, new Uint8Array(16), cost);
        await expect(derived, JSON.stringify(cost)).rejects.toThrow(RangeError);
      }
      expect(onThread).not.toHaveBeenCalled();
      await derivePassphraseKey(passphrase, new Uint8Array(16), COST_FLOOR);
      expect(onThread).toHaveBeenCalledOnce();
    } finally {
      process.off('worker', onThread);
    }
  });
});

describe('the derived key', () => {
  /** Made with another Argon2 than libsodium's (RFC 9106 reference): m=64 MiB, t=3, p=1, 32 bytes. */
  it('is Argon2id version 1.3', async () => {
    const passphrase = normalisePassphrase(new TextEncoder().encode('password'));
    const salt = new TextEncoder().encode('somesaltsomesalt');
    const key = await derivePassphraseKey(passphrase, salt, COST_FLOOR);
    expect(key.borrow((bytes) => Buffer.from(bytes).toString('hex'))).toBe(
      '7664ad4ba1a3c999fcdd0991ffc2270f78302d2383233db5e7befc85d1bb1819',
    );
    // The caller's secret is still the caller's: only a copy went to the thread.
    expect(passphrase.borrow((bytes) => bytes.length)).toBe(8);
  });

  it('leaves no memory of Argon2id’s size with the process', async () => {
    const passphrase = SecretBytes.take(Uint8Array.of(1, 2, 3));
    const before = process.memoryUsage().rss;
    for (let round = 0; round < 3; round += 1) {
      (await derivePassphraseKey(passphrase, new Uint8Array(16), COST_FLOOR)).wipe();
    }
    // The system takes the pages of an ended thread back when it gets round to it.
    await expect
      .poll(() => process.memoryUsage().rss - before, { timeout: 10_000 })
      .toBeLessThan(60 * 1024 * 1024);
  });
});
