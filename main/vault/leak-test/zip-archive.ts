/**
 * Reads zip archives as far as a search needs: the directory at their end, then each entry piece by
 * piece. Hostile archives cost bounded memory: an entry is unpacked in small steps, and the caller stops
 * when it has had enough.
 */
import { Inflate } from 'fflate';

import type { ByteSource } from './byte-source.ts';
import { crc32 } from './crc32.ts';

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; others cannot be read. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly checksum: number;
  readonly packedSize: number;
  readonly headerAt: number;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
/** The end record without its comment, and the longest comment. */
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
/** A directory of this size names a hundred thousand entries. */
const LARGEST_DIRECTORY = 16 * 1024 * 1024;
/** Deflate unpacks to at most about a thousand times as much. */
const PACKED_STEP = 16 * 1024;
/** Where a size or a place does not fit into four bytes. */
const IN_ZIP64 = 0xffff_ffff;

export function looksLikeZip(beginning: Buffer): boolean {
  if (beginning.length < 4) return false;
  const mark = beginning.readUInt32LE(0);
  return mark === LOCAL_HEADER || mark === DIRECTORY_END;
}

/** @returns null for what cannot be read as an archive. */
export async function readDirectory(source: ByteSource): Promise<readonly ZipEntry[] | null> {
  const tailAt = Math.max(0, source.size - END_BYTES - LONGEST_COMMENT);
  const tail = await source.read(tailAt, source.size - tailAt);
  const end = lastIndexOfMark(tail, DIRECTORY_END);
  if (end === null || end + END_BYTES > tail.length) return null;
  const count = tail.readUInt16LE(end + 10);
  const size = tail.readUInt32LE(end + 12);
  const at = tail.readUInt32LE(end + 16);
  if (at === IN_ZIP64 || size > LARGEST_DIRECTORY || at + size > source.size) return null;
  const directory = await source.read(at, size);
  const entries: ZipEntry[] = [];
  for (let from = 0; entries.length < count;) {
    if (from + 46 > directory.length || directory.readUInt32LE(from) !== DIRECTORY_HEADER) {
      return null;
    }
    const nameLength = directory.readUInt16LE(from + 28);
    entries.push({
      name: directory.toString('utf8', from + 46, from + 46 + nameLength),
      method: directory.readUInt16LE(from + 10),
      isEncrypted: (directory.readUInt16LE(from + 8) & 1) === 1,
      checksum: directory.readUInt32LE(from + 16),
      packedSize: directory.readUInt32LE(from + 20),
      headerAt: directory.readUInt32LE(from + 42),
    });
    from += 46 + nameLength + directory.readUInt16LE(from + 30) + directory.readUInt16LE(from + 32);
  }
  return entries;
}

/**
 * The entry's own bytes, in pieces that may be overwritten after use.
 * @throws where the entry is damaged, encrypted or packed in another way.
 */
export async function* unpack(source: ByteSource, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted || entry.packedSize === IN_ZIP64 || ![0, 8].includes(entry.method)) {
    throw new Error('An entry of a zip cannot be unpacked.');
  }
  const header = await source.read(entry.headerAt, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL_HEADER) {
    throw new Error('An entry of a zip has no header.');
  }
  const from = entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const end = from + entry.packedSize;
  if (end > source.size) throw new Error('An entry of a zip is cut off.');
  let checksum = 0;
  const unpacked: Uint8Array[] = [];
  const inflate = new Inflate((piece) => unpacked.push(piece));
  for (let at = from; at < end; at += PACKED_STEP) {
    const packed = await source.read(at, Math.min(PACKED_STEP, end - at));
    if (entry.method === 0) unpacked.push(packed);
    else inflate.push(packed, at + PACKED_STEP >= end);
    for (const piece of unpacked.splice(0)) {
      checksum = crc32(piece, checksum);
      yield piece;
    }
  }
  if (checksum !== entry.checksum) throw new Error('An entry of a zip is damaged.');
}

function lastIndexOfMark(bytes: Buffer, mark: number): number | null {
  const wanted = Buffer.alloc(4);
  wanted.writeUInt32LE(mark);
  const at = bytes.lastIndexOf(wanted);
  return at < 0 ? null : at;
}
