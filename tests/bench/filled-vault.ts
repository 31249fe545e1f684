/** A vault with many entries, made as fast as the disk allows, and opened as the door opens it. */
import { rmSync } from 'node:fs';

import { fromHex, toHex } from '../../main/vault/crypto/byte-layout.ts';
import type { KeyFile } from '../../main/vault/crypto/key-file.ts';
import { encodeKeyFile, KEY_FILE_FORMAT, ownerOf } from '../../main/vault/crypto/key-file.ts';
import { SecretBytes } from '../../main/vault/crypto/secret-bytes.ts';
import { KEY_BYTES } from '../../main/vault/crypto/vault-keys.ts';
import { keyRingOf } from '../../main/vault/door/key-ring-of.ts';
import { makeRecoverySlot } from '../../main/vault/door/make-slots.ts';
import type { Opening, OpeningOptions, Surroundings } from '../../main/vault/door/open-vault.ts';
import { beginReading, openVault } from '../../main/vault/door/open-vault.ts';
import type { OpenVault } from '../../main/vault/door/opened-vault.ts';
import { Journal } from '../../main/vault/journal/journal.ts';
import type { KeyRing } from '../../main/vault/store/key-ring.ts';
import { wipeRing } from '../../main/vault/store/key-ring.ts';
import { createDatabase } from '../../main/vault/store/open-database.ts';
import type { Change } from '../../main/vault/store/record-store.ts';
import { RecordStore } from '../../main/vault/store/record-store.ts';
import type { RowReading } from '../../main/vault/store/row-reading.ts';
import { ownFolder, vaultFiles } from '../../main/vault/store/vault-files.ts';
import type { EntryDraft } from '../../shared/model/journal.ts';
import { newPlace } from '../support/vault-child.ts';
import { draftOf, sampleText } from '../support/vault-samples.ts';

/** Of recovery words. */
const ENTROPY_BYTES = 32;
/** Records to a transaction while filling. */
const BATCH = 500;
const FIRST_DAY = Date.UTC(2021, 0, 4, 17, 30);
const BETWEEN_ENTRIES_MS = 37 * 60_000;

/** What another process needs to open it. */
export interface FilledPlace {
  readonly root: string;
  readonly vaultFolder: string;
  readonly keyHex: string;
}

export interface FilledVault extends FilledPlace {
  /** The bytes of its key file, with a way in by words that nobody knows: whoever measures has the key. */
  readonly keyFile: Uint8Array;
  /** From the vault key to an open journal: what an unlock takes beyond the KDF. */
  open(): Promise<OpenVault>;
  remove(): void;
}

/** When the entry of this number was begun. */
export function begunAt(index: number): Date {
  return new Date(FIRST_DAY + index * BETWEEN_ENTRIES_MS);
}

/** Entries of one length, so that it is their number that is measured. Sodium must be ready. */
export function fillVault(entries: number, wordsAnEntry: number): FilledVault {
  return fillVaultWith(entries, (index) =>
    draftOf(sampleText(index, wordsAnEntry), { status: 'finished' }),
  );
}

/** Sodium must be ready. */
export function fillVaultWith(
  entries: number,
  entryAt: (index: number) => EntryDraft,
): FilledVault {
  const { root, vaultFolder } = newPlace();
  const files = vaultFiles(vaultFolder);
  ownFolder(files.folder);
  ownFolder(files.deviceFolder);
  const vaultKey = SecretBytes.random(KEY_BYTES);
  fill(files.database, keyRingOf(vaultKey, KEY_FILE), entries, entryAt);
  const place = { root, vaultFolder, keyHex: vaultKey.borrow(toHex) };
  return {
    ...place,
    keyFile: encodeKeyFile(withWords(vaultKey)),
    open: () => openFilled(place),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** @param reading as the door begins it while the key is being derived. */
export async function openFilled(
  place: FilledPlace,
  reading: RowReading | null = null,
): Promise<OpenVault> {
  const opening = await tryFilled(place, { reading });
  if (!opening.ok) throw new Error(opening.outcome.outcome);
  if (opening.vault.mode !== 'open') throw new Error('open to be read only');
  return opening.vault;
}

/** Whatever comes of it. @param around what is otherwise than it is where something is measured. */
export function tryFilled(
  { vaultFolder, keyHex }: FilledPlace,
  options: OpeningOptions = {},
  around: Partial<Surroundings> = {},
): Promise<Opening> {
  const vaultKey = SecretBytes.take(fromHex(keyHex));
  const surroundings = { ...surroundingsOf(vaultFolder), ...around };
  return openVault(vaultKey, KEY_FILE, surroundings, options);
}

/** What the door does with a vault before it has its key. */
export function beginFilled({ vaultFolder }: FilledPlace): RowReading | null {
  return beginReading(surroundingsOf(vaultFolder));
}

function surroundingsOf(vaultFolder: string): Surroundings {
  const onBug = (_: string, error: unknown): never => {
    throw error;
  };
  return { files: vaultFiles(vaultFolder), now: () => new Date(), version: 'bench', onBug };
}

/** The path of its catalogue, which need not be there. */
export function catalogueOf({ vaultFolder }: FilledPlace): string {
  return vaultFiles(vaultFolder).catalogue(KEY_FILE.vaultId);
}

/** The keys that its records are sealed with. */
export function ringOf({ keyHex }: FilledPlace): KeyRing {
  return keyRingOf(SecretBytes.take(fromHex(keyHex)), KEY_FILE);
}

/** Without a way in: whoever uses it has the key. */
export const KEY_FILE: KeyFile = {
  format: KEY_FILE_FORMAT,
  vaultId: 'b'.repeat(32),
  epoch: 1,
  slots: [],
};

function withWords(vaultKey: SecretBytes): KeyFile {
  const slot = makeRecoverySlot(vaultKey, ownerOf(KEY_FILE), SecretBytes.random(ENTROPY_BYTES));
  return { ...KEY_FILE, slots: [{ state: 'whole', slot }] };
}

function fill(
  path: string,
  ring: KeyRing,
  entries: number,
  entryAt: (index: number) => EntryDraft,
): void {
  const database = createDatabase(path);
  // Nothing is measured here, so the disk need not be waited for.
  database.pragma('synchronous = OFF');
  const store = RecordStore.begin(database, ring);
  let waiting: Change[] = [];
  let filled = 0;
  const journal = Journal.begin(
    {
      isUncertain: false,
      forgetRemoved: () => undefined,
      apply(changes) {
        waiting.push(...changes);
        if (waiting.length < BATCH) return;
        store.apply(waiting);
        waiting = [];
      },
    },
    'mentee',
    () => begunAt(filled),
  );
  for (; filled < entries; filled += 1) journal.entries.save(entryAt(filled));
  store.apply(waiting);
  journal.close();
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  wipeRing(ring);
}
