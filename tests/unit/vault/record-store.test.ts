import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';

import Database from 'better-sqlite3';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { paddedLength } from '../../../main/vault/crypto/padding.ts';
import { SecretBytes } from '../../../main/vault/crypto/secret-bytes.ts';
import { readySodium } from '../../../main/vault/crypto/sodium.ts';
import { deriveVaultKeys } from '../../../main/vault/crypto/vault-keys.ts';
import { asDiskProblem } from '../../../main/vault/store/disk-problems.ts';
import type { Examined } from '../../../main/vault/store/examine-records.ts';
import { examineRecords, nameLosses } from '../../../main/vault/store/examine-records.ts';
import { atOnce } from '../../../main/vault/long-work/pace.ts';
import type { KeyRing } from '../../../main/vault/store/key-ring.ts';
import type { VaultDatabase } from '../../../main/vault/store/open-database.ts';
import {
  checkpoint,
  createDatabase,
  openDatabase,
} from '../../../main/vault/store/open-database.ts';
import { encodeLabel, NO_LABEL } from '../../../main/vault/store/record-label.ts';
import { recordId } from '../../../shared/model/journal.ts';
import { meetingOf } from '../../support/meeting-of.ts';
import { FIRST_CHOICES } from '../../../shared/model/choices.ts';
import { entryOf } from '../../support/backup-samples.ts';
import { decodePayload, encodePayload } from '../../../main/vault/store/record-payload.ts';
import type { Change } from '../../../main/vault/store/record-store.ts';
import { RecordStore } from '../../../main/vault/store/record-store.ts';
import { ownFolder, vaultFiles } from '../../../main/vault/store/vault-files.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import type { VaultPlace } from '../../support/vault-child.ts';
import { newPlace } from '../../support/vault-child.ts';

const IDENTITY = { vaultId: 'c'.repeat(32), epoch: 1 };
const id = (digit: string) => digit.repeat(32);
const data = (text: string) => new TextEncoder().encode(text);

let place: VaultPlace;
let path: string;
let database: VaultDatabase;
let ring: KeyRing;
let store: RecordStore;

beforeAll(readySodium);
beforeEach(() => {
  place = newPlace();
  ownFolder(place.vaultFolder);
  path = vaultFiles(place.vaultFolder).database;
  database = createDatabase(path);
  const keys = deriveVaultKeys(SecretBytes.take(new Uint8Array(32).fill(9)));
  ring = { identity: IDENTITY, keys, previous: null };
  store = RecordStore.begin(database, ring);
});
afterEach(() => {
  database.close();
  rmSync(place.root, { recursive: true });
});

const label = encodeLabel({ kind: 'entry', title: 'A name', at: null });
const put = (digit: string, words: Uint8Array): Change => {
  return { op: 'put', id: id(digit), data: words, label };
};

function reload() {
  database.close();
  const opened = openDatabase(path);
  if (!opened.ok) throw new Error(opened.why);
  ({ database } = opened);
  return examined(ring);
}

const SWAPPED = { ok: false, why: 'swapped' };

type Read = Examined & { readonly records: readonly { id: string; data: Uint8Array }[] };

function examined(by: KeyRing): Read {
  const records: Read['records'][number][] = [];
  const examination = atOnce(
    examineRecords(database, by, (id, data) => void records.push({ id, data })),
  );
  if (!examination.ok) throw new Error(examination.why);
  return { ...examination.examined, records };
}

describe('the database', () => {
  it('has every setting, on creation and on each opening', () => {
    const settings = () =>
      Object.fromEntries(
        [
          'locking_mode',
          'journal_mode',
          'synchronous',
          'fullfsync',
          'checkpoint_fullfsync',
          'secure_delete',
          'temp_store',
          'mmap_size',
          'cell_size_check',
          'trusted_schema',
          'foreign_keys',
          'wal_autocheckpoint',
          'journal_size_limit',
          'application_id',
          'user_version',
        ].map((name) => [name, database.pragma(name, { simple: true })]),
      );
    const expected = {
      locking_mode: 'exclusive',
      journal_mode: 'wal',
      synchronous: 2,
      fullfsync: 1,
      checkpoint_fullfsync: 1,
      secure_delete: 1,
      temp_store: 2,
      mmap_size: 0,
      cell_size_check: 1,
      trusted_schema: 0,
      foreign_keys: 1,
      wal_autocheckpoint: 200,
      journal_size_limit: 1_048_576,
      application_id: 0x56455253,
      user_version: 20,
    };
    expect(settings()).toEqual(expected);
    reload();
    expect(settings()).toEqual(expected);
  });

  it('is defended against writes to its schema', () => {
    database.pragma('writable_schema = ON');
    expect(() => database.exec("UPDATE sqlite_schema SET sql = ''")).toThrow();
  });

  it('is its owner’s, with its WAL, and has no index file in shared memory', () => {
    store.apply([put('1', data('x'))]);
    for (const file of [path, `${path}-wal`]) expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(existsSync(`${path}-shm`)).toBe(false);
  });

  it('says so where somebody keeps its log of changes from being emptied', () => {
    const shared = `${path}-shared`;
    const writer = new Database(shared, { timeout: 0 });
    writer.pragma('journal_mode = WAL');
    writer.exec('CREATE TABLE words (word TEXT); INSERT INTO words VALUES (1)');
    const reader = new Database(shared, { timeout: 0 });
    reader.exec('BEGIN; SELECT * FROM words');
    reader.prepare('SELECT count(*) FROM words').get();
    writer.exec('DELETE FROM words');
    expect(() => checkpoint(writer)).toThrow('disk-failed');
    reader.exec('COMMIT');
    checkpoint(writer);
    expect(statSync(`${shared}-wal`).size).toBe(0);
    reader.close();
    writer.close();
  });

  it('is in use for another connection', () => {
    expect(openDatabase(path)).toEqual({ ok: false, why: 'in-use' });
  });
});

describe('records', () => {
  it('come back as they were put, with the manifest in step', () => {
    store.apply([put('1', data('one')), put('2', data('two'))]);
    store.apply([put('1', data('one, again'))]);
    store.apply([{ op: 'remove', id: id('2') }]);
    const loaded = reload();
    expect(loaded.isWhole).toBe(true);
    expect(loaded.records).toEqual([{ id: id('1'), data: data('one, again') }]);
    expect(loaded.manifest).toEqual(store.manifest);
    expect(RecordStore.over(database, ring, loaded).manifest).toEqual(store.manifest);
    expect(store.manifest).toMatchObject({ counter: 4, count: 1 });
  });

  it('are never sealed twice to the same bytes, and show only padded lengths', () => {
    const body = () => database.prepare('SELECT body FROM records').pluck().get() as Buffer;
    store.apply([put('1', data('same'))]);
    const first = Buffer.from(body());
    store.apply([put('1', data('same'))]);
    expect(body().equals(first)).toBe(false);
    for (const length of [0, 5, 1019, 1021, 5000, 70_001]) {
      store.apply([put('1', new Uint8Array(length))]);
      expect(body()).toHaveLength(paddedLength(length) + 46);
    }
  });

  it('change all together or not at all', () => {
    store.apply([put('1', data('kept'))]);
    const before = store.manifest;
    const bytes = readFileSync(path);
    database.exec(
      "CREATE TEMP TRIGGER no BEFORE INSERT ON manifest BEGIN SELECT RAISE(ABORT, 'no'); END",
    );
    const changes = [{ op: 'remove', id: id('1') }, put('2', data('never'))] satisfies Change[];
    expect(() => store.apply(changes)).toThrow();
    expect(store.manifest).toEqual(before);
    expect(readFileSync(path)).toEqual(bytes);
    const loaded = reload();
    expect(loaded.isWhole && loaded.records.map((record) => record.id)).toEqual([id('1')]);
  });

  it('of another vault, epoch or key do not load', () => {
    store.apply([put('1', data('x'))]);
    const others = deriveVaultKeys(SecretBytes.random(32));
    const another = { ...IDENTITY, vaultId: 'd'.repeat(32) };
    for (const identity of [another, { ...IDENTITY, epoch: 2 }]) {
      expect(atOnce(examineRecords(database, { ...ring, identity }))).toEqual(SWAPPED);
    }
    const found = examined({ ...ring, keys: others });
    expect(found).toMatchObject({ isWhole: false, manifest: null, records: [] });
    expect(found.unreadable).toEqual([id('1')]);
  });

  it('have labels of one length, which do not change where the name does not', () => {
    const labels = () => database.prepare('SELECT v, body FROM labels').all();
    store.apply([put('1', data('one'))]);
    const first = labels();
    store.apply([{ op: 'put', id: id('1'), data: data('two'), label: null }]);
    expect(labels()).toEqual(first);
    store.apply([{ ...put('1', data('three')), label: encodeLabel(NO_LABEL) } as Change]);
    const [after] = labels() as { v: number; body: Buffer }[];
    expect(after?.v).toBe(3);
    expect(after?.body).toHaveLength(256 + 46);
    store.apply([{ op: 'remove', id: id('1') }]);
    expect(labels()).toEqual([]);
  });
});

describe('a change of keys', () => {
  const next = (): KeyRing => ({
    identity: { ...IDENTITY, epoch: 2 },
    keys: deriveVaultKeys(SecretBytes.random(32)),
    previous: ring.keys,
  });

  it('seals all records and labels anew, in any number of steps, and can stop between any two', () => {
    store.apply(['1', '2', '3', '4', '5'].map((digit) => put(digit, data(digit))));
    const renewed = next();
    store.adopt(renewed);
    expect(store.earlierCount).toBe(5);
    for (const left of [3, 1, 0]) {
      store.sealAnew(2);
      expect(store.earlierCount).toBe(left);
      const found = examined(renewed);
      expect(found.isWhole).toBe(true);
      expect(found.earlier.size).toBe(left);
      expect(found.manifest).toEqual(store.manifest);
    }
    const alone = examined({ ...renewed, previous: null });
    expect(alone.isWhole).toBe(true);
    expect(
      nameLosses(
        database,
        { ...renewed, previous: null },
        { ...alone, elements: new Map() },
      ).lost.map(({ title }) => title),
    ).toEqual(Array(5).fill('A name'));
    expect(atOnce(examineRecords(database, ring))).toEqual(SWAPPED);
  });

  it('takes saves and removals in between', () => {
    store.apply(['1', '2', '3'].map((digit) => put(digit, data(digit))));
    const renewed = next();
    store.adopt(renewed);
    store.apply([{ op: 'put', id: id('1'), data: data('new words'), label: null }]);
    store.apply([{ op: 'remove', id: id('2') }]);
    expect(store.earlierCount).toBe(1);
    store.sealAnew(10);
    const found = examined({ ...renewed, previous: null });
    expect(found.isWhole).toBe(true);
    const labels = nameLosses(
      database,
      { ...renewed, previous: null },
      { ...found, elements: new Map() },
    );
    expect(labels.lost.map(({ title }) => title)).toEqual(['A name', 'A name']);
  });

  it('is taken up where it ended before the first record', () => {
    store.apply([put('1', data('one'))]);
    const renewed = next();
    // As after a kill between the key file and the database.
    const found = examined(renewed);
    expect(found).toMatchObject({ isWhole: true, manifest: { epoch: 1 } });
    const taken = RecordStore.over(database, renewed, found);
    expect(taken.earlierCount).toBe(1);
    taken.sealAnew(1);
    expect(examined({ ...renewed, previous: null }).isWhole).toBe(true);
  });
});

describe('payloads', () => {
  const session = meetingOf(recordId.parse(id('5')), 1, '2026-01-02');
  const text = (value: unknown) => data(JSON.stringify(value));

  it('are read back as they were written', () => {
    const raw = { kind: 'session', version: 2, value: session };
    const payload = decodePayload(text(raw));
    expect(payload).toEqual(raw);
    expect(payload === null ? null : decodePayload(encodePayload(payload))).toEqual(raw);
  });

  it('of the first version come as those of today: what was not asked yet is not there', () => {
    const first = { id: id('5'), number: 1, date: '2026-01-02' };
    expect(decodePayload(text({ kind: 'session', version: 1, value: first }))).toEqual({
      kind: 'session',
      version: 2,
      value: session,
    });
  });

  it('keep the words of an earlier state for the writer alone where it was not kept which are', () => {
    const asked = { question: 'What?', questionLanguage: 'en', skipped: false };
    const answers = [
      { ...asked, promptId: 'P04.1', text: 'Nine lines.' },
      { ...asked, promptId: 'P04.2', text: '' },
    ];
    const state = { finishedAt: '2026-01-02T10:00:00.000Z', title: '', answers };
    const history = { id: id('5'), entryId: id('6'), states: [state] };
    expect(decodePayload(text({ kind: 'history', version: 1, value: history }))).toEqual({
      kind: 'history',
      version: 2,
      value: {
        ...history,
        states: [{ ...state, onlyMe: [{ promptId: 'P04.1', start: 0, end: 11 }] }],
      },
    });
  });

  it('leave no name, and point names out, where nobody had been asked', () => {
    const value = { ...entryOf('Words.', '2026-01-02').value };
    const { namingsLeft: none, ...second } = { ...value, lensOn: true };
    expect(none).toEqual([]);
    expect(decodePayload(text({ kind: 'entry', version: 2, value: second }))).toEqual({
      kind: 'entry',
      version: 3,
      value: { ...value, lensOn: true },
    });
    const { namingHelp, ...before } = { ...FIRST_CHOICES, id: id('7'), monthlyLimit: 90 };
    expect(namingHelp).toBe(true);
    expect(decodePayload(text({ kind: 'choices', version: 1, value: before }))).toEqual({
      kind: 'choices',
      version: 2,
      value: { ...before, namingHelp: true },
    });
  });

  it.each([
    ['no JSON', data('{')],
    ['no UTF-8', Uint8Array.of(0xff)],
    ['another kind', text({ kind: 'secret', version: 1, value: session })],
    ['a newer version', text({ kind: 'session', version: 3, value: session })],
    ['a field too many', text({ kind: 'session', version: 2, value: { ...session, x: 1 } })],
    [
      'a date that is none',
      text({ kind: 'session', version: 2, value: { ...session, date: 'x' } }),
    ],
  ])('are refused with %s', (_, bytes) => expect(decodePayload(bytes)).toBeNull());
});

describe('errors of the disk', () => {
  const failing = (code: string) => Object.assign(new Error('secret path'), { code });

  it.each([
    ['ENOSPC', 'disk-full', {}],
    ['EDQUOT', 'disk-full', {}],
    ['SQLITE_FULL', 'disk-full', {}],
    ['EROFS', 'not-writable', {}],
    ['EACCES', 'not-writable', {}],
    ['SQLITE_READONLY_DBMOVED', 'not-writable', {}],
    ['EIO', 'disk-failed', { code: 'EIO' }],
    ['SQLITE_IOERR_FSYNC', 'disk-failed', { code: 'IOERR_FSYNC' }],
    ['SQLITE_CORRUPT', 'disk-failed', { code: 'CORRUPT' }],
  ])('%s is said as %s', (code, expected, details) => {
    const problem = asDiskProblem(failing(code));
    expect(problem instanceof Problem && problem.data).toEqual({ code: expected, details });
  });

  it.each(['SQLITE_ERROR', 'SQLITE_CONSTRAINT_UNIQUE', 'ERR_INVALID_ARG_TYPE', 'nonsense'])(
    '%s is no error of the disk',
    (code) => {
      const error = failing(code);
      expect(asDiskProblem(error)).toBe(error);
    },
  );
});
