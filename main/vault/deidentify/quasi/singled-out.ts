/**
 * Words that single one person out alone: "the only hijab-wearing surgeon on the rota", "first Deaf student
 * in the school", "la seule Algonquine de la promotion". The whole phrase is the clue.
 */
import type { Clue, ClueStage } from './clue.ts';
import { isSinglePerson } from './people.ts';
import { isSpecialist, SPECIALTIES } from './lexicon/offices.ts';
import { wordsOf } from './words.ts';
import type { Words } from './words.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));
const OPENERS = set(
  'only first youngest oldest sole lone seul seule premier premiere premiers premieres unique',
);
/** What is often first or only and singles nobody out. */
const THINGS = set(
  `time times thing things way ways meeting meetings session sessions day days week weeks month months year years thought thoughts question
   questions reason place step steps instinct impression reaction half part one point name names word words aid class line draft email job language
   message hour minute minutes sentence person_ rule problem answer chance option difference moment look floor person's act shift cup ward round
   fois chose choses facon rencontre seance jour semaine mois annee pensee question raison reaction impression etape lecon mot mots phrase heure
   minute moment tour cours ligne garde pas point temps part lieu partie message nom prenom reponse regle chose doute stage`,
);
const PREPOSITIONS = set('in on at of from to with for de du d des dans au aux en a sur chez');
const STOPS = set(
  `and but or because so when while who which that if than then as is was are were had has have i she he they we it you said says did do does
   would could will can may might must should not also there where what since before after until et mais ou car qui que quand si alors est etait
   sont suis avait ai je il elle nous vous ne pas puis parce ce cela`,
);
const LONGEST = 12;

export const findSingledOut: ClueStage = (text) => {
  const words = wordsOf(text);
  const clues: Clue[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!OPENERS.has(words.at(at))) continue;
    const clue = singledOut(words, at);
    if (clue !== null) clues.push(clue);
  }
  return clues;
};

function singledOut(words: Words, opener: number): Clue | null {
  if (!hasArticle(words, opener)) return null;
  let person = -1;
  let to = opener;
  let inside = true;
  for (let at = opener + 1; at <= opener + LONGEST && words.joins(at); at += 1) {
    const word = words.at(at);
    if (STOPS.has(word) && !continues(words, at, opener, inside)) break;
    if (at === opener + 1 && (PREPOSITIONS.has(word) || word === 'one')) break;
    if (PREPOSITIONS.has(word)) {
      inside = false;
      continue;
    }
    if (THINGS.has(word) && person === -1) return null;
    if (inside && (isSinglePerson(word) || isSpecialist(word))) person = at;
    // Two words of a place name, one of anything else: "on the rota", "in the school".
    to = at;
  }
  if (to === opener) return null;
  const described =
    person !== -1 ? person > opener + 1 || to > person : isNamedKind(words, opener, to);
  if (!described) return null;
  return words.clue(opener, to, 'singled-out', 'likely', 'one-of-a-kind', true);
}

/** "on that firm", "the only trainee to have relapsed": small words that do not end the phrase. */
function continues(words: Words, at: number, opener: number, inside: boolean): boolean {
  const before = words.at(at - 1);
  const word = words.at(at);
  if (word === 'that') return PREPOSITIONS.has(before);
  if (word === 'have' || word === 'be') return before === 'to' && at > opener + 1;
  return word === 'and' && !inside && /^(?:to have|to be)$/u.test(phraseTo(words, opener, at));
}

/** "to have" where the phrase has gone on with it. */
function phraseTo(words: Words, opener: number, at: number): string {
  for (let back = at - 1; back > opener; back -= 1) {
    if (words.at(back) === 'to') return `to ${words.at(back + 1)}`;
  }
  return '';
}

/** "the only", "la seule", "her first" is not: what is hers is a thing. Without an article in notes: "first Deaf student". */
function hasArticle(words: Words, opener: number): boolean {
  const before = words.joins(opener) ? words.at(opener - 1) : '';
  if (/^(?:my|our|your|his|her|their|at|for|mon|ma|nos|notre|sa|son|en|au|a)$/u.test(before))
    return false;
  return words.at(opener) !== 'only' || /^(?:the|an|s|is|was|am|m|as|being)$/u.test(before);
}

/** "la seule Algonquine de la promotion", "the only Traveller in the year": a noun with a capital, or a field. */
function isNamedKind(words: Words, opener: number, to: number): boolean {
  if (to < opener + 1) return false;
  for (let at = opener + 1; at <= Math.min(to, opener + 3); at += 1) {
    if (words.hasCapital(at) || SPECIALTIES.has(words.at(at))) return to > opener + 1;
    if (PREPOSITIONS.has(words.at(at))) return false;
  }
  return false;
}
