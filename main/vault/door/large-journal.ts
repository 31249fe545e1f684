/**
 * What an unlock of a large journal leaves for later: to open the records that the list did not wait for, and to keep the
 * catalogue by which the next list need not wait for them either.
 */
import type { Journal } from '../journal/journal.ts';
import type { PaceOptions } from '../long-work/pace.ts';
import { CalledOff } from '../long-work/pace.ts';
import type { CataloguedRow } from '../store/catalogue.ts';
import type { CatalogueFile } from '../store/catalogue-file.ts';
import type { KeyRing } from '../store/key-ring.ts';
import type { KnownRows } from '../store/known-rows.ts';
import type { RecordStore } from '../store/record-store.ts';
import type { RowMark } from '../store/row-reading.ts';
import type { LaterReading } from './later-reading.ts';

/** As many records are opened before the list in a few hundredths of a second. */
const FEW = 200;

export interface LargeJournalParts {
  readonly journal: Journal;
  readonly store: RecordStore;
  readonly ring: KeyRing;
  readonly catalogue: CatalogueFile;
  /** Of every row, as this unlock has read it. Emptied once nobody needs them any more. */
  readonly marks: Map<string, RowMark>;
  /** What the catalogue knew; null where it was of no use. */
  readonly known: KnownRows | null;
  /** Null where all was opened before the list. */
  readonly later: LaterReading | null;
  readonly verso: string;
}

export class LargeJournal {
  readonly #parts: LargeJournalParts;
  readonly #off = new AbortController();
  #keeping: Promise<void> | null = null;

  constructor(parts: LargeJournalParts) {
    this.#parts = parts;
    parts.store.onChange((_, ids) => parts.catalogue.noteChanged(ids));
  }

  /** Whether every record has been opened. */
  get isRead(): boolean {
    return this.#parts.later?.isDone ?? true;
  }

  /** Until every record has been opened. @throws as `LaterReading.wait`. */
  async whenRead(work: PaceOptions = {}): Promise<void> {
    await this.#parts.later?.wait(work);
  }

  /** Until every entry can be searched, or is waiting for the index. @throws as `LaterReading.wait`. */
  async whenWordsAreThere(work: PaceOptions = {}): Promise<void> {
    await this.#parts.later?.waitForWords(work);
  }

  /** Until this one has been opened. @throws as `LaterReading.wait`. */
  async whenHas(id: string): Promise<void> {
    await this.#parts.later?.waitFor(id);
  }

  /** Nothing is opened in this thread from here on. */
  stop(): void {
    this.#off.abort();
    this.#parts.later?.stop();
  }

  /** Stops, and nothing is written any more. Never rejects. */
  async end(): Promise<void> {
    this.stop();
    await this.#keeping?.catch(() => undefined);
  }

  /**
   * Once everything has been opened and can be searched: writes a catalogue where the one that lies there leaves too much
   * to be opened, or speaks of what is no more.
   * @throws Error where a record that opened before no longer does; the next unlock then opens all of them and tells.
   */
  keepCatalogue(): Promise<void> {
    this.#keeping ??= this.#keep().finally(() => this.#parts.marks.clear());
    return this.#keeping;
  }

  async #keep(): Promise<void> {
    const { journal, ring, catalogue, verso } = this.#parts;
    const { signal } = this.#off;
    try {
      await this.whenRead({ signal });
      await journal.whenSearchReady({ signal });
    } catch (error) {
      if (error instanceof CalledOff) return;
      catalogue.drop();
      throw error;
    }
    const rows = this.#isWorthAnother() ? this.#rows() : [];
    if (rows.length === 0) return;
    await catalogue.write(rows, ring, verso, { signal }, (ids) => journal.wordsOf(ids));
  }

  #isWorthAnother(): boolean {
    const { known, journal } = this.#parts;
    if (known === null || known.isOutdated) return true;
    return [...journal.laterRecords()].length - known.elements.length > FEW;
  }

  /** Of records that are still as they were read: of others nobody here knows the digest. */
  #rows(): CataloguedRow[] {
    const { journal, store, marks } = this.#parts;
    const rows: CataloguedRow[] = [];
    for (const { id, card } of journal.laterRecords()) {
      const element = store.elements.get(id);
      const mark = marks.get(id);
      if (element === undefined || mark === undefined || mark.version !== element.version) continue;
      rows.push({ element, digest: mark.digest, card });
    }
    return rows;
  }
}
