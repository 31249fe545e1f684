/** A backup as it is made after changes: copied, synced, opened again, every record of it examined. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';

import { writeBackup } from '../../main/vault/backup/write-backup.ts';
import { readySodium } from '../../main/vault/crypto/sodium.ts';
import { entryAt } from './data-set.ts';
import { fillVaultWith } from './filled-vault.ts';
import type { Measure } from './measure.ts';
import { count, measure, SIZES } from './measure.ts';

const ROUNDS = 3;
const LIMIT_MS = 2000;
const LIMITED_SIZE = 10_000;

export async function benchBackup(): Promise<readonly Measure[]> {
  await readySodium();
  const measures: Measure[] = [];
  for (const size of SIZES) {
    const times = await backupTimes(size);
    const target = size === LIMITED_SIZE ? LIMIT_MS : null;
    measures.push(measure(`backup, made and proved, ${count(size)} entries`, times, target));
  }
  return measures;
}

async function backupTimes(size: number): Promise<readonly number[]> {
  const filled = fillVaultWith(size, entryAt);
  try {
    const vault = await filled.open();
    const folder = mkdtempSync(join(filled.root, 'backups-'));
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = performance.now();
      await writeBackup({
        database: vault.database,
        ring: vault.ring,
        store: vault.store,
        keyFile: filled.keyFile,
        folder,
        name: `Verso-backup-${round}.verso`,
      });
      times.push(performance.now() - started);
    }
    await vault.close();
    return times;
  } finally {
    filled.remove();
  }
}
