/** Ages as bands and stages of life (A16), from figures and from words. */
import type { Language } from '../../../../shared/model/scheme.ts';
import { fold } from '../folded-text.ts';
import type { Ladder } from './ladders.ts';

const TENS: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:teen|teens|teenage|teenager|ado|adolescent|(?:thir|four|fif|six|seven|eigh|nine)teen|treize|quatorze|quinze|seize|dix-(?:sept|huit|neuf))/u,
    10,
  ],
  [/\b(?:ninet|nonagen|quatre-vingt-(?:dix|onze|douze|treize|quatorze|quinze|seize))/u, 90],
  [/\b(?:eight(?:y|ies)|octogen|quatre-vingt)/u, 80],
  [
    /\b(?:sevent(?:y|ies)|septuagen|soixante-(?:dix|et-onze|douze|treize|quatorze|quinze|seize))/u,
    70,
  ],
  [/\b(?:sixt|sexagen|soixant)/u, 60],
  [/\b(?:fift|quinquagen|cinquant)/u, 50],
  [/\b(?:fort|fourty|quadragen|quarant)/u, 40],
  [/\b(?:thirt|trent)/u, 30],
  [/\b(?:twent|vingt)/u, 20],
];

/** @returns the decade of an age, 0 for a child's, or null where the words do not say. */
function decadeOf(words: string): number | null {
  const folded = fold(words)
    .replace(/ et /gu, '-et-')
    .replace(/(?<=[a-z]) (?=[a-z])/gu, '-');
  const figure = /\d{1,3}/u.exec(folded);
  if (figure !== null) {
    const years = Number(figure[0]);
    return years < 13 ? 0 : Math.floor(years / 10) * 10;
  }
  return TENS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

const ENGLISH_DECADES = [
  'teens',
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
];
const FRENCH_DECADES = ['', 'vingtaine', 'trentaine', 'quarantaine', 'cinquantaine', 'soixantaine'];

/** Ten-year band, then stage of life, then nothing but that there was an age. */
export function ageLadder(words: string, language: Language): Ladder {
  const decade = decadeOf(words);
  const none = language === 'en' ? '[an age]' : '[un âge]';
  if (decade === null) return [none];
  return [band(decade, language), stage(decade, language), none];
}

function band(decade: number, language: Language): string {
  const place = decade / 10 - 1;
  if (decade >= 90) return language === 'en' ? '[aged 90 or over]' : '[90 ans ou plus]';
  if (decade === 0) return language === 'en' ? '[a child]' : '[un enfant]';
  if (language === 'en') return `[in their ${ENGLISH_DECADES[place] ?? 'later years'}]`;
  if (decade === 10) return '[à l’adolescence]';
  const name = FRENCH_DECADES[place];
  return name === undefined ? `[entre ${decade} et ${decade + 9} ans]` : `[dans la ${name}]`;
}

function stage(decade: number, language: Language): string {
  if (decade < 20) return language === 'en' ? '[a young person]' : '[une jeune personne]';
  if (decade < 60) return language === 'en' ? '[an adult]' : '[une personne adulte]';
  return language === 'en' ? '[an older adult]' : '[une personne âgée]';
}
