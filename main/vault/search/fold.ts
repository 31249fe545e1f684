/**
 * How words are compared: without case, accents and ligature forms. Both the index and the question
 * go through here.
 */

const BEYOND_ASCII = /[^\0-\x7f]+/gu;
const MARKS = /\p{M}+/gu;
const NO_PART_OF_A_WORD = /[^\p{L}\p{N}]+/gu;

/** Folded letters and digits; anything else, even inside, becomes a space. */
export function fold(text: string): string {
  return toIndex(text).toLowerCase().replace(NO_PART_OF_A_WORD, ' ').trim();
}

/**
 * Folded where the text is more than ASCII. The rest is folded and parted letter by letter where it is indexed
 * (vocabulary.ts), in a tenth of the time; a journal of years must be searchable at once.
 */
export function toIndex(text: string): string {
  return text.replace(BEYOND_ASCII, (run) =>
    run.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(NO_PART_OF_A_WORD, ' '),
  );
}

/** The words of a question, each to be found at the beginning of a word. */
export function wordsOf(question: string): readonly string[] {
  const folded = fold(question);
  return folded === '' ? [] : [...new Set(folded.split(' '))];
}
