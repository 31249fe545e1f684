/** Reads the shim's log: what reached the disk, in which order, and when something was acknowledged. */
import { readFileSync } from 'node:fs';

/**
 * c created, o opened, w written, t cut or grown to `offset`, s synced, r renamed to `other`, u unlinked,
 * m folder made, d folder removed, a acknowledged.
 */
export type OperationCode = 'c' | 'o' | 'w' | 't' | 's' | 'r' | 'u' | 'm' | 'd' | 'a';

export interface Operation {
  readonly code: OperationCode;
  readonly name: string;
  readonly other: string;
  /** Names a file while it lives; 0 where the operation is on a name. */
  readonly inode: bigint;
  readonly offset: number;
  readonly data: Buffer;
}

const HEAD = 32;
const CODES = 'cowtsrumda';

export function readDiskLog(path: string): Operation[] {
  const bytes = readFileSync(path);
  const operations: Operation[] = [];
  for (let at = 0; at < bytes.length;) {
    const code = String.fromCharCode(bytes.readUInt32LE(at));
    if (!isCode(code)) throw new Error(`the disk log is no log at byte ${String(at)}`);
    const nameBytes = bytes.readUInt32LE(at + 4);
    const otherBytes = bytes.readUInt32LE(at + 8);
    const dataBytes = bytes.readUInt32LE(at + 12);
    const offset = Number(bytes.readBigUInt64LE(at + 16));
    const inode = bytes.readBigUInt64LE(at + 24);
    const nameAt = at + HEAD;
    const otherAt = nameAt + nameBytes;
    const dataAt = otherAt + otherBytes;
    operations.push({
      code,
      name: bytes.toString('utf8', nameAt, otherAt),
      other: bytes.toString('utf8', otherAt, dataAt),
      inode,
      offset,
      data: bytes.subarray(dataAt, dataAt + dataBytes),
    });
    at = dataAt + dataBytes;
  }
  return operations;
}

function isCode(code: string): code is OperationCode {
  return code.length === 1 && CODES.includes(code);
}
