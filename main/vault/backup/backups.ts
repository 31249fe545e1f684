/**
 * Keeps an open vault's backups: soon after changes and at the lock, each opened again before it counts,
 * older ones thinned out by age. A vault that is open to be read makes none and removes none.
 */
import { statSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { Problem } from '../../../shared/errors/problems.ts';
import type { Backups as BackupsSeen } from '../../../shared/model/vault.ts';
import { sameBytes } from '../crypto/byte-layout.ts';
import { encodeKeyFile } from '../crypto/key-file.ts';
import { readKeyFile } from '../door/key-file-writer.ts';
import type { OpenVault } from '../door/opened-vault.ts';
import type { VaultDoor } from '../door/vault-door.ts';
import { liesWithin } from '../export/lies-within.ts';
import type { FileTargets } from '../journal/journal-store.ts';
import { syncFolder, writeFileAtomically } from '../store/atomic-file.ts';
import { asDiskProblem } from '../store/disk-problems.ts';
import type { Jobs } from '../long-work/jobs.ts';
import type { PaceOptions } from '../long-work/pace.ts';
import { CalledOff, inParts } from '../long-work/pace.ts';
import type { BackupsOfVault } from './backup-folder.ts';
import { isFolder, listBackups } from './backup-folder.ts';
import { isBackupOf, nameBackup, readBackupName } from './backup-name.ts';
import type { BackupState } from './backup-state.ts';
import { readBackupState, writeBackupState } from './backup-state.ts';
import { superseded } from './generations.ts';
import { readerFile } from './reader-file.ts';
import { removeUnfinishedBackups, writeBackup } from './write-backup.ts';

/** After the last change, so that a pause in the writing is used; */
const QUIET_MS = 60_000;
/** and this long after the first, however busily somebody writes. */
const LONGEST_MS = 600_000;
/** What a backup may take at the lock, which must be over within two seconds, process and all. */
const AT_LOCK_MS = 250;
/** Guessed until one has been made: a slow disk. */
const BYTES_PER_MS = 20_000;
const READER_NAME = 'Read a Verso backup.html';

export class Backups {
  readonly #door: VaultDoor;
  readonly #targets: FileTargets;
  readonly #jobs: Jobs;
  #timer: NodeJS.Timeout | null = null;
  #firstChange: number | null = null;
  #lastTookMs: number | null = null;
  #isMaking = false;

  constructor(door: VaultDoor, targets: FileTargets, jobs: Jobs) {
    this.#door = door;
    this.#targets = targets;
    this.#jobs = jobs;
  }

  /** Follows the changes of a vault that has just been opened. */
  watch(vault: OpenVault): void {
    vault.store.onChange(() => this.plan(vault));
    if (this.#isDue(vault)) this.plan(vault);
  }

  /** One is due: it is made at the next pause. */
  plan(vault: OpenVault): void {
    const now = performance.now();
    this.#firstChange ??= now;
    if (this.#timer !== null) clearTimeout(this.#timer);
    const longest = this.#firstChange + LONGEST_MS - now;
    this.#timer = setTimeout(
      () => {
        this.#forgetTimer();
        void this.#door.turns.alone(null, () => this.#makeQuietly(vault));
      },
      Math.max(0, Math.min(QUIET_MS, longest)),
    );
    this.#timer.unref();
  }

  async read(): Promise<BackupsSeen> {
    const { vault } = this.#door;
    const { vaultId } = vault.ring.identity;
    const { folder, provedAt, trouble } = this.#state(vaultId);
    const files = folder === null ? [] : await listBackups(folder).catch(() => []);
    return {
      folder,
      provedAt,
      isDue: vault.mode === 'open' && this.#isDue(vault),
      trouble: folder !== null && !isThere(folder) ? 'folder-missing' : trouble,
      files: files.filter(({ name }) => isBackupOf(name, vaultId)),
    };
  }

  /** @throws Problem as `backups.useFolder` declares, CalledOff; the folder is then as it was before. */
  useFolder(token: string, work: PaceOptions = {}): Promise<BackupsSeen> {
    const using = async (): Promise<BackupsSeen> => {
      const vault = this.#door.openVault();
      const folder = this.#targets.take(token);
      const { files } = this.#door.options;
      if (!isFolder(folder)) throw Problem.of('folder-missing', {});
      if (await liesWithin(join(folder, READER_NAME), [files.folder, files.deviceFolder])) {
        throw Problem.of('not-writable', {});
      }
      const before = this.#state(vault.ring.identity.vaultId);
      await this.#note(vault, { folder, provedAt: null, proved: null, trouble: null });
      try {
        await this.#make(vault, work);
      } catch (error) {
        await this.#note(vault, before);
        throw error;
      }
      return this.read();
    };
    return this.#door.turns.alone(null, using, work);
  }

  stop(): Promise<BackupsSeen> {
    return this.#door.turns.alone(null, async () => {
      await this.#note(this.#door.vault, {
        folder: null,
        provedAt: null,
        proved: null,
        trouble: null,
      });
      this.#forgetTimer();
      return this.read();
    });
  }

  /** @throws Problem; CalledOff: there is then no new one, and the older ones are as they were. */
  make(work: PaceOptions = {}): Promise<BackupsSeen> {
    const making = async (): Promise<BackupsSeen> => {
      await this.#make(this.#door.openVault(), work);
      return this.read();
    };
    return this.#door.turns.alone(null, making, work);
  }

  /** One good backup of today's state, and nothing of before. @throws as `make` does. */
  removeOlder(work: PaceOptions = {}): Promise<BackupsSeen> {
    const removing = async (): Promise<BackupsSeen> => {
      const vault = this.#door.openVault();
      const newest = await this.#make(vault, work);
      const { paths } = await this.ofVault(vault);
      await removeAll(paths.filter((path) => basename(path) !== newest));
      return this.read();
    };
    return this.#door.turns.alone(null, removing, work);
  }

  /** Every backup of this vault in its folder, so that none that stays behind goes unsaid. */
  async ofVault(vault: Pick<OpenVault, 'ring'>): Promise<BackupsOfVault> {
    const { vaultId } = vault.ring.identity;
    const { folder } = this.#state(vaultId);
    if (folder === null) return { paths: [], outOfReach: null };
    const files = isThere(folder) ? await listBackups(folder).catch(() => null) : null;
    if (files === null) return { paths: [], outOfReach: folder };
    const paths = files
      .filter(({ name }) => isBackupOf(name, vaultId))
      .map(({ name }) => join(folder, name));
    return { paths, outOfReach: null };
  }

  /** At the lock: only what can be done in time. What is left over is due at the next unlock. */
  async beforeClose(vault: OpenVault): Promise<void> {
    this.#forgetTimer();
    if (this.#isMaking || this.#door.renewing > 0 || !this.#isDue(vault)) return;
    const { database } = this.#door.options.files;
    const guess = statSync(database).size / BYTES_PER_MS;
    if ((this.#lastTookMs ?? guess) <= AT_LOCK_MS) await this.#makeQuietly(vault);
  }

  #forgetTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#firstChange = null;
  }

  /** What nobody waits for: a failure stands in the state and is shown with the backups. */
  async #makeQuietly(vault: OpenVault): Promise<void> {
    // Another vault may have taken its place since it was planned.
    if (!vault.database.open || this.#door.renewing > 0 || !this.#isDue(vault)) return;
    const making = this.#jobs.run(undefined, (work) => this.#make(vault, work));
    await making.catch((error: unknown) => {
      if (!(error instanceof Problem)) this.#door.options.onBug('backup', error);
    });
  }

  /** @returns the new backup's name. */
  async #make(vault: OpenVault, work: PaceOptions): Promise<string> {
    this.#isMaking = true;
    const begun = performance.now();
    try {
      const name = await this.#write(vault, work);
      this.#lastTookMs = performance.now() - begun;
      return name;
    } catch (error) {
      if (!(error instanceof CalledOff)) await this.#noteTrouble(vault, error);
      throw error;
    } finally {
      this.#isMaking = false;
    }
  }

  async #write(vault: OpenVault, work: PaceOptions): Promise<string> {
    const { files, now } = this.#door.options;
    const { store, database, ring } = vault;
    const { vaultId } = ring.identity;
    const { folder } = this.#state(vaultId);
    if (folder === null) throw Problem.of('no-backup-folder', {});
    if (!isFolder(folder)) throw Problem.of('folder-missing', {});
    const [sealing, copying] = inParts(work, [store.earlierCount, store.manifest.count]);
    // A backup is sealed under one key, so that it opens long after the one before is forgotten.
    await vault.finishRenewal(sealing);
    // Beside a key file of another vault, or of other keys, no record in it would ever open.
    const keyFile = encodeKeyFile(readKeyFile(files, ring.identity));
    const at = now();
    const name = nameBackup(vaultId, at);
    await removeUnfinishedBackups(folder).catch(() => undefined);
    const parts = { database, store, ring, keyFile, folder, name };
    const manifest = await writeBackup(parts, copying);
    const proved = { epoch: manifest.epoch, counter: manifest.counter };
    await this.#note(vault, { folder, provedAt: at.toISOString(), proved, trouble: null });
    await this.#thinOut(vault, at);
    await this.#leaveReader(folder);
    return name;
  }

  /** Only after a good one was made. A file that cannot be removed keeps nobody from anything. */
  async #thinOut(vault: OpenVault, now: Date): Promise<void> {
    const { paths } = await this.ofVault(vault);
    const made = paths.flatMap((path) => {
      const at = readBackupName(basename(path))?.madeAt;
      return at === undefined ? [] : [{ path, at }];
    });
    const times = made.map(({ at }) => at);
    const old = new Set(superseded(times, now));
    await removeAll(made.filter(({ at }) => old.has(at)).map(({ path }) => path)).catch(
      (error: unknown) => this.#door.options.onBug('backup.thin-out', error),
    );
  }

  /** Beside the backups, so that they can be read on the day when there is no Verso. */
  async #leaveReader(folder: string): Promise<void> {
    try {
      const reader = await readFile(readerFile());
      const path = join(folder, READER_NAME);
      const present = await readFile(path).catch(() => null);
      if (present === null || !sameBytes(present, reader)) await writeFileAtomically(path, reader);
    } catch (error) {
      this.#door.options.onBug('backup.reader', error);
    }
  }

  #isDue({ store, ring }: OpenVault): boolean {
    const { folder, proved } = this.#state(ring.identity.vaultId);
    if (folder === null) return false;
    const { epoch, counter } = store.manifest;
    return proved?.epoch !== epoch || proved.counter !== counter;
  }

  #state(vaultId: string): BackupState {
    return readBackupState(this.#door.options.files.backups(vaultId));
  }

  async #note({ ring }: Pick<OpenVault, 'ring'>, state: BackupState): Promise<void> {
    await writeBackupState(this.#door.options.files.backups(ring.identity.vaultId), state);
  }

  async #noteTrouble(vault: OpenVault, error: unknown): Promise<void> {
    const state = this.#state(vault.ring.identity.vaultId);
    const trouble = troubleOf(error);
    // The disk may be the very trouble.
    await this.#note(vault, { ...state, trouble }).catch(() => undefined);
  }
}

/** Of one folder. @throws Problem of the disk. */
async function removeAll(paths: readonly string[]): Promise<void> {
  const [first] = paths;
  if (first === undefined) return;
  try {
    for (const path of paths) await rm(path, { force: true });
    await syncFolder(dirname(first));
  } catch (error) {
    throw asDiskProblem(error);
  }
}

function troubleOf(error: unknown): BackupState['trouble'] {
  const problem = asDiskProblem(error);
  if (!(problem instanceof Problem)) return 'not-proved';
  switch (problem.data.code) {
    case 'folder-missing':
    case 'disk-full':
    case 'not-writable':
    case 'disk-failed':
      return problem.data.code;
    case 'no-backup-folder':
      return null;
    default:
      return 'not-proved';
  }
}

function isThere(folder: string): boolean {
  try {
    return isFolder(folder);
  } catch {
    return false;
  }
}
