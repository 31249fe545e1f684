/**
 * Full-text search in memory. It lives and dies with the vault process: no index of anybody's words is
 * ever on the disk. Contentless: it knows which entry has which words, not the words in order.
 */
import Database from 'better-sqlite3';
import type { Statement } from 'better-sqlite3';
import { z } from 'zod';

import { fold } from './fold.ts';

const rowSchema = z.strictObject({ rowid: z.int() });

/** How many waiting texts are indexed before other work may go on: about 10 ms of them. */
const SLICE = 50;

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

  constructor() {
    this.#database.pragma('temp_store = MEMORY');
    this.#database.exec(
      "CREATE VIRTUAL TABLE search USING fts5(text, content='', contentless_delete=1, " +
        "tokenize='unicode61 remove_diacritics 2', detail=none, prefix='2 3')",
    );
    this.#insert = this.#database.prepare('INSERT INTO search (rowid, text) VALUES (?, ?)');
    this.#remove = this.#database.prepare('DELETE FROM search WHERE rowid = ?');
    this.#match = this.#database.prepare('SELECT rowid FROM search WHERE search MATCH ?');
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

  /**
   * Ids of the texts that have every word at the beginning of one of theirs.
   * @param words as `wordsOf` gives them, at least one.
   */
  find(words: readonly string[]): ReadonlySet<string> {
    this.#index([...this.#waiting.keys()]);
    // Folded words are letters and digits only, so the quotes cannot be left.
    const question = words.map((word) => `"${word}"*`).join(' AND ');
    const found = new Set<string>();
    for (const row of this.#match.all(question)) {
      const id = this.#idOf.get(rowSchema.parse(row).rowid);
      if (id !== undefined) found.add(id);
    }
    return found;
  }

  close(): void {
    if (this.#timer !== null) clearImmediate(this.#timer);
    this.#waiting.clear();
    this.#database.close();
  }

  #indexSlice(): void {
    this.#timer = null;
    this.#index([...this.#waiting.keys()].slice(0, SLICE));
    if (this.#waiting.size > 0) this.#timer = setImmediate(() => this.#indexSlice());
  }

  #index(ids: readonly string[]): void {
    if (ids.length === 0) return;
    this.#database.transaction(() => {
      for (const id of ids) this.#indexOne(id);
    })();
  }

  #indexOne(id: string): void {
    const texts = this.#waiting.get(id);
    this.remove(id);
    if (texts === undefined) return;
    this.#lastRow += 1;
    this.#insert.run(this.#lastRow, texts().map(fold).join(' '));
    this.#rowOf.set(id, this.#lastRow);
    this.#idOf.set(this.#lastRow, id);
  }
}
