/** How long the vault takes, on this machine, with a real database on a real disk. */
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { SecretBytes } from '../../main/vault/crypto/secret-bytes.ts';
import { readySodium } from '../../main/vault/crypto/sodium.ts';
import { deriveVaultKeys, KEY_BYTES } from '../../main/vault/crypto/vault-keys.ts';
import type { OpenVault } from '../../main/vault/door/open-vault.ts';
import { openVault } from '../../main/vault/door/open-vault.ts';
import { Journal } from '../../main/vault/journal/journal.ts';
import { createDatabase } from '../../main/vault/store/open-database.ts';
import { RecordStore } from '../../main/vault/store/record-store.ts';
import { ownFolder, vaultFiles } from '../../main/vault/store/vault-files.ts';
import { newPlace } from '../support/vault-child.ts';
import { draftOf, listQuery, sampleText } from '../support/vault-samples.ts';

export interface Measure {
  readonly name: string;
  readonly unit: 'ms';
  readonly median: number;
  readonly p95: number;
  readonly target: number | null;
}

const ENTRIES = 1000;
const WORDS_AN_ENTRY = 350;
const IDENTITY = { vaultId: 'b'.repeat(32), epoch: 1 };

export async function benchVault(): Promise<readonly Measure[]> {
  await readySodium();
  const place = newPlace();
  const files = vaultFiles(place.vaultFolder);
  const around = { files, now: () => new Date(), onBug: () => undefined };
  ownFolder(files.folder);
  ownFolder(files.deviceFolder);
  const vaultKey = SecretBytes.random(KEY_BYTES);
  try {
    fill(files.database, vaultKey);
    const unlocks: number[] = [];
    let vault: OpenVault | null = null;
    for (let round = 0; round < 9; round += 1) {
      await vault?.close();
      const key = SecretBytes.take(vaultKey.borrow((bytes) => Uint8Array.from(bytes)));
      const started = performance.now();
      const opening = await openVault(key, IDENTITY, around);
      if (!opening.ok) throw new Error(opening.outcome.outcome);
      const { total } = opening.vault.journal.listEntries(listQuery({ limit: 500 }));
      unlocks.push(performance.now() - started);
      if (total !== ENTRIES) throw new Error(`the list has ${total} entries`);
      ({ vault } = opening);
    }
    if (vault === null) throw new Error('nothing was opened');
    const { journal } = vault;
    const searches = measureSearches(journal);
    const syncs = measureSyncs(place.root);
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
    rmSync(place.root, { recursive: true, force: true });
  }
}

function fill(path: string, vaultKey: SecretBytes): void {
  const keys = deriveVaultKeys(vaultKey);
  const database = createDatabase(path);
  // Nothing is measured here, so the disk need not be waited for.
  database.pragma('synchronous = OFF');
  const store = RecordStore.begin(database, IDENTITY, keys);
  const journal = Journal.begin(store, 'mentee', () => new Date());
  for (let index = 0; index < ENTRIES; index += 1) {
    journal.saveEntry(draftOf(sampleText(index, WORDS_AN_ENTRY), { status: 'finished' }));
  }
  journal.close();
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  keys.wipe();
}

function measureSearches(journal: Journal): number[] {
  journal.listEntries(listQuery({ words: 'warming up' }));
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
    .map((words) => timed(() => journal.listEntries(listQuery({ words }))));
}

function measureSaves(journal: Journal): number[] {
  const draft = draftOf('');
  return Array.from({ length: 60 }, (_, index) => {
    const [answer] = draft.answers;
    if (answer === undefined) throw new Error('the sample has no answer');
    const text = sampleText(index, WORDS_AN_ENTRY);
    return timed(() => journal.saveEntry({ ...draft, answers: [{ ...answer, text }] }));
  });
}

/** One small append and its sync: the least that a durable save can cost here. */
function measureSyncs(folder: string): number[] {
  mkdirSync(folder, { recursive: true });
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

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function measure(name: string, times: readonly number[], target: number | null): Measure {
  const median = rounded(quantile(times, 0.5));
  return { name, unit: 'ms', median, p95: rounded(quantile(times, 0.95)), target };
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}
