/**
 * Opens every record of a database and holds them all against the manifest. Writes nothing and never
 * gives up half-way: what it cannot read it counts, by name where a label is left.
 */
import { z } from 'zod';

import type { LostRecord } from '../../../shared/model/vault.ts';
import { toHex } from '../crypto/byte-layout.ts';
import type { Element, Manifest } from '../crypto/manifest.ts';
import { decodeManifest, manifestPlace, rootOf } from '../crypto/manifest.ts';
import { open, statedEpoch } from '../crypto/sealed-record.ts';
import type { KeyRing } from './key-ring.ts';
import { keysOfEpoch } from './key-ring.ts';
import type { VaultDatabase } from './open-database.ts';
import type { RecordLabel } from './record-label.ts';
import { decodeLabel, lostRecord, NO_LABEL } from './record-label.ts';
import { elementOf, labelPlace, recordPlace } from './record-places.ts';
import type { ReadableRow } from './record-rows.ts';
import { isDamage, readRows } from './record-rows.ts';
import type { Sliced } from '../long-work/pace.ts';

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

/** How many records are opened before other work may go on: a few milliseconds of them. */
const SLICE = 200;

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
  if (belongsToAnother(database, ring)) return { ok: false, why: 'swapped' };
  const manifest = readManifest(database, ring);
  const total = manifest?.count ?? 0;
  const elements = new Map<string, Element>();
  const earlier = new Set<string>();
  const unreadable: string[] = [];
  let seen = 0;
  let opening = 0;
  let ofOtherKeys = 0;
  for (const { id, content } of readRows(database, 'records')) {
    const opened = content === null ? null : openRecord(id, content, ring);
    if (content === null || opened === null) {
      unreadable.push(id);
      if (content !== null && isOfOtherKey(content.body, ring)) ofOtherKeys += 1;
    } else {
      opening += 1;
      take(id, opened.data);
      elements.set(id, elementOf(id, content.version, content.body));
      if (opened.isEarlier) earlier.add(id);
    }
    seen += 1;
    if (seen % SLICE === 0) yield { done: seen, total };
  }
  // One half of a pair was put back to before a change of keys, or the other half was not.
  if (opening === 0 && ofOtherKeys > 0 && ofOtherKeys === unreadable.length) {
    return { ok: false, why: 'swapped' };
  }
  const isWhole =
    unreadable.length === 0 &&
    manifest !== null &&
    // A table that was made anew, without its key, can hold a row twice.
    elements.size === opening &&
    manifest.count === elements.size &&
    manifest.root === rootOf(elements.values(), keysOfEpoch(ring, manifest.epoch).root);
  return {
    ok: true,
    examined: {
      elements,
      earlier,
      manifest,
      isWhole,
      unreadable,
    },
  };
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

function openRecord(
  id: string,
  { version, body }: ReadableRow,
  ring: KeyRing,
): { readonly data: Uint8Array; readonly isEarlier: boolean } | null {
  for (const { identity, keys } of ringsOf(ring)) {
    const opened = open(body, recordPlace(identity, id, version), keys.records);
    // A newer sealed format comes with a newer user_version, which was refused before this.
    if (opened.ok) {
      return { data: opened.data, isEarlier: identity.epoch !== ring.identity.epoch };
    }
  }
  return null;
}

/** By what the body says of itself outside its seal. */
function isOfOtherKey(body: Uint8Array, ring: KeyRing): boolean {
  const epoch = statedEpoch(body);
  return epoch !== null && ringsOf(ring).every(({ identity }) => identity.epoch !== epoch);
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
