/** A copy as plain text: the exact words, and nothing besides. */
import type { FinalText } from './final-text.ts';

export function writePlainText({ text }: FinalText): string {
  return text;
}
