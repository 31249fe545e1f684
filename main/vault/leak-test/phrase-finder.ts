/** Looks for phrases in bytes that come piece by piece, in each of the ways in which text is written. */

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface Needle {
  readonly bytes: Buffer;
  readonly encoding: Encoding;
}

/**
 * The byte forms of these phrases. A file system or an index may have folded them on the way, so each is
 * also looked for composed, decomposed and in lower case.
 * @throws RangeError for an empty phrase, which would be everywhere.
 */
export function needlesOf(phrases: readonly string[]): Needle[] {
  if (phrases.includes('')) throw new RangeError('An empty phrase is everywhere.');
  const forms = new Set(
    phrases
      .flatMap((phrase) => [phrase, phrase.normalize('NFC'), phrase.normalize('NFD')])
      .flatMap((phrase) => [phrase, phrase.toLowerCase()]),
  );
  return [...forms].flatMap((form) =>
    ENCODINGS.map((encoding) => ({ encoding, bytes: encode(form, encoding) })),
  );
}

/** Searches one stream of bytes; a phrase that lies across two pieces is found. */
export class PhraseFinder {
  readonly #needles: readonly Needle[];
  readonly #overlap: number;
  readonly #found = new Set<Encoding>();
  #tail = Buffer.alloc(0);

  constructor(needles: readonly Needle[]) {
    this.#needles = needles;
    this.#overlap = Math.max(0, ...needles.map(({ bytes }) => bytes.length - 1));
  }

  /** In the order of `ENCODINGS`. */
  get found(): readonly Encoding[] {
    return ENCODINGS.filter((encoding) => this.#found.has(encoding));
  }

  /** The piece may be overwritten by the caller afterwards. */
  take(piece: Uint8Array): void {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    this.#look(bytes);
    // What a phrase across the seam can reach: the end of before, and the beginning of this.
    this.#look(Buffer.concat([this.#tail, bytes.subarray(0, this.#overlap)]));
    const end = Buffer.concat([this.#tail, bytes.subarray(-this.#overlap)]);
    this.#tail = this.#overlap === 0 ? Buffer.alloc(0) : end.subarray(-this.#overlap);
  }

  #look(bytes: Buffer): void {
    for (const needle of this.#needles) {
      if (!this.#found.has(needle.encoding) && bytes.includes(needle.bytes)) {
        this.#found.add(needle.encoding);
      }
    }
  }
}

function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const littleEndian = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? littleEndian : littleEndian.swap16();
}
