/**
 * Opens the records of a large journal that the list did not have to wait for. Until it is done, lists and the journey
 * are answered by the catalogue's cards, and whatever needs more waits here.
 */
import type { Element } from '../crypto/manifest.ts';
import type { Journal } from '../journal/journal.ts';
import type { PaceOptions, Progress } from '../long-work/pace.ts';
import { CalledOff, stopIfCalledOff, turnForOthers } from '../long-work/pace.ts';
import type { VaultDatabase } from '../store/open-database.ts';
import type { OpeningThread } from '../store/opening-thread.ts';
import { OpeningThreadFailed } from '../store/opening-thread.ts';
import { isSameElement } from '../store/record-places.ts';
import { decodePayload } from '../store/record-payload.ts';
import { readRows } from '../store/record-rows.ts';
import { openWords } from '../store/catalogue.ts';
import type { KeyRing } from '../store/key-ring.ts';
import type { KnownRows } from '../store/known-rows.ts';
import type { OpenedBatch, RowKeys, SealedBatch } from '../store/row-batch.ts';
import { elementAt, inBatches, openOne, rowAt, splitBatch } from '../store/row-batch.ts';
import { openAll } from '../store/row-opening.ts';

export interface LaterParts {
  readonly known: KnownRows;
  readonly keys: RowKeys;
  readonly ring: KeyRing;
  /** Taken over. */
  readonly thread: OpeningThread | null;
  readonly journal: Journal;
  /** In which they lie as they were read: nothing is written that is in `known` before all of it has been opened. */
  readonly database: VaultDatabase;
}

const GONE = 'a record that opened before no longer does';

export class LaterReading {
  readonly #parts: LaterParts;
  readonly #left: SealedBatch[];
  /** What the manifest was held against. */
  readonly #elements: ReadonlyMap<string, Element>;
  readonly #total: number;
  #done = 0;
  readonly #off = new AbortController();
  readonly #watching = new Set<(progress: Progress) => void>();
  /** Whether every entry can then be searched. */
  readonly #whenWords: Promise<boolean>;
  readonly #whenDone: Promise<void>;

  constructor(parts: LaterParts) {
    this.#parts = parts;
    this.#left = parts.known.batches.splice(0);
    this.#elements = new Map(parts.known.elements.map((element) => [element.id, element]));
    this.#total = parts.known.elements.length;
    this.#whenWords = this.#bringWords();
    this.#whenDone = this.#run();
    // Whoever waits is told; where nobody does, there is nobody to tell.
    for (const waiting of [this.#whenWords, this.#whenDone]) waiting.catch(() => undefined);
  }

  get isDone(): boolean {
    return this.#done === this.#total;
  }

  /** No key is used any more in this thread, and nothing is brought. Whoever waits is told that it was called off. */
  stop(): void {
    this.#off.abort();
  }

  /**
   * Until all is there.
   * @throws CalledOff for whoever no longer wants to wait, and for all once it is stopped; Error where a record that
   *   opened before no longer does: a mistake of ours, for its bytes are the same.
   */
  async wait({ onProgress, signal }: PaceOptions = {}): Promise<void> {
    const tell = (progress: Progress): void => onProgress?.(progress);
    this.#watching.add(tell);
    try {
      await Promise.race([this.#whenDone, whenAborted(signal)]);
    } finally {
      this.#watching.delete(tell);
    }
  }

  /** Until the words of all are there, be it before they are themselves. @throws as `wait`. */
  async waitForWords(work: PaceOptions = {}): Promise<void> {
    const hasAll = await Promise.race([this.#whenWords, whenAborted(work.signal)]);
    if (!hasAll) await this.wait(work);
  }

  /** Until this record is there, if it is one of these: it is opened before the others. @throws as `wait`. */
  async waitFor(id: string): Promise<void> {
    const { journal, keys } = this.#parts;
    if (this.#off.signal.aborted) throw new CalledOff();
    if (journal.has(id)) return;
    for (const batch of this.#left) {
      const at = batch.ids.indexOf(id);
      if (at === -1) continue;
      bring(journal, id, openOne(batch, at, keys));
      return;
    }
    if (!this.#elements.has(id)) return;
    await this.#whenBack(id);
  }

  /** It is with the second thread. */
  async #whenBack(id: string): Promise<void> {
    let look = (): void => undefined;
    const isBack = new Promise<void>((resolve) => {
      look = () => {
        if (this.#parts.journal.has(id)) resolve();
      };
    });
    this.#watching.add(look);
    try {
      await Promise.race([isBack, this.#whenDone]);
    } finally {
      this.#watching.delete(look);
    }
  }

  async #run(): Promise<void> {
    const { keys, thread, journal } = this.#parts;
    const { signal } = this.#off;
    const next = (): SealedBatch | null => this.#left.shift() ?? null;
    const note = (opened: OpenedBatch): void => this.#note(opened);
    try {
      await this.#whenWords;
      await openAll({ next, keys, thread, isUrgent: false }, note, { signal });
    } catch (error) {
      if (!(error instanceof OpeningThreadFailed)) throw error;
      // With it went the batches that it had.
      this.#left.splice(0, Infinity, ...this.#readAgain());
      await openAll({ next, keys, thread: null, isUrgent: false }, note, { signal });
    } finally {
      await thread?.end();
    }
    for (const id of this.#elements.keys()) if (!journal.has(id)) throw new Error(GONE);
    this.#done = this.#total;
  }

  /** @returns whether there are words of every entry. */
  async #bringWords(): Promise<boolean> {
    const { known, ring, journal } = this.#parts;
    let entries = 0;
    // Not kept: they hold the whole file in memory.
    for (const { sealed, ids } of known.words.splice(0)) {
      // The list goes first, and a page takes a few milliseconds.
      await turnForOthers();
      stopIfCalledOff({ signal: this.#off.signal });
      const words = openWords(sealed, ring);
      if (words === null) continue;
      journal.bringWords(ids, words);
      entries += ids.filter((id) => id !== null).length;
    }
    return entries === known.cards.length;
  }

  /**
   * In one go: a statement that is still reading would keep others from writing. A row that is not what the manifest
   * was held against is not taken: an older state of it would open, too.
   */
  #readAgain(): SealedBatch[] {
    const { journal, database } = this.#parts;
    return [...inBatches(readRows(database, 'records'))].flatMap((batch) => {
      const isMissing = (at: number): boolean => {
        const element = elementAt(batch, at);
        const { id } = element;
        return !journal.has(id) && isSameElement(element, this.#elements.get(id));
      };
      const [missing] = splitBatch(batch, isMissing);
      return missing ?? [];
    });
  }

  #note(opened: OpenedBatch): void {
    const { journal } = this.#parts;
    opened.ids.forEach((id, at) => {
      const isOpen = opened.states[at] === 'opened';
      const data = rowAt(opened, at).body.subarray(0, opened.lengths[at]);
      if (!journal.has(id)) bring(journal, id, isOpen ? data : null);
    });
    this.#done = Math.min(this.#total, this.#done + opened.ids.length);
    const progress = { done: this.#done, total: this.#total };
    this.#watching.forEach((tell) => tell(progress));
  }
}

function bring(journal: Journal, id: string, data: Uint8Array | null): void {
  const payload = data === null ? null : decodePayload(data);
  if (payload?.value.id !== id) throw new Error(GONE);
  journal.bring(payload);
}

function whenAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted === true) reject(new CalledOff());
    signal?.addEventListener('abort', () => reject(new CalledOff()), { once: true });
  });
}
