/**
 * A second view of a text in which spellings that mean the same look the same: lower case, accents
 * stripped, one kind of space, dash and apostrophe, invisible characters gone, digits in ASCII.
 * Patterns read this view; what they find is told in UTF-16 offsets of the text as it was written,
 * which is never changed.
 */

/** Letters that Unicode does not decompose, as people type them without a special keyboard. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŋ: 'n',
  ħ: 'h',
};

const APOSTROPHES = new Set(["'", '‘', '’', 'ʼ', 'ʻ', '′', '＇', '`', '´']);
const DASHES = new Set(['-', '‐', '‑', '‒', '–', '—', '−', '－']);
/** First code points of the decimal digits that phones and keyboards produce besides ASCII. */
const DIGIT_ZEROES = [0x660, 0x6f0, 0x966, 0xff10];

/** Accents of Latin, Greek and Cyrillic; Hebrew points; Arabic vowels. Indic vowel signs are letters. */
const ACCENT = /^[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\ufe00-\ufe0f]$/u;
/** Soft hyphen, zero width characters, direction marks. */
const INVISIBLE = /^[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]$/u;
const SPACE = /^[\t\v\f \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/u;
const LINE_BREAK = /^[\n\r\u0085\u2028\u2029]$/u;
const LETTER_LIKE = /^[\p{L}\p{M}]+$/u;

/** Half-open range in UTF-16 units of the text as written. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export class FoldedText {
  readonly original: string;
  /** The view that patterns read. */
  readonly folded: string;
  /** Per unit of the view: where the code point behind it begins and ends in the text. */
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;

  constructor(original: string) {
    const parts: string[] = [];
    let starts = new Uint32Array(original.length + 64);
    let ends = new Uint32Array(starts.length);
    let at = 0;
    let units = 0;
    const put = (out: string, end: number): void => {
      parts.push(out);
      if (units + out.length > starts.length) {
        starts = grown(starts, units + out.length);
        ends = grown(ends, units + out.length);
      }
      for (let unit = 0; unit < out.length; unit += 1) {
        starts[units] = at;
        ends[units] = end;
        units += 1;
      }
    };
    while (at < original.length) {
      const point = String.fromCodePoint(original.codePointAt(at) ?? 0);
      const end = at + point.length;
      const out = foldPoint(point);
      if (out !== '') put(out, end);
      else if (units > 0 && ACCENT.test(point)) ends[units - 1] = end;
      at = end;
    }
    this.original = original;
    this.folded = parts.join('');
    this.#starts = starts.subarray(0, units);
    this.#ends = ends.subarray(0, units);
  }

  /** Where a range of the view lies in the text. Empty ranges are a caller's mistake. */
  range(start: number, end: number): Range {
    const first = this.#starts[start];
    const last = this.#ends[end - 1];
    if (first === undefined || last === undefined || end <= start) {
      throw new RangeError('a span must cover at least one character of the text');
    }
    return { start: first, end: last };
  }

  /** The words as written behind a range of the view. */
  written(start: number, end: number): string {
    const range = this.range(start, end);
    return this.original.slice(range.start, range.end);
  }
}

function grown(array: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(Math.max(least, array.length * 2));
  wider.set(array);
  return wider;
}

/** One spelling, folded as texts are. */
export function fold(text: string): string {
  let out = '';
  for (const point of text) out += foldPoint(point);
  return out;
}

/** Few characters beyond ASCII occur in a text, each often. */
const foldedBefore = new Map<string, string>();
const MOST_REMEMBERED = 4096;

function foldPoint(point: string): string {
  const code = point.codePointAt(0) ?? 0;
  if (code < 0x80) return foldAscii(point, code);
  const known = foldedBefore.get(point);
  if (known !== undefined) return known;
  const out = foldBeyondAscii(point, code);
  if (foldedBefore.size < MOST_REMEMBERED) foldedBefore.set(point, out);
  return out;
}

function foldBeyondAscii(point: string, code: number): string {
  if (ACCENT.test(point) || INVISIBLE.test(point)) return '';
  if (SPACE.test(point)) return ' ';
  if (LINE_BREAK.test(point)) return '\n';
  if (APOSTROPHES.has(point)) return "'";
  if (DASHES.has(point)) return '-';
  for (const zero of DIGIT_ZEROES) {
    if (code >= zero && code < zero + 10) return String(code - zero);
  }
  return foldLetter(point);
}

function foldAscii(point: string, code: number): string {
  if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 32);
  if (point === '`') return "'";
  if (point === '\r') return '\n';
  return point === '\t' || point === '\v' || point === '\f' ? ' ' : point;
}

function foldLetter(point: string): string {
  const plain = point.normalize('NFKD');
  if (!LETTER_LIKE.test(plain)) return point;
  let out = '';
  for (const part of plain) {
    if (ACCENT.test(part)) continue;
    const lower = part.toLowerCase().normalize('NFD');
    for (const letter of lower) {
      if (!ACCENT.test(letter)) out += LETTERS[letter] ?? letter;
    }
  }
  return out;
}
