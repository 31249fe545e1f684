/**
 * Hides how much was written. Padded = length u32 | data | zeros, as long as the next of: 1 KiB, a
 * multiple of 256 bytes, then Padmé (Nikitin and others, 2019), which leaks at most
 * O(log log length) bits of the length for at most 12 % more bytes.
 */
import { readU32, u32 } from './byte-layout.ts';

const LENGTH_BYTES = 4;
const FLOOR = 1024;
const STEP = 256;

/** Length of a padded plaintext that carries `dataLength` bytes. */
export function paddedLength(dataLength: number): number {
  const stepped = Math.ceil((dataLength + LENGTH_BYTES) / STEP) * STEP;
  return padme(Math.max(FLOOR, stepped));
}

export function pad(data: Uint8Array): Uint8Array {
  return fill(data, paddedLength(data.length));
}

/** Of a label: all are of one length, whatever they say. */
export const LABEL_PADDED = 256;
export const LONGEST_LABEL = LABEL_PADDED - LENGTH_BYTES;

/** @throws RangeError for more than `LONGEST_LABEL` bytes. */
export function padLabel(data: Uint8Array): Uint8Array {
  if (data.length > LONGEST_LABEL) throw new RangeError('a label is too long');
  return fill(data, LABEL_PADDED);
}

/** @returns null unless `padded` is exactly what `padLabel` makes of the data inside. */
export function unpadLabel(padded: Uint8Array): Uint8Array | null {
  return padded.length === LABEL_PADDED ? dataInside(padded) : null;
}

/** @returns null unless `padded` is exactly what `pad` makes of the data inside. */
export function unpad(padded: Uint8Array): Uint8Array | null {
  if (padded.length < FLOOR) return null;
  return paddedLength(readU32(padded, 0)) === padded.length ? dataInside(padded) : null;
}

function fill(data: Uint8Array, length: number): Uint8Array {
  const padded = new Uint8Array(length);
  padded.set(u32(data.length), 0);
  padded.set(data, LENGTH_BYTES);
  return padded;
}

/** @returns null where the filler is not all zeros. */
function dataInside(padded: Uint8Array): Uint8Array | null {
  const end = LENGTH_BYTES + readU32(padded, 0);
  if (end > padded.length) return null;
  for (let index = end; index < padded.length; index += 1) {
    if (padded[index] !== 0) return null;
  }
  return padded.subarray(LENGTH_BYTES, end);
}

/** Rounds up so that only the highest bits of the length, about log log of it, may be set. */
function padme(length: number): number {
  const exponent = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const unit = 2 ** Math.max(0, exponent - kept);
  return Math.ceil(length / unit) * unit;
}
