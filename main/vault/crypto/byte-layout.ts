/**
 * How numbers and fields become bytes in every format of this folder: big-endian, nothing implied.
 * Like all of this folder it needs no Node, because the reader in a browser is built from it too.
 */

export function u16(value: number): Uint8Array {
  const bytes = new Uint8Array(2);
  new DataView(bytes.buffer).setUint16(0, value);
  return bytes;
}

export function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  writeU32(bytes, 0, value);
  return bytes;
}

export function u64(value: number): Uint8Array {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('not a u64');
  const bytes = new Uint8Array(8);
  writeU32(bytes, 0, Math.floor(value / 2 ** 32));
  writeU32(bytes, 4, value);
  return bytes;
}

export function readU16(bytes: Uint8Array, offset: number): number {
  return view(bytes).getUint16(offset);
}

export function readU32(bytes: Uint8Array, offset: number): number {
  return view(bytes).getUint32(offset);
}

/** @returns null where the value is beyond what a JavaScript integer holds exactly. */
export function readU64(bytes: Uint8Array, offset: number): number | null {
  const value = view(bytes).getBigUint64(offset);
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : null;
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** Each part after its length in four bytes, so that no two lists of parts give the same bytes. */
export function lengthPrefixed(...parts: readonly Uint8Array[]): Uint8Array {
  return afterHead(NOTHING, ...parts);
}

/** What is made once and begins many, and then each part after its length in four bytes. */
export function afterHead(head: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array {
  // Written in place and byte by byte: this runs twice for each record of an unlock.
  let length = head.length;
  for (const part of parts) length += 4 + part.length;
  const whole = new Uint8Array(length);
  whole.set(head);
  let offset = head.length;
  for (const part of parts) {
    writeU32(whole, offset, part.length);
    whole.set(part, offset + 4);
    offset += 4 + part.length;
  }
  return whole;
}

const NOTHING = new Uint8Array(0);

function writeU32(bytes: Uint8Array, offset: number, value: number): void {
  bytes[offset] = value >>> 24;
  bytes[offset + 1] = value >>> 16;
  bytes[offset + 2] = value >>> 8;
  bytes[offset + 3] = value;
}

const encoder = new TextEncoder();

export function ascii(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Lower case. */
export function toHex(bytes: Uint8Array): string {
  if (knowsHex(bytes)) return bytes.toHex();
  // Eight bytes at a time: this runs several times for each record of an unlock.
  const eights = view(bytes);
  let hex = '';
  let offset = 0;
  for (; offset + 8 <= bytes.length; offset += 8) {
    hex += eights.getBigUint64(offset).toString(16).padStart(16, '0');
  }
  for (; offset < bytes.length; offset += 1) {
    hex += eights.getUint8(offset).toString(16).padStart(2, '0');
  }
  return hex;
}

/** @throws RangeError for anything but pairs of hex digits. */
export function fromHex(hex: string): Uint8Array {
  if (hex.length % 2 !== 0) throw new RangeError('not hex');
  const bytes = new Uint8Array(hex.length / 2);
  for (let index = 0; index < bytes.length; index += 1) {
    const high = digitOf(hex.charCodeAt(index * 2));
    const low = digitOf(hex.charCodeAt(index * 2 + 1));
    bytes[index] = (high << 4) | low;
  }
  return bytes;
}

/** Not in constant time: for public bytes only. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Newer engines bring it; Node 24 does not. */
function knowsHex(bytes: Uint8Array): bytes is Uint8Array & { toHex(): string } {
  return 'toHex' in bytes;
}

function digitOf(character: number): number {
  if (character >= 0x30 && character <= 0x39) return character - 0x30;
  const lower = character | 0x20;
  if (lower >= 0x61 && lower <= 0x66) return lower - 0x61 + 10;
  throw new RangeError('not hex');
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
