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
    person: '[a person]',
    institution: '[an institution]',
    place: '[a place]',
    contact: '[contact]',
    role: '[a role]',
    stage: '[a stage of study]',
    background: '[a detail about a person]',
    event: '[an event]',
    detail: '[a detail]',
    amount: '[an amount]',
    age: '[an age]',
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
    person: '[une personne]',
    institution: '[un établissement]',
    place: '[un lieu]',
    contact: '[coordonnées]',
    role: '[une fonction]',
    stage: '[une étape des études]',
    background: '[un détail sur une personne]',
    event: '[un événement]',
    detail: '[un détail]',
    amount: '[un montant]',
    age: '[un âge]',
  },
} as const satisfies Record<Language, Record<string, string>>;

export type MarkerName = keyof (typeof markers)['en'];

export function marker(name: MarkerName, language: Language): string {
  return markers[language][name];
}

/** Every marker in every language. */
export const ALL_MARKERS: ReadonlySet<string> = new Set(
  Object.values(markers).flatMap((ofLanguage) => Object.values<string>(ofLanguage)),
);
