/**
 * What the door says of a vault that somebody has been at: which record is lost, by what the person knows
 * of it; what is safe; and which of the ways in still leads inside. Nothing is written meanwhile.
 */
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { fromHex, u32 } from '../../main/vault/crypto/byte-layout.ts';
import { KEY_FILE_FORMAT } from '../../main/vault/crypto/key-file.ts';
import { readySodium, sodium } from '../../main/vault/crypto/sodium.ts';
import type { EntryDraft } from '../../shared/model/journal.ts';
import type { ReadOnly, UnlockOutcome } from '../../shared/model/vault.ts';
import type { ChildOptions, VaultChild, VaultPlace } from '../support/vault-child.ts';
import { bytesOf, newPlace, PASSPHRASE, startVault } from '../support/vault-child.ts';
import { draftOf, listQuery } from '../support/vault-samples.ts';

const hit = draftOf('Quillfeather spoke of the corridor.', { title: 'The corridor' });
const other = draftOf('What I heard on the ward.', { title: 'The ward' });
const third = draftOf('A third.', { title: 'Third' });

let seed: VaultPlace;
let words: string[];
let place: VaultPlace;
const started: VaultChild[] = [];

async function start(options: ChildOptions = {}): Promise<VaultChild> {
  const child = await startVault(place, options);
  started.push(child);
  return child;
}

function unlock(child: VaultChild, passphrase = PASSPHRASE): Promise<UnlockOutcome | null> {
  return child.verso.call('vault.unlock', { passphrase: bytesOf(passphrase) });
}

const keysOf = (where: VaultPlace): string => join(where.vaultFolder, 'keys.verso');
function anchorOf(where: VaultPlace): string {
  const device = `${where.vaultFolder}-device`;
  const name = readdirSync(device).find((one) => one.endsWith('.anchor'));
  if (name === undefined) throw new Error('This device has no anchor of the vault.');
  return join(device, name);
}

const databaseOf = (where: VaultPlace): string => join(where.vaultFolder, 'journal.db');
const idOf = ({ id }: { readonly id: string }): Buffer => Buffer.from(fromHex(id));

function withSqlite<T>(work: (database: Database.Database) => T): T {
  const database = new Database(databaseOf(place));
  try {
    const result = work(database);
    database.pragma('wal_checkpoint(TRUNCATE)');
    return result;
  } finally {
    database.close();
  }
}

/** Name, mode and content of everything in the vault's folder. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(place.vaultFolder).sort()) {
    const path = join(place.vaultFolder, name);
    hash.update(`${name} ${statSync(path).mode} `).update(readFileSync(path));
  }
  return hash.digest('hex');
}

async function makeVault(where: VaultPlace, drafts: readonly EntryDraft[]): Promise<string[]> {
  const child = await startVault(where);
  const passphrase = bytesOf(PASSPHRASE);
  const made = await child.verso.call('vault.create', { passphrase, role: 'mentee' });
  for (const draft of drafts) await child.verso.call('entries.save', draft);
  await child.close();
  return made.recoveryWords;
}

beforeAll(async () => {
  await readySodium();
  seed = newPlace();
  words = await makeVault(seed, [hit, other, third]);
});
beforeEach(() => {
  place = newPlace();
  cpSync(seed.root, place.root, { recursive: true });
});
afterEach(async () => {
  for (const child of started.splice(0)) await child.kill();
  rmSync(place.root, { recursive: true, force: true });
});
afterAll(() => rmSync(seed.root, { recursive: true, force: true }));

const named = (state: 'unreadable' | 'missing', draft: EntryDraft) => ({
  state,
  kind: 'entry',
  title: draft.title,
  at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
});

type Row = { readonly id: Buffer; readonly v: number; readonly body: Buffer };
const rowsOf = (table: string): Row[] =>
  withSqlite((database) => database.prepare(`SELECT * FROM ${table}`).all() as Row[]);

interface Harm {
  readonly name: string;
  readonly harm: () => unknown;
  readonly why: ReadOnly['why'];
  readonly lost: readonly unknown[];
  readonly unnamedMissing?: number;
  /** Entries that must still be read as they were. */
  readonly whole: readonly EntryDraft[];
}

const harms: readonly Harm[] = [
  {
    name: 'a changed body',
    harm: () =>
      withSqlite((database) => {
        const get = database.prepare('SELECT body FROM records WHERE id = ?').pluck();
        const body = get.get(idOf(hit)) as Buffer;
        body[200] = (body[200] ?? 0) ^ 1;
        database.prepare('UPDATE records SET body = ? WHERE id = ?').run(body, idOf(hit));
      }),
    why: 'damaged',
    lost: [named('unreadable', hit)],
    whole: [other, third],
  },
  {
    name: 'two bodies exchanged',
    harm: () =>
      withSqlite((database) => {
        const get = database.prepare('SELECT body FROM records WHERE id = ?').pluck();
        const put = database.prepare('UPDATE records SET body = ? WHERE id = ?');
        const [one, two] = [get.get(idOf(hit)), get.get(idOf(other))];
        put.run(two, idOf(hit));
        put.run(one, idOf(other));
      }),
    why: 'damaged',
    lost: [named('unreadable', hit), named('unreadable', other)],
    whole: [third],
  },
  {
    name: 'the body of the same entry from another vault of the same person',
    harm: async () => {
      const elsewhere = newPlace();
      await makeVault(elsewhere, [hit]);
      const foreign = new Database(databaseOf(elsewhere));
      const get = foreign.prepare('SELECT body FROM records WHERE id = ?').pluck();
      const body: unknown = get.get(idOf(hit));
      foreign.close();
      rmSync(elsewhere.root, { recursive: true });
      withSqlite((database) =>
        database.prepare('UPDATE records SET body = ? WHERE id = ?').run(body, idOf(hit)),
      );
    },
    why: 'damaged',
    lost: [named('unreadable', hit)],
    whole: [other, third],
  },
  {
    name: 'a deleted row',
    harm: () =>
      withSqlite((database) => database.prepare('DELETE FROM records WHERE id = ?').run(idOf(hit))),
    why: 'damaged',
    lost: [named('missing', hit)],
    whole: [other, third],
  },
  {
    name: 'a row deleted with its label',
    harm: () =>
      withSqlite((database) => {
        for (const table of ['records', 'labels']) {
          database.prepare(`DELETE FROM ${table} WHERE id = ?`).run(idOf(hit));
        }
      }),
    why: 'damaged',
    lost: [],
    unnamedMissing: 1,
    whole: [other, third],
  },
  {
    name: 'an added row',
    harm: () =>
      withSqlite((database) =>
        database.exec('INSERT INTO records SELECT randomblob(16), v, body FROM records LIMIT 1'),
      ),
    why: 'damaged',
    lost: [{ state: 'unreadable', kind: 'unknown', title: '', at: null }],
    whole: [hit, other, third],
  },
  {
    name: 'a row that is there twice',
    harm: () =>
      withSqlite((database) =>
        database.exec(
          'CREATE TABLE aside AS SELECT * FROM records; DROP TABLE records; ' +
            'ALTER TABLE aside RENAME TO records; ' +
            'INSERT INTO records SELECT * FROM records LIMIT 1',
        ),
      ),
    why: 'damaged',
    lost: [],
    whole: [hit, other, third],
  },
  {
    name: 'one row put back to how it was',
    harm: async () => {
      const before = rowsOf('records').find(({ id }) => id.equals(idOf(hit)));
      await change();
      withSqlite((database) =>
        database
          .prepare('UPDATE records SET v = ?, body = ? WHERE id = ?')
          .run(before?.v, before?.body, idOf(hit)),
      );
    },
    why: 'damaged',
    lost: [],
    whole: [hit, other, third],
  },
  {
    name: 'every row put back, and the manifest with them',
    harm: async () => {
      const tables = ['records', 'labels', 'manifest'];
      const before = withSqlite((database) =>
        tables.map(
          (table) => database.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][],
        ),
      );
      await change();
      withSqlite((database) => {
        tables.forEach((table, at) => {
          database.exec(`DELETE FROM ${table}`);
          for (const row of before[at] ?? []) {
            const places = row.map(() => '?').join(', ');
            database.prepare(`INSERT INTO ${table} VALUES (${places})`).run(...row);
          }
        });
      });
    },
    why: 'older-copy',
    lost: [],
    whole: [hit, other, third],
  },
  {
    name: 'the whole folder put back',
    harm: async () => {
      await change();
      rmSync(place.vaultFolder, { recursive: true });
      cpSync(seed.vaultFolder, place.vaultFolder, { recursive: true });
    },
    why: 'older-copy',
    lost: [],
    whole: [hit, other, third],
  },
  {
    name: 'a copy that went another way from the same moment on',
    harm: async () => {
      const copy = join(place.root, 'copy');
      await change({ ...third, title: 'Elsewhere' });
      cpSync(place.vaultFolder, copy, { recursive: true });
      rmSync(place.vaultFolder, { recursive: true });
      rmSync(`${place.vaultFolder}-device`, { recursive: true });
      cpSync(seed.vaultFolder, place.vaultFolder, { recursive: true });
      cpSync(`${seed.vaultFolder}-device`, `${place.vaultFolder}-device`, { recursive: true });
      await change({ ...third, title: 'Here' });
      rmSync(place.vaultFolder, { recursive: true });
      cpSync(copy, place.vaultFolder, { recursive: true });
    },
    why: 'tampered',
    lost: [],
    whole: [hit, other],
  },
  {
    name: 'a byte changed in what this device saw last',
    harm: () => {
      const bytes = readFileSync(anchorOf(place));
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      writeFileSync(anchorOf(place), bytes);
    },
    why: 'age-unknown',
    lost: [],
    whole: [hit, other, third],
  },
  {
    name: 'what this device saw last emptied',
    harm: () => {
      writeFileSync(anchorOf(place), '');
    },
    why: 'age-unknown',
    lost: [],
    whole: [hit, other, third],
  },
];

/** One save by the vault itself, through to the anchor. */
async function change(draft: EntryDraft = { ...hit, title: 'Said otherwise' }): Promise<void> {
  const child = await start();
  expect(await unlock(child)).toEqual({ outcome: 'unlocked' });
  await child.verso.call('entries.save', draft);
  await child.close();
}

describe('a vault that somebody has been at', () => {
  it.each(harms)(
    'with $name opens to be read only, says what is lost, and stays as it is',
    async (one) => {
      await one.harm();
      const before = fingerprint();
      const child = await start();
      const outcome = await unlock(child);
      expect(outcome).toMatchObject({ outcome: 'unlocked-to-read', readOnly: { why: one.why } });
      if (outcome?.outcome !== 'unlocked-to-read') return;
      const { lost, lostCount, unnamedMissing } = outcome.readOnly;
      expect(lost).toHaveLength(one.lost.length);
      expect(lost).toEqual(expect.arrayContaining([...one.lost]));
      expect({ lostCount, unnamedMissing }).toEqual({
        lostCount: one.lost.length,
        unnamedMissing: one.unnamedMissing ?? 0,
      });
      const { entries } = await child.verso.call('entries.list', listQuery());
      for (const draft of one.whole) {
        const entry = await child.verso.call('entries.read', { id: draft.id });
        expect(entry.answers).toEqual(draft.answers);
        expect(entries.map(({ id }) => id)).toContain(draft.id);
      }
      if (one.lost.length > 0 && !one.whole.includes(hit)) {
        await expect(child.verso.call('entries.read', { id: hit.id })).rejects.toThrow('not-found');
        const found = await child.verso.call('entries.list', listQuery({ words: 'Quillfeather' }));
        expect(found.total).toBe(0);
      }
      await expect(child.verso.call('entries.save', draftOf('new'))).rejects.toThrow('read-only');
      await child.close();
      expect(fingerprint()).toBe(before);
    },
  );
});

const SLOT = 44;
const RECOVERY_SLOT = SLOT + 148;

/** The key file with these bytes put in, its checksums made to fit or not. */
function changeKeyFile(at: number, bytes: Uint8Array, fit: boolean): void {
  const file = readFileSync(keysOf(place));
  file.set(bytes, at);
  if (fit) {
    for (const [from, length] of [
      [0, 28],
      [SLOT, 132],
      [RECOVERY_SLOT, 132],
    ] as const) {
      const data = file.subarray(from, from + length);
      file.set(sodium.crypto_generichash(16, data, null), from + length);
    }
  }
  writeFileSync(keysOf(place), file);
}

/** Without the right to a thread, Argon2id cannot so much as ask for memory. */
const NO_THREADS: ChildOptions = {
  under: ['env', 'NODE_OPTIONS=--permission --allow-addons --allow-fs-read=* --allow-fs-write=*'],
};

describe('the four outcomes at the door', () => {
  const damagedFile = { outcome: 'faulty', fault: 'key-file-damaged' };

  it('a wrong passphrase is one, and takes the whole work of Argon2id to know', async () => {
    const child = await start();
    expect(await unlock(child, `${PASSPHRASE}.`)).toEqual({ outcome: 'wrong-passphrase' });
    await expect(unlock(await start(NO_THREADS))).rejects.toThrow('bug');
  });

  const costs: readonly (readonly [string, number, Uint8Array])[] = [
    ['memory without end', 4, u32(0xffff_ffff)],
    ['a KiB more than the ceiling', 4, u32(1024 * 1024 + 1)],
    ['a KiB less than the floor', 4, u32(64 * 1024 - 1)],
    ['no memory', 4, u32(0)],
    ['passes without end', 8, u32(0xffff_ffff)],
    ['a pass more than the ceiling', 8, u32(11)],
    ['a pass less than the floor', 8, u32(2)],
  ];

  it('a cost out of bounds is refused by a process that cannot start a thread', async () => {
    const child = await start(NO_THREADS);
    for (const [name, at, bytes] of costs) {
      cpSync(keysOf(seed), keysOf(place));
      changeKeyFile(SLOT + at, bytes, true);
      expect(await unlock(child), name).toEqual(damagedFile);
      expect((await child.verso.call('vault.status', null)).state, name).toBe('faulty');
    }
  });

  it('a slot hit by a bad sector is damaged, without a key, and the words still open', async () => {
    changeKeyFile(SLOT + 90, Uint8Array.of(1, 2, 3), false);
    const locked = await start(NO_THREADS);
    expect(await unlock(locked)).toEqual({ outcome: 'damaged-slot' });
    const say = { words: bytesOf(words.join(' ')) };
    expect(await locked.verso.call('vault.unlockWithWords', say)).toEqual({
      outcome: 'unlocked-by-words',
    });
  });

  it('a slot whose seal was broken on purpose is damaged, to the right passphrase only', async () => {
    changeKeyFile(SLOT + 90, Uint8Array.of(1, 2, 3), true);
    const child = await start();
    expect(await unlock(child)).toEqual({ outcome: 'damaged-slot' });
    expect(await unlock(child, `${PASSPHRASE}.`)).toEqual({ outcome: 'wrong-passphrase' });
  });

  it('parameters changed within the bounds lead to another key: the passphrase is wrong', async () => {
    changeKeyFile(SLOT + 4, u32(64 * 1024 + 8), true);
    const child = await start();
    expect(await unlock(child)).toEqual({ outcome: 'wrong-passphrase' });
    const say = { words: bytesOf(words.join(' ')) };
    expect(await child.verso.call('vault.unlockWithWords', say)).toEqual({
      outcome: 'unlocked-by-words',
    });
  });

  it('a newer version is one, of the key file and of the database, without a key', async () => {
    changeKeyFile(8, Uint8Array.of(KEY_FILE_FORMAT + 1), true);
    expect(await unlock(await start(NO_THREADS))).toEqual({ outcome: 'from-newer-version' });
    cpSync(keysOf(seed), keysOf(place));
    withSqlite((database) => database.pragma('user_version = 9990'));
    expect(await unlock(await start(NO_THREADS))).toEqual({ outcome: 'from-newer-version' });
  });
});
