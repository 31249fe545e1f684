/**
 * The rows of the records, as many as can be had. A healthy database is read in one go; from one with a
 * damaged page, row by row and around the damage.
 */
import { z } from 'zod';

import { fromHex, toHex } from '../crypto/byte-layout.ts';
import { codeOf } from './disk-problems.ts';
import type { VaultDatabase } from './open-database.ts';

const bytes = z.instanceof(Uint8Array);
const idRow = z.object({ id: bytes });
const bodyRow = z.strictObject({ v: z.int().positive(), body: bytes });

/** Rows of `records` and of `labels` have one shape. */
export type RowTable = 'records' | 'labels';

export interface ReadableRow {
  readonly version: number;
  readonly body: Uint8Array;
}

export interface RecordRow {
  /** Empty where not even its id makes sense. */
  readonly id: string;
  /** Null where the row is known to be there and cannot be read. */
  readonly content: ReadableRow | null;
}

/** An error of a page that cannot be read or makes no sense, as opposed to a mistake of ours. */
export function isDamage(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(codeOf(error) ?? '');
}

/** Each row once, in no promised order. */
export function* readRows(database: VaultDatabase, table: RowTable): Generator<RecordRow> {
  const seen = new Set<string>();
  try {
    for (const raw of database.prepare(`SELECT id, v, body FROM ${table}`).iterate()) {
      // A changed byte, or a table made anew by somebody, can put anything in a column.
      const row = isRow(raw) ? raw : null;
      const id = row === null ? idIn(raw) : toHex(row.id);
      seen.add(id);
      yield { id, content: row === null ? null : { version: row.v, body: row.body } };
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
    yield* readAroundDamage(database, table, seen);
  }
}

export interface Row {
  readonly id: Uint8Array;
  readonly v: number;
  readonly body: Uint8Array;
}

/** Looked at by hand: there are as many rows as there is writing, and an unlock waits for all of them. */
export function isRow(raw: unknown): raw is Row {
  if (typeof raw !== 'object' || raw === null) return false;
  const { id, v, body }: { id?: unknown; v?: unknown; body?: unknown } = raw;
  const isVersion = typeof v === 'number' && Number.isSafeInteger(v) && v > 0;
  return id instanceof Uint8Array && isVersion && body instanceof Uint8Array;
}

function idIn(raw: unknown): string {
  const row = idRow.safeParse(raw);
  return row.success ? toHex(row.data.id) : '';
}

const ID_BITS = 128n;
const ID_DIGITS = 32;
/** Ids are random, so a damaged page hides a range of them: it is stepped over in pieces of this size. */
const STEPS_IN_ALL = 1n << 16n;
const STEP = (1n << ID_BITS) / STEPS_IN_ALL;

function* readAroundDamage(
  database: VaultDatabase,
  table: RowTable,
  seen: ReadonlySet<string>,
): Generator<RecordRow> {
  const next = database.prepare(`SELECT id FROM ${table} WHERE id >= ? ORDER BY id LIMIT 1`);
  const content = database.prepare(`SELECT v, body FROM ${table} WHERE id = ?`);
  let from = 0n;
  while (from < 1n << ID_BITS) {
    const found = attempt(() => next.get(keyOf(from)));
    if (found === DAMAGED) {
      from += STEP;
      continue;
    }
    if (found === undefined) return;
    const id = idIn(found);
    const at = id.length === ID_DIGITS ? BigInt(`0x${id}`) : -1n;
    if (at < from) {
      // A name that is none, or that leads back, would be met for ever.
      from += STEP;
      continue;
    }
    from = at + 1n;
    if (seen.has(id)) continue;
    const read = bodyRow.safeParse(attempt(() => content.get(keyOf(at))));
    yield { id, content: read.success ? { version: read.data.v, body: read.data.body } : null };
  }
}

const DAMAGED = Symbol('damaged');

function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (isDamage(error)) return DAMAGED;
    throw error;
  }
}

function keyOf(position: bigint): Buffer {
  return Buffer.from(fromHex(position.toString(16).padStart(ID_DIGITS, '0')));
}
