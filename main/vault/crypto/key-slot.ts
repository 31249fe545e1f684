/**
 * One way into the vault: the vault key (VK) wrapped under a key-encryption key (KEK). The slot also
 * holds a commitment to the KEK. It is compared first, in constant time: a mismatch means a wrong
 * passphrase, a match with a failing wrap means a damaged slot. It also closes key-commitment attacks,
 * to which Poly1305 alone is open.
 */
import { ascii, concat, fromHex, lengthPrefixed, u16, u32 } from './byte-layout.ts';
import { SecretBytes } from './secret-bytes.ts';
import { randomBytes, sodium } from './sodium.ts';
import { subkey } from './vault-keys.ts';

/** `previous` is no way in: it holds the vault key before this one while records are sealed anew. */
export const SLOT_KINDS = { passphrase: 1, recovery: 2, previous: 3 } as const;
export type SlotKind = keyof typeof SLOT_KINDS;
const KDF_IDS = { passphrase: 1, recovery: 2, previous: 3 } as const;
const NONCE_BYTES = 24;

/** What of a vault is bound into each of its slots. */
export interface SlotOwner {
  readonly magic: Uint8Array;
  readonly format: number;
  readonly vaultId: string;
  readonly epoch: number;
}

export interface SlotParameters {
  readonly slotId: number;
  readonly kind: SlotKind;
  readonly salt: Uint8Array;
  /** Both 0 but in a passphrase slot. */
  readonly memoryKiB: number;
  readonly passes: number;
}

export interface KeySlot extends SlotParameters {
  readonly commitment: Uint8Array;
  readonly nonce: Uint8Array;
  /** 32 bytes of VK and a tag of 16. */
  readonly wrapped: Uint8Array;
}

export type SlotOutcome =
  | { readonly ok: true; readonly vaultKey: SecretBytes }
  | { readonly ok: false; readonly why: 'wrong-key' | 'damaged-slot' };

export function sealSlot(
  vaultKey: SecretBytes,
  kek: SecretBytes,
  parameters: SlotParameters,
  owner: SlotOwner,
): KeySlot {
  const nonce = randomBytes(NONCE_BYTES);
  return sealSlotWithNonce(vaultKey, kek, parameters, owner, nonce);
}

/** For fixed vectors only. */
export function sealSlotWithNonce(
  vaultKey: SecretBytes,
  kek: SecretBytes,
  parameters: SlotParameters,
  owner: SlotOwner,
  nonce: Uint8Array,
): KeySlot {
  const wrapKey = wrapKeyOf(kek);
  const wrapped = vaultKey.borrow((vk) =>
    wrapKey.borrow((key) =>
      sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
        vk,
        additionalData(parameters, owner),
        null,
        nonce,
        key,
      ),
    ),
  );
  wrapKey.wipe();
  return { ...parameters, commitment: commitmentOf(kek), nonce, wrapped };
}

export function openSlot(slot: KeySlot, kek: SecretBytes, owner: SlotOwner): SlotOutcome {
  if (!sodium.memcmp(commitmentOf(kek), slot.commitment)) return { ok: false, why: 'wrong-key' };
  const wrapKey = wrapKeyOf(kek);
  try {
    const vaultKey = wrapKey.borrow((key) =>
      sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
        null,
        slot.wrapped,
        additionalData(slot, owner),
        slot.nonce,
        key,
      ),
    );
    return { ok: true, vaultKey: SecretBytes.take(vaultKey) };
  } catch {
    return { ok: false, why: 'damaged-slot' };
  } finally {
    wrapKey.wipe();
  }
}

export function kdfOf(kind: SlotKind): number {
  return KDF_IDS[kind];
}

function wrapKeyOf(kek: SecretBytes): SecretBytes {
  return subkey(kek, 1, 'VERSwrap');
}

function commitmentOf(kek: SecretBytes): Uint8Array {
  return subkey(kek, 2, 'VERScmmt').borrow((bytes) => Uint8Array.from(bytes));
}

function additionalData(slot: SlotParameters, owner: SlotOwner): Uint8Array {
  return concat(
    lengthPrefixed(ascii('verso/slot'), owner.magic),
    Uint8Array.of(owner.format),
    fromHex(owner.vaultId),
    Uint8Array.of(slot.slotId, SLOT_KINDS[slot.kind], kdfOf(slot.kind)),
    u32(slot.memoryKiB),
    u32(slot.passes),
    slot.salt,
    u16(owner.epoch),
  );
}
