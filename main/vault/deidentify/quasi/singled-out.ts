/**
 * Words that single one person out alone: "the only hijab-wearing surgeon on the rota", "first Deaf student
 * in the school", "the last doctor who lives on the island", "la seule Algonquine de la promotion". The whole
 * phrase is the clue, with what is said of the person behind "who".
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
/** First or last of people as often as of things: believed only where somebody is said to be it. */
const WEAK_OPENERS = set('last second third dernier derniere deuxieme');
/** What is often first or only and singles nobody out. */
const THINGS = set(
  `time times thing things way ways meeting meetings session sessions day days week weeks month months year years thought thoughts question
   questions reason place step steps instinct impression reaction half part one point name names word words aid class line draft email job language
   message hour minute minutes sentence person_ rule problem answer chance option difference moment look floor person's act shift cup ward round
   fois chose choses facon rencontre seance jour semaine mois annee pensee question raison reaction impression etape lecon mot mots phrase heure
   minute moment tour cours ligne garde pas point temps part lieu partie message nom prenom reponse regle chose doute stage`,
);
/** What opens a sentence about the person. */
const RELATIVES = set('who that whom whose qui que dont');
/** Whoever it is: "the only person who asked" is seldom a clue. */
const ANYBODY = set('one person personne celle celui people');
const PREPOSITIONS = set('in on at of from to with for de du d des dans au aux en a sur chez');
const STOPS = set(
  `and but or because so when while who which that if than then as is was are were had has have i she he they we it you said says did do does
   would could will can may might must should not also there where what since before after until et mais ou car qui que quand si alors est etait
   sont suis avait ai je il elle nous vous ne pas puis parce ce cela`,
);
const LONGEST = 12;
const LONGEST_SENTENCE = 14;

export const findSingledOut: ClueStage = (text) => {
  const words = wordsOf(text);
  const clues: Clue[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const isWeak = WEAK_OPENERS.has(words.at(at));
    if (!OPENERS.has(words.at(at)) && !(isWeak && isSaidOfSomebody(words, at))) continue;
    const clue = singledOut(words, at) ?? firstToDo(words, at);
    if (clue !== null) clues.push(clue);
  }
  return clues;
};

function singledOut(words: Words, opener: number): Clue | null {
  if (!hasArticle(words, opener)) return null;
  let person = -1;
  let to = opener;
  let inside = true;
  let told = -1;
  for (let at = opener + 1; at <= opener + LONGEST && words.joins(at); at += 1) {
    const word = words.at(at);
    if (at === opener + 1 && (PREPOSITIONS.has(word) || word === 'one')) break;
    if (RELATIVES.has(word) && at > opener + 1 && !PREPOSITIONS.has(words.at(at - 1))) {
      told = endOfSentence(words, at);
      break;
    }
    if (STOPS.has(word) && !continues(words, at, opener, inside)) break;
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
  const isDescribed =
    person !== -1
      ? person > opener + 1 || to > person || told > person
      : isNamedKind(words, opener, Math.max(to, told));
  if (isDescribed) {
    const isAnybody = ANYBODY.has(words.at(person)) && to === person;
    const end = isAnybody ? Math.max(to, told) : told > to ? told : to;
    return isAnybody
      ? words.clue(opener, end, 'singled-out', 'check', 'one-of-a-kind')
      : words.clue(opener, end, 'singled-out', 'likely', 'one-of-a-kind', true);
  }
  // Without capitals a people cannot be told from a thing: "the only niuean on the register".
  const isUnclear = words.isAllLowerCase && isSaidOfSomebody(words, opener) && to > opener + 1;
  return isUnclear
    ? words.clue(opener, Math.max(to, told), 'singled-out', 'check', 'one-of-a-kind')
    : null;
}

/** The last word of what is said behind "who": up to a comma, a point or another sentence. */
function endOfSentence(words: Words, relative: number): number {
  let to = relative;
  for (let at = relative + 1; at <= relative + LONGEST_SENTENCE && words.joins(at); at += 1) {
    if (ENDS_SENTENCE.has(words.at(at))) break;
    to = at;
  }
  return to > relative ? to : -1;
}
const ENDS_SENTENCE = set('and but or because so when while if then et mais ou car quand si parce');

/** "I'm the first from our school to get this far", "the second ever to have come from there". */
function firstToDo(words: Words, opener: number): Clue | null {
  if (!isSaidOfSomebody(words, opener)) return null;
  const next = words.at(opener + 1) === 'ever' ? opener + 2 : opener + 1;
  if (!words.joins(next) || !LEADS_ON.has(words.at(next))) return null;
  const to = endOfSentence(words, next);
  if (to < next + 2) return null;
  const isOfHome = words.at(next) !== 'to' && POSSESSIVES.has(words.at(next + 1));
  return words.clue(opener, to, 'singled-out', isOfHome ? 'likely' : 'check', 'one-of-a-kind');
}
const LEADS_ON = set('from in of on to de du a dans');
const POSSESSIVES = set('my his her their our ma mon sa son notre leur');

/** "I'm the last", "she was the only", "c'est la seule": somebody is said to be it. */
function isSaidOfSomebody(words: Words, opener: number): boolean {
  if (!words.joins(opener) || !ARTICLES.has(words.at(opener - 1))) return false;
  return words.joins(opener - 1) && IS.has(words.at(opener - 2));
}
const ARTICLES = set('the le la l');
const IS = set(
  'am m is s was are re were be being been as im hes shes suis es est etais etait fut comme became',
);

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
