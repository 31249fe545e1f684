/** Each language by its own name, so that whoever looks for it can read it. */
import type { Language } from '../../shared/model/scheme.ts';

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'français',
};
