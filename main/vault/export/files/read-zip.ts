/**
 * Reads an archive of ours back, strictly: what is not exactly as write-zip.ts writes it is a fault.
 * Nothing here trusts the writer but the two constants of the format.
 */
import { inflateSync } from 'fflate';

import { crc32 } from '../../leak-test/crc32.ts';
import type { Pace } from '../../long-work/pace.ts';

/** Of a single file; more than any of ours can have. */
const MOST_UNPACKED = 512 * 1024 * 1024;
const PLAIN_NAME = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\\:*?"<>|\p{Cc}]+$/u;

/**
 * @returns the files in their order, by name.
 * @throws Error that says what is amiss, in our own words.
 */
export async function readZip(
  bytes: Uint8Array,
  pace: Pace,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw amiss('has no end');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (at + view.getUint32(end + 12, true) !== end) throw amiss('has a gap before its end');
  const directoryAt = at;
  let dataEnd = 0;
  const files = new Map<string, Uint8Array>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw amiss('lacks an entry');
    const nameLength = view.getUint16(at + 28, true);
    const name = decoded(bytes.subarray(at + 46, at + 46 + nameLength));
    if (!PLAIN_NAME.test(name) || files.has(name))
      throw amiss('has a name that is unsafe or twice');
    if (view.getUint32(at + 12, true) !== 0x0021_0000) throw amiss('has a date');
    // Extra field, comment, disk and attributes: all could say where it was made.
    for (let place = at + 30; place < at + 42; place += 2) {
      if (view.getUint16(place, true) !== 0) throw amiss('says more than it needs');
    }
    const localAt = view.getUint32(at + 42, true);
    if (localAt !== dataEnd) throw amiss('has a gap');
    const found = unpacked(bytes, view, localAt, at, nameLength);
    files.set(name, found.bytes);
    dataEnd = found.end;
    at += 46 + nameLength;
    await pace.step(0);
  }
  if (at !== end || dataEnd !== directoryAt) throw amiss('has something between');
  return files;
}

function unpacked(
  bytes: Uint8Array,
  view: DataView,
  localAt: number,
  directoryAt: number,
  nameLength: number,
): { readonly bytes: Uint8Array; readonly end: number } {
  const from = localAt + 30 + nameLength;
  const packedSize = view.getUint32(directoryAt + 20, true);
  const size = view.getUint32(directoryAt + 24, true);
  const end = from + packedSize;
  if (end > bytes.length || size > MOST_UNPACKED) throw amiss('is cut off');
  const sameFacts = equal(bytes, localAt + 4, directoryAt + 6, 26);
  const sameName = equal(bytes, localAt + 30, directoryAt + 46, nameLength);
  if (view.getUint32(localAt, true) !== 0x04034b50 || !sameFacts || !sameName) {
    throw amiss('has two headers that differ');
  }
  const packed = bytes.subarray(from, end);
  const method = view.getUint16(directoryAt + 10, true);
  if (method !== 0 && method !== 8) throw amiss('is packed in another way');
  const data = method === 0 ? packed : inflateSync(packed, { out: new Uint8Array(size) });
  if (data.length !== size || crc32(data) !== view.getUint32(directoryAt + 16, true)) {
    throw amiss('has a damaged file');
  }
  return { bytes: data, end };
}

function equal(bytes: Uint8Array, one: number, other: number, length: number): boolean {
  for (let index = 0; index < length; index += 1) {
    if (bytes[one + index] !== bytes[other + index]) return false;
  }
  return true;
}

/** Fatal: a name of bytes that are no text is refused. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return '';
  }
}

function amiss(what: string): Error {
  return new Error(`a zip ${what}`);
}
