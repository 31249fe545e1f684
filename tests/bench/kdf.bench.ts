/** What this machine chooses for a new passphrase, and how long one try at that passphrase then takes. */
import { SALT_BYTES } from '../../main/vault/crypto/passphrase-key.ts';
import { SecretBytes } from '../../main/vault/crypto/secret-bytes.ts';
import { readySodium, sodium } from '../../main/vault/crypto/sodium.ts';
import { chooseCost, derivePassphraseKey } from '../../main/vault/door/derive-passphrase-key.ts';
import type { Measure } from './measure.ts';
import { measure, quantile } from './measure.ts';

const CHOICES = 3;

/** No target: it is the machine that decides, within a floor and a ceiling that tests hold. */
export async function benchKdf(): Promise<readonly Measure[]> {
  await readySodium();
  const memory: number[] = [];
  const passes: number[] = [];
  const times: number[] = [];
  for (let round = 0; round < CHOICES; round += 1) {
    const cost = await chooseCost('calibrate');
    memory.push(cost.memoryKiB / 1024);
    passes.push(cost.passes);
    const passphrase = SecretBytes.random(16);
    const started = performance.now();
    const key = await derivePassphraseKey(passphrase, sodium.randombytes_buf(SALT_BYTES), cost);
    times.push(performance.now() - started);
    key.wipe();
    passphrase.wipe();
  }
  return [
    numbers('Argon2id chosen here: memory', 'MiB', memory),
    numbers('Argon2id chosen here: passes', 'passes', passes),
    measure('a passphrase becomes a key at that cost', times, null),
  ];
}

function numbers(name: string, unit: string, values: readonly number[]): Measure {
  return { name, unit, median: quantile(values, 0.5), p95: quantile(values, 0.95), target: null };
}
