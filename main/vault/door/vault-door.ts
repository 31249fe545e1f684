/**
 * The vault's door: what can be asked of it while locked, the ways in, and the locks themselves.
 * One call at a time passes; secrets handed in are wiped here whatever happens.
 */
import { existsSync, readFileSync } from 'node:fs';

import type { KdfChoice } from '../../../shared/contract/control.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import type { Role } from '../../../shared/model/scheme.ts';
import type { UnlockOutcome, VaultStatus } from '../../../shared/model/vault.ts';
import type { KeyFile } from '../crypto/key-file.ts';
import { encodeKeyFile, ownerOf, parseKeyFile, slotOf, withSlot } from '../crypto/key-file.ts';
import type { KeySlot, SlotKind, SlotOutcome } from '../crypto/key-slot.ts';
import { openSlot } from '../crypto/key-slot.ts';
import { normalisePassphrase } from '../crypto/passphrase-key.ts';
import {
  deriveRecoveryKey,
  newRecoveryEntropy,
  parseWords,
  toWords,
} from '../crypto/recovery-words.ts';
import type { SecretBytes } from '../crypto/secret-bytes.ts';
import { sodium } from '../crypto/sodium.ts';
import type { Journal } from '../journal/journal.ts';
import { removeUnfinished, writeFileAtomically } from '../store/atomic-file.ts';
import { onDisk } from '../store/disk-problems.ts';
import { ownFile } from '../store/vault-files.ts';
import { createVault } from './create-vault.ts';
import { derivePassphraseKey } from './derive-passphrase-key.ts';
import { makePassphraseSlot, makeRecoverySlot } from './make-slots.ts';
import type { OpenVault, Surroundings } from './open-vault.ts';
import { openVault } from './open-vault.ts';
import { estimatePassphrase } from './passphrase-estimate.ts';
import { lookAtVault } from './vault-status.ts';
import { WrongTries } from './wrong-tries.ts';

export interface DoorOptions extends Surroundings {
  readonly kdf: KdfChoice;
  /** Created or unlocked. */
  readonly onOpened: () => void;
}

export class VaultDoor {
  readonly #options: DoorOptions;
  #vault: OpenVault | null = null;
  #tries: WrongTries | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: DoorOptions) {
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#vault !== null;
  }

  /** @throws Problem `locked`. */
  get journal(): Journal {
    return this.#open().journal;
  }

  status(): VaultStatus {
    if (this.isOpen) return { state: 'unlocked' };
    const look = lookAtVault(this.#options.files);
    return look.state === 'locked' ? { state: 'locked' } : look;
  }

  create(passphrase: Uint8Array, role: Role): Promise<{ readonly recoveryWords: string[] }> {
    return this.#alone(passphrase, async () => {
      const { state } = this.status();
      if (state !== 'none') throw Problem.of('vault-exists', {});
      await refuseWeak(passphrase);
      const { vault, recoveryWords } = await createVault(passphrase, role, this.#options);
      this.#opened(vault);
      return { recoveryWords };
    });
  }

  unlock(passphrase: Uint8Array): Promise<UnlockOutcome> {
    return this.#alone(passphrase, async () => {
      if (this.isOpen) return { outcome: 'unlocked' };
      const way = this.#wayIn('passphrase');
      if ('outcome' in way) return way;
      const tries = this.#triesOf(way.keyFile.vaultId);
      const seconds = await tries.remaining();
      if (seconds > 0) return { outcome: 'wait', seconds };
      await tries.begin();
      const tried = await tryPassphrase(way, passphrase).catch(async (error: unknown) => {
        // Not judged: the person must not wait for a failure of ours.
        await tries.takeBack();
        throw error;
      });
      if ('outcome' in tried || (!tried.ok && tried.why === 'damaged-slot')) {
        await tries.takeBack();
        return 'outcome' in tried ? tried : { outcome: 'damaged-slot' };
      }
      if (!tried.ok) return { outcome: 'wrong-passphrase' };
      await tries.forget();
      return this.#enter(tried.vaultKey, way.keyFile, 'unlocked');
    });
  }

  /** No pause after wrong words: nobody guesses 256 bits, and a typing mistake is the likely cause. */
  unlockWithWords(words: Uint8Array): Promise<UnlockOutcome> {
    return this.#alone(words, async () => {
      if (this.isOpen) return { outcome: 'unlocked' };
      const parsed = parseWords(words);
      if (!parsed.ok) {
        return { outcome: 'words-mistyped', unknown: parsed.unknown, count: parsed.count };
      }
      const way = this.#wayIn('recovery');
      if ('outcome' in way) return way;
      const kek = deriveRecoveryKey(parsed.entropy, way.slot.salt, way.keyFile.vaultId);
      parsed.entropy.wipe();
      const tried = openSlot(way.slot, kek, ownerOf(way.keyFile));
      kek.wipe();
      if (!tried.ok) return { outcome: tried.why === 'wrong-key' ? 'wrong-words' : tried.why };
      return this.#enter(tried.vaultKey, way.keyFile, 'unlocked-by-words');
    });
  }

  /** Writes the passphrase slot anew; no record is touched. */
  changePassphrase(passphrase: Uint8Array): Promise<void> {
    return this.#alone(passphrase, async () => {
      await refuseWeak(passphrase);
      const { vaultKey, identity } = this.#open();
      const { kdf } = this.#options;
      const slot = await makePassphraseSlot(vaultKey, ownerOf(identity), passphrase, kdf);
      await this.#replaceSlot(slot);
      await this.#triesOf(identity.vaultId).forget();
    });
  }

  renewRecoveryWords(): Promise<{ readonly recoveryWords: string[] }> {
    return this.#alone(null, async () => {
      const { vaultKey, identity, journal } = this.#open();
      const entropy = newRecoveryEntropy();
      try {
        const slot = makeRecoverySlot(vaultKey, ownerOf(identity), entropy);
        // First the note that nobody has confirmed the words, so that a kill in between errs that way.
        journal.forgetRecoveryConfirmation();
        await this.#replaceSlot(slot);
        return { recoveryWords: toWords(entropy) };
      } finally {
        entropy.wipe();
      }
    });
  }

  /** After the wastebasket: nothing of what was in it is left in the files. */
  emptyWastebasket(): { readonly deleted: number } {
    const vault = this.#open();
    const deleted = vault.journal.emptyWastebasket();
    vault.forgetDeleted();
    return { deleted };
  }

  /** Ends what is open. Does not wait for a key that is being derived: the process ends anyway. */
  async close(): Promise<void> {
    const vault = this.#vault;
    this.#vault = null;
    await vault?.close();
  }

  async #alone<T>(secret: Uint8Array | null, work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      if (secret !== null) sodium.memzero(secret);
    }
  }

  #open(): OpenVault {
    if (this.#vault === null) throw Problem.of('locked', {});
    return this.#vault;
  }

  #opened(vault: OpenVault): void {
    this.#vault = vault;
    this.#options.onOpened();
  }

  #wayIn(kind: SlotKind): WayIn | UnlockOutcome {
    const look = lookAtVault(this.#options.files);
    if (look.state === 'none') return { outcome: 'faulty', fault: 'half-missing' };
    if (look.state === 'faulty') return { outcome: 'faulty', fault: look.fault };
    if (look.state === 'from-newer-version') return { outcome: look.state };
    const found = slotOf(look.keyFile, kind);
    if (found?.state !== 'whole') return { outcome: 'damaged-slot' };
    return { keyFile: look.keyFile, slot: found.slot };
  }

  async #enter(
    vaultKey: SecretBytes,
    keyFile: KeyFile,
    outcome: 'unlocked' | 'unlocked-by-words',
  ): Promise<UnlockOutcome> {
    const { vaultId, epoch } = keyFile;
    const opening = await openVault(vaultKey, { vaultId, epoch }, this.#options);
    if (!opening.ok) return opening.outcome;
    this.#opened(opening.vault);
    await this.#tidy();
    return { outcome };
  }

  /** What a kill or a copying tool left behind. Failing here keeps nobody from their journal. */
  async #tidy(): Promise<void> {
    const { files, onBug } = this.#options;
    try {
      await removeUnfinished(files.folder);
      await removeUnfinished(files.deviceFolder);
      // The WAL has been given the mode that the database had.
      for (const file of [files.keys, files.database, `${files.database}-wal`]) {
        if (existsSync(file)) ownFile(file);
      }
    } catch (error) {
      onBug('tidy', error);
    }
  }

  async #replaceSlot(slot: KeySlot): Promise<void> {
    const { files } = this.#options;
    const parsed = parseKeyFile(onDisk(() => readFileSync(files.keys)));
    const { identity } = this.#open();
    if (!parsed.ok || parsed.file.vaultId !== identity.vaultId) {
      throw Problem.of('disk-failed', { code: 'KEY_FILE_CHANGED' });
    }
    await writeFileAtomically(files.keys, encodeKeyFile(withSlot(parsed.file, slot)));
  }

  #triesOf(vaultId: string): WrongTries {
    this.#tries ??= new WrongTries(this.#options.files.tries(vaultId), this.#options.now);
    return this.#tries;
  }
}

interface WayIn {
  readonly keyFile: KeyFile;
  readonly slot: KeySlot;
}

async function tryPassphrase(
  { keyFile, slot }: WayIn,
  passphrase: Uint8Array,
): Promise<SlotOutcome | UnlockOutcome> {
  const normalised = normalisePassphrase(passphrase);
  try {
    const kek = await derivePassphraseKey(normalised, slot.salt, slot);
    const tried = openSlot(slot, kek, ownerOf(keyFile));
    kek.wipe();
    return tried;
  } catch (error) {
    if (error instanceof Problem && error.data.code === 'not-enough-memory') {
      return { outcome: 'not-enough-memory' };
    }
    throw error;
  } finally {
    normalised.wipe();
  }
}

async function refuseWeak(passphrase: Uint8Array): Promise<void> {
  const { accepted } = await estimatePassphrase(passphrase);
  if (!accepted) throw Problem.of('passphrase-too-weak', {});
}
