/** Places and institutions as types (A09, A17 to A19): the kind word says which; the name goes. */
import type { Language } from '../../../../shared/model/scheme.ts';
import { fold } from '../folded-text.ts';
import type { Ladder } from './ladders.ts';

interface PlaceSort {
  readonly where: RegExp;
  readonly en: Ladder;
  readonly fr: Ladder;
}

const SORTS: readonly PlaceSort[] = [
  {
    where: /\b(?:medical school|school of medicine|faculty of medicine|faculte de medecine)\b/u,
    en: ['[a medical school]', '[a place of study]'],
    fr: ['[une faculté de médecine]', '[un lieu d’études]'],
  },
  {
    where: /\b(?:university|universite|uni|college|campus)\b/u,
    en: ['[a university]', '[a place of study]'],
    fr: ['[une université]', '[un lieu d’études]'],
  },
  {
    where: /\b(?:school|academy|sixth form|lycee|college|ecole|cegep)\b/u,
    en: ['[a school]', '[a place of study]'],
    fr: ['[un établissement scolaire]', '[un lieu d’études]'],
  },
  {
    where: /\b(?:hospice|care home|ehpad|chsld)\b/u,
    en: ['[a care setting]', '[a place of work]'],
    fr: ['[un établissement de soins]', '[un lieu de travail]'],
  },
  {
    where: /\b(?:ward|unit|salle|bay|bed|theatre|service|clinic|chambre|lit|secteur)\b/u,
    en: ['[a ward]', '[a clinical area]'],
    fr: ['[un service]', '[un lieu de soins]'],
  },
  {
    where:
      /\b(?:hospital|infirmary|hopital|chu|chru|ch|chum|trust|health board|ysbyty|nhs|general|royal)\b/u,
    en: ['[a hospital]', '[a place of work]'],
    fr: ['[un hôpital]', '[un lieu de travail]'],
  },
  {
    where: /\b(?:surgery|practice|health centre|cabinet|clsc|maison de sante)\b/u,
    en: ['[a general practice]', '[a place of work]'],
    fr: ['[un cabinet]', '[un lieu de travail]'],
  },
  {
    where:
      /\b(?:street|road|lane|avenue|close|drive|rue|boulevard|quai|allee|chemin|impasse|flat)\b/u,
    en: ['[address]', '[a place]'],
    fr: ['[adresse]', '[un lieu]'],
  },
  {
    where: /\b(?:building|house|library|hall|room|batiment|pavillon|bibliotheque|amphi|local)\b/u,
    en: ['[a building]', '[a place]'],
    fr: ['[un bâtiment]', '[un lieu]'],
  },
  {
    where: /\b(?:church|mosque|temple|gurdwara|synagogue|eglise|mosquee)\b/u,
    en: ['[a place of worship]', '[a place]'],
    fr: ['[un lieu de culte]', '[un lieu]'],
  },
];

/** @param kind what is known of the place besides its name: a body or institution, or somewhere on a map. */
export function placeLadder(
  name: string,
  kind: 'institution' | 'place',
  language: Language,
): Ladder {
  const folded = fold(name);
  const sort = SORTS.find(({ where }) => where.test(folded));
  if (sort !== undefined) return sort[language];
  if (kind === 'institution') {
    return language === 'en'
      ? ['[an organisation]', '[a place]']
      : ['[une organisation]', '[un lieu]'];
  }
  return language === 'en' ? ['[a town]', '[a place]'] : ['[une ville]', '[un lieu]'];
}
