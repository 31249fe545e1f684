/**
 * From files and a secret to a journal. Each outcome has words of its own; none of them changes the
 * files, which the browser lends for reading only.
 */
import type { KeyFile, ParsedKeyFile } from '../../main/vault/crypto/key-file.ts';
import { ownerOf, parseKeyFile, slotOf } from '../../main/vault/crypto/key-file.ts';
import type { KeySlot } from '../../main/vault/crypto/key-slot.ts';
import { openSlot } from '../../main/vault/crypto/key-slot.ts';
import { normalisePassphrase } from '../../main/vault/crypto/passphrase-key.ts';
import { deriveRecoveryKey, parseWords } from '../../main/vault/crypto/recovery-words.ts';
import { SecretBytes } from '../../main/vault/crypto/secret-bytes.ts';
import { readySodium, sodium } from '../../main/vault/crypto/sodium.ts';
import { keyRingOf } from '../../main/vault/door/key-ring-of.ts';
import { wipeRing } from '../../main/vault/store/key-ring.ts';
import { startDerivation } from './argon2-thread.ts';
import type { SealedFiles } from './picked-files.ts';
import type { Journal, OnProgress, SealedRows } from './read-journal.ts';
import { readJournal } from './read-journal.ts';
import { readRows } from './sealed-rows.ts';

export interface SealedJournal {
  readonly files: SealedFiles;
  readonly keyFile: KeyFile;
  readonly rows: SealedRows;
}

export const UNOPENABLE = [
  'database-damaged',
  'keys-damaged',
  'swapped',
  'from-newer-version',
] as const;
export type Unopenable = (typeof UNOPENABLE)[number];

export type Looked =
  | { readonly ok: true; readonly sealed: SealedJournal }
  | { readonly ok: false; readonly why: Unopenable };

export type WayIn = 'passphrase' | 'words';
export type Refused =
  | { readonly outcome: 'empty' }
  | { readonly outcome: 'wrong-passphrase' }
  | { readonly outcome: 'wrong-words' }
  | { readonly outcome: 'words-mistyped'; readonly unknown: number[]; readonly count: number }
  | { readonly outcome: 'damaged-slot' }
  | { readonly outcome: 'no-words' }
  | { readonly outcome: 'not-enough-memory' }
  | { readonly outcome: 'stopped' };
export type Opening = { readonly outcome: 'opened'; readonly journal: Journal } | Refused;

/** Told how far it is, and asked whether to go on. */
export interface Watcher {
  /** The slow part begins; `stop` ends it at once. */
  readonly onKeyWork: (stop: () => void) => void;
  readonly onProgress: OnProgress;
}

/** What can be seen of the files without a key. */
export async function lookInto(files: SealedFiles): Promise<Looked> {
  await readySodium();
  const rows = await readRows(files.database);
  if (rows === null) return { ok: false, why: 'database-damaged' };
  const parsed = firstWhole([rows.keys, files.keys]);
  if (!parsed.ok) return { ok: false, why: parsed.why === 'damaged' ? 'keys-damaged' : parsed.why };
  const { vaultId } = parsed.file;
  // A row that cannot be read is damage, and says nothing of whose the database is.
  if (rows.vaultId !== null && rows.vaultId !== vaultId) return { ok: false, why: 'swapped' };
  return { ok: true, sealed: { files, keyFile: parsed.file, rows } };
}

/** A key file that was picked beside a backup stands in for the backup's own, should that be damaged. */
function firstWhole(candidates: readonly (Uint8Array | null)[]): ParsedKeyFile {
  const parsed = candidates.flatMap((bytes) => (bytes === null ? [] : [parseKeyFile(bytes)]));
  return parsed.find(({ ok }) => ok) ?? parsed[0] ?? { ok: false, why: 'damaged' };
}

/** One try to open. What was typed is wiped. */
export async function openWith(
  sealed: SealedJournal,
  way: WayIn,
  typed: Uint8Array,
  watcher: Watcher,
): Promise<Opening> {
  if (typed.length === 0) return { outcome: 'empty' };
  const found =
    way === 'words' ? keyOfWords(sealed, typed) : keyOfPassphrase(sealed, typed, watcher);
  // Both have taken what they need from it by now.
  sodium.memzero(typed);
  const vaultKey = await found;
  if ('outcome' in vaultKey) return vaultKey;
  const ring = keyRingOf(vaultKey, sealed.keyFile);
  vaultKey.wipe();
  try {
    const journal = await readJournal(sealed.rows, ring, watcher.onProgress);
    return journal === null ? { outcome: 'stopped' } : { outcome: 'opened', journal };
  } finally {
    wipeRing(ring);
  }
}

function keyOfWords({ keyFile }: SealedJournal, typed: Uint8Array): SecretBytes | Refused {
  const parsed = parseWords(typed);
  if (!parsed.ok) {
    return { outcome: 'words-mistyped', unknown: parsed.unknown, count: parsed.count };
  }
  const state = slotOf(keyFile, 'recovery');
  if (state?.state !== 'whole') {
    return { outcome: state === undefined ? 'no-words' : 'damaged-slot' };
  }
  const kek = deriveRecoveryKey(parsed.entropy, state.slot.salt, keyFile.vaultId);
  parsed.entropy.wipe();
  return tryKey(keyFile, state.slot, kek, 'wrong-words');
}

async function keyOfPassphrase(
  { keyFile }: SealedJournal,
  typed: Uint8Array,
  { onKeyWork }: Watcher,
): Promise<SecretBytes | Refused> {
  const state = slotOf(keyFile, 'passphrase');
  if (state?.state !== 'whole') return { outcome: 'damaged-slot' };
  const { salt, memoryKiB, passes } = state.slot;
  const normalised = normalisePassphrase(typed);
  const password = normalised.borrow((bytes) => Uint8Array.from(bytes));
  normalised.wipe();
  const derivation = startDerivation({ password, salt, memoryKiB, passes });
  onKeyWork(derivation.stop);
  const key = await derivation.key;
  if (!(key instanceof Uint8Array)) return { outcome: key };
  return tryKey(keyFile, state.slot, SecretBytes.take(key), 'wrong-passphrase');
}

function tryKey(
  keyFile: KeyFile,
  slot: KeySlot,
  kek: SecretBytes,
  wrong: 'wrong-passphrase' | 'wrong-words',
): SecretBytes | Refused {
  const opened = openSlot(slot, kek, ownerOf(keyFile));
  kek.wipe();
  if (opened.ok) return opened.vaultKey;
  return { outcome: opened.why === 'wrong-key' ? wrong : 'damaged-slot' };
}
