/**
 * The reading of a database's rows, which needs no key: it can be well ahead of the key, while that is being
 * derived, and a large journal gets a second thread to open its rows in.
 */
import { statSync } from 'node:fs';
import { totalmem } from 'node:os';

import type { SecretBytes } from '../crypto/secret-bytes.ts';
import type { PaceOptions } from '../long-work/pace.ts';
import { stopIfCalledOff, turnForOthers } from '../long-work/pace.ts';
import type { CataloguePage } from './catalogue.ts';
import { digestOf } from './catalogue.ts';
import type { Examination, TakeRecord } from './examine-records.ts';
import { Examining, SWAPPED } from './examine-records.ts';
import type { KeyRing } from './key-ring.ts';
import type { KnownRows, ReadBatch } from './known-rows.ts';
import { sortByCatalogue } from './known-rows.ts';
import type { VaultDatabase } from './open-database.ts';
import { OpeningThread } from './opening-thread.ts';
import { readRows } from './record-rows.ts';
import type { OpenedBatch, SealedBatch } from './row-batch.ts';
import { inBatches, rowAt } from './row-batch.ts';
import { openAll } from './row-opening.ts';

/** What a thread costs is more than it gains for a journal below this: some thousand entries. */
const LARGE_BYTES = 8 * 2 ** 20;
/** Of sealed rows, read before there is a key: no more than a sixteenth of the machine's memory. */
const MOST_AHEAD_BYTES = Math.min(512 * 2 ** 20, totalmem() / 16);

/** A row as it was read. */
export interface RowMark {
  readonly version: number;
  /** Of its sealed body (catalogue.ts). */
  readonly digest: string;
}

export class RowReading {
  readonly database: VaultDatabase;
  /** Of every row, by id, as it is read; null for a journal that is to have no catalogue. */
  readonly marks: Map<string, RowMark> | null;
  readonly #rows: Generator<SealedBatch, void, undefined>;
  #thread: OpeningThread | null;
  /** Read ahead, in turn. */
  #ahead: ReadBatch[] = [];
  #aheadBytes = 0;
  #isAllRead = false;
  /** From here on nothing is read ahead. */
  #isWanted = false;
  #failure: { readonly cause: unknown } | null = null;

  /** Takes both over. @param hasCatalogue whether one is worth its while. */
  constructor(database: VaultDatabase, thread: OpeningThread | null, hasCatalogue = false) {
    this.database = database;
    this.marks = hasCatalogue ? new Map() : null;
    this.#rows = inBatches(readRows(database, 'records'));
    this.#thread = thread;
  }

  /** Of a database that is open to this process alone. @param path its own. */
  static of(database: VaultDatabase, path: string): RowReading {
    const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    const thread = bytes < LARGE_BYTES ? null : threadIfThereIsRoom();
    // Beyond what is kept in memory a catalogue could not be held against what was read.
    const hasCatalogue = bytes >= LARGE_BYTES && bytes < MOST_AHEAD_BYTES;
    return new RowReading(database, thread, hasCatalogue);
  }

  /** Reads on until somebody wants the rows. Never rejects: what goes wrong is for whoever wants them. */
  async readAhead(): Promise<void> {
    while (!this.#isWanted && this.#readOne()) await turnForOthers();
  }

  /**
   * Sets aside the rows that a catalogue knows, so that `examine` opens the others only.
   * @returns null where there is too much to keep all of it in memory; then nothing is set aside.
   * @throws CalledOff and what the reading met.
   */
  async setAside(
    pages: readonly CataloguePage[],
    rootKey: SecretBytes,
    work: PaceOptions,
  ): Promise<KnownRows | null> {
    this.#isWanted = true;
    for (; this.#readOne(); await turnForOthers()) stopIfCalledOff(work);
    if (this.#failure !== null) throw this.#failure.cause;
    if (!this.#isAllRead) return null;
    const { known, others } = sortByCatalogue(this.#ahead, pages, rootKey);
    this.#ahead = others.map((batch) => ({ batch, digests: [] }));
    return known;
  }

  /**
   * As `examineRecords`, of which the records come in whatever order they are opened.
   * @param known rows that were set aside: they are held against the manifest without being opened.
   * @throws CalledOff, OpeningThreadFailed, and what the reading ahead met.
   */
  async examine(
    ring: KeyRing,
    take: TakeRecord,
    work: PaceOptions,
    known: KnownRows | null = null,
  ): Promise<Examination> {
    this.#isWanted = true;
    if (this.#failure !== null) throw this.#failure.cause;
    const examining = Examining.begin(this.database, ring, take);
    if (examining === null) return SWAPPED;
    const { keys } = examining;
    this.#thread?.giveKeys(keys);
    if (known !== null) examining.noteKnown(known);
    const next = (): SealedBatch | null => this.#next();
    const note = (opened: OpenedBatch): void => {
      const progress = examining.note(opened);
      work.onProgress?.(progress);
    };
    await openAll({ next, keys, thread: this.#thread, isUrgent: true }, note, work);
    return examining.outcome();
  }

  /** For whoever opens what was set aside, and then ends it. It has the keys. */
  takeThread(): OpeningThread | null {
    const thread = this.#thread;
    this.#thread = null;
    return thread;
  }

  /** No row is read from here on. */
  endRows(): void {
    this.#isWanted = true;
    this.#rows.return();
  }

  /** The database stays open. */
  async end(): Promise<void> {
    this.endRows();
    await this.#thread?.end();
  }

  /** Nobody wants the rows. Never rejects. */
  async letGo(): Promise<void> {
    await this.end();
    this.database.close();
  }

  /** @returns false where there is nothing more to be read ahead. */
  #readOne(): boolean {
    if (this.#isAllRead || this.#failure !== null || this.#aheadBytes >= MOST_AHEAD_BYTES)
      return false;
    try {
      const batch = this.#rows.next();
      if (batch.done === true) {
        this.#isAllRead = true;
        return false;
      }
      this.#ahead.push({ batch: batch.value, digests: this.#mark(batch.value) });
      this.#aheadBytes += batch.value.bodies.length;
      return true;
    } catch (cause) {
      // A generator that has thrown would from now on say that there are no more rows.
      this.#failure = { cause };
      return false;
    }
  }

  #mark(batch: SealedBatch): readonly string[] {
    const { marks } = this;
    if (marks === null) return [];
    return batch.ids.map((id, at) => {
      const { version, body } = rowAt(batch, at);
      const digest = digestOf(body);
      marks.set(id, { version, digest });
      return digest;
    });
  }

  #next(): SealedBatch | null {
    const ahead = this.#ahead.shift();
    if (ahead !== undefined) return ahead.batch;
    const batch = this.#rows.next();
    if (batch.done === true) return null;
    this.#mark(batch.value);
    return batch.value;
  }
}

/** A system that has no room for another thread has room for the first. */
function threadIfThereIsRoom(): OpeningThread | null {
  try {
    return new OpeningThread();
  } catch {
    return null;
  }
}
