/** A new database of sealed rows that another one holds: as they are, under a manifest of their own. */
import { fromHex } from '../crypto/byte-layout.ts';
import type { Element } from '../crypto/manifest.ts';
import { rootOf } from '../crypto/manifest.ts';
import { examineRecords } from './examine-records.ts';
import type { KeyRing } from './key-ring.ts';
import type { VaultDatabase } from './open-database.ts';
import { checkpoint, createDatabase } from './open-database.ts';
import { elementOf, isSameElement } from './record-places.ts';
import type { ReadableRow, RowTable } from './record-rows.ts';
import { readRows } from './record-rows.ts';
import type { Change } from './record-store.ts';
import { RecordStore } from './record-store.ts';
import type { PaceOptions, Sliced } from '../long-work/pace.ts';
import { inParts, inSlices } from '../long-work/pace.ts';

export interface BuildParts {
  readonly path: string;
  readonly from: VaultDatabase;
  readonly ring: KeyRing;
  /** The records to take over, by id, just so; each must open. */
  readonly elements: ReadonlyMap<string, Element>;
  /** The new manifest's counter is beyond this. */
  readonly counter: number;
  /** To be in it besides. */
  readonly changes: readonly Change[];
}

/** Rows that are copied before other work may go on. */
const SLICE = 100;
/** Rows to a transaction: a longer one ends in a pause that nobody can cut short. */
const BATCH = 1000;

/** @throws Problem of the disk; Error where one of the rows does not open after all; CalledOff. */
export async function buildDatabase(parts: BuildParts, work: PaceOptions = {}): Promise<void> {
  const { path, from, ring, elements, counter, changes } = parts;
  const { vaultId, epoch } = ring.identity;
  const database = createDatabase(path);
  try {
    const [records, labels, examining] = inParts(work, [4, 1, 3]);
    const name = database.prepare('INSERT INTO vault (one, id) VALUES (1, ?)');
    name.run(Buffer.from(fromHex(vaultId)));
    await inSlices(copyRows(from, database, 'records', elements, isElement), records);
    if (hasTable(from, 'labels')) {
      await inSlices(
        copyRows(from, database, 'labels', elements, () => true),
        labels,
      );
    }
    // There is no manifest yet that would say how many there are.
    const examination = await inSlices(examineRecords(database, ring), {
      ...examining,
      onProgress: ({ done }) => examining.onProgress?.({ done, total: elements.size }),
    });
    if (!examination.ok || examination.examined.elements.size !== elements.size) {
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

/** A damaged table can hold a row twice, or two rows of one id: of each id one is taken, and the right one. */
function* copyRows(
  from: VaultDatabase,
  to: VaultDatabase,
  table: RowTable,
  elements: ReadonlyMap<string, Element>,
  isWanted: (row: ReadableRow, element: Element) => boolean,
): Sliced<void> {
  const put = to.prepare(`INSERT INTO ${table} (id, v, body) VALUES (?, ?, ?)`);
  const total = elements.size;
  const left = new Map(elements);
  to.exec('BEGIN');
  for (const { id, content } of readRows(from, table)) {
    const element = left.get(id);
    if (content === null || element === undefined || !isWanted(content, element)) continue;
    put.run(Buffer.from(fromHex(id)), content.version, content.body);
    left.delete(id);
    const done = total - left.size;
    if (done % BATCH === 0) to.exec('COMMIT; BEGIN');
    if (done % SLICE === 0) yield { done, total };
  }
  to.exec('COMMIT');
}

function isElement({ version, body }: ReadableRow, element: Element): boolean {
  return isSameElement(elementOf(element.id, version, body), element);
}

function hasTable(database: VaultDatabase, name: string): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(name) !== undefined;
}
