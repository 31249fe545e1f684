const LONGEST = 90;

/** A phrase on one line: its beginning and its end, by whole characters, where it is long. */
export function shortened(phrase: string): string {
  const line = phrase.replace(/\s+/gu, ' ').trim();
  const characters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
  if (characters.length <= LONGEST) return line;
  const half = LONGEST / 2;
  const first = characters.slice(0, half).join('').trimEnd();
  return `${first} … ${characters.slice(-half).join('').trimStart()}`;
}
