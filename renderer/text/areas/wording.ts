/** In which language words stand that are not in the window's own: they are shown as they are, and say so. */
import type { Language } from '../../../shared/model/scheme.ts';
import { defineWords } from '../words.ts';

export const wordingWords = defineWords({
  en: { in: { en: 'in English', fr: 'in French' } satisfies Readonly<Record<Language, string>> },
  fr: { in: { en: 'en anglais', fr: 'en français' } },
});
