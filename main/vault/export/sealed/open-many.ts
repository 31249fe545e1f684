/** A lot of sealed releases at the study desk: those that open, and each of the others by name. */
import type { DeskRefusal } from '../../../../shared/contract/desk-calls.ts';
import type { ReleaseDocument } from '../document/release-document.ts';
import type { Pace } from '../../long-work/pace.ts';
import type { NamedBytes } from '../files/write-zip.ts';
import type { OpenedRelease } from './sealed-release.ts';
import { openRelease } from './sealed-release.ts';
import type { StudyKeys } from './study-key-file.ts';

export interface OpenedLot {
  readonly opened: readonly { readonly name: string; readonly document: ReleaseDocument }[];
  readonly refused: readonly { readonly name: string; readonly why: DeskRefusal }[];
}

/** Opened one by one: of each file its document is kept, or why there is none, and never the file itself. */
export class SealedLot {
  #files: { readonly name: string; readonly size: number; readonly outcome: OpenedRelease }[] = [];

  /** Nothing is written. */
  async put({ name, bytes }: NamedBytes, keys: StudyKeys, pace: Pace): Promise<void> {
    const outcome = await openRelease(bytes, keys, pace);
    this.#files.push({ name, size: bytes.length, outcome });
  }

  /** Forgets the last files. */
  takeBack(count: number): void {
    this.#files = this.#files.slice(0, Math.max(0, this.#files.length - count));
  }

  /** Of all files as they were put, in bytes. */
  get size(): number {
    return this.#files.reduce((sum, { size }) => sum + size, 0);
  }

  /** In the order in which they came; the first of two that are the same counts. */
  sorted(): OpenedLot {
    const opened: { name: string; document: ReleaseDocument }[] = [];
    const refused: { name: string; why: DeskRefusal }[] = [];
    const seen = new Set<string>();
    for (const { name, outcome } of this.#files) {
      if (!outcome.ok) refused.push({ name, why: outcome.why });
      else if (seen.has(outcome.fileId)) refused.push({ name, why: 'doubled' });
      else {
        seen.add(outcome.fileId);
        opened.push({ name, document: outcome.document });
      }
    }
    return { opened, refused };
  }
}

/** All at once. One step of `pace` a file. */
export async function openMany(
  files: AsyncIterable<NamedBytes> | Iterable<NamedBytes>,
  keys: StudyKeys,
  pace: Pace,
): Promise<OpenedLot> {
  const lot = new SealedLot();
  for await (const file of files) {
    await lot.put(file, keys, pace);
    await pace.step(1);
  }
  return lot.sorted();
}
