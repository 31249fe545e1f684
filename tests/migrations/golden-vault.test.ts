/** Every released format stays readable: the golden vaults are opened by the real vault process. */
import { chmodSync, copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { listQuery } from '../support/vault-samples.ts';
import type { VaultChild, VaultPlace } from '../support/vault-child.ts';
import { bytesOf, newPlace, startVault } from '../support/vault-child.ts';

interface Golden {
  readonly format: number;
  readonly folder: string;
  readonly passphrase: string;
  readonly words: string;
}

const goldens: readonly Golden[] = [
  {
    format: 1,
    folder: folderOf(1),
    passphrase: 'golden lanterns along the old canal',
    words:
      'family hint harbor side record dream leader comfort struggle craft awkward long stem argue major slot weird spy genre glass faint blood purpose occur',
  },
  {
    format: 2,
    folder: folderOf(2),
    passphrase: 'golden lanterns beyond the second lock',
    words:
      'detect vapor lobster dad surge shock acquire solid electric trend fatigue combine muscle mention blush regular limit human vivid someone exact young budget only',
  },
];

function folderOf(format: number): string {
  return fileURLToPath(new URL(`../fixtures/golden-vault-${String(format)}/`, import.meta.url));
}

let place: VaultPlace;
let child: VaultChild;

beforeEach(async () => {
  place = newPlace();
  child = await startVault(place);
});
afterEach(async () => {
  await child.kill();
  rmSync(place.root, { recursive: true, force: true });
});

function lay({ folder }: Golden): void {
  for (const name of ['keys.verso', 'journal.db']) {
    copyFileSync(join(folder, name), join(place.vaultFolder, name));
    chmodSync(join(place.vaultFolder, name), 0o600);
  }
}

/** Everything that both golden vaults hold. */
async function expectAllOfIt(): Promise<void> {
  const { verso } = child;
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
}

describe.each(goldens)('the golden vault of format $format', (golden) => {
  it('opens to its passphrase, with everything in it', async () => {
    lay(golden);
    const passphrase = bytesOf(golden.passphrase);
    expect(await child.verso.call('vault.unlock', { passphrase })).toEqual({ outcome: 'unlocked' });
    await expectAllOfIt();
  });

  it('opens to its recovery words', async () => {
    lay(golden);
    const words = bytesOf(golden.words);
    expect(await child.verso.call('vault.unlockWithWords', { words })).toEqual({
      outcome: 'unlocked-by-words',
    });
  });

  it('gets names for its records by being opened, and keeps its keys and its records as they were', async () => {
    lay(golden);
    const before = rowsOf('records');
    await child.verso.call('vault.unlock', { passphrase: bytesOf(golden.passphrase) });
    await child.close();
    const keys = readFileSync(join(place.vaultFolder, 'keys.verso'));
    expect(keys).toEqual(readFileSync(join(golden.folder, 'keys.verso')));
    expect(rowsOf('records')).toEqual(before);
    expect(rowsOf('labels')).toHaveLength(before.length);
  });
});

describe('the golden backup of format 2', () => {
  it.each(['passphrase', 'words'] as const)(
    'is restored by its %s, with everything in it',
    async (way) => {
      const [, golden] = goldens;
      if (golden === undefined) throw new Error('no golden backup');
      const { verso } = child;
      child.order({ order: 'target', token: TOKEN, path: golden.folder });
      const seen = await verso.call('backups.lookIn', { token: TOKEN });
      expect(seen?.files).toHaveLength(1);
      const name = seen?.files[0]?.name ?? '';
      const secret = bytesOf(golden[way]);
      expect(await verso.call('backups.open', { name, way, secret })).toMatchObject({
        outcome: 'opened',
        preview: { role: 'mentor', entries: 2, sessions: 1 },
      });
      await verso.call('backups.restore', {});
      await expectAllOfIt();
    },
  );
});

const TOKEN = '7'.repeat(32);

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
