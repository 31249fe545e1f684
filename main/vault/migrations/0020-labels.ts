/**
 * A label to each record: its kind, title and date, sealed by itself and always of one length. It is
 * read only where the record's own body cannot be: so that a damaged or missing record has a name that
 * the person knows. `v` is the record's version when the label was written.
 */
export const labels = {
  version: 20,
  sql: `
    CREATE TABLE labels (
      id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
      v INTEGER NOT NULL CHECK (v > 0),
      body BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
} as const;
