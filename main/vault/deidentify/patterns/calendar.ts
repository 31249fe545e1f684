/** Months, weekdays and numbers in words, folded, in both languages; and what a day may be. */

/** Month, 1 to 12, by its folded names. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january jan janvier janv',
    'february feb fevrier fevr fev',
    'march mar mars',
    'april apr avril avr',
    'may mai',
    'june jun juin',
    'july jul juillet juil',
    'august aug aout',
    'september sept sep septembre',
    'october oct octobre',
    'november nov novembre',
    'december dec decembre',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

const longestFirst = (words: Iterable<string>): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

export const MONTH = `(?:${longestFirst(MONTHS.keys())})`;

export const WEEKDAY =
  '(?:mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?' +
  '|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';

const ENGLISH_ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
  'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third ' +
  'twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first';
const FRENCH_DAYS =
  'premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept ' +
  'dix-huit dix-neuf vingt vingt-et-un vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six vingt-sept ' +
  'vingt-huit vingt-neuf trente trente-et-un';

/** Hyphens in a number in words are often left out. */
const spaced = (words: string): string => longestFirst(words.split(' ')).replaceAll('-', '[ -]');

export const ENGLISH_DAY_WORD = `(?:${spaced(ENGLISH_ORDINALS)})`;
export const FRENCH_DAY_WORD = `(?:${spaced(FRENCH_DAYS)})`;

const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True where some year has this day. */
export function isDayOfMonth(day: number, month: number): boolean {
  const longest = LONGEST_MONTHS[month - 1];
  return longest !== undefined && day >= 1 && day <= longest;
}
