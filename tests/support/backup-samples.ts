/** Backups for tests: the golden vault as one, and journals of any content in today's format. */
import { meetingOf } from './meeting-of.ts';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

import Database from 'better-sqlite3';

import { addKeys } from '../../main/vault/backup/backup-database.ts';
import type { KeyFile } from '../../main/vault/crypto/key-file.ts';
import { encodeKeyFile, KEY_FILE_FORMAT, ownerOf } from '../../main/vault/crypto/key-file.ts';
import { newRecoveryEntropy, toWords } from '../../main/vault/crypto/recovery-words.ts';
import { SecretBytes } from '../../main/vault/crypto/secret-bytes.ts';
import { readySodium } from '../../main/vault/crypto/sodium.ts';
import { keyRingOf } from '../../main/vault/door/key-ring-of.ts';
import {
  makePassphraseSlot,
  makePreviousSlot,
  makeRecoverySlot,
} from '../../main/vault/door/make-slots.ts';
import { createDatabase } from '../../main/vault/store/open-database.ts';
import { encodeLabel, labelOf } from '../../main/vault/store/record-label.ts';
import type { RecordPayload } from '../../main/vault/store/record-payload.ts';
import { encodePayload } from '../../main/vault/store/record-payload.ts';
import type { Change } from '../../main/vault/store/record-store.ts';
import { RecordStore } from '../../main/vault/store/record-store.ts';
import { bytesOf } from './vault-child.ts';
import { draftOf, newId } from './vault-samples.ts';

/** See its README. */
export const GOLDEN = {
  folder: fileURLToPath(new URL('../fixtures/golden-vault-1/', import.meta.url)),
  passphrase: 'golden lanterns along the old canal',
  words:
    'family hint harbor side record dream leader comfort struggle craft awkward long stem argue major slot weird spy genre glass faint blood purpose occur',
} as const;

/** The golden vault's files as one file. */
export function goldenBackup(folder: string): string {
  const path = join(folder, 'Verso-2026-11-23T14-43-21Z-1a2b3c4d.verso');
  const copy = join(folder, 'golden-journal.db');
  copyFileSync(join(GOLDEN.folder, 'journal.db'), copy);
  vacuumInto(copy, path);
  addKeys(path, readFileSync(join(GOLDEN.folder, 'keys.verso')));
  return path;
}

export interface SampleBackup {
  readonly path: string;
  readonly passphrase: string;
  readonly words: string;
  /** As `keys.verso` would be. */
  readonly keys: Uint8Array;
}

export interface SampleOptions {
  readonly payloads: readonly RecordPayload[];
  /** In the middle of a renewal: so many of the records are sealed under the new key already. */
  readonly renewed?: number;
  /** The first of the records was changed, and its row of before put back by a hand from outside. */
  readonly rolledBack?: boolean;
}

export const SAMPLE_PASSPHRASE = 'nine tidal clocks beneath the pier';

/** A backup in today's format, made by the code that makes them. */
export async function sampleBackup(folder: string, options: SampleOptions): Promise<SampleBackup> {
  await readySodium();
  const { payloads, renewed, rolledBack } = options;
  const vaultId = 'ab12'.repeat(8);
  const earlierKey = SecretBytes.random(32);
  const key = renewed === undefined ? earlierKey : SecretBytes.random(32);
  const epoch = renewed === undefined ? 1 : 2;
  const entropy = newRecoveryEntropy();
  const owner = ownerOf({ format: KEY_FILE_FORMAT, vaultId, epoch });
  const slots = [
    await makePassphraseSlot(key, owner, bytesOf(SAMPLE_PASSPHRASE), 'floor'),
    makeRecoverySlot(key, owner, entropy),
    ...(renewed === undefined ? [] : [makePreviousSlot(earlierKey, owner, key)]),
  ];
  const whole = slots.map((slot) => ({ state: 'whole', slot }) as const);
  const keyFile: KeyFile = { format: KEY_FILE_FORMAT, vaultId, epoch, slots: whole };
  const journal = join(mkdtempSync(join(tmpdir(), 'verso-sample-')), 'journal.db');
  const database = createDatabase(journal);
  const before = { ...keyFile, epoch: 1, slots: [] };
  const store = RecordStore.begin(database, keyRingOf(earlierKey, before));
  store.apply(payloads.map(changeOf));
  if (rolledBack === true) {
    database.exec('CREATE TEMP TABLE before AS SELECT id, v, body FROM records');
    store.apply(payloads.slice(0, 1).map(changeOf));
    database.exec('REPLACE INTO records SELECT id, v, body FROM before');
  }
  if (renewed !== undefined) {
    store.adopt(keyRingOf(key, keyFile));
    store.sealAnew(renewed);
  }
  database.close();
  const path = join(folder, 'Verso-2026-11-23T15-00-00Z-ab12ab12.verso');
  vacuumInto(journal, path);
  rmSync(join(journal, '..'), { recursive: true });
  const keys = encodeKeyFile(keyFile);
  addKeys(path, keys);
  return { path, passphrase: SAMPLE_PASSPHRASE, words: toWords(entropy).join(' '), keys };
}

function changeOf(payload: RecordPayload): Change {
  const label = encodeLabel(labelOf(payload));
  return { op: 'put', id: payload.value.id, data: encodePayload(payload), label };
}

/** An entry with these words, begun on this day. */
export function entryOf(
  text: string,
  day: string,
  changes: Parameters<typeof draftOf>[1] = {},
): Extract<RecordPayload, { kind: 'entry' }> {
  const at = `${day}T12:00:00.000Z`;
  const draft = draftOf(text, { status: 'finished', ...changes });
  return {
    kind: 'entry',
    version: 3,
    value: {
      ...draft,
      answers: [...draft.answers],
      createdAt: at,
      changedAt: at,
      discardedAt: null,
      storyClosedAt: null,
    },
  };
}

/** The same file after some SQL, as a hand that knows SQLite would change it. */
export function changed(path: string, change: (database: Database.Database) => void): string {
  const other = path.replace(/\.verso$/u, `-${String(Math.random()).slice(2)}.verso`);
  copyFileSync(path, other);
  const database = new Database(other);
  change(database);
  database.close();
  return other;
}

/** The same file with other bytes. */
export function rewritten(path: string, change: (bytes: Buffer) => Uint8Array | undefined): string {
  const other = path.replace(/\.verso$/u, `-${String(Math.random()).slice(2)}.verso`);
  const bytes = readFileSync(path);
  writeFileSync(other, change(bytes) ?? bytes);
  return other;
}

function vacuumInto(from: string, to: string): void {
  const database = new Database(from);
  database.prepare('VACUUM INTO ?').run(to);
  database.close();
}

export const MEETING: RecordPayload & { kind: 'session' } = {
  kind: 'session',
  version: 2,
  value: meetingOf(newId(), 3, '2026-03-02'),
};
export const MEMBER: RecordPayload = {
  kind: 'cast-member',
  version: 1,
  value: {
    id: newId(),
    kind: 'person',
    names: ['Doctor Ama Mensah', 'Ama'],
    replacement: 'my mentor',
    part: 'partner',
  },
};
export const MARCH = entryOf('The ward round went quiet.', '2026-03-03', {
  sessionId: MEETING.value.id,
});
export const HOSTILE = '<img src=x onerror="document.title=1"></script><script>alert(1)</script>';
export const APRIL = entryOf(HOSTILE, '2026-04-04', { title: 'Élan vital' });
export const MAY = entryOf('Third words.\n\nA second paragraph.', '2026-05-05', { title: 'May' });
export const COPY: RecordPayload = {
  kind: 'release',
  version: 2,
  value: {
    id: newId(),
    entryId: MAY.value.id,
    releasedAt: '2026-05-06T09:00:00.000Z',
    format: 'text',
    text: 'Third words, without a name.',
    decisions: [],
    handOver: null,
    edits: [],
    reasons: [],
  },
};
/** A small journal of everything that one can hold. */
export const PAYLOADS = [MEETING, MEMBER, MARCH, APRIL, MAY, COPY];
