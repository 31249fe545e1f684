/**
 * A researcher's desk: the study's keys, open, and a lot of releases that were sealed to them. Both are in
 * memory only, and both go with this process.
 */
import type { DeskCounts, DeskKeys, DeskLot } from '../../../../shared/contract/desk-calls.ts';
import { Problem } from '../../../../shared/errors/problems.ts';
import type { MergedCounts } from '../counts/merge-counts.ts';
import type { Merged } from '../document/merge-documents.ts';
import { mergeInTurns } from '../document/merge-documents.ts';
import { MOST_ENTRIES, MOST_PARTICIPANTS } from '../document/release-document.ts';
import type { Pace } from '../../long-work/pace.ts';
import type { NamedBytes } from '../files/write-zip.ts';
import type { OpenedLot } from '../sealed/open-many.ts';
import { SealedLot } from '../sealed/open-many.ts';
import type { StudyKeys } from '../sealed/study-key-file.ts';
import { CountsLot } from './counts-lot.ts';

/** Of one lot together, as sealed. */
const MOST_BYTES = 1024 * 1024 * 1024;

export class StudyDesk {
  #keys: StudyKeys | null = null;
  #lot = new SealedLot();
  #merged: Merged | null = null;
  /** Grows with each file that comes or goes. */
  #changes = 0;
  readonly counts = new CountsLot();

  /** Of another study a fresh desk; the lot before is forgotten. */
  takeKeys(keys: StudyKeys): DeskKeys {
    this.close();
    this.#keys = keys;
    const { studyId, fingerprint } = keys.card;
    return { studyId, fingerprint, card: JSON.stringify(keys.card) };
  }

  close(): void {
    this.#keys?.wipe();
    this.#keys = null;
    // What is still being opened lands in the lot of before, which nobody has any more.
    this.#lot = new SealedLot();
    this.#forgetMerged();
    this.counts.clear();
  }

  /** Opens it at once, so that no lot of files lies in memory. @throws Problem `not-found` before keys are open; `lot-too-large`. */
  async put(file: NamedBytes, pace: Pace): Promise<void> {
    const lot = this.#lot;
    const keys = this.openKeys();
    if (lot.size + file.bytes.length > MOST_BYTES) throw Problem.of('lot-too-large', {});
    await lot.put(file, keys, pace);
    this.#forgetMerged();
  }

  takeBack(count: number): void {
    this.#lot.takeBack(count);
    this.#forgetMerged();
  }

  async look(pace: Pace): Promise<DeskLot> {
    this.openKeys();
    const { opened, refused } = this.#lot.sorted();
    const merged = opened.length === 0 ? null : await this.#mergedOf(opened, pace);
    return {
      people: merged?.document.participants.length ?? 0,
      entries: merged?.document.entries.length ?? 0,
      opened: opened.map(({ name, document }) => ({ name, entries: document.entries.length })),
      refused: refused.map(({ name, why }) => ({ name, why })),
    };
  }

  /** @throws as `put`. */
  putCounts(file: NamedBytes): void {
    this.openKeys();
    this.counts.put(file);
  }

  async lookAtCounts(pace: Pace): Promise<DeskCounts> {
    const { rows, people, superseded, refused } = await this.mergedCounts(pace);
    return {
      taken: people.size + superseded,
      superseded,
      canSave: rows !== null,
      refused: [...refused],
    };
  }

  mergedCounts(pace: Pace): Promise<MergedCounts> {
    return this.counts.merged(this.openKeys().card.studyId, pace);
  }

  /** @throws Problem `not-found` where nothing has opened; `lot-too-large` for more than one document takes. */
  async merged(pace: Pace): Promise<Merged> {
    this.openKeys();
    const { opened } = this.#lot.sorted();
    if (opened.length === 0) throw Problem.of('not-found', {});
    return this.#mergedOf(opened, pace);
  }

  /** @throws Problem `not-found` before keys are open. */
  openKeys(): StudyKeys {
    if (this.#keys === null) throw Problem.of('not-found', {});
    return this.#keys;
  }

  async #mergedOf(opened: OpenedLot['opened'], pace: Pace): Promise<Merged> {
    if (this.#merged !== null) return this.#merged;
    const documents = opened.map(({ document }) => document);
    const before = this.#changes;
    if (isTooLarge(documents)) throw Problem.of('lot-too-large', {});
    const merged = await mergeInTurns(documents, pace);
    // What came or went meanwhile is not in it.
    if (this.#changes === before) this.#merged = merged;
    return merged;
  }

  #forgetMerged(): void {
    this.#merged = null;
    this.#changes += 1;
  }
}

/** People and entries, each once, beyond what a document holds. */
function isTooLarge(documents: readonly Merged['document'][]): boolean {
  const people = documents.flatMap(({ participants }) => participants.map(({ id }) => id));
  const entries = documents.flatMap((document) =>
    document.entries.map(({ participant, number }) => `${participant} ${String(number)}`),
  );
  return new Set(people).size > MOST_PARTICIPANTS || new Set(entries).size > MOST_ENTRIES;
}
