import { useLanguage } from './language.tsx';
import type { Words } from './words.ts';

/** The words of one area in the person's language. */
export function useWords<T>(words: Words<T>): T {
  return words[useLanguage()];
}
