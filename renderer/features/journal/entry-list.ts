/**
 * The list at the journal's left: one question to the vault at a time that counts. While somebody
 * types, only the last words are looked for; an answer that has been overtaken is thrown away; the
 * list on the page stays until the new one is there, so that nothing flickers.
 */
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { EntryQuery, EntrySummary } from '../../../shared/contract/entry-calls.ts';
import type { ProblemData } from '../../../shared/errors/problems.ts';

export const PAGE_SIZE = 100;
export const TYPING_PAUSE_MS = 60;

/** What the person asked for; paging is the list's own business. */
export type Wanted = Omit<EntryQuery, 'limit' | 'offset'>;

export const EVERYTHING: Wanted = {
  words: '',
  packId: null,
  sessionId: null,
  timePoint: null,
  tag: null,
  discarded: false,
  order: 'newest',
};

/** Whether the sentence leaves anything out. */
export function isFiltered({ packId, sessionId, timePoint, tag }: Wanted): boolean {
  return [packId, sessionId, timePoint, tag].some((part) => part !== null);
}

export interface EntryListState {
  /** What is being asked for; the entries may still answer the question before. */
  readonly wanted: Wanted;
  /** The search that the entries answer. */
  readonly answeredWords: string;
  readonly entries: readonly EntrySummary[];
  readonly total: number;
  readonly phase: 'opening' | 'looking' | 'ready' | 'trouble';
  readonly trouble: ProblemData | null;
}

export interface EntryListOptions {
  readonly ask: (query: EntryQuery) => Promise<CallOutput<'entries.list'>>;
  readonly toTrouble: (error: unknown) => ProblemData;
  /** @returns its own off. */
  readonly after: (milliseconds: number, action: () => void) => () => void;
}

export class EntryList {
  readonly #options: EntryListOptions;
  readonly #listeners = new Set<() => void>();
  #state: EntryListState;
  /** Grows with every question; an answer to an older one is not shown. */
  #turn = 0;
  #cancelPause: () => void = () => undefined;
  #askingMore = false;

  constructor(options: EntryListOptions, wanted: Wanted = EVERYTHING) {
    this.#options = options;
    this.#state = {
      wanted,
      answeredWords: wanted.words,
      entries: [],
      total: 0,
      phase: 'opening',
      trouble: null,
    };
  }

  state = (): EntryListState => this.#state;

  /** @returns its own off. */
  onState = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Words that are being typed wait for a pause; a chosen filter does not. */
  want(change: Partial<Wanted>): void {
    const wanted = { ...this.#state.wanted, ...change };
    const typing = wanted.words !== this.#state.wanted.words;
    this.#show({ wanted });
    this.#cancelPause();
    if (typing) this.#cancelPause = this.#options.after(TYPING_PAUSE_MS, () => void this.refresh());
    else void this.refresh();
  }

  /** Asks again from the top, for as many as are on the page now. */
  async refresh(): Promise<void> {
    this.#cancelPause();
    this.#turn += 1;
    const turn = this.#turn;
    const { wanted, phase, entries } = this.#state;
    if (phase !== 'opening') this.#show({ phase: 'looking' });
    const limit = Math.min(500, Math.max(PAGE_SIZE, entries.length));
    try {
      const answer = await this.#options.ask({ ...wanted, limit, offset: 0 });
      if (turn !== this.#turn) return;
      this.#show({ ...answer, answeredWords: wanted.words, phase: 'ready', trouble: null });
    } catch (error) {
      if (turn === this.#turn) {
        this.#show({ phase: 'trouble', trouble: this.#options.toTrouble(error) });
      }
    }
  }

  /** The next page, added at the end. Does nothing where all are shown. */
  async more(): Promise<void> {
    const { wanted, phase, entries, total } = this.#state;
    if (this.#askingMore || phase !== 'ready' || entries.length >= total) return;
    this.#askingMore = true;
    const turn = this.#turn;
    try {
      const offset = entries.length;
      const answer = await this.#options.ask({ ...wanted, limit: PAGE_SIZE, offset });
      if (turn !== this.#turn) return;
      const known = new Set(entries.map((entry) => entry.id));
      const fresh = answer.entries.filter((entry) => !known.has(entry.id));
      this.#show({ entries: [...entries, ...fresh], total: answer.total });
    } catch (error) {
      if (turn === this.#turn) {
        this.#show({ phase: 'trouble', trouble: this.#options.toTrouble(error) });
      }
    } finally {
      this.#askingMore = false;
    }
  }

  stop(): void {
    this.#cancelPause();
    this.#turn += 1;
  }

  #show(change: Partial<EntryListState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
