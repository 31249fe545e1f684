/** As much of sql.js as the reader uses. */
declare module 'sql.js' {
  export type SqlValue = number | string | Uint8Array | null;

  export interface SqlStatement {
    /** Whether there is a row. */
    step(): boolean;
    get(): SqlValue[];
    free(): void;
  }

  export interface SqlDatabase {
    exec(sql: string): unknown;
    prepare(sql: string): SqlStatement;
    close(): void;
  }

  export interface SqlJs {
    readonly Database: new (bytes: Uint8Array) => SqlDatabase;
  }

  export default function initSqlJs(settings: { readonly wasmBinary: Uint8Array }): Promise<SqlJs>;
}

/** A file as a `data:` address with base64 inside. */
declare module '*?inline' {
  const address: string;
  export default address;
}
