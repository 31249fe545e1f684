/**
 * Any byte of a record changed, anywhere in its row or in the database's file, and any row exchanged:
 * the vault is never taken for whole while it says anything else than what was sealed, nothing of a
 * changed record comes out, and everything else still does.
 */
import { rmSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { fromHex } from '../../main/vault/crypto/byte-layout.ts';
import { readySodium } from '../../main/vault/crypto/sodium.ts';
import { ReadPayloads } from '../../main/vault/journal/read-payloads.ts';
import type { RecordPayload } from '../../main/vault/store/record-payload.ts';
import type { Examined } from '../../main/vault/store/examine-records.ts';
import { examineRecords, nameLosses } from '../../main/vault/store/examine-records.ts';
import { atOnce } from '../../main/vault/long-work/pace.ts';
import { codeOf } from '../../main/vault/store/disk-problems.ts';
import type { KeyRing } from '../../main/vault/store/key-ring.ts';
import type { VaultDatabase } from '../../main/vault/store/open-database.ts';
import type { SealedJournal } from '../support/sealed-journal.ts';
import { makeSealedJournal, openImage, ringOf } from '../support/sealed-journal.ts';
import type { VaultPlace } from '../support/vault-child.ts';
import { newPlace } from '../support/vault-child.ts';
import { draftOf } from '../support/vault-samples.ts';

const hit = draftOf('Quillfeather spoke of the corridor.', { title: 'The corridor' });
const others = [
  draftOf('The second.', { title: 'Second' }),
  draftOf('The third.', { title: 'Third' }),
];
const idOf = ({ id }: { readonly id: string }): Buffer => Buffer.from(fromHex(id));

let place: VaultPlace;
let sealed: SealedJournal;
let image: Buffer;
/** What can be read of all other records. */
let allButHit: Map<string, string>;

beforeAll(async () => {
  await readySodium();
  place = newPlace();
  sealed = makeSealedJournal(place, { entries: [hit, ...others] });
  image = sealed.image();
  allButHit = texts(examined(sealed.database));
  allButHit.delete(hit.id);
});
afterAll(() => {
  sealed.close();
  rmSync(place.root, { recursive: true, force: true });
});

type Read = Examined & { readonly payloads: readonly RecordPayload[] };

function examined(database: VaultDatabase, ring: KeyRing = sealed.ring): Read {
  const { payloads, take } = new ReadPayloads();
  const examination = atOnce(examineRecords(database, ring, take));
  if (!examination.ok) throw new Error(examination.why);
  return { ...examination.examined, payloads };
}

/** What can be read, by id: exactly what a person would be shown. */
function texts({ payloads }: Pick<Read, 'payloads'>): Map<string, string> {
  return new Map(payloads.map((payload) => [payload.value.id, JSON.stringify(payload)]));
}

/** Runs `harm` on the real database and puts everything back. */
function harmed<T>(harm: (database: VaultDatabase) => void, look: () => T): T {
  const { database } = sealed;
  database.exec('BEGIN');
  try {
    harm(database);
    return look();
  } finally {
    database.exec('ROLLBACK');
  }
}

/** The record is named as lost, nothing of it is read, and all others are what they were. */
function expectOneLost(context: string): void {
  const now = examined(sealed.database);
  expect(now.isWhole, context).toBe(false);
  expect([...now.unreadable], context).toEqual([hit.id]);
  const read = texts(now);
  expect(read.has(hit.id), context).toBe(false);
  expect(JSON.stringify(now.payloads), context).not.toContain('Quillfeather');
  expect(read, context).toEqual(allButHit);
  expect(nameLosses(sealed.database, sealed.ring, now), context).toEqual({
    lost: [
      { state: 'unreadable', kind: 'entry', title: 'The corridor', at: '2026-11-23T12:00:00.000Z' },
    ],
    unnamedMissing: 0,
  });
}

describe('a record’s row', () => {
  const body = (): Buffer =>
    sealed.database
      .prepare('SELECT body FROM records WHERE id = ?')
      .pluck()
      .get(idOf(hit)) as Buffer;
  const putBody = (database: VaultDatabase, bytes: Buffer): void => {
    database.prepare('UPDATE records SET body = ? WHERE id = ?').run(bytes, idOf(hit));
  };

  it('is whole as it stands', () => {
    expect(examined(sealed.database)).toMatchObject({ isWhole: true, unreadable: [] });
    expect(texts(examined(sealed.database)).size).toBe(4);
  });

  it('with any one byte of its body changed is named, and the rest is read', () => {
    const whole = body();
    expect(whole.length).toBeGreaterThan(1024);
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      harmed(
        (database) => putBody(database, changed),
        () => expectOneLost(`byte ${at}`),
      );
    }
  });

  it('cut short anywhere, or longer, is named', () => {
    const whole = body();
    for (let length = 0; length < whole.length; length += 3) {
      harmed(
        (database) => putBody(database, whole.subarray(0, length)),
        () => expectOneLost(`cut to ${length}`),
      );
    }
    harmed(
      (database) => putBody(database, Buffer.concat([whole, Buffer.of(0)])),
      () => expectOneLost('longer'),
    );
  });

  it.each([
    [2, 'v + 1'],
    [1, 'v + 256'],
    [3, '9007199254740991'],
    [4, '9223372036854775807'],
  ])('with another version is named (%i: %s)', (_, value) => {
    harmed(
      (database) =>
        void database.prepare(`UPDATE records SET v = ${value} WHERE id = ?`).run(idOf(hit)),
      () => expectOneLost(value),
    );
  });

  it('with any bit of its id changed is missing under its name, and a stranger is there', () => {
    for (let bit = 0; bit < 128; bit += 1) {
      const id = idOf(hit);
      id[bit >> 3] = (id[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      harmed(
        (database) =>
          void database.prepare('UPDATE records SET id = ? WHERE id = ?').run(id, idOf(hit)),
        () => {
          const now = examined(sealed.database);
          expect(now.isWhole, `bit ${bit}`).toBe(false);
          expect(texts(now).size).toBe(3);
          const { lost } = nameLosses(sealed.database, sealed.ring, now);
          expect(lost).toContainEqual(
            expect.objectContaining({ state: 'missing', title: 'The corridor' }),
          );
        },
      );
    }
  });
});

describe('rows exchanged', () => {
  const [second, third] = others;
  if (second === undefined || third === undefined) throw new Error('too few samples');

  function unreadableAfter(harm: (database: VaultDatabase) => void): readonly string[] {
    return harmed(harm, () => {
      const now = examined(sealed.database);
      expect(now.isWhole).toBe(false);
      const read = texts(now);
      for (const id of now.unreadable) expect(read.has(id)).toBe(false);
      return [...now.unreadable].sort();
    });
  }

  const both = [hit.id, second.id].sort();

  it.each([
    ['bodies', 'body'],
    ['bodies and versions', 'body, v'],
  ])('by their %s: both are named, and the rest is read', (_, columns) => {
    const swap = (database: VaultDatabase): void => {
      const row = database.prepare('SELECT v, body FROM records WHERE id = ?');
      const [one, other] = [hit, second].map((each) => row.get(idOf(each)) as Row);
      const put = (id: Buffer, taken: Row | undefined, own: Row | undefined): void => {
        const v = columns.includes('v') ? taken?.v : own?.v;
        database.prepare('UPDATE records SET v = ?, body = ? WHERE id = ?').run(v, taken?.body, id);
      };
      put(idOf(hit), other, one);
      put(idOf(second), one, other);
    };
    expect(unreadableAfter(swap)).toEqual(both);
  });

  it('by their ids: both are named', () => {
    const swap = (database: VaultDatabase): void => {
      const put = database.prepare('UPDATE records SET id = ? WHERE id = ?');
      const aside = Buffer.alloc(16, 0xab);
      put.run(aside, idOf(hit));
      put.run(idOf(hit), idOf(second));
      put.run(idOf(second), aside);
    };
    expect(unreadableAfter(swap)).toEqual(both);
  });

  it('between tables: a label, the manifest or the record’s own label is no record', () => {
    for (const source of [
      'SELECT body FROM labels WHERE id = ?',
      'SELECT body FROM manifest WHERE ? IS NOT NULL',
    ]) {
      const put = (database: VaultDatabase): void => {
        const body: unknown = database.prepare(source).pluck().get(idOf(hit));
        database.prepare('UPDATE records SET body = ? WHERE id = ?').run(body, idOf(hit));
      };
      harmed(put, () => expectOneLost(source));
    }
  });

  it('between tables: a record is no manifest, and no label', () => {
    harmed(
      (database) => database.exec('UPDATE manifest SET body = (SELECT body FROM records LIMIT 1)'),
      () => {
        const now = examined(sealed.database);
        expect(now).toMatchObject({ isWhole: false, manifest: null, unreadable: [] });
        expect(texts(now).size).toBe(4);
      },
    );
    harmed(
      (database) => {
        const from = 'SELECT records.body FROM records WHERE records.id = labels.id';
        database.exec(`UPDATE labels SET body = (${from})`);
        database.prepare('DELETE FROM records WHERE id = ?').run(idOf(hit));
      },
      () => {
        const now = examined(sealed.database);
        const losses = nameLosses(sealed.database, sealed.ring, now);
        expect(JSON.stringify(losses)).not.toContain('corridor');
        expect(losses.lost.length + losses.unnamedMissing).toBe(1);
      },
    );
  });

  it.each([
    ['another vault with other keys', 2, 'f'.repeat(32)],
    ['another vault that has the same keys', 1, 'f'.repeat(32)],
    ['the same vault under other keys', 2, 'e'.repeat(32)],
  ])('with those of %s: none of these opens', (_, seed, vaultId) => {
    const elsewhere = newPlace();
    const foreign = makeSealedJournal(elsewhere, { seed, vaultId, entries: [hit] });
    const rows = ['records', 'labels'].map((table) =>
      foreign.database.prepare(`SELECT * FROM ${table}`).all(),
    );
    foreign.close();
    rmSync(elsewhere.root, { recursive: true });
    const put = (database: VaultDatabase): void => {
      ['records', 'labels'].forEach((table, at) => {
        const insert = database.prepare(
          `INSERT OR REPLACE INTO ${table} (id, v, body) VALUES (?, ?, ?)`,
        );
        for (const row of rows[at] as (Row & { id: Buffer })[]) insert.run(row.id, row.v, row.body);
      });
    };
    expect(unreadableAfter(put)).toContain(hit.id);
    // With the name of the vault exchanged as well, it belongs to somebody else altogether.
    harmed(
      (database) => {
        put(database);
        database.prepare('UPDATE vault SET id = ?').run(Buffer.from('f'.repeat(32), 'hex'));
      },
      () =>
        expect(atOnce(examineRecords(sealed.database, sealed.ring))).toEqual({
          ok: false,
          why: 'swapped',
        }),
    );
    expect(examined(sealed.database, ringOf(seed === 1 ? 2 : seed)).isWhole).toBe(false);
  });
});

describe('rows deleted, added, doubled, put back', () => {
  it('one deleted, of any kind: missing under its name', () => {
    for (const id of texts(examined(sealed.database)).keys()) {
      harmed(
        (database) =>
          void database.prepare('DELETE FROM records WHERE id = ?').run(Buffer.from(id, 'hex')),
        () => {
          const now = examined(sealed.database);
          expect(now.isWhole).toBe(false);
          const losses = nameLosses(sealed.database, sealed.ring, now);
          expect(losses).toMatchObject({ lost: [{ state: 'missing' }], unnamedMissing: 0 });
        },
      );
    }
  });

  it('one deleted with its label: missing, without a name', () => {
    harmed(
      (database) => {
        for (const table of ['records', 'labels']) {
          database.prepare(`DELETE FROM ${table} WHERE id = ?`).run(idOf(hit));
        }
      },
      () => {
        const now = examined(sealed.database);
        expect(now.isWhole).toBe(false);
        const losses = nameLosses(sealed.database, sealed.ring, now);
        expect(losses).toEqual({ lost: [], unnamedMissing: 1 });
      },
    );
  });

  it('one added: not whole, and no more can be read than before', () => {
    harmed(
      (database) =>
        database.exec('INSERT INTO records SELECT randomblob(16), v, body FROM records LIMIT 1'),
      () => {
        const now = examined(sealed.database);
        expect(now.isWhole).toBe(false);
        expect(now.unreadable).toHaveLength(1);
        expect(texts(now).size).toBe(4);
      },
    );
  });

  it('one there twice, in a table that was made to allow it: not whole', () => {
    harmed(
      (database) => {
        database.exec(
          'CREATE TABLE aside AS SELECT * FROM records; DROP TABLE records; ' +
            'ALTER TABLE aside RENAME TO records; ' +
            'INSERT INTO records SELECT * FROM records LIMIT 1',
        );
      },
      () => expect(examined(sealed.database).isWhole).toBe(false),
    );
  });

  it.each([
    ['no number for a version', "'one'"],
    ['a broken number', '1.5'],
    ['no version', 'NULL'],
    ['a version below one', '-1'],
  ])('one with %s, in a table that was made to allow it: not whole, the rest is read', (_, v) => {
    harmed(
      (database) => {
        database.exec(
          'CREATE TABLE aside AS SELECT * FROM records; DROP TABLE records; ' +
            'ALTER TABLE aside RENAME TO records',
        );
        database.prepare(`UPDATE records SET v = ${v} WHERE id = ?`).run(idOf(hit));
      },
      () => {
        const now = examined(sealed.database);
        expect(now.isWhole).toBe(false);
        expect(texts(now).size).toBe(3);
      },
    );
  });

  it('one put back to how it was: not whole, though every row opens', () => {
    const elsewhere = newPlace();
    const own = makeSealedJournal(elsewhere, { entries: [hit, ...others] });
    const row = own.database.prepare('SELECT * FROM records WHERE id = ?').get(idOf(hit)) as Row;
    own.journal.entries.save({ ...hit, title: 'Said otherwise' });
    expect(examined(own.database).isWhole).toBe(true);
    own.database
      .prepare('UPDATE records SET v = ?, body = ? WHERE id = ?')
      .run(row.v, row.body, idOf(hit));
    const now = examined(own.database);
    expect(now).toMatchObject({ isWhole: false, unreadable: [] });
    own.close();
    rmSync(elsewhere.root, { recursive: true });
  });

  it('one put back while all are being sealed under a new key: not sealed anew as the newest', () => {
    const elsewhere = newPlace();
    const own = makeSealedJournal(elsewhere, { entries: [hit, ...others] });
    const row = own.database.prepare('SELECT * FROM records WHERE id = ?').get(idOf(hit)) as Row;
    own.journal.entries.save({ ...hit, title: 'Said otherwise' });
    const { keys } = ringOf(2);
    const identity = { ...own.ring.identity, epoch: 2 };
    own.store.adopt({ identity, keys, previous: own.ring.keys });
    const put = own.database.prepare('UPDATE records SET v = ?, body = ? WHERE id = ?');
    const newest = own.database.prepare('SELECT * FROM records WHERE id = ?').get(idOf(hit)) as Row;
    put.run(row.v, row.body, idOf(hit));
    expect(() => own.store.sealAnew(100)).toThrow('no longer opens');
    put.run(newest.v, newest.body, idOf(hit));
    own.store.sealAnew(100);
    expect(own.store.earlierCount).toBe(0);
    const read = texts(examined(own.database, { identity, keys, previous: null }));
    expect(read.get(hit.id)).toContain('Said otherwise');
    own.close();
    rmSync(elsewhere.root, { recursive: true });
  });
});

interface Row {
  readonly v: number;
  readonly body: Buffer;
}

describe('the database’s file', () => {
  /** A step that shares no factor with a page, so that every place in a page is hit on some page. */
  const STEP = 23;

  it('with a byte changed is never taken for whole unless it says all that was sealed', () => {
    const before = texts(examined(openImage(image)));
    const seen = { refused: 0, damaged: 0, same: 0 };
    for (let at = 0; at < image.length; at += STEP) {
      if (at === 18 || at === 19) continue;
      const changed = Buffer.from(image);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      const outcome = look(changed, before, `byte ${at}`);
      seen[outcome] += 1;
    }
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(20);
  });

  /** Every record that is read is as it was sealed, and `same` only where all of them are there. */
  function look(
    changed: Buffer,
    before: ReadonlyMap<string, string>,
    context: string,
  ): 'refused' | 'damaged' | 'same' {
    let database: VaultDatabase | null = null;
    try {
      database = openImage(changed);
      const { payloads, take } = new ReadPayloads();
      const examination = atOnce(examineRecords(database, sealed.ring, take));
      if (!examination.ok) return 'refused';
      const read = texts({ payloads });
      for (const [id, text] of read) expect(text, context).toBe(before.get(id));
      if (!examination.examined.isWhole) return 'damaged';
      expect(read.size, context).toBe(before.size);
      return 'same';
    } catch (error) {
      // Of SQLite alone; anything else is a mistake of ours that a damaged disk would bring out.
      if (codeOf(error) === null) throw error;
      return 'refused';
    } finally {
      database?.close();
    }
  }
});
