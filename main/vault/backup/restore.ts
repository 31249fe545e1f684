/**
 * From a backup to a journal: look into a folder, open one of its files, see what is in it, put it in the
 * journal's place. Until the last step nothing is written; the last one sets the old journal aside.
 */
import { basename, join } from 'node:path';

import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import type { BackupPreview, OpenedBackup } from '../../../shared/model/vault.ts';
import type { SecretBytes } from '../crypto/secret-bytes.ts';
import { readAnchor } from '../door/anchor-file.ts';
import { counterSeen } from '../door/judge-vault.ts';
import { keyRingOf } from '../door/key-ring-of.ts';
import { replaceVault } from '../door/replace-vault.ts';
import type { VaultDoor } from '../door/vault-door.ts';
import { tryPassphrase, tryWords } from '../door/ways-in.ts';
import type { FileTargets } from '../journal/journal-store.ts';
import { ReadPayloads } from '../journal/read-payloads.ts';
import { writeFileAtomically } from '../store/atomic-file.ts';
import { buildDatabase } from '../store/build-database.ts';
import { asDiskProblem } from '../store/disk-problems.ts';
import type { Examined } from '../store/examine-records.ts';
import { examineRecords } from '../store/examine-records.ts';
import { wipeRing } from '../store/key-ring.ts';
import type { RecordPayload } from '../store/record-payload.ts';
import type { PaceOptions } from '../long-work/pace.ts';
import { CalledOff, inParts, inSlices, stopIfCalledOff } from '../long-work/pace.ts';
import type { OpenedBackup as OpenedBackupFile } from './backup-database.ts';
import { openBackupFile } from './backup-database.ts';
import { isFolder, listBackups } from './backup-folder.ts';
import { readBackupName } from './backup-name.ts';
import { lastBackupFolder } from './backup-state.ts';

/** Of a folder with more, the newest. */
const MOST_SHOWN = 500;

/** A backup whose ways in have been tried, waiting for the person's word. */
interface Chosen {
  readonly path: string;
  readonly vaultKey: SecretBytes;
  readonly way: 'passphrase' | 'words';
}

type Opened = Extract<OpenedBackupFile, { readonly ok: true }>;
type Restored = NonNullable<CallOutput<'backups.restore'>>;

export class Restore {
  readonly #door: VaultDoor;
  readonly #targets: FileTargets;
  #folder: string | null = null;
  #chosen: Chosen | null = null;

  constructor(door: VaultDoor, targets: FileTargets) {
    this.#door = door;
    this.#targets = targets;
  }

  async lookIn({ token }: CallInput<'backups.lookIn'>): Promise<CallOutput<'backups.lookIn'>> {
    const known = token === null ? lastBackupFolder(this.#door.options.files) : null;
    const folder = token === null ? known : this.#targets.take(token);
    if (folder === null) return null;
    if (!isFolder(folder)) {
      if (token === null) return null;
      throw Problem.of('folder-missing', {});
    }
    const files = await listBackups(folder).catch((error: unknown) => {
      throw asDiskProblem(error);
    });
    this.#folder = folder;
    return { place: folder, files: files.slice(0, MOST_SHOWN) };
  }

  /** @throws CalledOff; nothing of the backup is then kept. */
  open(
    { name, way, secret }: Omit<CallInput<'backups.open'>, 'job'>,
    work: PaceOptions = {},
  ): Promise<OpenedBackup> {
    const opening = async (): Promise<OpenedBackup> => {
      this.forget();
      const folder = this.#folder;
      // The name is one of ours, so it cannot lead out of the folder.
      const madeAt = readBackupName(name)?.madeAt;
      if (folder === null || madeAt === undefined) throw Problem.of('not-found', {});
      const path = join(folder, basename(name));
      const opened = openBackupFile(path);
      if (!opened.ok) return { outcome: opened.why };
      const { database, keyFile } = opened;
      try {
        const tried =
          way === 'words' ? tryWords(keyFile, secret) : await tryPassphrase(keyFile, secret);
        if ('outcome' in tried) return tried;
        const { vaultKey } = tried;
        const whole = await this.#readWhole(opened, vaultKey, work).catch((error: unknown) => {
          vaultKey.wipe();
          throw error;
        });
        if (whole === null) {
          vaultKey.wipe();
          return { outcome: 'damaged' };
        }
        this.#chosen = { path, vaultKey, way };
        return { outcome: 'opened', preview: previewOf(whole.payloads, madeAt) };
      } finally {
        database.close();
      }
    };
    return this.#door.turns.alone(secret, opening, work);
  }

  /**
   * @throws Problem; the journal that was there is then still there, or its folder is named by the next
   *   start. CalledOff; nothing has then changed, and the backup is still open.
   */
  restore(work: PaceOptions = {}): Promise<Restored> {
    const restoring = async (): Promise<Restored> => {
      const chosen = this.#chosen;
      if (chosen === null) throw Problem.of('not-found', {});
      this.#chosen = null;
      const opened = openBackupFile(chosen.path);
      if (!opened.ok) throw Problem.of('backup-not-proved', {});
      try {
        const restored = await this.#putInPlace(opened, chosen, work);
        chosen.vaultKey.wipe();
        return restored;
      } catch (error) {
        if (error instanceof CalledOff) this.#chosen = chosen;
        else chosen.vaultKey.wipe();
        throw error;
      } finally {
        opened.database.close();
      }
    };
    return this.#door.turns.alone(null, restoring, work);
  }

  /** Wipes what is kept of a backup that was opened and not restored. */
  forget(): void {
    this.#chosen?.vaultKey.wipe();
    this.#chosen = null;
  }

  async #putInPlace(opened: Opened, chosen: Chosen, work: PaceOptions): Promise<Restored> {
    const [reading, replacing, { onProgress }] = inParts(work, [2, 4, 2]);
    const whole = await this.#readWhole(opened, chosen.vaultKey, reading);
    if (whole === null) throw Problem.of('backup-not-proved', {});
    const setAside = await this.#replace(opened, chosen, whole.examined, replacing);
    const outcome = chosen.way === 'words' ? 'unlocked-by-words' : 'unlocked';
    // It has taken its place: from here on it can only go on.
    const entered = await this.#door.enter(chosen.vaultKey.copy(), opened.keyFile, outcome, {
      acceptAge: true,
      work: { ...(onProgress && { onProgress }) },
    });
    if (entered.outcome !== outcome) throw Problem.of('backup-not-proved', {});
    return { outcome, setAside };
  }

  /** @returns null where anything in it is not as it should be. */
  async #readWhole(
    { database, keyFile }: Opened,
    vaultKey: SecretBytes,
    work: PaceOptions,
  ): Promise<{ readonly examined: Examined; readonly payloads: readonly RecordPayload[] } | null> {
    const ring = keyRingOf(vaultKey, keyFile);
    try {
      const { payloads, notUnderstood, take } = new ReadPayloads();
      const examination = await inSlices(examineRecords(database, ring, take), work);
      if (!examination.ok || !examination.examined.isWhole) return null;
      const { examined } = examination;
      return notUnderstood.length === 0 ? { examined, payloads } : null;
    } finally {
      wipeRing(ring);
    }
  }

  async #replace(
    opened: Opened,
    { vaultKey }: Chosen,
    examined: Examined,
    work: PaceOptions,
  ): Promise<string | null> {
    const { files, now } = this.#door.options;
    const ring = keyRingOf(vaultKey, opened.keyFile);
    try {
      // Beyond what this device has seen, so that the restored journal is the newest from now on.
      const seen = await readAnchor(files.anchor(ring.identity.vaultId), ring);
      const counter = Math.max(counterSeen(seen), examined.manifest?.counter ?? 0);
      const { elements } = examined;
      return await replaceVault(
        files,
        async (target) => {
          const parts = { path: target.database, from: opened.database, ring };
          await buildDatabase({ ...parts, elements, counter, changes: [] }, work);
          await writeFileAtomically(target.keys, opened.keyFileBytes);
          stopIfCalledOff(work);
          // Not before all of the new one is on the disk: until then a failure leaves the journal open.
          await this.#door.release()?.close();
        },
        now(),
      );
    } finally {
      wipeRing(ring);
    }
  }
}

function previewOf(payloads: readonly RecordPayload[], madeAt: Date): BackupPreview {
  const entries = payloads
    .flatMap((payload) => (payload.kind === 'entry' ? [payload.value] : []))
    .filter(({ discardedAt }) => discardedAt === null);
  const profile = payloads.find((payload) => payload.kind === 'profile');
  const begun = entries.map(({ createdAt }) => createdAt).sort();
  const changed = entries.map(({ changedAt }) => changedAt).sort();
  return {
    role: profile?.value.role ?? 'mentee',
    madeAt: madeAt.toISOString(),
    entries: entries.length,
    sessions: payloads.filter(({ kind }) => kind === 'session').length,
    firstAt: begun[0] ?? null,
    lastAt: changed.at(-1) ?? null,
  };
}
