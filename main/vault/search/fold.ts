/**
 * How words are compared: without case, accents and ligature forms. Both the index and the question
 * go through here, so SQLite's own tokenizer sees only what this leaves.
 */

/** Folded letters and digits; anything else, even inside, becomes a space. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a question, each to be found at the beginning of a word. */
export function wordsOf(question: string): readonly string[] {
  const folded = fold(question);
  return folded === '' ? [] : [...new Set(folded.split(' '))];
}
