/**
 * The rows of a database that lies in memory, by SQLite itself. Where a page is damaged SQLite stops in
 * the middle of a table; the table is then read from its other end as well, so that one bad page costs
 * the rows of that page and not all that come after it.
 */
import initSqlJs from 'sql.js';
import type { SqlDatabase, SqlValue } from 'sql.js';
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?inline';

import { toHex } from '../../main/vault/crypto/byte-layout.ts';
import type { SealedRow, SealedRows } from './read-journal.ts';

/** @returns null for bytes that SQLite does not take for a database at all. */
export async function readRows(database: Uint8Array): Promise<SealedRows | null> {
  const sqlite = await initSqlJs({ wasmBinary: bytesOf(wasm) });
  let open: SqlDatabase | null = null;
  try {
    open = new sqlite.Database(database);
    // A doctored schema must not be able to call functions; a damaged page is found when it is read.
    open.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON');
    // Fails where not even the list of tables can be read.
    open.exec('SELECT count(*) FROM sqlite_schema');
    const id = oneBlob(open, 'SELECT id FROM vault');
    return {
      vaultId: id?.length === 16 ? toHex(id) : null,
      keys: oneBlob(open, 'SELECT body FROM keys'),
      manifest: oneBlob(open, 'SELECT body FROM manifest'),
      records: allOf(open, 'records'),
      labels: allOf(open, 'labels'),
    };
  } catch {
    return null;
  } finally {
    open?.close();
  }
}

function oneBlob(database: SqlDatabase, sql: string): Uint8Array | null {
  let found: Uint8Array | null = null;
  eachRow(database, sql, ([value]) => {
    if (value instanceof Uint8Array) found ??= value;
  });
  return found;
}

/** A table of sealed rows; empty where this format has no such table. */
function allOf(database: SqlDatabase, table: 'records' | 'labels'): readonly SealedRow[] {
  const rows = new Map<string, SealedRow>();
  const keep = ([id, version, body]: readonly SqlValue[]): void => {
    if (!(id instanceof Uint8Array) || !(body instanceof Uint8Array)) return;
    if (id.length !== 16 || typeof version !== 'number' || !Number.isSafeInteger(version)) return;
    if (version > 0) rows.set(toHex(id), { id: toHex(id), version, body });
  };
  const select = `SELECT id, v, body FROM ${table} ORDER BY id`;
  if (!eachRow(database, select, keep)) eachRow(database, `${select} DESC`, keep);
  return [...rows.values()];
}

/** @returns false where it stopped before the end. */
function eachRow(
  database: SqlDatabase,
  sql: string,
  see: (row: readonly SqlValue[]) => void,
): boolean {
  try {
    const statement = database.prepare(sql);
    try {
      while (statement.step()) see(statement.get());
      return true;
    } finally {
      statement.free();
    }
  } catch {
    return false;
  }
}

/** The bytes of a `data:` address in base64. */
function bytesOf(address: string): Uint8Array {
  return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (character) =>
    character.charCodeAt(0),
  );
}
