/** Which words are asked for again, and whether what is typed is the word on the paper. */

const ASKED = 3;

/** @param random gives numbers in [0, 1). @returns three different places, 1-based, in order. */
export function threePlaces(count: number, random: () => number): readonly number[] {
  const places = Array.from({ length: count }, (_, index) => index + 1);
  const chosen: number[] = [];
  while (chosen.length < ASKED && places.length > 0) {
    chosen.push(...places.splice(Math.floor(random() * places.length), 1));
  }
  return chosen.sort((a, b) => a - b);
}

/** From the system's source of chance: whoever watches cannot know which words will be asked for. */
export function fairChance(): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return value / 2 ** 32;
}

export type WordFault = 'wrong' | 'missing';

/**
 * @returns null where what was typed is the word. Capital letters and spaces around do not matter; all
 * words of the list are plain ASCII.
 */
export function faultOf(typed: string, word: string): WordFault | null {
  const plain = typed.normalize('NFKC').trim().toLowerCase();
  if (plain === '') return 'missing';
  return plain === word ? null : 'wrong';
}
