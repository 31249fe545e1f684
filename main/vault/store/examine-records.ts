/**
 * Opens every record of a database and holds them all against the manifest. Writes nothing and never
 * gives up half-way: what it cannot read it counts, by name where a label is left.
 */
import { z } from 'zod';

import type { LostRecord } from '../../../shared/model/vault.ts';
import { toHex } from '../crypto/byte-layout.ts';
import type { Element, Manifest } from '../crypto/manifest.ts';
import { decodeManifest, manifestPlace, RootSum } from '../crypto/manifest.ts';
import { open } from '../crypto/sealed-record.ts';
import type { KeyRing } from './key-ring.ts';
import type { KnownRows } from './known-rows.ts';
import type { VaultDatabase } from './open-database.ts';
import type { RecordLabel } from './record-label.ts';
import { decodeLabel, lostRecord, NO_LABEL } from './record-label.ts';
import { labelPlace } from './record-places.ts';
import { isDamage, readRows } from './record-rows.ts';
import type { OpenedBatch, RowKeys } from './row-batch.ts';
import { elementAt, inBatches, openBatch, rowAt, rowKeysOf } from './row-batch.ts';
import type { Progress, Sliced } from '../long-work/pace.ts';

/** What one record says. */
export type TakeRecord = (id: string, data: Uint8Array) => void;

export interface Examined {
  /** Of those that open. */
  readonly elements: Map<string, Element>;
  /** Ids of those that are still sealed under the key before this one. */
  readonly earlier: Set<string>;
  readonly manifest: Manifest | null;
  /** All records open and the manifest speaks for exactly these. */
  readonly isWhole: boolean;
  /** Ids whose rows are there and do not open. */
  readonly unreadable: readonly string[];
}

export type Examination =
  | { readonly ok: true; readonly examined: Examined }
  /** The database belongs to another vault than the keys, or to other keys of this one. */
  | { readonly ok: false; readonly why: 'swapped' };

/**
 * Pauses now and then, for whoever wants to do something else meanwhile, and says how many it has opened of
 * how many the manifest speaks of.
 * @param take is handed what each record says, one after the other, so that it need not be kept twice. Whoever
 *   takes must let go again if the answer is no.
 */
export function* examineRecords(
  database: VaultDatabase,
  ring: KeyRing,
  take: TakeRecord = () => undefined,
): Sliced<Examination> {
  const examining = Examining.begin(database, ring, take);
  if (examining === null) return SWAPPED;
  for (const batch of inBatches(readRows(database, 'records'))) {
    yield examining.note(openBatch(batch, examining.keys));
  }
  return examining.outcome();
}

export const SWAPPED: Examination = { ok: false, why: 'swapped' };

/** An examination under way. Whose rows are opened elsewhere notes them here in whatever order they come. */
export class Examining {
  /** What opens its rows. */
  readonly keys: RowKeys;
  readonly #take: TakeRecord;
  readonly #manifest: Manifest | null;
  readonly #elements = new Map<string, Element>();
  readonly #earlier = new Set<string>();
  readonly #unreadable: string[] = [];
  readonly #root: RootSum;
  #opening = 0;
  #ofOtherKeys = 0;

  private constructor(keys: RowKeys, manifest: Manifest | null, take: TakeRecord) {
    this.keys = keys;
    this.#manifest = manifest;
    this.#take = take;
    this.#root = new RootSum(keys.root);
  }

  /** @returns null where the database belongs to another vault than the keys. */
  static begin(database: VaultDatabase, ring: KeyRing, take: TakeRecord): Examining | null {
    if (belongsToAnother(database, ring)) return null;
    const manifest = readManifest(database, ring);
    return new Examining(rowKeysOf(ring, (manifest ?? ring.identity).epoch), manifest, take);
  }

  note(batch: OpenedBatch): Progress {
    this.#unreadable.push(...batch.unreadable);
    this.#root.addRoot(batch.root);
    batch.ids.forEach((id, at) => {
      const state = batch.states[at];
      if (state === 'opened' || state === 'opened-by-previous') {
        this.#opening += 1;
        this.#take(id, rowAt(batch, at).body.subarray(0, batch.lengths[at]));
        this.#elements.set(id, elementAt(batch, at));
        if (state === 'opened-by-previous') this.#earlier.add(id);
      } else {
        this.#unreadable.push(id);
        if (state === 'other-key') this.#ofOtherKeys += 1;
      }
    });
    const done = this.#opening + this.#unreadable.length;
    return { done, total: this.#manifest?.count ?? 0 };
  }

  /** Rows that need not be opened to know that they do. */
  noteKnown({ elements, root }: Pick<KnownRows, 'elements' | 'root'>): void {
    this.#root.addRoot(root);
    this.#opening += elements.length;
    for (const element of elements) this.#elements.set(element.id, element);
  }

  outcome(): Examination {
    const manifest = this.#manifest;
    const elements = this.#elements;
    const unreadable = this.#unreadable;
    // One half of a pair was put back to before a change of keys, or the other half was not.
    const areOfOtherKeys = this.#ofOtherKeys > 0 && this.#ofOtherKeys === unreadable.length;
    if (this.#opening === 0 && areOfOtherKeys) return SWAPPED;
    const isWhole =
      unreadable.length === 0 &&
      manifest !== null &&
      // A table that was made anew, without its key, can hold a row twice.
      elements.size === this.#opening &&
      manifest.count === elements.size &&
      manifest.root === this.#root.root;
    return {
      ok: true,
      examined: { elements, earlier: this.#earlier, manifest, isWhole, unreadable },
    };
  }
}

export interface Losses {
  readonly lost: readonly LostRecord[];
  /** Missing by the manifest's count, with no label that names them. */
  readonly unnamedMissing: number;
}

/** What is not there, by the names that are left of it. */
export function nameLosses(database: VaultDatabase, ring: KeyRing, examined: Examined): Losses {
  const labels = readLabels(database, ring);
  const { elements, unreadable, manifest } = examined;
  const gone = new Set(unreadable);
  const missing = [...labels].filter(([id]) => !elements.has(id) && !gone.has(id));
  const named = [
    ...unreadable.map((id) => lostRecord('unreadable', labels.get(id) ?? NO_LABEL)),
    ...missing.map(([, label]) => lostRecord('missing', label)),
  ];
  const expected = manifest?.count ?? 0;
  return {
    lost: named,
    unnamedMissing: Math.max(0, expected - elements.size - named.length),
  };
}

/** The label of a record of this kind, for a journal that has lost the record itself. */
export function findLabel(
  database: VaultDatabase,
  ring: KeyRing,
  kind: RecordLabel['kind'],
): RecordLabel | null {
  return [...readLabels(database, ring).values()].find((label) => label.kind === kind) ?? null;
}

function readLabels(database: VaultDatabase, ring: KeyRing): Map<string, RecordLabel> {
  const labels = new Map<string, RecordLabel>();
  if (!hasLabels(database)) return labels;
  for (const { id, content } of readRows(database, 'labels')) {
    if (content === null) continue;
    for (const { identity, keys } of ringsOf(ring)) {
      const place = labelPlace(identity, id, content.version);
      const opened = open(content.body, place, keys.labels);
      if (opened.ok) labels.set(id, decodeLabel(opened.data));
    }
  }
  return labels;
}

function ringsOf({ identity, keys, previous }: KeyRing): readonly Omit<KeyRing, 'previous'>[] {
  const before = { ...identity, epoch: identity.epoch - 1 };
  return previous === null
    ? [{ identity, keys }]
    : [
        { identity, keys },
        { identity: before, keys: previous },
      ];
}

const ownerRow = z.strictObject({ id: z.instanceof(Uint8Array) });
const manifestRow = z.strictObject({ body: z.instanceof(Uint8Array) });

/** A row that cannot be read is damage, and says nothing of whose the database is. */
function belongsToAnother(database: VaultDatabase, { identity }: KeyRing): boolean {
  const owner = ownerRow.safeParse(readable(() => database.prepare('SELECT id FROM vault').get()));
  return owner.success && toHex(owner.data.id) !== identity.vaultId;
}

function readManifest(database: VaultDatabase, ring: KeyRing): Manifest | null {
  const row = manifestRow.safeParse(
    readable(() => database.prepare('SELECT body FROM manifest').get()),
  );
  if (!row.success) return null;
  for (const { identity, keys } of ringsOf(ring)) {
    const { vaultId, epoch } = identity;
    const opened = open(row.data.body, manifestPlace(vaultId, epoch), keys.manifest);
    const manifest = opened.ok ? decodeManifest(opened.data) : null;
    if (manifest?.vaultId === vaultId && manifest.epoch === epoch) return manifest;
  }
  return null;
}

/** Not before the migration that made them. */
function hasLabels(database: VaultDatabase): boolean {
  const table = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'labels'").get();
  return table !== undefined;
}

function readable(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}
