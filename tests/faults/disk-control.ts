/**
 * Tells the shim (disk-shim.c) what to do, through the page of memory that both have mapped: which
 * operation is to fail, and how. Written by ordinary file calls, which the system keeps in step with the
 * mapping.
 */
import { closeSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';

/** Ends at the operation, or in the middle of it; is told an error; gets only half of a write done. */
export type FaultKind = 'kill' | 'torn' | 'eio' | 'enospc' | 'short';

export interface Fault {
  readonly kind: FaultKind;
  /** Every operation from the first one on, not that one alone. */
  readonly isSticky: boolean;
  /** Reads fail too, and are counted. */
  readonly withReads: boolean;
}

/** Exit code of a process that a fault has ended. */
export const ENDED_BY_FAULT = 137;

const CODES: Readonly<Record<FaultKind, { readonly fault: number; readonly error: number }>> = {
  kill: { fault: 1, error: 0 },
  torn: { fault: 2, error: 0 },
  eio: { fault: 3, error: 5 },
  enospc: { fault: 3, error: 28 },
  short: { fault: 4, error: 0 },
};

// The same layout as `struct control` of disk-shim.c.
const AT = {
  count: 24,
  hits: 32,
  logging: 40,
  root: 48,
  acknowledgements: 1072,
  kinds: 2096,
} as const;
const MOST_KINDS = 16_384;
const STILLS_AT = AT.kinds + MOST_KINDS;
const SIZE = STILLS_AT + MOST_KINDS;
const PATH_BYTES = 1024;

export interface Counted {
  /** Operations since the last `watch`. */
  readonly operations: number;
  /** Those of them that a fault has met. */
  readonly hits: number;
  /** What each operation was, a letter each (disk-shim.c); of very many, the first 16,384. */
  readonly kinds: string;
}

export class DiskControl {
  readonly #file: number;

  private constructor(file: number) {
    this.#file = file;
  }

  /** Makes the page at `path`, with nothing watched. */
  static make(path: string): void {
    writeFileSync(path, Buffer.alloc(SIZE));
  }

  static open(path: string): DiskControl {
    return new DiskControl(openSync(path, 'r+'));
  }

  /**
   * Files that are opened from now on under `root` are followed; lines written to that file are
   * acknowledgements, and part of the log.
   */
  watch(root: string, acknowledgements: string): void {
    this.#write(0, Buffer.alloc(AT.root));
    this.#write(STILLS_AT, Buffer.alloc(MOST_KINDS));
    this.#write(AT.acknowledgements, pathField(acknowledgements));
    this.#write(AT.root, pathField(root));
  }

  /** From now on every operation is written to the shim's log. */
  log(): void {
    this.#write(AT.logging, uint32(1));
  }

  /**
   * The `at`-th operation from now on, counted from 1, meets this fault.
   *
   * @param stills operations at which all that is watched is copied to where stills.ts says, as a process
   *   that is killed there, or in the middle of the write there, would leave it.
   */
  arm(fault: Fault, at: number, stills: readonly number[]): void {
    const wanted = Buffer.alloc(MOST_KINDS);
    for (const each of stills) wanted[each - 1] = 1;
    this.#write(STILLS_AT, wanted);
    const { fault: code, error } = CODES[fault.kind];
    const page = Buffer.alloc(40);
    page.writeUInt32LE(code, 0);
    page.writeUInt32LE(error, 4);
    page.writeUInt32LE(fault.isSticky ? 1 : 0, 8);
    page.writeUInt32LE(fault.withReads ? 1 : 0, 12);
    page.writeBigUInt64LE(BigInt(at), 16);
    this.#write(0, page);
  }

  /** Counts from zero, reads as asked, without a fault. */
  count(withReads: boolean): void {
    const page = Buffer.alloc(40);
    page.writeUInt32LE(withReads ? 1 : 0, 12);
    this.#write(0, page);
  }

  /** The disk is whole again and nobody watches. @returns what was counted. */
  release(): Counted {
    const page = Buffer.alloc(16);
    readSync(this.#file, page, 0, 16, AT.count);
    const kinds = Buffer.alloc(MOST_KINDS);
    readSync(this.#file, kinds, 0, MOST_KINDS, AT.kinds);
    const operations = Number(page.readBigUInt64LE(0));
    this.#write(0, Buffer.alloc(AT.root + 1));
    return {
      operations,
      hits: Number(page.readBigUInt64LE(8)),
      kinds: kinds.toString('latin1', 0, operations),
    };
  }

  close(): void {
    closeSync(this.#file);
  }

  #write(at: number, bytes: Buffer): void {
    writeSync(this.#file, bytes, 0, bytes.length, at);
  }
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function pathField(path: string): Buffer {
  const bytes = Buffer.alloc(PATH_BYTES);
  if (bytes.write(path, 'utf8') >= PATH_BYTES) throw new Error('a path too long for the shim');
  return bytes;
}
