/**
 * Sealed rows, many at a time, and what they say once opened. A batch is one piece of memory, so that it can go to
 * another thread and come back (opening-thread.ts); what opens is written over what was sealed. No SQLite in here.
 */
import type { Element } from '../crypto/manifest.ts';
import { RootSum } from '../crypto/manifest.ts';
import { open, statedEpoch } from '../crypto/sealed-record.ts';
import type { SecretBytes } from '../crypto/secret-bytes.ts';
import type { KeyRing, VaultIdentity } from './key-ring.ts';
import { keysOfEpoch } from './key-ring.ts';
import { elementOf, recordPlace } from './record-places.ts';
import type { RecordRow } from './record-rows.ts';

/** How much is opened before other work may go on: a few milliseconds of it, unless one row alone is larger. */
const MOST_ROWS = 128;
const MOST_BYTES = 2 ** 20;

export interface SealedBatch {
  readonly ids: readonly string[];
  readonly versions: readonly number[];
  /** One after the other. */
  readonly bodies: Uint8Array<ArrayBuffer>;
  /** Where in `bodies` each of them ends. */
  readonly ends: readonly number[];
  /** Ids of rows that are there and cannot be read. */
  readonly unreadable: readonly string[];
}

/** `other-key`: it does not open, and names an epoch for which there is no key. */
export type RowState = 'opened' | 'opened-by-previous' | 'shut' | 'other-key';

/** A batch once it has been opened, as far as it opens: what a record says stands where its body began. */
export interface OpenedBatch extends SealedBatch {
  readonly states: readonly RowState[];
  /** How many bytes each says; 0 where it does not open. */
  readonly lengths: readonly number[];
  /** The share in the manifest's root of those that opened. */
  readonly root: bigint;
}

/** What opens rows, and no other key of the ring. */
export interface RowKeys {
  readonly identity: VaultIdentity;
  readonly records: SecretBytes;
  readonly previous: SecretBytes | null;
  /** Of the epoch that the manifest is of. */
  readonly root: SecretBytes;
}

export function rowKeysOf(ring: KeyRing, manifestEpoch: number): RowKeys {
  const { identity, keys, previous } = ring;
  const { root } = keysOfEpoch(ring, manifestEpoch);
  return { identity, records: keys.records, previous: previous?.records ?? null, root };
}

/** @param rows as they are read from the table; a batch is read when it is asked for. */
export function* inBatches(rows: Generator<RecordRow>): Generator<SealedBatch, void, undefined> {
  let batch: RecordRow[] = [];
  let bytes = 0;
  for (const row of rows) {
    batch.push(row);
    bytes += row.content?.body.length ?? 0;
    if (batch.length < MOST_ROWS && bytes < MOST_BYTES) continue;
    yield batchOf(batch);
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batchOf(batch);
}

function batchOf(rows: readonly RecordRow[]): SealedBatch {
  const ids: string[] = [];
  const versions: number[] = [];
  const ends: number[] = [];
  const unreadable: string[] = [];
  let end = 0;
  for (const { content } of rows) end += content?.body.length ?? 0;
  const bodies = new Uint8Array(end);
  end = 0;
  for (const { id, content } of rows) {
    if (content === null) {
      unreadable.push(id);
      continue;
    }
    bodies.set(content.body, end);
    end += content.body.length;
    ids.push(id);
    versions.push(content.version);
    ends.push(end);
  }
  return { ids, versions, bodies, ends, unreadable };
}

/** The rows of a batch that are wanted and those that are not, each null where there are none. */
export function splitBatch(
  batch: SealedBatch,
  isWanted: (at: number) => boolean,
): readonly [wanted: SealedBatch | null, others: SealedBatch | null] {
  const wanted: RecordRow[] = [];
  const others: RecordRow[] = batch.unreadable.map((id) => ({ id, content: null }));
  batch.ids.forEach((id, at) => {
    (isWanted(at) ? wanted : others).push({ id, content: rowAt(batch, at) });
  });
  if (others.length === 0) return [batch, null];
  if (wanted.length === 0) return [null, batch];
  return [batchOf(wanted), batchOf(others)];
}

/** What one row says, or null where it does not open. The batch stays as it is. */
export function openOne(batch: SealedBatch, at: number, keys: RowKeys): Uint8Array | null {
  const { version, body } = rowAt(batch, at);
  return openRow(batch.ids[at] ?? '', version, body, keys).data;
}

/** Takes the batch over: its bodies are written over. */
export function openBatch(batch: SealedBatch, keys: RowKeys): OpenedBatch {
  const sum = new RootSum(keys.root);
  const states: RowState[] = [];
  const lengths: number[] = [];
  batch.ids.forEach((id, at) => {
    const { body, version } = rowAt(batch, at);
    const opened = openRow(id, version, body, keys);
    states.push(opened.state);
    lengths.push(opened.data?.length ?? 0);
    if (opened.data === null) return;
    sum.add(elementOf(id, version, body));
    body.set(opened.data);
  });
  return { ...batch, states, lengths, root: sum.root };
}

/** The row of this number. @param batch opened: the seal's tag still stands at the body's end. */
export function rowAt(
  { versions, bodies, ends }: SealedBatch,
  at: number,
): { readonly version: number; readonly body: Uint8Array } {
  const body = bodies.subarray(ends[at - 1] ?? 0, ends[at]);
  return { version: versions[at] ?? 0, body };
}

/** One record as the manifest sees it. */
export function elementAt(batch: SealedBatch, at: number): Element {
  const { version, body } = rowAt(batch, at);
  return elementOf(batch.ids[at] ?? '', version, body);
}

function openRow(
  id: string,
  version: number,
  body: Uint8Array,
  { identity, records, previous }: RowKeys,
): { readonly state: RowState; readonly data: Uint8Array | null } {
  const opened = open(body, recordPlace(identity, id, version), records);
  // A newer sealed format comes with a newer user_version, which was refused before this.
  if (opened.ok) return { state: 'opened', data: opened.data };
  const before = { ...identity, epoch: identity.epoch - 1 };
  if (previous !== null) {
    const earlier = open(body, recordPlace(before, id, version), previous);
    if (earlier.ok) return { state: 'opened-by-previous', data: earlier.data };
  }
  // By what the body says of itself outside its seal.
  const epoch = statedEpoch(body);
  const hasKey = epoch === identity.epoch || (previous !== null && epoch === before.epoch);
  return { state: epoch === null || hasKey ? 'shut' : 'other-key', data: null };
}
