/** A journal that is large enough for a catalogue, closed, with what tests do to it behind its back. */
import { cpSync, rmSync } from 'node:fs';

import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';

import { readySodium } from '../../main/vault/crypto/sodium.ts';
import type { Opening } from '../../main/vault/door/open-vault.ts';
import type { OpenVault } from '../../main/vault/door/opened-vault.ts';
import { vaultFiles } from '../../main/vault/store/vault-files.ts';
import type { EntryDraft } from '../../shared/model/journal.ts';
import { recordId } from '../../shared/model/journal.ts';
import type { FilledPlace, FilledVault } from '../bench/filled-vault.ts';
import { beginFilled, catalogueOf, fillVaultWith, tryFilled } from '../bench/filled-vault.ts';
import { newPlace } from './vault-child.ts';
import { draftOf, listQuery } from './vault-samples.ts';

export const ENTRIES = 240;
/** So that all of them together are a large journal. */
export const LONG = 'The corridor was loud that morning. '.repeat(1200);
export const TITLE = 'Zwischenruf in the stairwell';

export let seed: FilledVault;
export let place: FilledPlace;
export const opened: OpenVault[] = [];

export function entry(at: number): EntryDraft {
  return draftOf(at % 40 === 7 ? `Only here stands pomegranate${at}. ${LONG}` : LONG, {
    id: idOf(at),
    title: at === 5 ? TITLE : `Number ${at}`,
    tags: at % 3 === 0 ? ['rota'] : [],
    status: at === 0 ? 'draft' : 'finished',
  });
}
export const idOf = (at: number) =>
  recordId.parse(at.toString(16).padStart(8, '0').padStart(32, 'c'));

/** A large journal with its catalogue on the disk, anew for each test of a file. */
export function useCataloguedJournal(): void {
  beforeAll(async () => {
    await readySodium();
    seed = fillVaultWith(ENTRIES, entry);
    place = seed;
    await leaveCatalogue();
  });
  afterAll(() => seed.remove());

  beforeEach(() => {
    const { root, vaultFolder } = newPlace();
    cpSync(seed.root, root, { recursive: true });
    place = { root, vaultFolder, keyHex: seed.keyHex };
  });
  afterEach(async () => {
    for (const vault of opened.splice(0)) if (vault.database.open) await vault.close();
    rmSync(place.root, { recursive: true, force: true });
  });
}

export const database = (): string => vaultFiles(place.vaultFolder).database;
export const catalogue = (): string => catalogueOf(place);

/** As the door does it with a passphrase. */
export function attempt(version = 'bench'): Promise<Opening> {
  return tryFilled(place, { reading: beginFilled(place) }, { version });
}

export async function open(version?: string): Promise<OpenVault> {
  const opening = await attempt(version);
  if (!opening.ok || opening.vault.mode !== 'open') throw new Error('not open in full');
  opened.push(opening.vault);
  return opening.vault;
}

export async function leaveCatalogue(): Promise<void> {
  const vault = await open();
  await vault.large?.keepCatalogue();
  await vault.close();
}

export const listed = ({ journal }: OpenVault) => journal.entries.list(listQuery({ limit: 500 }));
export const journey = ({ journal }: OpenVault) => journal.readJourney({ today: '2026-11-30' });
export const isListedFirst = (vault: OpenVault): boolean => vault.large?.isRead === false;

/** With SQLite itself, and without a WAL. */
export function withSqlite(work: (db: Database.Database) => void): void {
  const db = new Database(database());
  work(db);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}
export const keyOf = (at: number): Buffer => Buffer.from(idOf(at), 'hex');
export const bodyOf = (db: Database.Database, at: number): Buffer =>
  db.prepare('SELECT body FROM records WHERE id = ?').pluck().get(keyOf(at)) as Buffer;
