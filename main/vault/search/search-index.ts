/**
 * Full-text search in memory. It lives and dies with the vault process: no index of anybody's words is
 * ever on the disk. Contentless: it knows which entry has which words, not the words in order.
 */
import Database from 'better-sqlite3';
import type { Statement } from 'better-sqlite3';
import { z } from 'zod';

import { toIndex } from './fold.ts';

const rowSchema = z.array(z.int());

/** How long texts are indexed before other work may go on: a save or a list waits no longer than this. */
const SLICE_MS = 8;

export class SearchIndex {
  readonly #database = new Database(':memory:');
  readonly #rowOf = new Map<string, number>();
  readonly #idOf = new Map<number, string>();
  /** Texts that are not in the index yet, newest call wins. */
  readonly #waiting = new Map<string, () => readonly string[]>();
  readonly #insert: Statement;
  readonly #remove: Statement;
  readonly #match: Statement;
  #lastRow = 0;
  #timer: NodeJS.Immediate | null = null;
  #whenReady: PromiseWithResolvers<void> | null = null;

  constructor() {
    this.#database.pragma('temp_store = MEMORY');
    this.#database.exec(
      "CREATE VIRTUAL TABLE search USING fts5(text, content='', contentless_delete=1, " +
        "tokenize='unicode61 remove_diacritics 2', detail=none, prefix='1 2')",
    );
    this.#insert = this.#database.prepare('INSERT INTO search (rowid, text) VALUES (?, ?)');
    this.#remove = this.#database.prepare('DELETE FROM search WHERE rowid = ?');
    this.#match = this.#database.prepare('SELECT rowid FROM search WHERE search MATCH ?').pluck();
  }

  /** Texts are taken when their turn comes, so that opening a journal does not wait for its index. */
  put(id: string, texts: () => readonly string[]): void {
    this.#waiting.set(id, texts);
    this.#timer ??= setImmediate(() => this.#indexSlice());
  }

  remove(id: string): void {
    this.#waiting.delete(id);
    const row = this.#rowOf.get(id);
    if (row === undefined) return;
    this.#remove.run(row);
    this.#rowOf.delete(id);
    this.#idOf.delete(row);
  }

  /** False while texts wait for their turn. */
  get isReady(): boolean {
    return this.#waiting.size === 0;
  }

  /** Resolved when no text waits any more, or when the index is closed. Other work goes on meanwhile. */
  whenReady(): Promise<void> {
    if (this.isReady) return Promise.resolve();
    this.#whenReady ??= Promise.withResolvers();
    return this.#whenReady.promise;
  }

  /**
   * Ids of the texts that have every word at the beginning of one of theirs. What waits is taken in first,
   * in one go.
   * @param words as `wordsOf` gives them, at least one.
   */
  find(words: readonly string[]): ReadonlySet<string> {
    this.#index(Infinity);
    // Folded words are letters and digits only, so the quotes cannot be left.
    const question = words.map((word) => `"${word}"*`).join(' AND ');
    const found = new Set<string>();
    for (const row of rowSchema.parse(this.#match.all(question))) {
      const id = this.#idOf.get(row);
      if (id !== undefined) found.add(id);
    }
    return found;
  }

  close(): void {
    if (this.#timer !== null) clearImmediate(this.#timer);
    this.#waiting.clear();
    this.#whenReady?.resolve();
    this.#database.close();
  }

  #indexSlice(): void {
    this.#timer = null;
    this.#index(performance.now() + SLICE_MS);
    if (!this.isReady) this.#timer = setImmediate(() => this.#indexSlice());
  }

  /** @param until as `performance.now` counts. */
  #index(until: number): void {
    // One transaction over all slices: the index is written out once and not after each of them.
    if (!this.isReady && !this.#database.inTransaction) this.#database.exec('BEGIN');
    for (const [id, texts] of this.#waiting) {
      this.#indexOne(id, texts());
      if (performance.now() > until) break;
    }
    if (!this.isReady) return;
    if (this.#database.inTransaction) this.#database.exec('COMMIT');
    this.#whenReady?.resolve();
    this.#whenReady = null;
  }

  #indexOne(id: string, texts: readonly string[]): void {
    this.remove(id);
    this.#lastRow += 1;
    this.#insert.run(this.#lastRow, texts.map(toIndex).join(' '));
    this.#rowOf.set(id, this.#lastRow);
    this.#idOf.set(this.#lastRow, id);
  }
}
