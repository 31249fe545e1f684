/** Numbers as a book writes them: in words up to twelve, in figures beyond. */

const EN = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const EN_ORDINAL =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
    ' ',
  );
const FR = 'aucune une deux trois quatre cinq six sept huit neuf dix onze douze'.split(' ');
const FR_ORDINAL =
  'zéroième première deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième'.split(
    ' ',
  );
const EN_SUFFIX = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' } as const;
const enOrdinalRules = new Intl.PluralRules('en', { type: 'ordinal' });
const enFigures = new Intl.NumberFormat('en-GB');
const frFigures = new Intl.NumberFormat('fr-FR');

/** "no", "one", "seven", "1,204": before an English noun. */
export function englishCount(count: number): string {
  return EN[count] ?? enFigures.format(count);
}

/** "third", "21st". */
export function englishOrdinal(place: number): string {
  return EN_ORDINAL[place] ?? `${place}${EN_SUFFIX[enOrdinalRules.select(place)]}`;
}

/** "aucune", "une", "sept", "1 204": before a French noun, feminine as everything counted here is. */
export function frenchCount(count: number): string {
  // The thin space of the format is missing from both typefaces.
  return FR[count] ?? frenchFigures(count);
}

/** "troisième", "21e": feminine. */
export function frenchOrdinal(place: number): string {
  return FR_ORDINAL[place] ?? `${place}e`;
}

/** The first letter as a sentence begins. */
export function sentenceCase(words: string): string {
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}

/** Figures as French typography has them, with a no-break space of full width between thousands. */
export function frenchFigures(count: number): string {
  return frFigures.format(count).replaceAll('\u202f', '\u00a0');
}
