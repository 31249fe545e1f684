/** A vault with many entries, made as fast as the disk allows, and opened as the door opens it. */
import { rmSync } from 'node:fs';

import type { KeyFile } from '../../main/vault/crypto/key-file.ts';
import { KEY_FILE_FORMAT } from '../../main/vault/crypto/key-file.ts';
import { SecretBytes } from '../../main/vault/crypto/secret-bytes.ts';
import { KEY_BYTES } from '../../main/vault/crypto/vault-keys.ts';
import { keyRingOf } from '../../main/vault/door/key-ring-of.ts';
import { openVault } from '../../main/vault/door/open-vault.ts';
import type { OpenVault } from '../../main/vault/door/opened-vault.ts';
import { Journal } from '../../main/vault/journal/journal.ts';
import { wipeRing } from '../../main/vault/store/key-ring.ts';
import { createDatabase } from '../../main/vault/store/open-database.ts';
import type { Change } from '../../main/vault/store/record-store.ts';
import { RecordStore } from '../../main/vault/store/record-store.ts';
import { ownFolder, vaultFiles } from '../../main/vault/store/vault-files.ts';
import { newPlace } from '../support/vault-child.ts';
import { draftOf, sampleText } from '../support/vault-samples.ts';

/** Records to a transaction while filling. */
const BATCH = 500;

export interface FilledVault {
  readonly root: string;
  /** From the vault key to an open journal: what an unlock takes beyond the KDF. */
  open(): Promise<OpenVault>;
  remove(): void;
}

/** Sodium must be ready. */
export function fillVault(entries: number, wordsAnEntry: number): FilledVault {
  const place = newPlace();
  const files = vaultFiles(place.vaultFolder);
  ownFolder(files.folder);
  ownFolder(files.deviceFolder);
  const vaultKey = SecretBytes.random(KEY_BYTES);
  const keyFile: KeyFile = {
    format: KEY_FILE_FORMAT,
    vaultId: 'b'.repeat(32),
    epoch: 1,
    slots: [],
  };
  fill(files.database, vaultKey, keyFile, entries, wordsAnEntry);
  return {
    root: place.root,
    async open() {
      const around = { files, now: () => new Date(), onBug: () => undefined };
      const opening = await openVault(vaultKey.copy(), keyFile, around);
      if (!opening.ok) throw new Error(opening.outcome.outcome);
      if (opening.vault.mode !== 'open') throw new Error('open to be read only');
      return opening.vault;
    },
    remove: () => rmSync(place.root, { recursive: true, force: true }),
  };
}

function fill(
  path: string,
  vaultKey: SecretBytes,
  keyFile: KeyFile,
  entries: number,
  wordsAnEntry: number,
): void {
  const ring = keyRingOf(vaultKey, keyFile);
  const database = createDatabase(path);
  // Nothing is measured here, so the disk need not be waited for.
  database.pragma('synchronous = OFF');
  const store = RecordStore.begin(database, ring);
  let waiting: Change[] = [];
  const journal = Journal.begin(
    {
      isUncertain: false,
      apply(changes) {
        waiting.push(...changes);
        if (waiting.length < BATCH) return;
        store.apply(waiting);
        waiting = [];
      },
    },
    'mentee',
    () => new Date(),
  );
  for (let index = 0; index < entries; index += 1) {
    journal.entries.save(draftOf(sampleText(index, wordsAnEntry), { status: 'finished' }));
  }
  store.apply(waiting);
  journal.close();
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  wipeRing(ring);
}
