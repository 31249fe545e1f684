/**
 * A vault that must not be written: damaged, older than this device knows it, or on a disk that takes
 * nothing. What is whole of it can be read; every change is refused.
 */
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { Problem } from '../../../shared/errors/problems.ts';
import type { ReadOnly, ReadOnlyReason } from '../../../shared/model/vault.ts';
import { ROLES } from '../../../shared/model/scheme.ts';
import type { SecretBytes } from '../crypto/secret-bytes.ts';
import { Journal, MADE_UP_PROFILE, NOTHING_TRIED } from '../journal/journal.ts';
import { OWNER_ONLY_FILE } from '../store/atomic-file.ts';
import { makeCutFileOpen } from '../store/database-header.ts';
import { onDisk } from '../store/disk-problems.ts';
import { findLabel, nameLosses } from '../store/examine-records.ts';
import type { KeyRing } from '../store/key-ring.ts';
import { wipeRing } from '../store/key-ring.ts';
import type { OpenedToRead, VaultDatabase } from '../store/open-database.ts';
import { openDatabaseToRead } from '../store/open-database.ts';
import type { RecordPayload } from '../store/record-payload.ts';
import type { RecordSink } from '../store/record-store.ts';
import type { Judged } from './judge-vault.ts';
import type { VaultToRead } from './opened-vault.ts';

const MOST_NAMED = 100;

export interface ToReadParts {
  readonly database: VaultDatabase;
  /** Ends the reading; called once. */
  readonly closeDatabase: () => void;
  readonly ring: KeyRing;
  readonly vaultKey: SecretBytes;
  readonly judged: Judged;
  readonly why: ReadOnlyReason;
  readonly now: () => Date;
}

/** Takes database and keys over. */
export function vaultToRead(parts: ToReadParts): VaultToRead {
  const { database, ring, vaultKey, judged, now } = parts;
  const payloads = withProfile(database, ring, judged.payloads, now);
  const journal = Journal.of(REFUSING, payloads, now);
  let isReading = true;
  const closeDatabase = (): void => {
    if (isReading) parts.closeDatabase();
    isReading = false;
  };
  return {
    mode: 'to-read',
    readOnly: tellLosses(parts, journal),
    whole: judged.examined.elements,
    lastCounter: judged.lastCounter,
    journal,
    vaultKey,
    ring,
    database,
    closeDatabase,
    close() {
      closeDatabase();
      journal.close();
      wipeRing(ring);
      vaultKey.wipe();
      return Promise.resolve();
    },
  };
}

/**
 * Opens a copy of the database in the system's folder for temporary files: on a disk that takes no
 * writing SQLite cannot even keep its notes, and a file that is shorter than its header says it opens only
 * once the header says nothing of it. All of it is sealed, and the copy goes with `close`.
 * @throws Problem of the disk.
 */
export function openCopyToRead(path: string): OpenedToRead {
  const folder = onDisk(() => mkdtempSync(join(tmpdir(), 'verso-reading-')));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, basename(path));
    onDisk(() => {
      copyFileSync(path, copy);
      // The copy has got the mode of what may be read only.
      chmodSync(copy, OWNER_ONLY_FILE);
      if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
      makeCutFileOpen(copy);
    });
    const opened = openDatabaseToRead(copy);
    if (!opened.ok) {
      remove();
      return opened;
    }
    const close = (): void => {
      opened.close();
      remove();
    };
    return { ...opened, close };
  } catch (error) {
    remove();
    throw error;
  }
}

const REFUSING: RecordSink = {
  isUncertain: false,
  apply() {
    throw Problem.of('read-only', {});
  },
  forgetRemoved: () => undefined,
};

function tellLosses({ database, ring, judged, why }: ToReadParts, journal: Journal): ReadOnly {
  const { lost, unnamedMissing } = nameLosses(database, ring, judged.examined);
  return {
    why,
    wholeEntries: journal.allEntries().length,
    lost: lost.slice(0, MOST_NAMED),
    lostCount: lost.length,
    unnamedMissing,
  };
}

/** A journal that has lost its profile still has to know whose it is: its label says so, else its packs. */
function withProfile(
  database: VaultDatabase,
  ring: KeyRing,
  payloads: readonly RecordPayload[],
  now: () => Date,
): readonly RecordPayload[] {
  if (payloads.some(({ kind }) => kind === 'profile')) return payloads;
  const named = findLabel(database, ring, 'profile')?.title;
  const role = ROLES.find((one) => one === named) ?? 'mentee';
  const noticeReadAt = now().toISOString();
  const value = { id: MADE_UP_PROFILE, role, noticeReadAt, ...NOTHING_TRIED };
  return [...payloads, { kind: 'profile', version: 3, value }];
}
