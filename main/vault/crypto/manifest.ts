/**
 * What must be in the vault, in one sealed row: how many records, and a root over every (table, id,
 * version, tag). The root is a keyed multiset hash: each record's keyed BLAKE2b-512, summed modulo
 * 2^512. One save costs one subtraction and one addition, whatever the size of the journal.
 * Why that is enough: README.md and docs/decisions/0002-manifest.md.
 */
import {
  afterHead,
  ascii,
  concat,
  fromHex,
  lengthPrefixed,
  readU16,
  readU64,
  sameBytes,
  toHex,
  u16,
  u64,
} from './byte-layout.ts';
import { hashDirectly } from './direct-sodium.ts';
import type { SecretBytes } from './secret-bytes.ts';
import type { Place } from './sealed-record.ts';

export const ROOT_BYTES = 64;
const MODULUS = 1n << 512n;
const MANIFEST_BYTES = 16 + 2 + 8 + 8 + ROOT_BYTES;
/** The manifest is one row; its own counter is inside. */
const MANIFEST_ID = '0'.repeat(32);

export interface Manifest {
  readonly vaultId: string;
  readonly epoch: number;
  /** Grows by one with each change. */
  readonly counter: number;
  readonly count: number;
  readonly root: bigint;
}

/** One record as the manifest sees it. */
export interface Element {
  readonly table: string;
  readonly id: string;
  readonly version: number;
  readonly tag: Uint8Array;
}

export function emptyManifest(vaultId: string, epoch: number): Manifest {
  return { vaultId, epoch, counter: 0, count: 0, root: 0n };
}

/** The share of one record in the root. */
export function elementHash(element: Element, rootKey: SecretBytes): bigint {
  return BigInt(`0x${toHex(hashOf(element, rootKey))}`);
}

function hashOf(element: Element, rootKey: SecretBytes): Uint8Array {
  const { table, id, version, tag } = element;
  const message = afterHead(headOf(table), fromHex(id), u64(version), tag);
  return rootKey.borrow((key) => hashDirectly(ROOT_BYTES, message, key));
}

/** What the messages of a whole table begin with: an unlock asks for the same again and again. */
let last: { readonly table: string; readonly head: Uint8Array } | null = null;

function headOf(table: string): Uint8Array {
  if (last?.table !== table) last = { table, head: lengthPrefixed(ascii(table)) };
  return last.head;
}

/** The manifest after records went and came in one change. */
export function changeManifest(
  manifest: Manifest,
  gone: readonly Element[],
  come: readonly Element[],
  rootKey: SecretBytes,
): Manifest {
  let root = manifest.root;
  for (const element of gone) root += MODULUS - elementHash(element, rootKey);
  for (const element of come) root += elementHash(element, rootKey);
  return {
    ...manifest,
    counter: manifest.counter + 1,
    count: manifest.count - gone.length + come.length,
    root: root % MODULUS,
  };
}

/** Of a root as an unlock adds it up: in 32-bit digits, which cost less than large integers. */
const DIGIT_BITS = 32n;
const DIGIT_BYTES = 4;
/** So many digits can be added to one number before it is no longer exact. */
const EXACT_SUMS = 2 ** 20;

/** The root over some records, as it adds up: that of all is the sum of the parts, in any order. */
export class RootSum {
  readonly #key: SecretBytes;
  /** The most significant digit first, as in the bytes of a hash. */
  readonly #digits = new Float64Array(ROOT_BYTES / DIGIT_BYTES);
  #root = 0n;
  #sums = 0;

  constructor(rootKey: SecretBytes) {
    this.#key = rootKey;
  }

  add(element: Element): void {
    const hash = hashOf(element, this.#key);
    const view = new DataView(hash.buffer, hash.byteOffset);
    for (let at = 0; at < this.#digits.length; at += 1) {
      this.#digits[at] = (this.#digits[at] ?? 0) + view.getUint32(at * DIGIT_BYTES);
    }
    this.#sums += 1;
    if (this.#sums === EXACT_SUMS) this.#carry();
  }

  /** What another part of the records came to. */
  addRoot(root: bigint): void {
    this.#root += root;
  }

  /** What a part of the records comes to that is not among them after all. */
  takeOut(root: bigint): void {
    this.#root += MODULUS - root;
  }

  get root(): bigint {
    this.#carry();
    return this.#root % MODULUS;
  }

  #carry(): void {
    let sum = 0n;
    for (const digit of this.#digits) sum = (sum << DIGIT_BITS) + BigInt(digit);
    this.#root += sum;
    this.#digits.fill(0);
    this.#sums = 0;
  }
}

/** Root over all records, for comparison with the sealed one. */
export function rootOf(elements: Iterable<Element>, rootKey: SecretBytes): bigint {
  const sum = new RootSum(rootKey);
  for (const element of elements) sum.add(element);
  return sum.root;
}

export function encodeManifest(manifest: Manifest): Uint8Array {
  return concat(
    fromHex(manifest.vaultId),
    u16(manifest.epoch),
    u64(manifest.counter),
    u64(manifest.count),
    fromHex(manifest.root.toString(16).padStart(ROOT_BYTES * 2, '0')),
  );
}

/** @returns null unless these are exactly the bytes that `encodeManifest` makes. */
export function decodeManifest(bytes: Uint8Array): Manifest | null {
  if (bytes.length !== MANIFEST_BYTES) return null;
  const counter = readU64(bytes, 18);
  const count = readU64(bytes, 26);
  if (counter === null || count === null) return null;
  const manifest = {
    vaultId: toHex(bytes.subarray(0, 16)),
    epoch: readU16(bytes, 16),
    counter,
    count,
    root: BigInt(`0x${toHex(bytes.subarray(34))}`),
  };
  return sameBytes(encodeManifest(manifest), bytes) ? manifest : null;
}

export function manifestPlace(vaultId: string, epoch: number): Place {
  return { purpose: 'manifest', vaultId, epoch, table: 'manifest', id: MANIFEST_ID, version: 0 };
}
