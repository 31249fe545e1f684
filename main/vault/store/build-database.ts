/** A new database of sealed rows that another one holds: as they are, under a manifest of their own. */
import { fromHex } from '../crypto/byte-layout.ts';
import { rootOf } from '../crypto/manifest.ts';
import { atOnce, examineRecords } from './examine-records.ts';
import type { KeyRing } from './key-ring.ts';
import type { VaultDatabase } from './open-database.ts';
import { checkpoint, createDatabase } from './open-database.ts';
import type { RowTable } from './record-rows.ts';
import { readRows } from './record-rows.ts';
import type { Change } from './record-store.ts';
import { RecordStore } from './record-store.ts';

export interface BuildParts {
  readonly path: string;
  readonly from: VaultDatabase;
  readonly ring: KeyRing;
  /** Of the records to take over; each must open. */
  readonly ids: ReadonlySet<string>;
  /** The new manifest's counter is beyond this. */
  readonly counter: number;
  /** To be in it besides. */
  readonly changes: readonly Change[];
}

/** @throws Problem of the disk; Error where one of the rows does not open after all. */
export function buildDatabase(parts: BuildParts): void {
  const { path, from, ring, ids, counter, changes } = parts;
  const { vaultId, epoch } = ring.identity;
  const database = createDatabase(path);
  try {
    const name = database.prepare('INSERT INTO vault (one, id) VALUES (1, ?)');
    database.transaction(() => {
      name.run(Buffer.from(fromHex(vaultId)));
      copyRows(from, database, 'records', ids);
      if (hasTable(from, 'labels')) copyRows(from, database, 'labels', ids);
    })();
    const examination = atOnce(examineRecords(database, ring));
    if (!examination.ok || examination.examined.elements.size !== ids.size) {
      throw new Error('a record was whole and is not');
    }
    const { examined } = examination;
    const root = rootOf(examined.elements.values(), ring.keys.root);
    const manifest = { vaultId, epoch, counter, count: examined.elements.size, root };
    RecordStore.over(database, ring, { ...examined, manifest, isWhole: true }).apply(changes);
    checkpoint(database);
  } finally {
    database.close();
  }
}

function copyRows(
  from: VaultDatabase,
  to: VaultDatabase,
  table: RowTable,
  ids: ReadonlySet<string>,
): void {
  const put = to.prepare(`INSERT INTO ${table} (id, v, body) VALUES (?, ?, ?)`);
  for (const { id, content } of readRows(from, table)) {
    if (content === null || !ids.has(id)) continue;
    put.run(Buffer.from(fromHex(id)), content.version, content.body);
  }
}

function hasTable(database: VaultDatabase, name: string): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(name) !== undefined;
}
