/**
 * From a vault key to an open journal: open the database, hold every record against the manifest and
 * the manifest against this device's anchor, understand the records. Any fault refuses, with nothing
 * written. (Reading what is still whole of a faulty vault belongs beside this, as another way in.)
 */
import type { UnlockOutcome, VaultFault } from '../../../shared/model/vault.ts';
import { judge } from '../crypto/anchor.ts';
import type { SecretBytes } from '../crypto/secret-bytes.ts';
import type { VaultKeys } from '../crypto/vault-keys.ts';
import { deriveVaultKeys } from '../crypto/vault-keys.ts';
import { Journal } from '../journal/journal.ts';
import { asDiskProblem, codeOf } from '../store/disk-problems.ts';
import type { RefusedDatabase, VaultDatabase } from '../store/open-database.ts';
import {
  checkpoint,
  hasLeftoverWal,
  openDatabase,
  openDatabaseToRead,
} from '../store/open-database.ts';
import type { VaultIdentity } from '../store/record-store.ts';
import { RecordStore } from '../store/record-store.ts';
import type { VaultFiles } from '../store/vault-files.ts';
import { AnchorFile, readAnchor } from './anchor-file.ts';

export interface Surroundings {
  readonly files: VaultFiles;
  readonly now: () => Date;
  /** For failures that belong to no call. */
  readonly onBug: (where: string, error: unknown) => void;
}

export type Opening =
  | { readonly ok: true; readonly vault: OpenVault }
  | { readonly ok: false; readonly outcome: UnlockOutcome };

/** Everything that lives exactly as long as one unlock. */
export class OpenVault {
  readonly identity: VaultIdentity;
  readonly journal: Journal;
  readonly vaultKey: SecretBytes;
  readonly #keys: VaultKeys;
  readonly #database: VaultDatabase;
  readonly #anchor: AnchorFile;

  constructor(parts: {
    readonly identity: VaultIdentity;
    readonly journal: Journal;
    readonly vaultKey: SecretBytes;
    readonly keys: VaultKeys;
    readonly database: VaultDatabase;
    readonly anchor: AnchorFile;
  }) {
    this.identity = parts.identity;
    this.journal = parts.journal;
    this.vaultKey = parts.vaultKey;
    this.#keys = parts.keys;
    this.#database = parts.database;
    this.#anchor = parts.anchor;
  }

  /** Overwrites what was deleted in the database and in its WAL. @throws Problem of the disk. */
  forgetDeleted(): void {
    checkpoint(this.#database);
  }

  /** Checkpoint, close, anchor, wipe. The keys go even where the disk fails. */
  async close(): Promise<void> {
    try {
      await this.#anchor.flush();
      checkpoint(this.#database);
    } finally {
      this.#database.close();
      this.journal.close();
      this.#keys.wipe();
      this.vaultKey.wipe();
    }
  }
}

/** Takes the vault key over: it is wiped where the vault does not open. */
export async function openVault(
  vaultKey: SecretBytes,
  identity: VaultIdentity,
  around: Surroundings,
): Promise<Opening> {
  const keys = deriveVaultKeys(vaultKey);
  const refuse = (outcome: UnlockOutcome): Opening => {
    keys.wipe();
    vaultKey.wipe();
    return { ok: false, outcome };
  };
  const refused = await refusedAfterKill(identity, keys, around);
  if (refused !== null) return refuse(refused);
  const opened = openDatabase(around.files.database);
  if (!opened.ok) return refuse(outcomeOf(opened));
  const { database } = opened;
  try {
    const found = await readJournal(database, identity, keys, around);
    if (found.ok) {
      const parts = { identity, vaultKey, keys, database };
      return { ok: true, vault: new OpenVault({ ...parts, ...found }) };
    }
    database.close();
    return refuse({ outcome: 'faulty', fault: found.fault });
  } catch (error) {
    database.close();
    keys.wipe();
    vaultKey.wipe();
    throw asDiskProblem(error);
  }
}

/** The anchor of an open vault, told of every change from now on. */
export function anchorFor(
  identity: VaultIdentity,
  keys: VaultKeys,
  store: RecordStore,
  { files, onBug }: Surroundings,
): AnchorFile {
  const path = files.anchor(identity.vaultId);
  const anchor = new AnchorFile(path, keys.anchor, (error) => onBug('anchor', error));
  store.onChange((manifest) => anchor.saw(manifest));
  return anchor;
}

/**
 * A WAL that a killed process left, or that somebody put there, goes into the database at the first
 * close. So where there is one, everything is judged by reading first.
 * @returns why the vault is refused, or null.
 */
async function refusedAfterKill(
  identity: VaultIdentity,
  keys: VaultKeys,
  around: Surroundings,
): Promise<UnlockOutcome | null> {
  const path = around.files.database;
  if (!hasLeftoverWal(path)) return null;
  try {
    const opened = openDatabaseToRead(path);
    if (!opened.ok) return opened.why === 'faulty' ? null : outcomeOf(opened);
    try {
      const judged = await judgeRecords(opened.database, identity, keys, around);
      return judged.ok ? null : { outcome: 'faulty', fault: judged.fault };
    } finally {
      opened.close();
    }
  } catch {
    // Reading beside a WAL takes an index file, for which a full disk has no room. The ordinary opening
    // needs none, and judges all of it again.
    return null;
  }
}

type Found =
  | { readonly ok: true; readonly journal: Journal; readonly anchor: AnchorFile }
  | { readonly ok: false; readonly fault: VaultFault };

async function readJournal(
  database: VaultDatabase,
  identity: VaultIdentity,
  keys: VaultKeys,
  around: Surroundings,
): Promise<Found> {
  const judged = await judgeRecords(database, identity, keys, around);
  if (!judged.ok) return judged;
  const { store, journal } = judged;
  const anchor = anchorFor(identity, keys, store, around);
  if (judged.anchorIsBehind) anchor.saw(store.manifest);
  return { ok: true, journal, anchor };
}

type Judged =
  | {
      readonly ok: true;
      readonly store: RecordStore;
      readonly journal: Journal;
      readonly anchorIsBehind: boolean;
    }
  | { readonly ok: false; readonly fault: VaultFault };

/** Writes nothing. */
async function judgeRecords(
  database: VaultDatabase,
  identity: VaultIdentity,
  keys: VaultKeys,
  around: Surroundings,
): Promise<Judged> {
  const loaded = load(database, identity, keys);
  if (!loaded.ok) return { ok: false, fault: loaded.why };
  const { store, records } = loaded;
  const lastSeen = await readAnchor(around.files.anchor(identity.vaultId), identity, keys.anchor);
  const verdict = judge(store.manifest, lastSeen);
  if (verdict === 'older-copy' || verdict === 'tampered') return { ok: false, fault: verdict };
  const journal = Journal.load(store, records, around.now);
  if (journal === null) return { ok: false, fault: 'records-damaged' };
  return { ok: true, store, journal, anchorIsBehind: verdict === 'behind' };
}

function load(
  database: VaultDatabase,
  identity: VaultIdentity,
  keys: VaultKeys,
):
  | Extract<ReturnType<typeof RecordStore.load>, { ok: true }>
  | { readonly ok: false; readonly why: VaultFault } {
  try {
    return RecordStore.load(database, identity, keys);
  } catch (error) {
    // A page that SQLite cannot read, or a table that is not there.
    if (/^SQLITE_(CORRUPT|NOTADB|ERROR)/.test(codeOf(error) ?? '')) {
      return { ok: false, why: 'database-damaged' };
    }
    throw error;
  }
}

function outcomeOf(opened: RefusedDatabase): UnlockOutcome {
  if (opened.why === 'faulty') return { outcome: 'faulty', fault: opened.fault };
  return { outcome: opened.why };
}
