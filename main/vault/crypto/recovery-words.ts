/**
 * Twenty-four words of the BIP39 English list stand for 256 random bits and a checksum of eight.
 * The words are shown once and kept nowhere; what opens the slot is a key made from their bits.
 */
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';

import { ascii, fromHex, lengthPrefixed } from './byte-layout.ts';
import { SecretBytes } from './secret-bytes.ts';
import { sodium } from './sodium.ts';
import { KEY_BYTES } from './vault-keys.ts';

export const WORD_COUNT = 24;
const ENTROPY_BYTES = 32;
const KNOWN: ReadonlySet<string> = new Set(wordlist);

export type ParsedWords =
  | { readonly ok: true; readonly entropy: SecretBytes }
  /** Places of unknown words, counted from 1; none where only the number or the checksum is wrong. */
  | { readonly ok: false; readonly unknown: number[]; readonly count: number };

export function newRecoveryEntropy(): SecretBytes {
  return SecretBytes.random(ENTROPY_BYTES);
}

export function toWords(entropy: SecretBytes): string[] {
  return entropy.borrow((bytes) => entropyToMnemonic(bytes, wordlist)).split(' ');
}

/** Tolerates case, any spacing, line breaks, commas, full stops and the numbers of a numbered list. */
export function parseWords(utf8: Uint8Array): ParsedWords {
  const words = new TextDecoder()
    .decode(utf8)
    .normalize('NFKD')
    .toLowerCase()
    .split(/[\s\d.,;:)]+/u)
    .filter((word) => word !== '');
  const unknown = words.flatMap((word, index) => (KNOWN.has(word) ? [] : [index + 1]));
  if (unknown.length > 0 || words.length !== WORD_COUNT) {
    return { ok: false, unknown, count: words.length };
  }
  try {
    return { ok: true, entropy: SecretBytes.take(mnemonicToEntropy(words.join(' '), wordlist)) };
  } catch {
    // Right words, wrong checksum: one was misread or two changed places.
    return { ok: false, unknown: [], count: words.length };
  }
}

/** KEK of the recovery slot. The words are full-strength already, so no slow hash is needed. */
export function deriveRecoveryKey(
  entropy: SecretBytes,
  salt: Uint8Array,
  vaultId: string,
): SecretBytes {
  const message = lengthPrefixed(ascii('verso/recovery'), fromHex(vaultId), salt);
  return SecretBytes.take(
    entropy.borrow((key) => sodium.crypto_generichash(KEY_BYTES, message, key)),
  );
}
