/**
 * The reading of a database's rows, which needs no key: it can be well ahead of the key, while that is being
 * derived, and a large journal gets a second thread to open its rows in.
 */
import { statSync } from 'node:fs';

import type { PaceOptions } from '../long-work/pace.ts';
import { stopIfCalledOff, turnForOthers } from '../long-work/pace.ts';
import type { Examination, TakeRecord } from './examine-records.ts';
import { Examining, SWAPPED } from './examine-records.ts';
import type { KeyRing } from './key-ring.ts';
import type { VaultDatabase } from './open-database.ts';
import { OpeningThread } from './opening-thread.ts';
import { readRows } from './record-rows.ts';
import type { OpenedBatch, SealedBatch } from './row-batch.ts';
import { inBatches, openBatch } from './row-batch.ts';

/** What a thread costs is more than it gains for a journal below this: some thousand entries. */
const LARGE_BYTES = 8 * 2 ** 20;
/** Of sealed rows, read before there is a key. */
const MOST_AHEAD_BYTES = 192 * 2 ** 20;

export class RowReading {
  readonly database: VaultDatabase;
  readonly #rows: Generator<SealedBatch, void, undefined>;
  readonly #thread: OpeningThread | null;
  /** Read ahead, in turn. */
  readonly #ahead: SealedBatch[] = [];
  /** From here on nothing is read ahead. */
  #isWanted = false;
  #failure: { readonly cause: unknown } | null = null;

  /** Takes both over. */
  constructor(database: VaultDatabase, thread: OpeningThread | null) {
    this.database = database;
    this.#rows = inBatches(readRows(database, 'records'));
    this.#thread = thread;
  }

  /** Of a database that is open to this process alone. @param path its own. */
  static of(database: VaultDatabase, path: string): RowReading {
    const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    return new RowReading(database, bytes < LARGE_BYTES ? null : threadIfThereIsRoom());
  }

  /** Reads on until somebody wants the rows. Never rejects: what goes wrong is for whoever wants them. */
  async readAhead(): Promise<void> {
    for (let bytes = 0; !this.#isWanted && bytes < MOST_AHEAD_BYTES; await turnForOthers()) {
      try {
        const batch = this.#rows.next();
        if (batch.done === true) return;
        this.#ahead.push(batch.value);
        bytes += batch.value.bodies.length;
      } catch (cause) {
        // A generator that has thrown would from now on say that there are no more rows.
        this.#failure = { cause };
        return;
      }
    }
  }

  /**
   * As `examineRecords`, of which the records come in whatever order they are opened.
   * @throws CalledOff, OpeningThreadFailed, and what the reading ahead met.
   */
  async examine(ring: KeyRing, take: TakeRecord, work: PaceOptions): Promise<Examination> {
    this.#isWanted = true;
    if (this.#failure !== null) throw this.#failure.cause;
    const examining = Examining.begin(this.database, ring, take);
    if (examining === null) return SWAPPED;
    this.#thread?.giveKeys(examining.keys);
    for (;;) {
      stopIfCalledOff(work);
      this.#handOver();
      const opened = this.#thread?.take() ?? this.#openHere(examining) ?? (await this.#awaited());
      if (opened === null) return examining.outcome();
      const progress = examining.note(opened);
      work.onProgress?.(progress);
      await turnForOthers();
    }
  }

  /** The database stays open. */
  async end(): Promise<void> {
    this.#isWanted = true;
    this.#rows.return();
    await this.#thread?.end();
  }

  /** Nobody wants the rows. Never rejects. */
  async letGo(): Promise<void> {
    await this.end();
    this.database.close();
  }

  #handOver(): void {
    while (this.#thread?.hasRoom === true) {
      const batch = this.#next();
      if (batch === null) return;
      this.#thread.give(batch);
    }
  }

  #openHere({ keys }: Examining): OpenedBatch | null {
    const batch = this.#next();
    return batch === null ? null : openBatch(batch, keys);
  }

  async #awaited(): Promise<OpenedBatch | null> {
    return (await this.#thread?.awaited()) ?? null;
  }

  #next(): SealedBatch | null {
    const ahead = this.#ahead.shift();
    if (ahead !== undefined) return ahead;
    const batch = this.#rows.next();
    return batch.done === true ? null : batch.value;
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
