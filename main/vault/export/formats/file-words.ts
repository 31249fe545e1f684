/** The words that Verso itself puts into files, in both languages. Column names and keys stay English. */
import type { Language, Role, TimePoint } from '../../../../shared/model/scheme.ts';

export interface FileWords {
  readonly title: string;
  readonly contents: string;
  readonly participant: string;
  readonly role: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly pair: string;
  readonly group: string;
  readonly timePoint: string;
  readonly timePoints: Readonly<Record<TimePoint, string>>;
  readonly sequence: string;
  readonly pack: string;
  readonly study: string;
  readonly schemeRun: string;
  readonly cohort: string;
  readonly lens: string;
  readonly yes: string;
  readonly no: string;
  readonly edits: string;
  readonly memo: string;
  readonly aboutCopy: string;
}

const en: FileWords = {
  title: 'De-identified copy',
  contents: 'Contents',
  participant: 'Participant',
  role: 'Role',
  roles: { mentee: 'Mentee', mentor: 'Mentor' },
  pair: 'Pair',
  group: 'Group',
  timePoint: 'Time point',
  timePoints: {
    T0: 'T0, before',
    T1: 'T1, start',
    T2: 'T2, sessions',
    T3: 'T3, halfway',
    T4: 'T4, close',
    T5: 'T5, follow-up',
  },
  sequence: 'Meeting',
  pack: 'Questions',
  study: 'Study',
  schemeRun: 'Run of the scheme',
  cohort: 'People in the scheme',
  lens: 'Questions on deficit language shown',
  yes: 'yes',
  no: 'no',
  edits: 'Replacements in [brackets]',
  memo: 'Note to the researcher',
  aboutCopy:
    'The author saw and approved these exact words. What stands in [brackets] replaces something that could name a person. A de-identified copy is not anonymous: handle it as personal data.',
};

const fr: FileWords = {
  title: 'Copie désidentifiée',
  contents: 'Sommaire',
  participant: 'Participant ou participante',
  role: 'Rôle',
  roles: { mentee: 'Personne mentorée', mentor: 'Mentor ou mentore' },
  pair: 'Binôme',
  group: 'Groupe',
  timePoint: 'Étape',
  timePoints: {
    T0: 'T0, avant',
    T1: 'T1, début',
    T2: 'T2, rencontres',
    T3: 'T3, mi-parcours',
    T4: 'T4, clôture',
    T5: 'T5, suivi',
  },
  sequence: 'Rencontre',
  pack: 'Questions',
  study: 'Étude',
  schemeRun: 'Édition du programme',
  cohort: 'Personnes dans le programme',
  lens: 'Questions sur le langage du déficit affichées',
  yes: 'oui',
  no: 'non',
  edits: 'Remplacements entre [crochets]',
  memo: 'Note à l’équipe de recherche',
  aboutCopy:
    'L’auteur ou l’autrice a vu et approuvé ces mots exacts. Ce qui figure entre [crochets] remplace ce qui pourrait nommer une personne. Une copie désidentifiée n’est pas anonyme\u00a0: traitez-la comme des données personnelles.',
};

export const fileWords: Readonly<Record<Language, FileWords>> = { en, fr };

/** The brief's bands, as they stand in data; in words for a reader. */
const BANDS_FR: Readonly<Record<string, string>> = {
  'not known': 'inconnu',
  'fewer than 10': 'moins de 10',
  '10 to 19': '10 à 19',
  '20 to 49': '20 à 49',
  '50 or more': '50 ou plus',
};

export function bandInWords(band: string, language: Language): string {
  return language === 'fr' ? (BANDS_FR[band] ?? band) : band;
}
