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
import type { KeyRing } from '../store/key-ring.ts';
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
}

/** @throws an error of SQLite where not even the tables can be found; CalledOff. */
export async function judgeVault(
  { database, ring, anchor, reading }: JudgedVault,
  work: PaceOptions = {},
): Promise<Judgement> {
  const read = await readAll(database, ring, reading, work);
  if (read === null) return { ok: false };
  const { examination, payloads, notUnderstood } = read;
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
    why: isWhole && hasProfile ? age : 'damaged',
    anchorIsBehind: verdict === 'behind',
    lastCounter: Math.max(manifest?.counter ?? 0, counterSeen(seen)),
  };
}

interface AllRead {
  readonly examination: Extract<Examination, { readonly ok: true }>;
  readonly payloads: readonly RecordPayload[];
  readonly notUnderstood: readonly string[];
}

/** @returns null where the database belongs to another vault than the keys. */
async function readAll(
  database: VaultDatabase,
  ring: KeyRing,
  reading: RowReading | null,
  work: PaceOptions,
): Promise<AllRead | null> {
  const { payloads, notUnderstood, take } = new ReadPayloads();
  try {
    const examination =
      reading === null
        ? await inSlices(examineRecords(database, ring, take), work)
        : await reading.examine(ring, take, work);
    return examination.ok ? { examination, payloads, notUnderstood } : null;
  } catch (error) {
    if (!(error instanceof OpeningThreadFailed)) throw error;
    // What one thread cannot do, the other can; how far it is was told once already.
    const { signal } = work;
    return readAll(database, ring, null, signal === undefined ? {} : { signal });
  }
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
