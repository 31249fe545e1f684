/** A lot of sealed releases at the study desk: those that open, and each of the others by name. */
import type { DeskRefusal } from '../../../../shared/contract/desk-calls.ts';
import type { ReleaseDocument } from '../document/release-document.ts';
import type { Pace } from '../files/pace.ts';
import type { NamedBytes } from '../files/write-zip.ts';
import { openRelease } from './sealed-release.ts';
import type { StudyKeys } from './study-key-file.ts';

export interface OpenedLot {
  readonly opened: readonly { readonly name: string; readonly document: ReleaseDocument }[];
  readonly refused: readonly { readonly name: string; readonly why: DeskRefusal }[];
}

/** Nothing is written. One step of `pace` a file. */
export async function openMany(
  files: AsyncIterable<NamedBytes> | Iterable<NamedBytes>,
  keys: StudyKeys,
  pace: Pace,
): Promise<OpenedLot> {
  const opened: { name: string; document: ReleaseDocument }[] = [];
  const refused: { name: string; why: DeskRefusal }[] = [];
  const seen = new Set<string>();
  for await (const { name, bytes } of files) {
    const outcome = await openRelease(bytes, keys, pace);
    if (!outcome.ok) refused.push({ name, why: outcome.why });
    else if (seen.has(outcome.fileId)) refused.push({ name, why: 'doubled' });
    else {
      seen.add(outcome.fileId);
      opened.push({ name, document: outcome.document });
    }
    await pace.step(1);
  }
  return { opened, refused };
}
