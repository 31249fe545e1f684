/** Every way in, and every way in which a vault refuses. A refusal leaves every byte as it was. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { ReadOnlyReason, UnlockOutcome } from '../../shared/model/vault.ts';
import { draftOf, listQuery } from '../support/vault-samples.ts';
import type { VaultChild, VaultPlace } from '../support/vault-child.ts';
import { bytesOf, newPlace, PASSPHRASE, startVault } from '../support/vault-child.ts';

const NEW_PASSPHRASE = 'eleven copper kettles beside a window';
const draft = draftOf('What I heard on the ward.');

let seed: VaultPlace;
let words: string[];
let place: VaultPlace;
const started: VaultChild[] = [];

async function start(where = place): Promise<VaultChild> {
  const child = await startVault(where);
  started.push(child);
  return child;
}

async function unlock(passphrase = PASSPHRASE, child?: VaultChild): Promise<UnlockOutcome | null> {
  const used = child ?? (await start());
  return used.verso.call('vault.unlock', { passphrase: bytesOf(passphrase) });
}

/** Name, mode and content of everything in the vault's folder. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(place.vaultFolder).sort()) {
    const path = join(place.vaultFolder, name);
    hash.update(`${name} ${statSync(path).mode} `);
    if (statSync(path).isFile()) hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}

const keysOf = (where: VaultPlace): string => join(where.vaultFolder, 'keys.verso');
const databaseOf = (where: VaultPlace): string => join(where.vaultFolder, 'journal.db');

/** Changes the database with SQLite itself, and leaves no WAL. */
function withSqlite(work: (database: Database.Database) => void): void {
  const database = new Database(databaseOf(place));
  work(database);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}

beforeAll(async () => {
  seed = newPlace();
  const child = await start(seed);
  const passphrase = bytesOf(PASSPHRASE);
  ({ recoveryWords: words } = await child.verso.call('vault.create', {
    passphrase,
    role: 'mentee',
  }));
  await child.verso.call('entries.save', draft);
  await child.verso.call('entries.save', draftOf('A second one.'));
  await child.close();
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

describe('the ways in', () => {
  it('opens to the passphrase, and to it only', async () => {
    const child = await start();
    expect(await unlock('seven quiet herons over the Estuary', child)).toEqual({
      outcome: 'wrong-passphrase',
    });
    expect(await unlock(PASSPHRASE, child)).toEqual({ outcome: 'unlocked' });
    const entry = await child.verso.call('entries.read', { id: draft.id });
    expect(entry.answers).toEqual(draft.answers);
  });

  it('opens to the words, and says where they are mistyped', async () => {
    const child = await start();
    const say = (text: string) =>
      child.verso.call('vault.unlockWithWords', { words: bytesOf(text) });
    expect(await say(words.map((word, at) => (at === 4 ? 'zzz' : word)).join(' '))).toEqual({
      outcome: 'words-mistyped',
      unknown: [5],
      count: 24,
    });
    const others = `${'abandon '.repeat(23)}art`;
    expect(await say(others)).toEqual({ outcome: 'wrong-words' });
    expect(await say(words.join('  ').toUpperCase())).toEqual({ outcome: 'unlocked-by-words' });
  });

  it('changes the passphrase without touching a record', async () => {
    const child = await start();
    await unlock(PASSPHRASE, child);
    await child.verso.call('vault.changePassphrase', { passphrase: bytesOf(NEW_PASSPHRASE) });
    await child.close();
    expect(readFileSync(databaseOf(place))).toEqual(readFileSync(databaseOf(seed)));
    expect(await unlock(PASSPHRASE)).toEqual({ outcome: 'wrong-passphrase' });
    expect(await unlock(NEW_PASSPHRASE)).toEqual({ outcome: 'unlocked' });
  });

  it('renews the words: the old ones stop working', async () => {
    const child = await start();
    await unlock(PASSPHRASE, child);
    await child.verso.call('vault.confirmRecoveryWords', null);
    expect((await child.verso.call('profile.read', null)).recoveryConfirmedAt).not.toBeNull();
    const { recoveryWords } = await child.verso.call('vault.renewRecoveryWords', null);
    expect((await child.verso.call('profile.read', null)).recoveryConfirmedAt).toBeNull();
    await child.close();
    const next = await start();
    const say = (list: string[]) =>
      next.verso.call('vault.unlockWithWords', { words: bytesOf(list.join(' ')) });
    expect(await say(words)).toEqual({ outcome: 'wrong-words' });
    expect(await say(recoveryWords)).toEqual({ outcome: 'unlocked-by-words' });
  });

  it('refuses a weak passphrase, and a second vault in the same place', async () => {
    const fresh = newPlace();
    const child = await start(fresh);
    const make = (text: string) =>
      child.verso.call('vault.create', { passphrase: bytesOf(text), role: 'mentor' });
    await expect(make('password123')).rejects.toThrow('passphrase-too-weak');
    expect(readdirSync(fresh.vaultFolder)).toEqual([]);
    await make(PASSPHRASE);
    await expect(make(PASSPHRASE)).rejects.toThrow('vault-exists');
    rmSync(fresh.root, { recursive: true });
  });

  it('waits longer after wrong tries, and a restart does not shorten that', async () => {
    const child = await start();
    for (let attempt = 0; attempt < 2; attempt += 1) await unlock(`${PASSPHRASE}!`, child);
    const device = `${place.vaultFolder}-device`;
    const [name = ''] = readdirSync(device).filter((each) => each.endsWith('.tries'));
    expect(readFileSync(join(device, name), 'utf8')).toContain('"wrong":2');
    // Many more of them, just now, so that a slow machine does not sleep through the pause.
    const record = { wrong: 9, lastAt: new Date().toISOString() };
    writeFileSync(join(device, name), JSON.stringify(record));
    const outcome = await unlock(PASSPHRASE, await start());
    expect(outcome).toEqual({ outcome: 'wait', seconds: expect.any(Number) });
  });

  it('does not count a try that a failure of its own kept from being judged', async () => {
    // Without the right to a thread, Argon2id cannot run.
    const rights = '--permission --allow-addons --allow-fs-read=* --allow-fs-write=*';
    const failing = await startVault(place, { under: ['env', `NODE_OPTIONS=${rights}`] });
    started.push(failing);
    for (let number = 0; number < 4; number += 1) {
      await expect(unlock(PASSPHRASE, failing)).rejects.toThrow('bug');
    }
    await failing.close();
    expect(await unlock()).toEqual({ outcome: 'unlocked' });
  });

  it('answers nothing of the journal while locked', async () => {
    const child = await start();
    const { verso } = child;
    await expect(verso.call('entries.list', listQuery())).rejects.toThrow('locked');
    await expect(verso.call('entries.read', { id: draft.id })).rejects.toThrow('locked');
    await expect(verso.call('vault.renewRecoveryWords', null)).rejects.toThrow('locked');
    await expect(verso.call('wastebasket.empty', null)).rejects.toThrow('locked');
  });

  it('keeps its files and folders to their owner, also where a copy opened them', async () => {
    for (const path of [keysOf(place), databaseOf(place)]) chmodSync(path, 0o644);
    chmodSync(place.vaultFolder, 0o755);
    const child = await start();
    await unlock(PASSPHRASE, child);
    await child.verso.call('entries.save', draftOf('written while open'));
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
    const device = `${place.vaultFolder}-device`;
    for (const folder of [place.vaultFolder, place.logFolder, device]) {
      expect(mode(folder), folder).toBe('700');
      for (const name of readdirSync(folder)) expect(mode(join(folder, name)), name).toBe('600');
    }
    expect(readdirSync(place.vaultFolder)).toContain('journal.db-wal');
  });
});

interface Damage {
  readonly name: string;
  readonly harm: () => void;
  /** To be matched. */
  readonly outcome: object;
  /** What can be said before any key; locked where it shows only inside. */
  readonly status?: string;
}

/** To be matched: what is lost is for other tests. */
const toRead = (why: ReadOnlyReason): object => ({
  outcome: 'unlocked-to-read',
  readOnly: { why },
});
const faulty = (fault: Extract<UnlockOutcome, { outcome: 'faulty' }>['fault']): UnlockOutcome => ({
  outcome: 'faulty',
  fault,
});

const damages: readonly Damage[] = [
  {
    name: 'a key file cut short',
    harm: () => truncateSync(keysOf(place), 100),
    outcome: faulty('key-file-damaged'),
    status: 'faulty',
  },
  {
    name: 'an empty key file',
    harm: () => truncateSync(keysOf(place), 0),
    outcome: faulty('key-file-damaged'),
    status: 'faulty',
  },
  {
    name: 'a key file of a newer version',
    harm: () => patch(keysOf(place), 8, 3),
    outcome: { outcome: 'from-newer-version' },
    status: 'from-newer-version',
  },
  {
    name: 'a damaged passphrase slot',
    harm: () => patch(keysOf(place), 44 + 60),
    outcome: { outcome: 'damaged-slot' },
  },
  {
    name: 'no key file',
    harm: () => rmSync(keysOf(place)),
    outcome: faulty('half-missing'),
    status: 'faulty',
  },
  {
    name: 'no database',
    harm: () => rmSync(databaseOf(place)),
    outcome: faulty('half-missing'),
    status: 'faulty',
  },
  {
    name: 'a database cut short',
    harm: () => truncateSync(databaseOf(place), statSync(databaseOf(place)).size - 4096),
    outcome: toRead('damaged'),
  },
  {
    name: 'an empty database',
    harm: () => truncateSync(databaseOf(place), 0),
    outcome: faulty('database-damaged'),
    status: 'faulty',
  },
  {
    name: 'a database that is none',
    harm: () => writeFileSync(databaseOf(place), 'x'.repeat(10_000)),
    outcome: faulty('database-damaged'),
    status: 'faulty',
  },
  {
    name: 'a database of a newer version',
    harm: () => withSqlite((database) => database.pragma('user_version = 9999')),
    outcome: { outcome: 'from-newer-version' },
    status: 'from-newer-version',
  },
  {
    name: 'a database of another program',
    harm: () => withSqlite((database) => database.pragma('application_id = 7')),
    outcome: faulty('database-damaged'),
    status: 'faulty',
  },
  {
    name: 'a database that cannot be read as a file',
    harm: () => {
      renameSync(databaseOf(place), `${place.root}/aside`);
      mkdirSync(databaseOf(place));
    },
    outcome: faulty('unreadable'),
    status: 'faulty',
  },
  {
    name: 'a key file that cannot be read as a file',
    harm: () => {
      rmSync(keysOf(place));
      mkdirSync(keysOf(place));
    },
    outcome: faulty('unreadable'),
    status: 'faulty',
  },
  {
    name: 'a record with a changed body',
    harm: () =>
      withSqlite((db) =>
        db.exec(`UPDATE records SET body = CAST(${flipped} AS BLOB) WHERE ${one}`),
      ),
    outcome: toRead('damaged'),
  },
  {
    name: 'two records with their bodies exchanged',
    harm: () =>
      withSqlite((db) => {
        const rows = db.prepare('SELECT id, body FROM records ORDER BY id LIMIT 2').all();
        const [a, b] = rows as { id: Buffer; body: Buffer }[];
        const put = db.prepare('UPDATE records SET body = ? WHERE id = ?');
        put.run(b?.body, a?.id);
        put.run(a?.body, b?.id);
      }),
    outcome: toRead('damaged'),
  },
  {
    name: 'a record with another version number',
    harm: () => withSqlite((db) => db.exec(`UPDATE records SET v = v + 1 WHERE ${one}`)),
    outcome: toRead('damaged'),
  },
  {
    name: 'a record deleted',
    harm: () => withSqlite((db) => db.exec(`DELETE FROM records WHERE ${one}`)),
    outcome: toRead('damaged'),
  },
  {
    name: 'a record added under another id',
    harm: () =>
      withSqlite((db) =>
        db.exec(`INSERT INTO records SELECT randomblob(16), v, body FROM records WHERE ${one}`),
      ),
    outcome: toRead('damaged'),
  },
  {
    name: 'no manifest',
    harm: () => withSqlite((db) => db.exec('DELETE FROM manifest')),
    outcome: toRead('damaged'),
  },
  {
    name: 'no table of records',
    harm: () => withSqlite((db) => db.exec('DROP TABLE records')),
    outcome: faulty('database-damaged'),
  },
];

const one = 'id = (SELECT min(id) FROM records)';
/** The body with its last byte turned over. */
const flipped =
  "substr(body, 1, length(body) - 1) || CASE WHEN substr(body, -1) = x'00' THEN x'01' ELSE x'00' END";

function patch(path: string, offset: number, value?: number): void {
  const bytes = readFileSync(path);
  bytes[offset] = value ?? (bytes[offset] ?? 0) ^ 0x10;
  writeFileSync(path, bytes);
}

describe('a vault that is not as it was left', () => {
  it.each(damages)('says so of $name, and writes nothing', async ({ harm, outcome, status }) => {
    harm();
    const before = fingerprint();
    const child = await start();
    expect((await child.verso.call('vault.status', null)).state).toBe(status ?? 'locked');
    expect(await unlock(PASSPHRASE, child)).toMatchObject(outcome);
    await child.close();
    expect(fingerprint()).toBe(before);
  });

  it('knows a database that belongs to another vault', async () => {
    const other = newPlace();
    const maker = await start(other);
    const passphrase = bytesOf(PASSPHRASE);
    await maker.verso.call('vault.create', { passphrase, role: 'mentee' });
    await maker.close();
    cpSync(databaseOf(other), databaseOf(place));
    const before = fingerprint();
    expect(await unlock()).toEqual(faulty('swapped'));
    expect(fingerprint()).toBe(before);
    rmSync(other.root, { recursive: true });
  });

  it('knows an older copy of the whole folder by this device’s anchor', async () => {
    const child = await start();
    await unlock(PASSPHRASE, child);
    await child.verso.call('entries.save', draftOf('newer than the copy'));
    await child.close();
    rmSync(place.vaultFolder, { recursive: true });
    cpSync(seed.vaultFolder, place.vaultFolder, { recursive: true });
    const before = fingerprint();
    const reader = await start();
    expect(await unlock(PASSPHRASE, reader)).toMatchObject(toRead('older-copy'));
    await reader.close();
    expect(fingerprint()).toBe(before);
  });

  it('is refused with every byte as it was where a kill left a WAL beside it', async () => {
    const killed = await start();
    await unlock(PASSPHRASE, killed);
    await killed.verso.call('entries.save', draftOf('sealed, and only in the WAL'));
    await killed.kill();
    const copy = join(place.root, 'copy');
    cpSync(place.vaultFolder, copy, { recursive: true });
    expect(statSync(join(copy, 'journal.db-wal')).size).toBeGreaterThan(0);
    const child = await start();
    await unlock(PASSPHRASE, child);
    await child.verso.call('entries.save', draftOf('newer than the copy'));
    await child.close();
    rmSync(place.vaultFolder, { recursive: true });
    cpSync(copy, place.vaultFolder, { recursive: true });
    const before = fingerprint();
    const reader = await start();
    expect(await unlock(PASSPHRASE, reader)).toMatchObject(toRead('older-copy'));
    await reader.close();
    expect(fingerprint()).toBe(before);
  });

  it('knows one record put back to how it was', async () => {
    const old = new Database(databaseOf(place));
    const rows = old.prepare('SELECT id, v, body FROM records').all();
    old.close();
    const child = await start();
    await unlock(PASSPHRASE, child);
    const changed = { ...draft, title: 'Changed' };
    await child.verso.call('entries.save', changed);
    await child.close();
    withSqlite((db) => {
      const put = db.prepare('UPDATE records SET v = ?, body = ? WHERE id = ?');
      for (const row of rows as { id: Buffer; v: number; body: Buffer }[]) {
        put.run(row.v, row.body, row.id);
      }
    });
    expect(await unlock()).toMatchObject(toRead('damaged'));
  });

  it('heals where the anchor is behind or gone, in silence', async () => {
    const device = `${place.vaultFolder}-device`;
    const [anchor = ''] = readdirSync(device).filter((name) => name.endsWith('.anchor'));
    const old = readFileSync(join(device, anchor));
    const child = await start();
    await unlock(PASSPHRASE, child);
    await child.verso.call('entries.save', draftOf('after the anchor'));
    await child.kill();
    writeFileSync(join(device, anchor), old);
    const second = await start();
    expect(await unlock(PASSPHRASE, second)).toEqual({ outcome: 'unlocked' });
    await second.close();
    expect(readFileSync(join(device, anchor))).not.toEqual(old);
    rmSync(device, { recursive: true });
    expect(await unlock()).toEqual({ outcome: 'unlocked' });
  });

  it('says that its age is unknown where the anchor cannot be read, until the person goes on', async () => {
    const device = `${place.vaultFolder}-device`;
    const [name = ''] = readdirSync(device).filter((one) => one.endsWith('.anchor'));
    const anchor = join(device, name);
    const torn = readFileSync(anchor).subarray(0, 40);
    writeFileSync(anchor, torn);
    const reader = await start();
    expect(await unlock(PASSPHRASE, reader)).toMatchObject(toRead('age-unknown'));
    await reader.close();
    expect(readFileSync(anchor)).toEqual(torn);
    const child = await start();
    await unlock(PASSPHRASE, child);
    expect(await child.verso.call('vault.goOn', {})).toMatchObject({ setAside: null });
    await child.verso.call('entries.save', draftOf('after the decision'));
    await child.close();
    const next = await start();
    expect(await unlock(PASSPHRASE, next)).toEqual({ outcome: 'unlocked' });
    await next.close();
    // What cannot even be opened as a file is no reason to forget that there was one.
    rmSync(anchor);
    mkdirSync(anchor);
    expect(await unlock()).toMatchObject(toRead('age-unknown'));
  });

  it('is in use for a second process', async () => {
    const first = await start();
    await unlock(PASSPHRASE, first);
    expect(await unlock(PASSPHRASE, await start())).toEqual({ outcome: 'in-use' });
    await first.close();
    expect(await unlock()).toEqual({ outcome: 'unlocked' });
  });

  it('is none where its creation was interrupted, and can then be made', async () => {
    renameSync(keysOf(place), join(place.vaultFolder, 'keys-in-making.verso'));
    const child = await start();
    expect(await child.verso.call('vault.status', null)).toEqual({ state: 'none' });
    const passphrase = bytesOf(NEW_PASSPHRASE);
    await child.verso.call('vault.create', { passphrase, role: 'mentor' });
    await child.close();
    expect(await unlock(NEW_PASSPHRASE)).toEqual({ outcome: 'unlocked' });
  });

  it('is made once where two processes make it at the same time', async () => {
    rmSync(place.vaultFolder, { recursive: true });
    const both = await Promise.all([start(), start()]);
    const made = await Promise.allSettled(
      both.map(({ verso }) =>
        verso.call('vault.create', { passphrase: bytesOf(NEW_PASSPHRASE), role: 'mentor' }),
      ),
    );
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = made.find(({ status }) => status === 'rejected');
    expect(lost).toMatchObject({ reason: { data: { code: 'vault-exists' } } });
    const first = both[made.findIndex(({ status }) => status === 'fulfilled')];
    const saved = draftOf('The first words.');
    await first?.verso.call('entries.save', saved);
    await first?.close();
    const child = await start();
    expect(await unlock(NEW_PASSPHRASE, child)).toEqual({ outcome: 'unlocked' });
    const entry = await child.verso.call('entries.read', { id: saved.id });
    expect(entry.answers).toEqual(saved.answers);
  });
});
