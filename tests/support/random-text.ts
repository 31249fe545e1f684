/** Texts from a seed, made of what breaks writers that count or escape carelessly. */

/** Mulberry32: the same numbers in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const PIECES = [
  'a',
  'Zo\u0308e\u0301',
  'e\u0301',
  'q\u0323\u0307',
  '\u0301',
  '한국어',
  '\u1112\u1161\u11ab',
  '😀',
  '👩🏽‍⚕️',
  '🏳️‍🌈',
  '🇫🇷',
  '𝒜',
  'שלום',
  '\u200fאבג\u200f',
  'قالت',
  '\u202bנכון\u202c',
  '<b>',
  '&amp;',
  ']]>',
  '"',
  "'",
  '=1+1',
  '+1',
  '-1',
  '@x',
  '＝1',
  ',',
  ';',
  '\r\n',
  '\n',
  '\n\n\n',
  '\r',
  '\t',
  ' ',
  '  ',
  '\u00a0',
  '\u2028',
  '\u0085',
  '\v',
  '\u0000',
  '\ud800',
  '\udc00',
  '\ufeff',
  '\ufffe',
  '# ',
  '1. ',
  '---',
  'word',
] as const;

/** @param next from `seeded`. */
export function randomText(next: () => number, longest = 40): string {
  const count = Math.floor(next() * longest);
  return Array.from({ length: count }, () => PIECES[Math.floor(next() * PIECES.length)]).join('');
}
