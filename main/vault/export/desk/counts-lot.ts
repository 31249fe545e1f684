/** The files of counts on a study desk, in memory only, and whose tables were saved in this sitting. */
import { Problem } from '../../../../shared/errors/problems.ts';
import { shownCounts, shownMean } from '../../deidentify/combinations/safe-counts.ts';
import type { CountsRow, MergedCounts } from '../counts/merge-counts.ts';
import { mergeCounts, rowsOf } from '../counts/merge-counts.ts';
import type { ToldTable } from '../counts/told-before.ts';
import { heldBack, tellFewApart } from '../counts/told-before.ts';
import type { Pace } from '../../long-work/pace.ts';
import type { NamedBytes } from '../files/write-zip.ts';

/** Of one lot together; a file of counts is a few kilobytes. */
const MOST_BYTES = 64 * 1024 * 1024;

const RULES = { shownCounts, shownMean };

interface TableBeside {
  readonly rows: readonly CountsRow[];
  /** What is kept of it for the tables after it. */
  readonly table: ToldTable;
  /** False where something of it was told before, of some of its people. */
  readonly isWhole: boolean;
}

export class CountsLot {
  #files: NamedBytes[] = [];
  #merged: MergedCounts | null = null;
  #saved: ToldTable[] = [];

  /** @throws Problem `lot-too-large` beyond what a lot may hold. */
  put(file: NamedBytes): void {
    const size = this.#files.reduce((sum, { bytes }) => sum + bytes.length, file.bytes.length);
    if (size > MOST_BYTES) throw Problem.of('lot-too-large', {});
    this.#files.push(file);
    this.#merged = null;
  }

  /** Forgets the last files. */
  takeBack(count: number): void {
    this.#files = this.#files.slice(0, Math.max(0, this.#files.length - count));
    this.#merged = null;
  }

  async merged(studyId: string, pace: Pace): Promise<MergedCounts> {
    this.#merged ??= await mergeCounts(this.#files, studyId, RULES, pace);
    return this.#merged;
  }

  noteSaved(table: ToldTable): void {
    this.#saved.push(table);
  }

  /**
   * What may be told beside earlier tables: those in the folder, and those saved since the desk was opened.
   * @returns null where not even averages may, as they would be of fewer than ten people.
   */
  beside({ people, table }: MergedCounts, inFolder: readonly ToldTable[]): TableBeside | null {
    const before = [...inFolder, ...this.#saved];
    if (tellFewApart([...before, table].map(({ members }) => members))) return null;
    const held = heldBack(table, before);
    const told = new Map([...table.told].filter(([subject]) => !held.has(subject)));
    return {
      rows: rowsOf(people, RULES, held) ?? [],
      table: { members: table.members, told },
      isWhole: held.size === 0,
    };
  }

  clear(): void {
    this.#files = [];
    this.#merged = null;
    this.#saved = [];
  }
}
