/** Every released format stays readable: the golden vaults are opened by the real vault process. */
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { listQuery } from '../support/vault-samples.ts';
import type { VaultChild, VaultPlace } from '../support/vault-child.ts';
import { bytesOf, newPlace, startVault } from '../support/vault-child.ts';

const GOLDEN = fileURLToPath(new URL('../fixtures/golden-vault-1/', import.meta.url));
const PASSPHRASE = 'golden lanterns along the old canal';
const WORDS =
  'family hint harbor side record dream leader comfort struggle craft awkward long stem argue major slot weird spy genre glass faint blood purpose occur';

let place: VaultPlace;
let child: VaultChild;

beforeEach(async () => {
  place = newPlace();
  mkdirSync(place.vaultFolder);
  for (const name of ['keys.verso', 'journal.db']) {
    copyFileSync(join(GOLDEN, name), join(place.vaultFolder, name));
    chmodSync(join(place.vaultFolder, name), 0o600);
  }
  child = await startVault(place);
});
afterEach(async () => {
  await child.kill();
  rmSync(place.root, { recursive: true, force: true });
});

describe('the golden vault of format 1', () => {
  it('opens to its passphrase, with everything in it', async () => {
    const { verso } = child;
    const passphrase = bytesOf(PASSPHRASE);
    expect(await verso.call('vault.unlock', { passphrase })).toEqual({ outcome: 'unlocked' });
    const { role, recoveryConfirmedAt } = await verso.call('profile.read', null);
    expect(role).toBe('mentor');
    expect(recoveryConfirmedAt).not.toBeNull();
    const { entries } = await verso.call('entries.list', listQuery({ order: 'oldest' }));
    expect(entries.map(({ title, status }) => [title, status])).toEqual([
      ['The corridor', 'finished'],
      ['first thought, second version', 'draft'],
    ]);
    const [first] = entries;
    const entry = await verso.call('entries.read', { id: first?.id ?? '' });
    expect(entry.answers[0]?.text).toBe(
      'She said the corridor goes quiet. Réticence, peut-être. 🙂 שלום',
    );
    expect(first?.sessionNumber).toBe(1);
    expect(await verso.call('sessions.list', null)).toMatchObject([
      { number: 1, date: '2026-03-02' },
    ]);
    const thrown = await verso.call('entries.list', listQuery({ discarded: true }));
    expect(thrown.entries.map(({ title }) => title)).toEqual(['thrown away']);
    expect(await verso.call('cast.list', null)).toMatchObject([
      { names: ['Professor Imelda Oyelaran', 'Imelda'], replacement: 'my mentee', part: 'partner' },
    ]);
  });

  it('opens to its recovery words', async () => {
    const words = bytesOf(WORDS);
    expect(await child.verso.call('vault.unlockWithWords', { words })).toEqual({
      outcome: 'unlocked-by-words',
    });
  });

  it('gets names for its records by being opened, and keeps its keys and its records as they were', async () => {
    const before = rowsOf('records');
    await child.verso.call('vault.unlock', { passphrase: bytesOf(PASSPHRASE) });
    await child.close();
    const keys = readFileSync(join(place.vaultFolder, 'keys.verso'));
    expect(keys).toEqual(readFileSync(join(GOLDEN, 'keys.verso')));
    expect(rowsOf('records')).toEqual(before);
    expect(rowsOf('labels')).toHaveLength(before.length);
  });
});

function rowsOf(table: string): unknown[] {
  // A copy, for SQLite leaves files beside what it reads.
  const copy = join(place.root, `${table}.db`);
  copyFileSync(join(place.vaultFolder, 'journal.db'), copy);
  const database = new Database(copy, { readonly: true });
  try {
    return database.prepare(`SELECT * FROM ${table} ORDER BY id`).all();
  } finally {
    database.close();
  }
}
