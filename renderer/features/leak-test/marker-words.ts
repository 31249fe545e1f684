/**
 * Words that can stand nowhere by chance: one that people use, and twelve random letters. In small
 * letters and without a gap, so that what splits, folds or sorts words would still hold them whole.
 */

const BEGINNINGS = (
  'amber basket cobble drizzle ember feather gravel hazel inkwell juniper kettle lantern meadow ' +
  'nettle orchard pebble quarry rafter saddle thistle umbrella velvet walnut yarrow'
).split(' ');
const LETTERS = 12;

/** @param random gives whole numbers in [0, below), each as likely as the others. */
export function markerWord(random: (below: number) => number): string {
  const letters = Array.from({ length: LETTERS }, () => String.fromCharCode(97 + random(26)));
  return `${BEGINNINGS[random(BEGINNINGS.length)] ?? ''}${letters.join('')}`;
}

/** From the system's source of chance. The few numbers that would favour some letters are drawn again. */
export function fairNumber(below: number): number {
  const fair = 2 ** 32 - (2 ** 32 % below);
  for (;;) {
    const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (value < fair) return value % below;
  }
}
