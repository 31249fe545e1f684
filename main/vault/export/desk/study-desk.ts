/**
 * A researcher's desk: the study's keys, open, and a lot of sealed releases. Both are in memory only, and
 * both go with this process.
 */
import type { DeskCounts, DeskKeys, DeskLot } from '../../../../shared/contract/desk-calls.ts';
import { Problem } from '../../../../shared/errors/problems.ts';
import type { MergedCounts } from '../counts/merge-counts.ts';
import type { Merged } from '../document/merge-documents.ts';
import { mergeDocuments } from '../document/merge-documents.ts';
import type { Pace } from '../files/pace.ts';
import type { NamedBytes } from '../files/write-zip.ts';
import type { OpenedLot } from '../sealed/open-many.ts';
import { openMany } from '../sealed/open-many.ts';
import type { StudyKeys } from '../sealed/study-key-file.ts';
import { CountsLot } from './counts-lot.ts';

/** Of one lot together. */
const MOST_BYTES = 1024 * 1024 * 1024;

export class StudyDesk {
  #keys: StudyKeys | null = null;
  #files: NamedBytes[] = [];
  #opened: OpenedLot | null = null;
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
    this.#files = [];
    this.#opened = null;
    this.counts.clear();
  }

  /** @throws Problem `not-found` before keys are open; `too-long` beyond what a lot may hold. */
  put(file: NamedBytes): void {
    this.openKeys();
    const size = this.#files.reduce((sum, { bytes }) => sum + bytes.length, file.bytes.length);
    if (size > MOST_BYTES) throw Problem.of('too-long', { limit: MOST_BYTES });
    this.#files.push(file);
    this.#opened = null;
  }

  async look(pace: Pace): Promise<DeskLot> {
    const { opened, refused } = await this.#lot(pace);
    const merged = mergedOf(opened);
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

  /** @throws Problem `not-found` where nothing has opened. */
  async merged(pace: Pace): Promise<Merged> {
    const merged = mergedOf((await this.#lot(pace)).opened);
    if (merged === null) throw Problem.of('not-found', {});
    return merged;
  }

  /** @throws Problem `not-found` before keys are open. */
  openKeys(): StudyKeys {
    if (this.#keys === null) throw Problem.of('not-found', {});
    return this.#keys;
  }

  async #lot(pace: Pace): Promise<OpenedLot> {
    const keys = this.openKeys();
    this.#opened ??= await openMany(this.#files, keys, pace);
    return this.#opened;
  }
}

function mergedOf(opened: OpenedLot['opened']): Merged | null {
  return opened.length === 0 ? null : mergeDocuments(opened.map(({ document }) => document));
}
