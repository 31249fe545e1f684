/**
 * The vault's door: what can be asked of it while locked, the ways in, the lock. One thing at a time
 * passes; secrets handed in are wiped here whatever happens. What is done with an open vault's keys is
 * in key-care.ts, with its copies in main/vault/backup.
 */
import { existsSync } from 'node:fs';

import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { KdfChoice } from '../../../shared/contract/control.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import type { Role } from '../../../shared/model/scheme.ts';
import type { UnlockOutcome, VaultStatus } from '../../../shared/model/vault.ts';
import type { KeyFile } from '../crypto/key-file.ts';
import type { SecretBytes } from '../crypto/secret-bytes.ts';
import type { ListQuery } from '../journal/entry-list.ts';
import type { Journal } from '../journal/journal.ts';
import { removeUnfinished } from '../store/atomic-file.ts';
import { eraseCatalogue, eraseOtherCatalogues } from '../store/catalogue-file.ts';
import { ownFile } from '../store/vault-files.ts';
import type { PaceOptions } from '../long-work/pace.ts';
import { CalledOff } from '../long-work/pace.ts';
import { createVault } from './create-vault.ts';
import { goOnWith } from './go-on.ts';
import type { OpeningOptions, Surroundings } from './open-vault.ts';
import { beginReading, openVault } from './open-vault.ts';
import type { OpenVault, VaultToRead } from './opened-vault.ts';
import { estimatePassphrase } from './passphrase-estimate.ts';
import { Renewal } from './renewal.ts';
import { removeReplacements } from './replace-vault.ts';
import { searchVault } from './search-vault.ts';
import { Turns } from './turns.ts';
import { lookAtVault } from './vault-status.ts';
import type { TriedPassphrase } from './ways-in.ts';
import { tryPassphrase, tryWords } from './ways-in.ts';
import { WrongTries } from './wrong-tries.ts';

export interface DoorOptions extends Surroundings {
  readonly kdf: KdfChoice;
  /** Created, unlocked or put in another's place. */
  readonly onOpened: (vault: OpenVault | VaultToRead) => void;
  /** A record that the list was shown without cannot be opened. The next unlock opens all of them and tells: lock. */
  readonly onBroken: () => void;
  /** Every record is sealed under the new key. */
  readonly onRenewed: (vault: OpenVault) => void;
  /** All is on the disk and the keys are still there: the last moment for a backup. */
  readonly beforeClose: (vault: OpenVault) => Promise<void>;
}

export class VaultDoor {
  readonly options: DoorOptions;
  readonly turns = new Turns();
  #vault: OpenVault | VaultToRead | null = null;
  #renewal: Renewal | null = null;
  #tries: { readonly vaultId: string; readonly tries: WrongTries } | null = null;

  constructor(options: DoorOptions) {
    this.options = options;
  }

  get isOpen(): boolean {
    return this.#vault !== null;
  }

  /** Records that still await the new key. */
  get renewing(): number {
    return this.#renewal?.left ?? 0;
  }

  /** How many there are, in a vault that is open in full. */
  get records(): number {
    return this.#vault?.mode === 'open' ? this.#vault.store.manifest.count : 0;
  }

  /**
   * Until every record of a large journal has been opened: before that its lists and its journey are whole, and nothing
   * else. @throws CalledOff; Problem `locked` where it is locked meanwhile.
   */
  async whenRead(work: PaceOptions = {}): Promise<void> {
    const vault = this.#vault;
    if (vault?.mode !== 'open' || vault.large === null) return;
    await this.#unlessLocked(vault, vault.large.whenRead(work));
  }

  get isReading(): boolean {
    return this.#vault?.mode === 'open' && this.#vault.large?.isRead === false;
  }

  /** Until this record has been opened. @throws Problem `locked` where it is locked meanwhile. */
  async whenHas(id: string): Promise<void> {
    const vault = this.#vault;
    if (vault?.mode !== 'open' || vault.large === null) return;
    await this.#unlessLocked(vault, vault.large.whenHas(id));
  }

  /** @throws CalledOff; Problem `locked`, also where it is locked meanwhile. */
  async search(query: ListQuery, work: PaceOptions = {}): Promise<CallOutput<'entries.list'>> {
    const { vault } = this;
    return this.#unlessLocked(vault, searchVault(vault, query, work));
  }

  #unlessLocked<T>(vault: OpenVault | VaultToRead, waiting: Promise<T>): Promise<T> {
    return waiting.catch((error: unknown) => {
      if (this.#vault !== vault) throw Problem.of('locked', {});
      throw error;
    });
  }

  /** Open in full or to read. @throws Problem `locked`. */
  get vault(): OpenVault | VaultToRead {
    if (this.#vault === null) throw Problem.of('locked', {});
    return this.#vault;
  }

  /** @throws Problem `locked`. */
  get journal(): Journal {
    return this.vault.journal;
  }

  /** @throws Problem `locked` or `read-only`. */
  openVault(): OpenVault {
    const { vault } = this;
    if (vault.mode === 'to-read') throw Problem.of('read-only', {});
    return vault;
  }

  status(): VaultStatus {
    const vault = this.#vault;
    if (vault !== null) {
      return { state: 'unlocked', readOnly: vault.mode === 'to-read' ? vault.readOnly : null };
    }
    const look = lookAtVault(this.options.files);
    return look.state === 'locked' ? { state: 'locked' } : look;
  }

  create(passphrase: Uint8Array, role: Role): Promise<{ readonly recoveryWords: string[] }> {
    return this.turns.alone(passphrase, async () => {
      const { state } = this.status();
      if (state !== 'none') throw Problem.of('vault-exists', {});
      const { accepted } = await estimatePassphrase(passphrase);
      if (!accepted) throw Problem.of('passphrase-too-weak', {});
      const { vault, recoveryWords } = await createVault(passphrase, role, this.options);
      this.#opened(vault);
      return { recoveryWords };
    });
  }

  /** @throws CalledOff; it is then locked as before. */
  unlock(passphrase: Uint8Array, work: PaceOptions = {}): Promise<UnlockOutcome> {
    const unlocking = async (): Promise<UnlockOutcome> => {
      if (this.isOpen) return this.#openAlready();
      const look = this.#keyFile();
      if ('outcome' in look) return look;
      // A key takes most of a second, and reading needs none.
      const reading = beginReading(this.options);
      const tried = await this.triedCounted(look, passphrase).catch(async (error: unknown) => {
        await reading?.letGo();
        throw error;
      });
      if ('outcome' in tried) {
        await reading?.letGo();
        return tried;
      }
      return this.enter(tried.vaultKey, look, 'unlocked', { work, reading });
    };
    return this.turns.alone(passphrase, unlocking, work);
  }

  /** No pause after wrong words: nobody guesses 256 bits, and a typing mistake is the likely cause. */
  unlockWithWords(words: Uint8Array, work: PaceOptions = {}): Promise<UnlockOutcome> {
    const unlocking = async (): Promise<UnlockOutcome> => {
      if (this.isOpen) return this.#openAlready();
      const look = this.#keyFile();
      if ('outcome' in look) return look;
      const tried = tryWords(look, words);
      if ('outcome' in tried) return tried;
      return this.enter(tried.vaultKey, look, 'unlocked-by-words', { work });
    };
    return this.turns.alone(words, unlocking, work);
  }

  /**
   * Tries a passphrase, or tells how long to wait after wrong ones. A try that was not judged does not
   * count: the person must not wait for a failure of ours.
   */
  async triedCounted(
    keyFile: KeyFile,
    passphrase: Uint8Array,
  ): Promise<TriedPassphrase | { readonly outcome: 'wait'; readonly seconds: number }> {
    const tries = this.triesOf(keyFile.vaultId);
    const seconds = await tries.remaining();
    if (seconds > 0) return { outcome: 'wait', seconds };
    await tries.begin();
    const tried = await tryPassphrase(keyFile, passphrase).catch(async (error: unknown) => {
      await tries.takeBack();
      throw error;
    });
    if ('vaultKey' in tried) await tries.forget();
    else if (tried.outcome !== 'wrong-passphrase') await tries.takeBack();
    return tried;
  }

  triesOf(vaultId: string): WrongTries {
    const { files, now } = this.options;
    if (this.#tries?.vaultId !== vaultId) {
      this.#tries = { vaultId, tries: new WrongTries(files.tries(vaultId), now) };
    }
    return this.#tries.tries;
  }

  /**
   * Opens the vault that lies there with its key. For whoever has put it there or knows its key
   * otherwise; the caller has the turn.
   */
  async enter(
    vaultKey: SecretBytes,
    keyFile: KeyFile,
    outcome: 'unlocked' | 'unlocked-by-words',
    opening: OpeningOptions = {},
  ): Promise<UnlockOutcome> {
    const opened = await openVault(vaultKey, keyFile, this.options, opening);
    if (!opened.ok) return opened.outcome;
    const { vault } = opened;
    this.#opened(vault);
    if (vault.mode === 'to-read') return { outcome: 'unlocked-to-read', readOnly: vault.readOnly };
    await this.#settleIn(vault);
    return { outcome };
  }

  /** This copy counts from now on. @throws Problem of the disk, CalledOff; it then stays open to read. */
  goOn(work: PaceOptions = {}): Promise<{ readonly setAside: string | null }> {
    const goingOn = async (): Promise<{ readonly setAside: string | null }> => {
      const { vault } = this;
      if (vault.mode === 'open') return { setAside: null };
      const { opened, setAside } = await goOnWith(vault, this.options, work);
      this.#vault = null;
      this.#opened(opened);
      if (opened.mode === 'open') await this.#settleIn(opened);
      return { setAside };
    };
    return this.turns.alone(null, goingOn, work);
  }

  /** Seals in the background what a change of keys has left to do. */
  continueRenewal(vault: OpenVault): void {
    const { files, onBug, onRenewed } = this.options;
    this.#renewal?.stop();
    const { turns } = this;
    const onDone = (): void => onRenewed(vault);
    this.#renewal = new Renewal({ vault, files, turns, onBug, onDone });
    this.#renewal.start();
  }

  /** @throws Problem `locked`, `read-only` or of the disk. */
  emptyWastebasket(): { readonly deleted: number } {
    return { deleted: this.openVault().journal.emptyWastebasket() };
  }

  /** Ends what is open. Does not wait for a key that is being derived: the process ends anyway. */
  async close(): Promise<void> {
    const vault = this.release();
    if (vault?.mode !== 'open') return vault?.close();
    try {
      await vault.settle();
      await this.options.beforeClose(vault);
    } finally {
      vault.abandon();
    }
  }

  /** From here on everything answers `locked`. @returns what was open; the caller closes it. */
  release(): OpenVault | VaultToRead | null {
    const vault = this.#vault;
    this.#renewal?.stop();
    this.#vault = null;
    // What is left to be opened would only take time from the lock.
    if (vault?.mode === 'open') vault.large?.stop();
    return vault;
  }

  #openAlready(): UnlockOutcome {
    const { vault } = this;
    if (vault.mode === 'open') return { outcome: 'unlocked' };
    return { outcome: 'unlocked-to-read', readOnly: vault.readOnly };
  }

  #opened(vault: OpenVault | VaultToRead): void {
    this.#vault = vault;
    this.options.onOpened(vault);
  }

  async #settleIn(vault: OpenVault): Promise<void> {
    await this.#tidy(vault);
    this.continueRenewal(vault);
    vault.large?.keepCatalogue().catch((error: unknown) => {
      const { onBug, onBroken } = this.options;
      onBug('catalogue', error);
      if (this.#vault === vault) onBroken();
    });
  }

  #keyFile(): KeyFile | UnlockOutcome {
    const look = lookAtVault(this.options.files);
    if (look.state === 'none') return { outcome: 'faulty', fault: 'half-missing' };
    if (look.state === 'faulty') return { outcome: 'faulty', fault: look.fault };
    if (look.state === 'from-newer-version') return { outcome: look.state };
    return look.keyFile;
  }

  /**
   * What a kill or a copying tool left behind, and names for records that have none. Failing here keeps
   * nobody from their journal.
   */
  async #tidy({ journal, store, large, ring }: OpenVault): Promise<void> {
    const { files, onBug } = this.options;
    try {
      await removeUnfinished(files.folder);
      await removeUnfinished(files.deviceFolder);
      await removeReplacements(files);
      const catalogue = files.catalogue(ring.identity.vaultId);
      await eraseOtherCatalogues(catalogue);
      // Of a journal that was large once.
      if (large === null) eraseCatalogue(catalogue);
      // The WAL has been given the mode that the database had.
      for (const file of [files.keys, files.database, `${files.database}-wal`]) {
        if (existsSync(file)) ownFile(file);
      }
      if (!store.hasLabels()) {
        await large?.whenRead();
        store.label(journal.labels());
      }
    } catch (error) {
      if (!(error instanceof CalledOff)) onBug('tidy', error);
    }
  }
}
