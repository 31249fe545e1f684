/**
 * Writes zip archives without a trace of when and where: every date is 1980-01-01 00:00, no owner, no
 * comment, no extra field. Sizes stand before the data, so that the plainest readers understand it.
 */
import { Deflate, deflateSync } from 'fflate';

import { crc32 } from '../../leak-test/crc32.ts';
import type { Pace } from '../../long-work/pace.ts';

export interface NamedBytes {
  /** With forward slashes; no slash first, nothing like "..". */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Takes bytes one after the other. */
export type Sink = (bytes: Uint8Array) => Promise<void> | void;

/** 1980-01-01 as zip writes it: year 0, month 1, day 1. */
const FIRST_DAY = 0x0021;
const VERSION = 20;
const NAME_IS_UTF8 = 0x0800;
const STORED = 0;
const DEFLATED = 8;
/** More would need zip64, which not everybody reads. */
const MOST_ENTRIES = 0xffff;
const MOST_BYTES = 0xffff_ffff;
const STEP_BYTES = 256 * 1024;

export class ZipWriter {
  readonly #sink: Sink;
  readonly #pace: Pace;
  readonly #directory: Uint8Array[] = [];
  #at = 0;

  constructor(sink: Sink, pace: Pace) {
    this.#sink = sink;
    this.#pace = pace;
  }

  async add({ name, bytes }: NamedBytes): Promise<void> {
    if (this.#directory.length >= MOST_ENTRIES) throw new RangeError('too many files for a zip');
    const packed = await deflated(bytes, this.#pace);
    const isSmaller = packed.length < bytes.length;
    const data = isSmaller ? packed : bytes;
    const encoded = new TextEncoder().encode(name);
    const facts = factsOf(isSmaller ? DEFLATED : STORED, bytes, data.length, encoded.length);
    const local = concatenated(marked(0x04034b50), facts, encoded);
    const place = new DataView(new ArrayBuffer(14));
    place.setUint32(10, this.#at, true);
    this.#directory.push(
      concatenated(marked(0x02014b50), u16(VERSION), facts, new Uint8Array(place.buffer), encoded),
    );
    await this.#put(local);
    await this.#put(data);
  }

  async finish(): Promise<void> {
    const from = this.#at;
    for (const entry of this.#directory) await this.#put(entry);
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, 0x06054b50, true);
    end.setUint16(8, this.#directory.length, true);
    end.setUint16(10, this.#directory.length, true);
    end.setUint32(12, this.#at - from, true);
    end.setUint32(16, from, true);
    await this.#put(new Uint8Array(end.buffer));
  }

  async #put(bytes: Uint8Array): Promise<void> {
    this.#at += bytes.length;
    if (this.#at > MOST_BYTES) throw new RangeError('too much for a zip');
    await this.#sink(bytes);
  }
}

/** A whole archive in memory. */
export async function zipBytes(files: readonly NamedBytes[], pace: Pace): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const zip = new ZipWriter((bytes) => void parts.push(bytes), pace);
  for (const file of files) await zip.add(file);
  await zip.finish();
  return concatenated(...parts);
}

/** In steps where there is much of it; small files in one go, for each stream costs megabytes of tables. */
export async function deflated(bytes: Uint8Array, pace: Pace): Promise<Uint8Array> {
  await pace.step(0);
  if (bytes.length <= STEP_BYTES) return deflateSync(bytes, { level: 6 });
  const parts: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (part) => void parts.push(part));
  for (let at = 0; at < bytes.length; at += STEP_BYTES) {
    const end = at + STEP_BYTES;
    deflate.push(bytes.subarray(at, end), end >= bytes.length);
    await pace.step(0);
  }
  return concatenated(...parts);
}

/** What the header before the data and the one in the directory have in common. */
function factsOf(method: number, bytes: Uint8Array, packed: number, name: number): Uint8Array {
  const facts = new DataView(new ArrayBuffer(26));
  facts.setUint16(0, VERSION, true);
  facts.setUint16(2, NAME_IS_UTF8, true);
  facts.setUint16(4, method, true);
  facts.setUint16(6, 0, true);
  facts.setUint16(8, FIRST_DAY, true);
  facts.setUint32(10, crc32(bytes), true);
  facts.setUint32(14, packed, true);
  facts.setUint32(18, bytes.length, true);
  facts.setUint16(22, name, true);
  facts.setUint16(24, 0, true);
  return new Uint8Array(facts.buffer);
}

function marked(mark: number): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(4));
  bytes.setUint32(0, mark, true);
  return new Uint8Array(bytes.buffer);
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, value >>> 8);
}

function concatenated(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}
