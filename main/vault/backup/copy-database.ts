/**
 * Copies the open database into a new file, a slice at a time, so that saves and questions go on between.
 * What is saved meanwhile is copied once more at the end, in one go: the copy is the state of one moment. Its
 * rows lie in the order of their ids, whatever the order in which they were written.
 */
import Database from 'better-sqlite3';

import { fromHex, toHex } from '../crypto/byte-layout.ts';
import type { Element, Manifest } from '../crypto/manifest.ts';
import { migrations } from '../migrations/migrations.ts';
import type { VaultDatabase } from '../store/open-database.ts';
import { migrate } from '../store/open-database.ts';
import { elementOf, isSameElement } from '../store/record-places.ts';
import type { RowTable } from '../store/record-rows.ts';
import { isRow } from '../store/record-rows.ts';
import type { RecordStore } from '../store/record-store.ts';
import type { PaceOptions, Sliced } from '../long-work/pace.ts';
import { inParts, inSlices } from '../long-work/pace.ts';

/** Rows that are copied before other work may go on: a few milliseconds of them. */
const SLICE = 100;
/** Before all ids. */
const FIRST = Buffer.alloc(0);

type KnownStore = Pick<RecordStore, 'elements' | 'manifest'>;

/**
 * The file need not last yet, nor be whole where this fails.
 * @returns the manifest that the copy holds.
 * @throws an error of SQLite; CalledOff.
 */
export async function copyDatabase(
  from: VaultDatabase,
  store: KnownStore,
  path: string,
  work: PaceOptions = {},
): Promise<Manifest> {
  const [records, labels] = inParts(work, [5, 1]);
  const to = new Database(path);
  try {
    to.pragma('journal_mode = MEMORY');
    to.pragma('synchronous = OFF');
    to.pragma('temp_store = MEMORY');
    migrate(to, migrations);
    const copy = new Copy(from, to, store);
    await inSlices(copy.rows('records'), records);
    await inSlices(copy.rows('labels'), labels);
    // Nothing can be saved from here to the end of it.
    copy.catchUp();
    return store.manifest;
  } finally {
    to.close();
  }
}

class Copy {
  readonly #from: VaultDatabase;
  readonly #to: VaultDatabase;
  readonly #store: KnownStore;
  /** By table, what the copy holds. */
  readonly #held = { records: new Map<string, Element>(), labels: new Map<string, Element>() };

  readonly #insert: Readonly<Record<RowTable, Database.Statement>>;

  constructor(from: VaultDatabase, to: VaultDatabase, store: KnownStore) {
    const insert = (table: RowTable): Database.Statement =>
      to.prepare(`INSERT INTO ${table} (id, v, body) VALUES (?, ?, ?)`);
    this.#insert = { records: insert('records'), labels: insert('labels') };
    this.#from = from;
    this.#to = to;
    this.#store = store;
  }

  *rows(table: RowTable): Sliced<void> {
    const next = this.#from.prepare(
      `SELECT id, v, body FROM ${table} WHERE id > ? ORDER BY id LIMIT ${String(SLICE)}`,
    );
    let last: Uint8Array = FIRST;
    for (;;) {
      const rows = next.all(last);
      const write = this.#to.transaction(() => rows.map((row) => this.#put(table, row)));
      const written = write();
      const [newest] = written.slice(-1);
      if (newest === undefined) return;
      last = newest;
      yield { done: this.#held[table].size, total: this.#store.manifest.count };
    }
  }

  catchUp(): void {
    this.#to.transaction(() => {
      for (const id of this.#changed()) {
        for (const table of ['records', 'labels'] as const) this.#copyAgain(table, id);
      }
      for (const table of ['vault', 'manifest']) this.#copyWhole(table);
    })();
  }

  /** Ids of records that have changed, come or gone since they were copied. */
  #changed(): ReadonlySet<string> {
    const { elements } = this.#store;
    const { records, labels } = this.#held;
    const changed = new Set<string>();
    for (const [id, element] of elements) {
      if (!isSameElement(element, records.get(id))) changed.add(id);
    }
    for (const id of [...records.keys(), ...labels.keys()]) if (!elements.has(id)) changed.add(id);
    return changed;
  }

  #copyAgain(table: RowTable, id: string): void {
    const key = Buffer.from(fromHex(id));
    this.#to.prepare(`DELETE FROM ${table} WHERE id = ?`).run(key);
    const row = this.#from.prepare(`SELECT id, v, body FROM ${table} WHERE id = ?`).get(key);
    if (row !== undefined) this.#put(table, row);
  }

  /** @returns its id. */
  #put(table: RowTable, row: unknown): Uint8Array {
    if (!isRow(row)) throw new Error('a row of an open vault that is none');
    const { id, v, body } = row;
    this.#insert[table].run(id, v, body);
    const name = toHex(id);
    this.#held[table].set(name, elementOf(name, v, body));
    return id;
  }

  /** Of a table with one row. */
  #copyWhole(table: string): void {
    const columns = this.#from.prepare(`SELECT * FROM ${table}`);
    const names = columns.columns().map(({ name }) => name);
    const marks = names.map(() => '?').join(', ');
    const put = this.#to.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`);
    for (const row of columns.raw().all() as unknown[][]) put.run(...row);
  }
}
