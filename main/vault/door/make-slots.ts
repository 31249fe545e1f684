/** New ways in: the slots of a key file, made. */
import type { KdfChoice } from '../../../shared/contract/control.ts';
import type { KeySlot, SlotOwner } from '../crypto/key-slot.ts';
import { sealSlot, SLOT_KINDS } from '../crypto/key-slot.ts';
import { normalisePassphrase, SALT_BYTES } from '../crypto/passphrase-key.ts';
import { deriveRecoveryKey } from '../crypto/recovery-words.ts';
import type { SecretBytes } from '../crypto/secret-bytes.ts';
import { sodium } from '../crypto/sodium.ts';
import { previousKeyWrap } from '../crypto/vault-keys.ts';
import { chooseCost, derivePassphraseKey } from './derive-passphrase-key.ts';

/** @throws Problem `not-enough-memory`. */
export async function makePassphraseSlot(
  vaultKey: SecretBytes,
  owner: SlotOwner,
  passphrase: Uint8Array,
  kdf: KdfChoice,
): Promise<KeySlot> {
  const salt = sodium.randombytes_buf(SALT_BYTES);
  const cost = await chooseCost(kdf);
  const normalised = normalisePassphrase(passphrase);
  try {
    const kek = await derivePassphraseKey(normalised, salt, cost);
    const parameters = {
      slotId: SLOT_KINDS.passphrase,
      kind: 'passphrase',
      salt,
      ...cost,
    } as const;
    const slot = sealSlot(vaultKey, kek, parameters, owner);
    kek.wipe();
    return slot;
  } finally {
    normalised.wipe();
  }
}

export function makeRecoverySlot(
  vaultKey: SecretBytes,
  owner: SlotOwner,
  entropy: SecretBytes,
): KeySlot {
  const salt = sodium.randombytes_buf(SALT_BYTES);
  const kek = deriveRecoveryKey(entropy, salt, owner.vaultId);
  const parameters = {
    slotId: SLOT_KINDS.recovery,
    kind: 'recovery',
    salt,
    memoryKiB: 0,
    passes: 0,
  } as const;
  const slot = sealSlot(vaultKey, kek, parameters, owner);
  kek.wipe();
  return slot;
}

/** Holds the key before `fresh` for as long as records are sealed under it. */
export function makePreviousSlot(
  previous: SecretBytes,
  owner: SlotOwner,
  fresh: SecretBytes,
): KeySlot {
  const wrap = previousKeyWrap(fresh);
  const parameters = {
    slotId: SLOT_KINDS.previous,
    kind: 'previous',
    salt: sodium.randombytes_buf(SALT_BYTES),
    memoryKiB: 0,
    passes: 0,
  } as const;
  const slot = sealSlot(previous, wrap, parameters, owner);
  wrap.wipe();
  return slot;
}
