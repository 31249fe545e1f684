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
  const padded = new Uint8Array(paddedLength(data.length));
  padded.set(u32(data.length), 0);
  padded.set(data, LENGTH_BYTES);
  return padded;
}

/** @returns null unless `padded` is exactly what `pad` makes of the data inside. */
export function unpad(padded: Uint8Array): Uint8Array | null {
  if (padded.length < FLOOR) return null;
  const length = readU32(padded, 0);
  if (paddedLength(length) !== padded.length) return null;
  const end = LENGTH_BYTES + length;
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
