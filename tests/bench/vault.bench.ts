/** How long the vault takes, on this machine, with a real database on a real disk. */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { SecretBytes } from '../../main/vault/crypto/secret-bytes.ts';
import {
  COST_CEILING,
  COST_FLOOR,
  isAcceptedCost,
  SALT_BYTES,
} from '../../main/vault/crypto/passphrase-key.ts';
import { readySodium } from '../../main/vault/crypto/sodium.ts';
import { derivePassphraseKey } from '../../main/vault/door/derive-passphrase-key.ts';
import type { OpenVault } from '../../main/vault/door/opened-vault.ts';
import type { Journal } from '../../main/vault/journal/journal.ts';
import { draftOf, listQuery, sampleText } from '../support/vault-samples.ts';
import { fillVault } from './filled-vault.ts';
import type { Measure } from './measure.ts';
import { measure, quantile, rounded, timed } from './measure.ts';

const ENTRIES = 1000;
const WORDS_AN_ENTRY = 350;

export async function benchVault(): Promise<readonly Measure[]> {
  await readySodium();
  const filled = fillVault(ENTRIES, WORDS_AN_ENTRY);
  try {
    const unlocks: number[] = [];
    let vault: OpenVault | null = null;
    for (let round = 0; round < 9; round += 1) {
      await vault?.close();
      const started = performance.now();
      vault = await filled.open();
      const { total } = vault.journal.entries.list(listQuery({ limit: 500 }));
      unlocks.push(performance.now() - started);
      if (total !== ENTRIES) throw new Error(`the list has ${total} entries`);
    }
    if (vault === null) throw new Error('nothing was opened');
    const { journal } = vault;
    const searches = measureSearches(journal);
    const syncs = measureSyncs(filled.root);
    const saves = measureSaves(journal);
    const beyond = Math.max(0, quantile(saves, 0.5) - quantile(syncs, 0.5));
    const beyondLate = Math.max(0, quantile(saves, 0.95) - quantile(syncs, 0.95));
    await vault.close();
    return [
      measure('unlock to list of 1,000 entries, beyond the KDF', unlocks, 150),
      measure('save of an entry', saves, null),
      measure('the disk’s own sync of 4 KiB', syncs, null),
      {
        name: 'save beyond the disk’s own sync',
        unit: 'ms',
        median: rounded(beyond),
        p95: rounded(beyondLate),
        target: 10,
      },
      measure('search over 1,000 entries', searches, 20),
    ];
  } finally {
    filled.remove();
  }
}

/** A key file may ask for any cost; what is out of bounds must be refused before it costs anything. */
export async function benchRefusals(): Promise<readonly Measure[]> {
  await readySodium();
  const passphrase = SecretBytes.random(16);
  const salt = new Uint8Array(SALT_BYTES);
  const asked = [
    { memoryKiB: 0xffff_ffff, passes: 3 },
    { memoryKiB: COST_FLOOR.memoryKiB, passes: 0xffff_ffff },
    { memoryKiB: COST_CEILING.memoryKiB + 1, passes: COST_CEILING.passes },
    { memoryKiB: 8, passes: 1 },
  ];
  const times: number[] = [];
  for (let round = 0; round < 50; round += 1) {
    for (const cost of asked) {
      if (isAcceptedCost(cost)) throw new Error('this cost is accepted');
      const started = performance.now();
      const refused = await derivePassphraseKey(passphrase, salt, cost).catch(() => null);
      times.push(performance.now() - started);
      if (refused !== null) throw new Error('a key was derived');
    }
  }
  return [measure('refusal of a cost out of bounds', times, 50)];
}

function measureSearches(journal: Journal): number[] {
  journal.entries.list(listQuery({ words: 'warming up' }));
  const questions = [
    'w',
    'co',
    'ward',
    'etud reun',
    'mentor silence',
    'con st',
    'belonging',
    'nought',
  ];
  return Array.from({ length: 15 }, () => questions)
    .flat()
    .map((words) => timed(() => journal.entries.list(listQuery({ words }))));
}

function measureSaves(journal: Journal): number[] {
  const draft = draftOf('');
  return Array.from({ length: 60 }, (_, index) => {
    const [answer] = draft.answers;
    if (answer === undefined) throw new Error('the sample has no answer');
    const text = sampleText(index, WORDS_AN_ENTRY);
    return timed(() => journal.entries.save({ ...draft, answers: [{ ...answer, text }] }));
  });
}

/** One small append and its sync: the least that a durable save can cost here. */
function measureSyncs(folder: string): number[] {
  const file = openSync(join(folder, 'sync'), 'w');
  const page = Buffer.alloc(4096, 1);
  const times = Array.from({ length: 60 }, () =>
    timed(() => {
      writeSync(file, page);
      fsyncSync(file);
    }),
  );
  closeSync(file);
  return times;
}
