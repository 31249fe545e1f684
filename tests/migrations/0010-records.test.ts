import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { records } from '../../main/vault/migrations/0010-records.ts';
import { LATEST_VERSION, migrations } from '../../main/vault/migrations/migrations.ts';
import { migrate } from '../../main/vault/store/open-database.ts';

let database: Database.Database;

beforeEach(() => {
  database = new Database(':memory:');
  migrate(database, [records]);
});
afterEach(() => database.close());

const id = Buffer.alloc(16, 1);
const put = (...row: unknown[]) =>
  database.prepare('INSERT INTO records (id, v, body) VALUES (?, ?, ?)').run(...row);

describe('step 10, records', () => {
  it('raises the version and runs once', () => {
    expect(database.pragma('user_version', { simple: true })).toBe(10);
    expect(() => migrate(database, [records])).not.toThrow();
  });

  it('shows nothing of a record but id, version and body, and numbers no rows', () => {
    const columns = database.prepare("SELECT name FROM pragma_table_info('records')").pluck().all();
    expect(columns).toEqual(['id', 'v', 'body']);
    put(id, 1, Buffer.from('x'));
    expect(() => database.prepare('SELECT rowid FROM records').get()).toThrow('rowid');
  });

  it('takes no other type, length or version', () => {
    expect(() => put('a'.repeat(16), 1, Buffer.from('x'))).toThrow();
    expect(() => put(id, 1, 'text')).toThrow();
    expect(() => put(Buffer.alloc(15), 1, Buffer.from('x'))).toThrow();
    expect(() => put(id, 0, Buffer.from('x'))).toThrow();
    put(id, 1, Buffer.from('x'));
    expect(() => put(id, 2, Buffer.from('y'))).toThrow('UNIQUE');
  });

  it('has room for one manifest and one vault only', () => {
    const manifest = database.prepare('INSERT INTO manifest (one, body) VALUES (?, ?)');
    manifest.run(1, Buffer.from('x'));
    expect(() => manifest.run(2, Buffer.from('x'))).toThrow('CHECK');
    const vault = database.prepare('INSERT INTO vault (one, id) VALUES (?, ?)');
    vault.run(1, id);
    expect(() => vault.run(2, id)).toThrow('CHECK');
  });

  it('finds a record by its id without a scan', () => {
    const plan = database
      .prepare('EXPLAIN QUERY PLAN SELECT body FROM records WHERE id = ?')
      .all(id);
    expect(JSON.stringify(plan)).toContain('USING PRIMARY KEY');
  });
});

describe('the steps', () => {
  it('go up in tens, from the first format on', () => {
    const versions = migrations.map(({ version }) => version);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(new Set(versions).size).toBe(versions.length);
    expect(LATEST_VERSION).toBe(versions.at(-1));
  });

  it('leave a database as it was where one of them fails', () => {
    const broken = { version: 20, sql: 'CREATE TABLE half (a); CREATE TABLE half (a);' };
    expect(() => migrate(database, [records, broken])).toThrow('already exists');
    expect(database.pragma('user_version', { simple: true })).toBe(10);
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'").all();
    expect(tables).toEqual([]);
  });
});
