/**
 * Holds an open database against its manifest and against what this device last saw of the vault.
 * Writes nothing. The answer is either "as it should be" or why it is to be read only.
 */
import type { ReadOnlyReason } from '../../../shared/model/vault.ts';
import type { AnchorVerdict } from '../crypto/anchor.ts';
import { judge } from '../crypto/anchor.ts';
import type { Manifest } from '../crypto/manifest.ts';
import { ReadPayloads } from '../journal/read-payloads.ts';
import type { Examination, Examined } from '../store/examine-records.ts';
import { examineRecords } from '../store/examine-records.ts';
import { readCatalogue } from '../store/catalogue-file.ts';
import type { KeyRing } from '../store/key-ring.ts';
import type { KnownRows } from '../store/known-rows.ts';
import type { VaultDatabase } from '../store/open-database.ts';
import { OpeningThreadFailed } from '../store/opening-thread.ts';
import type { RecordPayload } from '../store/record-payload.ts';
import type { RowReading } from '../store/row-reading.ts';
import type { PaceOptions } from '../long-work/pace.ts';
import { inSlices } from '../long-work/pace.ts';
import type { LastSeen } from './anchor-file.ts';
import { readAnchor } from './anchor-file.ts';

export interface Judged {
  readonly examined: Examined;
  readonly payloads: readonly RecordPayload[];
  /** Records that are whole and have not been opened; null where all have been. */
  readonly known: KnownRows | null;
  /** Null where nothing speaks against writing. */
  readonly why: Exclude<ReadOnlyReason, 'disk-read-only'> | null;
  readonly anchorIsBehind: boolean;
  /** The highest counter that this device has seen of this vault. */
  readonly lastCounter: number;
}

export type Judgement =
  | ({ readonly ok: true } & Judged)
  /** Database and keys belong to different vaults. */
  | { readonly ok: false };

export interface JudgedVault {
  readonly database: VaultDatabase;
  readonly ring: KeyRing;
  /** The path of the anchor's file. */
  readonly anchor: string;
  /** Of this database, begun already; null where nothing of it has been read. */
  readonly reading: RowReading | null;
  /** By which a list can be shown before every record has been opened; null where all are to be. */
  readonly catalogue: { readonly path: string; readonly verso: string } | null;
}

/** @throws an error of SQLite where not even the tables can be found; CalledOff. */
export async function judgeVault(vault: JudgedVault, work: PaceOptions = {}): Promise<Judgement> {
  const { ring, anchor } = vault;
  const read = await readAll(vault, work);
  if (read === null) return { ok: false };
  const { examination, payloads, notUnderstood, known } = read;
  const examined = withoutRecords(examination.examined, notUnderstood);
  const seen = await readAnchor(anchor, ring);
  const { manifest, isWhole } = examined;
  const verdict = verdictOn(manifest, seen);
  const hasProfile = payloads.some(({ kind }) => kind === 'profile');
  const age = verdict === 'same' || verdict === 'behind' ? null : verdict;
  return {
    ok: true,
    examined,
    payloads,
    known,
    why: isWhole && hasProfile ? age : 'damaged',
    anchorIsBehind: verdict === 'behind',
    lastCounter: Math.max(manifest?.counter ?? 0, counterSeen(seen)),
  };
}

interface AllRead {
  readonly examination: Extract<Examination, { readonly ok: true }>;
  readonly payloads: readonly RecordPayload[];
  readonly notUnderstood: readonly string[];
  readonly known: KnownRows | null;
}

/** @returns null where the database belongs to another vault than the keys. */
async function readAll(vault: JudgedVault, work: PaceOptions): Promise<AllRead | null> {
  const { database, ring, reading } = vault;
  const { payloads, notUnderstood, take } = new ReadPayloads();
  try {
    if (reading === null) {
      const examination = await inSlices(examineRecords(database, ring, take), work);
      return examination.ok ? { examination, payloads, notUnderstood, known: null } : null;
    }
    const known = await setAside(vault, reading, work);
    const examination = await reading.examine(ring, take, work, known);
    const isWhole = examination.ok && examination.examined.isWhole && notUnderstood.length === 0;
    if (isWhole || known === null) {
      return examination.ok ? { examination, payloads, notUnderstood, known } : null;
    }
    // What is not as it should be is told by whoever has opened everything.
  } catch (error) {
    if (!(error instanceof OpeningThreadFailed)) throw error;
    // What one thread cannot do, the other can.
  }
  // What was read before vouches for nothing of what is read now.
  reading?.marks?.clear();
  // How far it is was told once already.
  const { signal } = work;
  return readAll({ ...vault, reading: null }, signal === undefined ? {} : { signal });
}

/** During a change of keys nothing is: each row is sealed anew soon. */
async function setAside(
  { ring, catalogue }: JudgedVault,
  reading: RowReading,
  work: PaceOptions,
): Promise<KnownRows | null> {
  if (catalogue === null || reading.marks === null || ring.previous !== null) return null;
  const pages = await readCatalogue(catalogue.path, ring, catalogue.verso);
  return pages.length === 0 ? null : reading.setAside(pages, ring.keys.root, work);
}

/** The counter of the newest state that this device knows of; 0 where it knows of none. */
export function counterSeen(seen: LastSeen): number {
  return seen.what === 'manifest' ? seen.manifest.counter : 0;
}

function verdictOn(found: Manifest | null, seen: LastSeen): AnchorVerdict | 'age-unknown' {
  switch (seen.what) {
    case 'later-key':
      return 'older-copy';
    case 'unreadable':
      return 'age-unknown';
    case 'nothing':
      return 'behind';
    case 'manifest':
      return found === null ? 'behind' : judge(found, seen.manifest);
  }
}

/** What opens and makes no sense is of no more use to the person than what does not open. */
function withoutRecords(examined: Examined, ids: readonly string[]): Examined {
  if (ids.length === 0) return examined;
  const elements = new Map(examined.elements);
  ids.forEach((id) => elements.delete(id));
  return {
    ...examined,
    elements,
    isWhole: false,
    unreadable: [...examined.unreadable, ...ids],
  };
}
