/**
 * The first format. A record shows its random id, how often it was sealed and its sealed body;
 * no kind, date, title or order. WITHOUT ROWID, because a rowid would number the records by age.
 */
export const records = {
  version: 10,
  sql: `
    CREATE TABLE vault (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      id BLOB NOT NULL CHECK (length(id) = 16)
    ) STRICT;
    CREATE TABLE records (
      id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
      v INTEGER NOT NULL CHECK (v > 0),
      body BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE manifest (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      body BLOB NOT NULL
    ) STRICT;
  `,
} as const;
