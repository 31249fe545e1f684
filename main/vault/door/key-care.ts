/** The ways into an open vault: changed, renewed, revoked, tried. No record is touched but by `renewKeys`. */
import { Problem } from '../../../shared/errors/problems.ts';
import type { Rehearsal } from '../../../shared/model/vault.ts';
import { KEY_FILE_FORMAT, ownerOf, slotOf, withoutSlot, withSlot } from '../crypto/key-file.ts';
import type { KeyFile } from '../crypto/key-file.ts';
import { newRecoveryEntropy, toWords } from '../crypto/recovery-words.ts';
import { SecretBytes } from '../crypto/secret-bytes.ts';
import { KEY_BYTES } from '../crypto/vault-keys.ts';
import type { PaceOptions } from '../long-work/pace.ts';
import { stopIfCalledOff } from '../long-work/pace.ts';
import { readKeyFile, writeKeyFile } from './key-file-writer.ts';
import { makePassphraseSlot, makePreviousSlot, makeRecoverySlot } from './make-slots.ts';
import type { OpenVault } from './opened-vault.ts';
import { estimatePassphrase } from './passphrase-estimate.ts';
import type { VaultDoor } from './vault-door.ts';
import { tryWords } from './ways-in.ts';

type NewWords = { readonly recoveryWords: string[] };

export class KeyCare {
  readonly #door: VaultDoor;

  constructor(door: VaultDoor) {
    this.#door = door;
  }

  /** Writes the passphrase slot anew. */
  changePassphrase(passphrase: Uint8Array): Promise<void> {
    return this.#door.turns.alone(passphrase, async () => {
      await refuseWeak(passphrase);
      const { vault, keyFile } = this.#held();
      const { kdf, files } = this.#door.options;
      const owner = ownerOf(keyFile);
      const slot = await makePassphraseSlot(vault.vaultKey, owner, passphrase, kdf);
      await writeKeyFile(files, withSlot(keyFile, slot));
      await this.#door.triesOf(keyFile.vaultId).forget();
    });
  }

  /** New recovery words; the old ones stop working. */
  renewRecoveryWords(): Promise<NewWords> {
    return this.#door.turns.alone(null, async () => {
      const { vault, keyFile } = this.#held();
      const entropy = newRecoveryEntropy();
      try {
        const slot = makeRecoverySlot(vault.vaultKey, ownerOf(keyFile), entropy);
        // First the note that nobody has confirmed the words, so that a kill in between errs that way.
        vault.journal.forgetRecoveryConfirmation();
        await writeKeyFile(this.#door.options.files, withSlot(keyFile, slot));
        return { recoveryWords: toWords(entropy) };
      } finally {
        entropy.wipe();
      }
    });
  }

  /** From then on only the passphrase opens the vault. */
  revokeRecoveryWords(): Promise<void> {
    return this.#door.turns.alone(null, async () => {
      const { vault, keyFile } = this.#held();
      // Somebody came in by the words because nothing else opens: without them nothing would.
      if (slotOf(keyFile, 'passphrase')?.state !== 'whole') {
        throw Problem.of('disk-failed', { code: 'DAMAGED_SLOT' });
      }
      vault.journal.forgetRecoveryConfirmation();
      await writeKeyFile(this.#door.options.files, withoutSlot(keyFile, 'recovery'));
    });
  }

  /**
   * A new vault key and two new ways in. With the key file's change of name the old passphrase and the
   * old words open this vault no more; the records follow in the background. Until then it can be called
   * off, and the ways in are the old ones; from then on it can only go on.
   * @throws CalledOff
   */
  renewKeys(passphrase: Uint8Array, work: PaceOptions = {}): Promise<NewWords> {
    const renewing = async (): Promise<NewWords> => {
      await refuseWeak(passphrase);
      const { vault, keyFile } = this.#held();
      // There is room for one previous key.
      await vault.finishRenewal(work);
      const fresh = SecretBytes.random(KEY_BYTES);
      const entropy = newRecoveryEntropy();
      try {
        const renewed = await this.#renewed(vault, keyFile, passphrase, fresh, entropy);
        stopIfCalledOff(work);
        vault.journal.forgetRecoveryConfirmation();
        await writeKeyFile(this.#door.options.files, renewed);
        vault.adopt(fresh.copy(), renewed);
        this.#door.continueRenewal(vault);
        await this.#door.triesOf(keyFile.vaultId).forget();
        return { recoveryWords: toWords(entropy) };
      } finally {
        fresh.wipe();
        entropy.wipe();
      }
    };
    return this.#door.turns.alone(passphrase, renewing, work);
  }

  /** Would this passphrase open the vault? A wrong one counts as it does at the door. */
  rehearsePassphrase(passphrase: Uint8Array): Promise<Rehearsal> {
    return this.#door.turns.alone(passphrase, async () => {
      const { vault, keyFile } = this.#held();
      const tried = await this.#door.triedCounted(keyFile, passphrase);
      if ('vaultKey' in tried) {
        tried.vaultKey.wipe();
        vault.journal.noteRehearsal('passphrase');
        return { outcome: 'opens' };
      }
      if (tried.outcome === 'wrong-passphrase') return { outcome: 'wrong' };
      if (tried.outcome === 'not-enough-memory') throw Problem.of('not-enough-memory', {});
      return tried;
    });
  }

  /** Would these words open the vault? */
  rehearseWords(words: Uint8Array): Promise<Rehearsal> {
    return this.#door.turns.alone(words, () => Promise.resolve(this.#rehearseWords(words)));
  }

  #rehearseWords(words: Uint8Array): Rehearsal {
    const { vault, keyFile } = this.#held();
    const tried = tryWords(keyFile, words);
    if ('vaultKey' in tried) {
      tried.vaultKey.wipe();
      vault.journal.noteRehearsal('words');
      return { outcome: 'opens' };
    }
    return tried.outcome === 'wrong-words' ? { outcome: 'wrong' } : tried;
  }

  #held(): { readonly vault: OpenVault; readonly keyFile: KeyFile } {
    const vault = this.#door.openVault();
    return { vault, keyFile: readKeyFile(this.#door.options.files, vault.ring.identity) };
  }

  async #renewed(
    vault: OpenVault,
    keyFile: KeyFile,
    passphrase: Uint8Array,
    fresh: SecretBytes,
    entropy: SecretBytes,
  ): Promise<KeyFile> {
    const { vaultId, epoch } = keyFile;
    const identity = { format: KEY_FILE_FORMAT, vaultId, epoch: epoch + 1 };
    const owner = ownerOf(identity);
    const slots = [
      await makePassphraseSlot(fresh, owner, passphrase, this.#door.options.kdf),
      makeRecoverySlot(fresh, owner, entropy),
      makePreviousSlot(vault.vaultKey, owner, fresh),
    ];
    return { ...identity, slots: slots.map((slot) => ({ state: 'whole', slot }) as const) };
  }
}

async function refuseWeak(passphrase: Uint8Array): Promise<void> {
  const { accepted } = await estimatePassphrase(passphrase);
  if (!accepted) throw Problem.of('passphrase-too-weak', {});
}
