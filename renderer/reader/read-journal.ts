/**
 * Sealed rows and their keys → what the journal says, and what of it is not there. One record that
 * does not open costs that record; everything else is read. Nothing is written anywhere.
 */
import type { Element, Manifest } from '../../main/vault/crypto/manifest.ts';
import { decodeManifest, manifestPlace, rootOf } from '../../main/vault/crypto/manifest.ts';
import { open } from '../../main/vault/crypto/sealed-record.ts';
import type { KeyRing } from '../../main/vault/store/key-ring.ts';
import { keysOfEpoch } from '../../main/vault/store/key-ring.ts';
import type { RecordLabel } from '../../main/vault/store/record-label.ts';
import { decodeLabel, NO_LABEL } from '../../main/vault/store/record-label.ts';
import type { RecordOf, RecordPayload } from '../../main/vault/store/record-payload.ts';
import { decodePayload } from '../../main/vault/store/record-payload.ts';
import { elementOf, labelPlace, recordPlace } from '../../main/vault/store/record-places.ts';
import type { CastMember, Entry, Session } from '../../shared/model/journal.ts';
import type { Role } from '../../shared/model/scheme.ts';

export interface SealedRow {
  /** 16 bytes in hex. */
  readonly id: string;
  readonly version: number;
  readonly body: Uint8Array;
}

export interface SealedRows {
  readonly vaultId: string | null;
  /** The key file, in a backup. */
  readonly keys: Uint8Array | null;
  readonly manifest: Uint8Array | null;
  readonly records: readonly SealedRow[];
  readonly labels: readonly SealedRow[];
}

export type Copy = RecordOf<'release'>;

export interface Journal {
  readonly role: Role | null;
  /** Newest first; after all others those in the wastebasket. */
  readonly entries: readonly Entry[];
  /** By number. */
  readonly sessions: readonly Session[];
  readonly cast: readonly CastMember[];
  /** Copies that left the journal, newest first. */
  readonly copies: readonly Copy[];
  readonly steps: readonly RecordOf<'step'>[];
  readonly ideas: readonly RecordOf<'idea'>[];
  readonly sheets: readonly RecordOf<'ratings'>[];
  /** The mentor's own. */
  readonly load: readonly RecordOf<'load'>[];
  readonly agreement: RecordOf<'agreement'> | null;
  /** What entries said before they were changed. */
  readonly histories: readonly RecordOf<'history'>[];
  readonly losses: Losses;
}

export interface Losses {
  /** There and unreadable, or named by a label and not there. */
  readonly lost: readonly RecordLabel[];
  /** So many more should be there, and nothing names them. */
  readonly unnamedMissing: number;
  /** Rows that open, beyond those that the journal's own count knows. */
  readonly unexpected: number;
  /** As many as there should be and all readable, but not those that were there last. */
  readonly isAltered: boolean;
  /** The row that counts all others cannot be read: what is missing cannot be told. */
  readonly isUncounted: boolean;
}

/** Resolves once the page has had its turn; to false where the reading should end. */
export type OnProgress = (done: number, of: number) => Promise<boolean>;

/** How many records are opened before the page has a turn: some milliseconds of them. */
const SLICE = 100;

/**
 * Opens every row; `onProgress` is awaited now and then, so that the page can answer meanwhile.
 * @returns null where it was stopped.
 */
export async function readJournal(
  rows: SealedRows,
  ring: KeyRing,
  onProgress: OnProgress,
): Promise<Journal | null> {
  const payloads: RecordPayload[] = [];
  const elements: Element[] = [];
  const unreadable: string[] = [];
  for (const [index, row] of rows.records.entries()) {
    const isPause = index % SLICE === 0;
    if (isPause && !(await onProgress(index, rows.records.length))) return null;
    const opened = openRow(row, ring);
    // Opened or not, it is there: its tag says whether it is the one that should be.
    elements.push(elementOf(row.id, row.version, row.body));
    const payload = opened === null ? null : decodePayload(opened);
    if (payload === null) unreadable.push(row.id);
    else payloads.push(payload);
  }
  const losses = findLosses(rows, ring, elements, unreadable);
  return { ...sorted(payloads), losses };
}

/** Nothing at all is missing, changed or added. */
export function isWhole({ losses }: Journal): boolean {
  const { lost, unnamedMissing, unexpected, isAltered, isUncounted } = losses;
  return (
    lost.length === 0 && unnamedMissing === 0 && unexpected === 0 && !isAltered && !isUncounted
  );
}

function openRow({ id, version, body }: SealedRow, ring: KeyRing): Uint8Array | null {
  for (const { identity, keys } of ringsOf(ring)) {
    const opened = open(body, recordPlace(identity, id, version), keys.records);
    if (opened.ok) return opened.data;
  }
  return null;
}

function findLosses(
  rows: SealedRows,
  ring: KeyRing,
  elements: readonly Element[],
  unreadable: readonly string[],
): Losses {
  const labels = readLabels(rows, ring);
  const there = new Set(elements.map(({ id }) => id));
  const missing = [...labels].filter(([id]) => !there.has(id)).map(([, label]) => label);
  const lost = [...unreadable.map((id) => labels.get(id) ?? NO_LABEL), ...missing];
  const manifest = readManifest(rows, ring);
  if (manifest === null) {
    return { lost, unnamedMissing: 0, unexpected: 0, isAltered: false, isUncounted: true };
  }
  const short = manifest.count - elements.length;
  const isSame =
    short === 0 && manifest.root === rootOf(elements, keysOfEpoch(ring, manifest.epoch).root);
  return {
    lost,
    unnamedMissing: Math.max(0, short - missing.length),
    unexpected: Math.max(0, -short),
    // An unreadable record, or a missing one, is reason enough for another sum.
    isAltered: !isSame && short === 0 && lost.length === 0,
    isUncounted: false,
  };
}

function readManifest({ manifest }: SealedRows, ring: KeyRing): Manifest | null {
  if (manifest === null) return null;
  for (const { identity, keys } of ringsOf(ring)) {
    const { vaultId, epoch } = identity;
    const opened = open(manifest, manifestPlace(vaultId, epoch), keys.manifest);
    const decoded = opened.ok ? decodeManifest(opened.data) : null;
    if (decoded?.vaultId === vaultId && decoded.epoch === epoch) return decoded;
  }
  return null;
}

function readLabels({ labels }: SealedRows, ring: KeyRing): ReadonlyMap<string, RecordLabel> {
  const named = new Map<string, RecordLabel>();
  for (const { id, version, body } of labels) {
    for (const { identity, keys } of ringsOf(ring)) {
      const opened = open(body, labelPlace(identity, id, version), keys.labels);
      if (opened.ok) named.set(id, decodeLabel(opened.data));
    }
  }
  return named;
}

/** During a renewal of the key some records are still sealed under the one before. */
function ringsOf({ identity, keys, previous }: KeyRing): readonly Omit<KeyRing, 'previous'>[] {
  const today = { identity, keys };
  if (previous === null) return [today];
  return [today, { identity: { ...identity, epoch: identity.epoch - 1 }, keys: previous }];
}

function sorted(payloads: readonly RecordPayload[]): Omit<Journal, 'losses'> {
  const entries = payloads.filter((one) => one.kind === 'entry').map(({ value }) => value);
  const sessions = payloads.filter((one) => one.kind === 'session').map(({ value }) => value);
  const copies = payloads.filter((one) => one.kind === 'release').map(({ value }) => value);
  const steps = payloads.filter((one) => one.kind === 'step').map(({ value }) => value);
  const ideas = payloads.filter((one) => one.kind === 'idea').map(({ value }) => value);
  const sheets = payloads.filter((one) => one.kind === 'ratings').map(({ value }) => value);
  const load = payloads.filter((one) => one.kind === 'load').map(({ value }) => value);
  const profiles = payloads.filter((one) => one.kind === 'profile').map(({ value }) => value);
  const agreements = payloads.filter((one) => one.kind === 'agreement').map(({ value }) => value);
  return {
    role: profiles.at(-1)?.role ?? null,
    entries: entries.sort(byPlace),
    sessions: sessions.sort((a, b) => a.number - b.number),
    cast: payloads.filter((one) => one.kind === 'cast-member').map(({ value }) => value),
    copies: copies.sort((a, b) => b.releasedAt.localeCompare(a.releasedAt)),
    steps: steps.sort((a, b) => a.promisedOn.localeCompare(b.promisedOn)),
    ideas: ideas.sort((a, b) => a.createdAt.localeCompare(b.createdAt)),
    sheets: sheets.sort((a, b) => a.createdAt.localeCompare(b.createdAt)),
    load: load.sort((a, b) => a.date.localeCompare(b.date)),
    agreement: agreements.at(-1) ?? null,
    histories: payloads.filter((one) => one.kind === 'history').map(({ value }) => value),
  };
}

function byPlace(a: Entry, b: Entry): number {
  const [isAGone, isBGone] = [a.discardedAt !== null, b.discardedAt !== null];
  if (isAGone !== isBGone) return isAGone ? 1 : -1;
  return b.createdAt.localeCompare(a.createdAt);
}
