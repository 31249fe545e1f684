/**
 * Sealed records in SQLite. Each change, with the manifest row that speaks for the whole, is one
 * transaction; when `apply` returns, it is on the disk. Nothing here knows what a record says.
 */
import type { Statement } from 'better-sqlite3';
import { z } from 'zod';

import { fromHex, toHex } from '../crypto/byte-layout.ts';
import type { Element, Manifest } from '../crypto/manifest.ts';
import {
  changeManifest,
  decodeManifest,
  emptyManifest,
  encodeManifest,
  manifestPlace,
  rootOf,
} from '../crypto/manifest.ts';
import type { Place } from '../crypto/sealed-record.ts';
import { open, seal, tagOf } from '../crypto/sealed-record.ts';
import type { VaultKeys } from '../crypto/vault-keys.ts';
import { onDisk } from './disk-problems.ts';
import type { VaultDatabase } from './open-database.ts';

const TABLE = 'records';

export interface VaultIdentity {
  readonly vaultId: string;
  readonly epoch: number;
}

export type Change =
  | { readonly op: 'put'; readonly id: string; readonly data: Uint8Array }
  | { readonly op: 'remove'; readonly id: string };

export interface LoadedRecord {
  readonly id: string;
  readonly data: Uint8Array;
}

export type LoadedStore =
  | { readonly ok: true; readonly store: RecordStore; readonly records: readonly LoadedRecord[] }
  | { readonly ok: false; readonly why: 'swapped' | 'records-damaged' };

const bytes = z.instanceof(Uint8Array);
const idRow = z.strictObject({ id: bytes });
const manifestRow = z.strictObject({ body: bytes });
const recordRow = z.strictObject({ id: bytes, v: z.int().positive(), body: bytes });

export class RecordStore {
  readonly #database: VaultDatabase;
  readonly #identity: VaultIdentity;
  readonly #keys: VaultKeys;
  readonly #elements: Map<string, Element>;
  #manifest: Manifest;
  #onChange: (manifest: Manifest) => void = () => undefined;
  readonly #putRow: Statement;
  readonly #removeRow: Statement;
  readonly #putManifest: Statement;

  private constructor(
    database: VaultDatabase,
    identity: VaultIdentity,
    keys: VaultKeys,
    manifest: Manifest,
    elements: Map<string, Element>,
  ) {
    this.#database = database;
    this.#identity = identity;
    this.#keys = keys;
    this.#manifest = manifest;
    this.#elements = elements;
    this.#putRow = database.prepare(
      'INSERT INTO records (id, v, body) VALUES (?, ?, ?) ' +
        'ON CONFLICT (id) DO UPDATE SET v = excluded.v, body = excluded.body',
    );
    this.#removeRow = database.prepare('DELETE FROM records WHERE id = ?');
    this.#putManifest = database.prepare(
      'INSERT INTO manifest (one, body) VALUES (1, ?) ' +
        'ON CONFLICT (one) DO UPDATE SET body = excluded.body',
    );
  }

  /** The store of a vault in the making: names the database's vault and seals an empty manifest. */
  static begin(database: VaultDatabase, identity: VaultIdentity, keys: VaultKeys): RecordStore {
    const manifest = emptyManifest(identity.vaultId, identity.epoch);
    const store = new RecordStore(database, identity, keys, manifest, new Map());
    onDisk(() =>
      database
        .prepare('INSERT INTO vault (one, id) VALUES (1, ?)')
        .run(Buffer.from(fromHex(identity.vaultId))),
    );
    store.apply([]);
    return store;
  }

  /** Opens every record and holds them all against the manifest. Writes nothing. */
  static load(database: VaultDatabase, identity: VaultIdentity, keys: VaultKeys): LoadedStore {
    const owner = idRow.safeParse(database.prepare('SELECT id FROM vault').get());
    if (!owner.success) return { ok: false, why: 'records-damaged' };
    if (toHex(owner.data.id) !== identity.vaultId) return { ok: false, why: 'swapped' };
    const manifest = readManifest(database, identity, keys);
    if (manifest === null) return { ok: false, why: 'records-damaged' };
    const elements = new Map<string, Element>();
    const records: LoadedRecord[] = [];
    for (const raw of database.prepare('SELECT id, v, body FROM records').iterate()) {
      const row = recordRow.safeParse(raw);
      if (!row.success) return { ok: false, why: 'records-damaged' };
      const id = toHex(row.data.id);
      const opened = open(row.data.body, placeOf(identity, id, row.data.v), keys.records);
      // A newer sealed format comes with a newer user_version, which was refused before this.
      if (!opened.ok) return { ok: false, why: 'records-damaged' };
      elements.set(id, elementOf(id, row.data.v, row.data.body));
      records.push({ id, data: opened.data });
    }
    const { count, root } = manifest;
    if (count !== elements.size || root !== rootOf(elements.values(), keys.root)) {
      return { ok: false, why: 'records-damaged' };
    }
    const store = new RecordStore(database, identity, keys, manifest, elements);
    return { ok: true, store, records };
  }

  get manifest(): Manifest {
    return this.#manifest;
  }

  /** Called after each change that is on the disk. */
  onChange(listener: (manifest: Manifest) => void): void {
    this.#onChange = listener;
  }

  /**
   * All of the changes or none; each id at most once.
   * @throws Problem of the disk; nothing has then changed, here or on the disk.
   */
  apply(changes: readonly Change[]): void {
    const sealed = changes.map((change) => this.#prepare(change));
    const gone = sealed.flatMap(({ before }) => (before === undefined ? [] : [before]));
    const come = sealed.flatMap(({ after }) => (after === null ? [] : [after.element]));
    const manifest = changeManifest(this.#manifest, gone, come, this.#keys.root);
    const { vaultId, epoch } = this.#identity;
    const place = manifestPlace(vaultId, epoch);
    const manifestBody = Buffer.from(seal(encodeManifest(manifest), place, this.#keys.manifest));
    onDisk(() =>
      this.#database.transaction(() => {
        for (const { id, after } of sealed) {
          const key = Buffer.from(fromHex(id));
          if (after === null) this.#removeRow.run(key);
          else this.#putRow.run(key, after.element.version, after.body);
        }
        this.#putManifest.run(manifestBody);
      })(),
    );
    this.#manifest = manifest;
    for (const { id, after } of sealed) {
      if (after === null) this.#elements.delete(id);
      else this.#elements.set(id, after.element);
    }
    this.#onChange(manifest);
  }

  #prepare(change: Change): {
    readonly id: string;
    readonly before: Element | undefined;
    readonly after: { readonly element: Element; readonly body: Buffer } | null;
  } {
    const { id } = change;
    const before = this.#elements.get(id);
    if (change.op === 'remove') return { id, before, after: null };
    const version = (before?.version ?? 0) + 1;
    const place = placeOf(this.#identity, id, version);
    const body = Buffer.from(seal(change.data, place, this.#keys.records));
    return { id, before, after: { element: elementOf(id, version, body), body } };
  }
}

function placeOf({ vaultId, epoch }: VaultIdentity, id: string, version: number): Place {
  return { purpose: 'record', vaultId, epoch, table: TABLE, id, version };
}

function elementOf(id: string, version: number, body: Uint8Array): Element {
  return { table: TABLE, id, version, tag: Uint8Array.from(tagOf(body)) };
}

function readManifest(
  database: VaultDatabase,
  identity: VaultIdentity,
  keys: VaultKeys,
): Manifest | null {
  const { vaultId, epoch } = identity;
  const row = manifestRow.safeParse(database.prepare('SELECT body FROM manifest').get());
  if (!row.success) return null;
  const opened = open(row.data.body, manifestPlace(vaultId, epoch), keys.manifest);
  const manifest = opened.ok ? decodeManifest(opened.data) : null;
  return manifest?.vaultId === vaultId && manifest.epoch === epoch ? manifest : null;
}
