/**
 * The journal that an engineer would build first: one table with columns and a full-text index inside the
 * file. Over plain better-sqlite3 it is the floor under every figure; over SQLCipher it is what most would
 * pick instead of sealed records. As durable as the vault: WAL with FULL.
 */
import Plain from 'better-sqlite3';
import Ciphered from 'better-sqlite3-multiple-ciphers';
import { z } from 'zod';

import type { EntryDraft } from '../../../shared/model/journal.ts';

export type Kind = 'plain' | 'sqlcipher';

/** What of an entry a list shows, and its words. */
export interface StoredEntry {
  readonly id: string;
  readonly createdAt: string;
  readonly timePoint: string;
  readonly title: string;
  readonly tags: readonly string[];
  readonly text: string;
}

const rowSchema = z.object({
  id: z.string(),
  createdAt: z.string(),
  timePoint: z.string(),
  title: z.string(),
  tags: z.string(),
  body: z.string(),
});
const countSchema = z.object({ count: z.int() });

const SCHEMA = `
  CREATE TABLE entries (
    id TEXT PRIMARY KEY, createdAt TEXT NOT NULL, timePoint TEXT NOT NULL, title TEXT NOT NULL,
    tags TEXT NOT NULL, body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX byAge ON entries (createdAt);
  CREATE INDEX byTimePoint ON entries (timePoint, createdAt);
  CREATE VIRTUAL TABLE words USING fts5 (
    title, body, content='entries', tokenize='unicode61 remove_diacritics 2', prefix='2 3'
  );
`;

export class SqliteJournal {
  readonly #database: Plain.Database;
  readonly #insert: Plain.Statement;
  readonly #insertWords: Plain.Statement;

  /** @param key 32 bytes in hex: given as they are, so that no key derivation is measured. */
  constructor(kind: Kind, path: string, key: string) {
    this.#database = openAs(kind, path, key);
    this.#database.pragma('journal_mode = WAL');
    this.#database.pragma('synchronous = FULL');
    const isNew = this.#database.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
    if (isNew) this.#database.exec(SCHEMA);
    this.#insert = this.#database.prepare('INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?)');
    this.#insertWords = this.#database.prepare(
      'INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)',
    );
  }

  /** As fast as the disk allows, for filling only. */
  fill(entries: Iterable<readonly [EntryDraft, createdAt: string]>): void {
    this.#database.pragma('synchronous = OFF');
    this.#database.transaction(() => {
      for (const [draft, createdAt] of entries) this.#put(draft, createdAt, true);
    })();
    this.#database.pragma('synchronous = FULL');
    this.#database.pragma('wal_checkpoint(TRUNCATE)');
  }

  /** On the disk when it returns. */
  save(draft: EntryDraft, createdAt: string, words: 'indexed' | 'not-indexed'): void {
    this.#database.transaction(() => this.#put(draft, createdAt, words === 'indexed'))();
  }

  /** Everything, as a window that shows and filters it needs it. */
  readAll(): StoredEntry[] {
    return this.#database
      .prepare('SELECT * FROM entries ORDER BY createdAt DESC')
      .all()
      .map((raw) => {
        // Its columns are its own; parsing their values is what any program must do.
        const row = raw as z.infer<typeof rowSchema>;
        const tags = JSON.parse(row.tags) as string[];
        const answers = JSON.parse(row.body) as { text: string }[];
        return { ...row, tags, text: answers.map(({ text }) => text).join('\n') };
      });
  }

  /** A page of a list, as the vault gives it, with the number of all. */
  list(timePoint: string | null, order: 'ASC' | 'DESC', limit: number): number {
    const where = timePoint === null ? '' : 'WHERE timePoint = ?';
    const values = timePoint === null ? [] : [timePoint];
    const rows = z
      .array(rowSchema)
      .parse(
        this.#database
          .prepare(`SELECT * FROM entries ${where} ORDER BY createdAt ${order} LIMIT ?`)
          .all(...values, limit),
      );
    const counted = this.#database
      .prepare(`SELECT count(*) AS count FROM entries ${where}`)
      .get(...values);
    return rows.length === 0 ? 0 : countSchema.parse(counted).count;
  }

  /** @param words each to be found at the beginning of a word. @returns how many entries there are. */
  search(words: readonly string[], limit: number): number {
    const question = words.map((word) => `"${word}"*`).join(' AND ');
    const rows = this.#database
      .prepare(
        `SELECT entries.id, createdAt, timePoint, entries.title, tags,
           snippet(words, 1, '', '', '…', 24) AS body
         FROM words JOIN entries ON entries.rowid = words.rowid
         WHERE words MATCH ? ORDER BY createdAt DESC LIMIT ?`,
      )
      .all(question, limit);
    return z.array(rowSchema).parse(rows).length;
  }

  close(): void {
    this.#database.close();
  }

  #put(draft: EntryDraft, createdAt: string, isIndexed: boolean): void {
    const { id, timePoint, title, tags, answers } = draft;
    const body = JSON.stringify(answers);
    const { lastInsertRowid } = this.#insert.run(
      id,
      createdAt,
      timePoint,
      title,
      JSON.stringify(tags),
      body,
    );
    if (isIndexed) this.#insertWords.run(lastInsertRowid, title, body);
  }
}

function openAs(kind: Kind, path: string, key: string): Plain.Database {
  if (kind === 'plain') return new Plain(path);
  const database = new Ciphered(path);
  database.pragma("cipher = 'sqlcipher'");
  database.pragma(`key = "x'${key}'"`);
  return database;
}
