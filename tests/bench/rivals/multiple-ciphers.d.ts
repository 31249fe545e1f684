/** A drop-in of better-sqlite3; the types that it brings are where no import finds them. */
declare module 'better-sqlite3-multiple-ciphers' {
  import Database from 'better-sqlite3';

  export default Database;
}
