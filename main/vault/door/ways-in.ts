/** A secret tried on a key file. Opens nothing but the slot, and touches neither file nor database. */
import { Problem } from '../../../shared/errors/problems.ts';
import type { UnlockOutcome } from '../../../shared/model/vault.ts';
import type { KeyFile } from '../crypto/key-file.ts';
import { ownerOf, slotOf } from '../crypto/key-file.ts';
import type { SlotOutcome } from '../crypto/key-slot.ts';
import { openSlot } from '../crypto/key-slot.ts';
import { normalisePassphrase } from '../crypto/passphrase-key.ts';
import { deriveRecoveryKey, parseWords } from '../crypto/recovery-words.ts';
import type { SecretBytes } from '../crypto/secret-bytes.ts';
import { derivePassphraseKey } from './derive-passphrase-key.ts';

type Refusal<O extends UnlockOutcome['outcome']> = Extract<UnlockOutcome, { readonly outcome: O }>;
type Found = { readonly vaultKey: SecretBytes };

export type TriedPassphrase =
  Found | Refusal<'wrong-passphrase' | 'damaged-slot' | 'not-enough-memory'>;
export type TriedWords =
  Found | Refusal<'wrong-words' | 'words-mistyped' | 'no-words' | 'damaged-slot'>;

/** @param passphrase left as it is; whoever owns it wipes it. */
export async function tryPassphrase(
  keyFile: KeyFile,
  passphrase: Uint8Array,
): Promise<TriedPassphrase> {
  const found = slotOf(keyFile, 'passphrase');
  if (found?.state !== 'whole') return { outcome: 'damaged-slot' };
  const normalised = normalisePassphrase(passphrase);
  try {
    const kek = await derivePassphraseKey(normalised, found.slot.salt, found.slot);
    const tried = openSlot(found.slot, kek, ownerOf(keyFile));
    kek.wipe();
    return keyOr(tried, 'wrong-passphrase');
  } catch (error) {
    if (error instanceof Problem && error.data.code === 'not-enough-memory') {
      return { outcome: 'not-enough-memory' };
    }
    throw error;
  } finally {
    normalised.wipe();
  }
}

/** @param words left as they are; whoever owns them wipes them. */
export function tryWords(keyFile: KeyFile, words: Uint8Array): TriedWords {
  const parsed = parseWords(words);
  if (!parsed.ok) {
    return { outcome: 'words-mistyped', unknown: parsed.unknown, count: parsed.count };
  }
  const found = slotOf(keyFile, 'recovery');
  if (found === undefined) return { outcome: 'no-words' };
  if (found.state !== 'whole') return { outcome: 'damaged-slot' };
  const kek = deriveRecoveryKey(parsed.entropy, found.slot.salt, keyFile.vaultId);
  parsed.entropy.wipe();
  const tried = openSlot(found.slot, kek, ownerOf(keyFile));
  kek.wipe();
  return keyOr(tried, 'wrong-words');
}

function keyOr<W extends 'wrong-passphrase' | 'wrong-words'>(
  tried: SlotOutcome,
  wrong: W,
): Found | { readonly outcome: W } | Refusal<'damaged-slot'> {
  if (tried.ok) return { vaultKey: tried.vaultKey };
  return tried.why === 'wrong-key' ? { outcome: wrong } : { outcome: 'damaged-slot' };
}
