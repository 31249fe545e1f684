/** The files of counts on a study desk, in memory only, and whose tables were saved in this sitting. */
import { Problem } from '../../../../shared/errors/problems.ts';
import { shownCounts, shownMean } from '../../deidentify/combinations/safe-counts.ts';
import type { MergedCounts } from '../counts/merge-counts.ts';
import { mergeCounts } from '../counts/merge-counts.ts';
import type { Members } from '../counts/merges-before.ts';
import type { Pace } from '../files/pace.ts';
import type { NamedBytes } from '../files/write-zip.ts';

/** Of one lot together; a file of counts is a few kilobytes. */
const MOST_BYTES = 64 * 1024 * 1024;

export class CountsLot {
  #files: NamedBytes[] = [];
  #merged: MergedCounts | null = null;
  #saved: Members[] = [];

  /** @throws Problem `too-long` beyond what a lot may hold. */
  put(file: NamedBytes): void {
    const size = this.#files.reduce((sum, { bytes }) => sum + bytes.length, file.bytes.length);
    if (size > MOST_BYTES) throw Problem.of('too-long', { limit: MOST_BYTES });
    this.#files.push(file);
    this.#merged = null;
  }

  async merged(studyId: string, pace: Pace): Promise<MergedCounts> {
    this.#merged ??= await mergeCounts(this.#files, studyId, { shownCounts, shownMean }, pace);
    return this.#merged;
  }

  /** Of whom tables were saved since the desk was opened. */
  get saved(): readonly Members[] {
    return this.#saved;
  }

  noteSaved(members: Members): void {
    this.#saved.push(members);
  }

  clear(): void {
    this.#files = [];
    this.#merged = null;
    this.#saved = [];
  }
}
