/** The language of the interface, for every component below. */
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';

import type { Language } from '../../shared/model/scheme.ts';

const LanguageContext = createContext<Language>('en');

export interface LanguageProviderProps {
  readonly language: Language;
  readonly children: ReactNode;
}

export function LanguageProvider({ language, children }: LanguageProviderProps) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** What the system asks for, where the person has not chosen. */
export function systemLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** For `lang` on the document. */
export function localeOf(language: Language): string {
  return language === 'fr' ? 'fr' : 'en-GB';
}
