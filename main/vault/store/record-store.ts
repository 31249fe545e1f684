/**
 * Sealed records in SQLite. Each change, with the manifest row that speaks for the whole, is one
 * transaction; when `apply` returns, it is on the disk. Nothing here knows what a record says.
 */
import type { Statement } from 'better-sqlite3';
import { z } from 'zod';

import { fromHex } from '../crypto/byte-layout.ts';
import type { Element, Manifest } from '../crypto/manifest.ts';
import {
  changeManifest,
  emptyManifest,
  encodeManifest,
  manifestPlace,
  rootOf,
} from '../crypto/manifest.ts';
import { open, seal } from '../crypto/sealed-record.ts';
import { onDisk } from './disk-problems.ts';
import type { Examined } from './examine-records.ts';
import type { KeyRing } from './key-ring.ts';
import type { VaultDatabase } from './open-database.ts';
import { checkpoint } from './open-database.ts';
import { elementOf, isSameElement, labelPlace, recordPlace } from './record-places.ts';

export type Change =
  | {
      readonly op: 'put';
      readonly id: string;
      readonly data: Uint8Array;
      /** As `encodeLabel` makes it; null where it is the one that stands. */
      readonly label: Uint8Array | null;
    }
  | { readonly op: 'remove'; readonly id: string };

/** Takes changes: the open store, or what refuses all of them. */
export interface RecordSink {
  /**
   * All of the changes or none; each id at most once.
   * @throws Problem `read-only` or of the disk; nothing has then changed here.
   */
  apply(changes: readonly Change[]): void;
  /**
   * Overwrites what was removed, in the database and in its log of changes.
   * @throws Problem of the disk; what was removed stays removed, and its sealed bytes go at the lock.
   */
  forgetRemoved(): void;
  /**
   * The last change was refused, and yet it may stand on the disk whole: a sync that fails says nothing of
   * what was written before it. Until the next change comes through, what is as it should be here must be
   * written all the same before it may be called safe.
   */
  readonly isUncertain: boolean;
}

interface SealedChange {
  readonly id: string;
  readonly before: Element | undefined;
  readonly after: SealedRow | null;
  readonly label: { readonly version: number; readonly body: Buffer } | null;
}
interface SealedRow {
  readonly element: Element;
  readonly body: Buffer;
}

const storedRow = z.strictObject({ v: z.int().positive(), body: z.instanceof(Uint8Array) });

export class RecordStore implements RecordSink {
  readonly #database: VaultDatabase;
  #ring: KeyRing;
  readonly #elements: Map<string, Element>;
  readonly #earlier: Set<string>;
  #manifest: Manifest;
  #isUncertain = false;
  readonly #listeners = new Set<(manifest: Manifest, ids: readonly string[]) => void>();
  readonly #rows: Readonly<Record<RowStatement, Statement>>;
  /** All of the changes with the manifest that then holds, or none. */
  readonly #writeAll: (changes: readonly SealedChange[], manifestBody: Buffer) => void;

  private constructor(
    database: VaultDatabase,
    ring: KeyRing,
    manifest: Manifest,
    { elements, earlier }: Pick<Examined, 'elements' | 'earlier'>,
  ) {
    this.#database = database;
    this.#ring = ring;
    this.#manifest = manifest;
    this.#elements = elements;
    this.#earlier = earlier;
    this.#rows = prepareRows(database);
    this.#writeAll = database.transaction((changes: readonly SealedChange[], body: Buffer) => {
      for (const change of changes) this.#writeRow(change);
      this.#rows.putManifest.run(body);
    });
  }

  /** The store of a vault in the making: names the database's vault and seals an empty manifest. */
  static begin(database: VaultDatabase, ring: KeyRing): RecordStore {
    const { vaultId, epoch } = ring.identity;
    const none = { elements: new Map(), earlier: new Set<string>() };
    const store = new RecordStore(database, ring, emptyManifest(vaultId, epoch), none);
    onDisk(() =>
      database
        .prepare('INSERT INTO vault (one, id) VALUES (1, ?)')
        .run(Buffer.from(fromHex(vaultId))),
    );
    store.apply([]);
    return store;
  }

  /** The store over a database that was found whole. Where a renewal had begun, it goes on from here. */
  static over(database: VaultDatabase, ring: KeyRing, examined: Examined): RecordStore {
    const { manifest, isWhole } = examined;
    if (manifest === null || !isWhole) throw new Error('a store over a vault that is not whole');
    const store = new RecordStore(database, ring, manifest, examined);
    if (manifest.epoch !== ring.identity.epoch) store.adopt(ring);
    return store;
  }

  get isUncertain(): boolean {
    return this.#isUncertain;
  }

  get manifest(): Manifest {
    return this.#manifest;
  }

  /** Every record as the manifest sees it, by id. */
  get elements(): ReadonlyMap<string, Element> {
    return this.#elements;
  }

  /** Records that are still sealed under the key before this one. */
  get earlierCount(): number {
    return this.#earlier.size;
  }

  /** False in a vault of the time before labels: all are written at once, so it is all or none. */
  hasLabels(): boolean {
    return this.#rows.anyLabel.get() !== undefined;
  }

  /** Called after each change that is on the disk, with the ids of what was put or removed. */
  onChange(listener: (manifest: Manifest, ids: readonly string[]) => void): void {
    this.#listeners.add(listener);
  }

  apply(changes: readonly Change[]): void {
    this.#write(changes.map((change) => this.#seal(change)));
  }

  forgetRemoved(): void {
    checkpoint(this.#database);
  }

  /** Gives names to records that have none. @throws Problem of the disk. */
  label(labels: readonly { readonly id: string; readonly label: Uint8Array }[]): void {
    onDisk(() =>
      this.#database.transaction(() => {
        for (const { id, label } of labels) {
          const version = this.#elements.get(id)?.version ?? 1;
          this.#rows.putLabel.run(keyOf(id), version, this.#sealLabel(id, version, label));
        }
      })(),
    );
  }

  /**
   * From now on everything is sealed under this ring's keys; what is there counts as sealed earlier.
   * The root is keyed, so the manifest is made anew over all records.
   * @throws Problem of the disk; the store then goes on as it was.
   */
  adopt(ring: KeyRing): void {
    const before = this.#ring;
    const manifest = this.#manifest;
    this.#ring = ring;
    this.#manifest = {
      ...manifest,
      epoch: ring.identity.epoch,
      root: rootOf(this.#elements.values(), ring.keys.root),
    };
    try {
      this.#write([]);
    } catch (error) {
      this.#ring = before;
      this.#manifest = manifest;
      throw error;
    }
    for (const id of this.#elements.keys()) this.#earlier.add(id);
  }

  /** Takes the counter beyond one that was seen elsewhere. @throws Problem of the disk. */
  outrun(counter: number): void {
    const manifest = this.#manifest;
    this.#manifest = { ...manifest, counter: Math.max(manifest.counter, counter) };
    try {
      this.#write([]);
    } catch (error) {
      this.#manifest = manifest;
      throw error;
    }
  }

  /**
   * Seals up to `count` of the records anew that are still under the key before this one.
   * @throws Problem of the disk; Error where a record no longer opens, which the next unlock will name.
   */
  sealAnew(count: number): void {
    const ids = [...this.#earlier].slice(0, count);
    this.#write(ids.map((id) => this.#sealRowAnew(id)));
  }

  #write(changes: readonly SealedChange[]): void {
    const gone = changes.flatMap(({ before }) => (before === undefined ? [] : [before]));
    const come = changes.flatMap(({ after }) => (after === null ? [] : [after.element]));
    const { identity, keys } = this.#ring;
    const manifest = changeManifest(this.#manifest, gone, come, keys.root);
    const place = manifestPlace(identity.vaultId, identity.epoch);
    const manifestBody = Buffer.from(seal(encodeManifest(manifest), place, keys.manifest));
    this.#isUncertain = true;
    onDisk(() => this.#writeAll(changes, manifestBody));
    this.#isUncertain = false;
    this.#manifest = manifest;
    for (const change of changes) this.#note(change);
    const ids = changes.map(({ id }) => id);
    this.#listeners.forEach((listener) => listener(manifest, ids));
  }

  #writeRow({ id, after, label }: SealedChange): void {
    const key = keyOf(id);
    if (after === null) {
      this.#rows.removeRecord.run(key);
      this.#rows.removeLabel.run(key);
      return;
    }
    this.#rows.putRecord.run(key, after.element.version, after.body);
    if (label !== null) this.#rows.putLabel.run(key, label.version, label.body);
  }

  #note({ id, after }: SealedChange): void {
    this.#earlier.delete(id);
    if (after === null) this.#elements.delete(id);
    else this.#elements.set(id, after.element);
  }

  #seal(change: Change): SealedChange {
    const { id } = change;
    const before = this.#elements.get(id);
    if (change.op === 'remove') return { id, before, after: null, label: null };
    const version = (before?.version ?? 0) + 1;
    // A label under the key before this one must not stay behind when its record moves on.
    const label = change.label ?? (this.#earlier.has(id) ? this.#readLabel(id) : null);
    return {
      id,
      before,
      after: this.#sealRow(id, version, change.data),
      label: label === null ? null : { version, body: this.#sealLabel(id, version, label) },
    };
  }

  #sealRow(id: string, version: number, data: Uint8Array): SealedRow {
    const place = recordPlace(this.#ring.identity, id, version);
    const body = Buffer.from(seal(data, place, this.#ring.keys.records));
    return { element: elementOf(id, version, body), body };
  }

  #sealLabel(id: string, version: number, label: Uint8Array): Buffer {
    const place = labelPlace(this.#ring.identity, id, version);
    return Buffer.from(seal(label, place, this.#ring.keys.labels));
  }

  #sealRowAnew(id: string): SealedChange {
    const { identity, previous } = this.#ring;
    const row = storedRow.parse(onDisk(() => this.#rows.getRecord.get(keyOf(id))));
    if (previous === null) throw new Error('nothing to seal anew');
    const place = recordPlace({ ...identity, epoch: identity.epoch - 1 }, id, row.v);
    const opened = open(row.body, place, previous.records);
    // An older state of the record opens, too; sealed anew it would count as the newest.
    if (!opened.ok || !isSameElement(elementOf(id, row.v, row.body), this.#elements.get(id)))
      throw new Error('a record that was whole no longer opens');
    return this.#seal({ op: 'put', id, data: opened.data, label: null });
  }

  /** As it stands under the key before this one; null where there is none that can be read. */
  #readLabel(id: string): Uint8Array | null {
    const { identity, previous } = this.#ring;
    const row = storedRow.safeParse(onDisk(() => this.#rows.getLabel.get(keyOf(id))));
    if (!row.success || previous === null) return null;
    const place = labelPlace({ ...identity, epoch: identity.epoch - 1 }, id, row.data.v);
    const opened = open(row.data.body, place, previous.labels);
    return opened.ok ? opened.data : null;
  }
}

function keyOf(id: string): Buffer {
  return Buffer.from(fromHex(id));
}

type RowStatement =
  | 'putRecord'
  | 'getRecord'
  | 'removeRecord'
  | 'putLabel'
  | 'getLabel'
  | 'anyLabel'
  | 'removeLabel'
  | 'putManifest';

function prepareRows(database: VaultDatabase): Readonly<Record<RowStatement, Statement>> {
  const put = (table: string): Statement =>
    database.prepare(
      `INSERT INTO ${table} (id, v, body) VALUES (?, ?, ?) ` +
        'ON CONFLICT (id) DO UPDATE SET v = excluded.v, body = excluded.body',
    );
  return {
    putRecord: put('records'),
    getRecord: database.prepare('SELECT v, body FROM records WHERE id = ?'),
    removeRecord: database.prepare('DELETE FROM records WHERE id = ?'),
    putLabel: put('labels'),
    getLabel: database.prepare('SELECT v, body FROM labels WHERE id = ?'),
    anyLabel: database.prepare('SELECT 1 FROM labels LIMIT 1'),
    removeLabel: database.prepare('DELETE FROM labels WHERE id = ?'),
    putManifest: database.prepare(
      'INSERT INTO manifest (one, body) VALUES (1, ?) ' +
        'ON CONFLICT (one) DO UPDATE SET body = excluded.body',
    ),
  };
}
