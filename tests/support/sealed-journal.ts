/** A small journal on a real disk, made without a process or a slow key, for tests that try it often. */
import { readFileSync } from 'node:fs';

import Database from 'better-sqlite3';

import { SecretBytes } from '../../main/vault/crypto/secret-bytes.ts';
import { deriveVaultKeys } from '../../main/vault/crypto/vault-keys.ts';
import { Journal } from '../../main/vault/journal/journal.ts';
import type { KeyRing } from '../../main/vault/store/key-ring.ts';
import type { VaultDatabase } from '../../main/vault/store/open-database.ts';
import { createDatabase } from '../../main/vault/store/open-database.ts';
import { RecordStore } from '../../main/vault/store/record-store.ts';
import { ownFolder, vaultFiles } from '../../main/vault/store/vault-files.ts';
import type { EntryDraft } from '../../shared/model/journal.ts';
import type { VaultPlace } from './vault-child.ts';

export interface SealedJournal {
  readonly database: VaultDatabase;
  readonly ring: KeyRing;
  readonly store: RecordStore;
  readonly journal: Journal;
  readonly path: string;
  /** The database as it is on the disk once everything is in it. */
  image(): Buffer;
  close(): void;
}

export interface JournalParts {
  /** Two journals of one seed have the same keys. */
  readonly seed?: number;
  readonly vaultId?: string;
  readonly entries?: readonly EntryDraft[];
}

/** Sodium must be ready. */
export function makeSealedJournal(place: VaultPlace, parts: JournalParts = {}): SealedJournal {
  const { seed = 1, vaultId = 'e'.repeat(32), entries = [] } = parts;
  ownFolder(place.vaultFolder);
  const path = vaultFiles(place.vaultFolder).database;
  const ring = ringOf(seed, vaultId);
  const database = createDatabase(path);
  // A power cut is not among what is tried with this.
  database.pragma('synchronous = OFF');
  const store = RecordStore.begin(database, ring);
  const journal = Journal.begin(store, 'mentor', () => new Date('2026-11-23T12:00:00Z'));
  for (const entry of entries) journal.entries.save(entry);
  return {
    database,
    ring,
    store,
    journal,
    path,
    image() {
      database.pragma('wal_checkpoint(TRUNCATE)');
      return readFileSync(path);
    },
    close: () => database.close(),
  };
}

export function ringOf(seed: number, vaultId = 'e'.repeat(32)): KeyRing {
  const vaultKey = SecretBytes.take(new Uint8Array(32).fill(seed));
  return { identity: { vaultId, epoch: 1 }, keys: deriveVaultKeys(vaultKey), previous: null };
}

/**
 * Opens an image in memory, with what the product sets for reading. No WAL can stand beside it.
 * @throws an error of SQLite.
 */
export function openImage(image: Uint8Array): VaultDatabase {
  const copy = Buffer.from(image);
  // What says "read me with my WAL": a database in memory has none.
  copy[18] = 1;
  copy[19] = 1;
  const database = new Database(copy);
  for (const setting of ['cell_size_check = 1', 'trusted_schema = 0', 'temp_store = MEMORY']) {
    database.pragma(setting);
  }
  return database;
}
