/** The words that are put in, by language. Brackets tell a reader that something was replaced. */
import type { Language } from '../../../shared/model/scheme.ts';

const markers = {
  en: {
    email: '[email]',
    phone: '[phone]',
    link: '[link]',
    address: '[address]',
    number: '[number]',
    date: '[date]',
    time: '[time]',
    year: '[year]',
  },
  fr: {
    email: '[courriel]',
    phone: '[téléphone]',
    link: '[lien]',
    address: '[adresse]',
    number: '[numéro]',
    date: '[date]',
    time: '[heure]',
    year: '[année]',
  },
} as const satisfies Record<Language, Record<string, string>>;

export type MarkerName = keyof (typeof markers)['en'];

export function marker(name: MarkerName, language: Language): string {
  return markers[language][name];
}
