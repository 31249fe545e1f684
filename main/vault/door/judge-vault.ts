/**
 * Holds an open database against its manifest and against what this device last saw of the vault.
 * Writes nothing. The answer is either "as it should be" or why it is to be read only.
 */
import type { ReadOnlyReason } from '../../../shared/model/vault.ts';
import { judge } from '../crypto/anchor.ts';
import { ReadPayloads } from '../journal/read-payloads.ts';
import type { Examined } from '../store/examine-records.ts';
import { atOnce, examineRecords } from '../store/examine-records.ts';
import type { KeyRing } from '../store/key-ring.ts';
import type { VaultDatabase } from '../store/open-database.ts';
import type { RecordPayload } from '../store/record-payload.ts';
import { isAnchorOfLaterKey, readAnchor } from './anchor-file.ts';

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

/** @throws an error of SQLite where not even the tables can be found. */
export async function judgeVault(
  database: VaultDatabase,
  ring: KeyRing,
  anchorPath: string,
): Promise<Judgement> {
  const { payloads, notUnderstood, take } = new ReadPayloads();
  const examination = atOnce(examineRecords(database, ring, take));
  if (!examination.ok) return { ok: false };
  const examined = withoutRecords(examination.examined, notUnderstood);
  const anchor = await readAnchor(anchorPath, ring);
  const { manifest, isWhole } = examined;
  const isOutdated = anchor === null && (await isAnchorOfLaterKey(anchorPath, ring));
  const verdict = isOutdated
    ? 'older-copy'
    : manifest === null
      ? 'behind'
      : judge(manifest, anchor);
  const hasProfile = payloads.some(({ kind }) => kind === 'profile');
  const age = verdict === 'older-copy' || verdict === 'tampered' ? verdict : null;
  return {
    ok: true,
    examined,
    payloads,
    why: isWhole && hasProfile ? age : 'damaged',
    anchorIsBehind: verdict === 'behind',
    lastCounter: Math.max(manifest?.counter ?? 0, anchor?.counter ?? 0),
  };
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
