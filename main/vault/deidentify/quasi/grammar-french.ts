/**
 * Whether French words are said of somebody in the text: "une étudiante noire", "je suis dyslexique" against
 * "les patients musulmans". The adjective stands behind its noun, so that one is looked for before it.
 */
import type { Reading } from './grammar-english.ts';
import { isPlural, isSinglePerson } from './people.ts';
import type { Words } from './words.ts';

const of = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const POSSESSIVE = of('mon ma mes son sa ses leur leurs notre');
const SUBJECT = of(
  'je j il elle on nous tu vous qui ils elles mentore mentoree mentor mere pere soeur frere parents amie ami collegue ' +
    'conjoint conjointe mari femme fille fils tuteur tutrice',
);
const COPULA = of(
  'suis es est sommes etes sont etais etait etaient ete etre etant deviens devient devenu devenue devenir fus fut reste sens sent',
);
const HOLDING = of(
  'ai as a avons avez ont avais avait avaient avoir ayant eu porte portes portait portais porter parle parlait parlais ' +
    'parler pratique pratiquait jeune avec diagnostique diagnostiquee souffre malgre fais fait faisais faisait',
);
const NO_PERSON = of('ce c cela ca rien quoi tout');
const BETWEEN = of(
  'un une le la l de d du des tres aussi pas plus encore seul seule premier premiere jeune meme toujours moi elle lui ' +
    'ouvertement profondement legerement d origine religion confession culture en tant que comme assez un peu non ne ' +
    'femme homme personne fille fils enfant nee ne issue issu',
);
const PLURAL_ARTICLES = of('les des ces certains certaines quelques plusieurs tous toutes aux');
const LOOSE = of('aucun aucune chaque tout toute si quand quelqu');
const PEOPLE = of(
  'gens personnes etudiants etudiantes medecins patients patientes femmes hommes ceux celles enfants',
);

/** @param from first word of the find; `to` the last, inclusive. */
export function readFrench(words: Words, from: number, to: number): Reading {
  if (words.joins(from)) {
    // "les juifs", "des Hongrois": many, unless they are counted.
    if (isMany(words, from, to)) return 'nobody';
    const before = words.at(from - 1);
    if (isPlural(before)) return 'nobody';
    if (isSinglePerson(before)) return readNoun(words, from - 1);
  }
  for (let at = to + 1; at <= to + 2 && words.joins(at); at += 1) {
    if (isPlural(words.at(at))) return 'nobody';
  }
  return readBefore(words, from);
}

function isMany(words: Words, from: number, to: number): boolean {
  const before = words.at(from - 1);
  return /[sx]$/u.test(words.at(to)) && /^(?:les|des|ces|aux)$/u.test(before);
}

/** "une interne tunisienne", "aucune externe voilée". */
function readNoun(words: Words, noun: number): Reading {
  const article = words.at(noun - 1);
  if (!words.joins(noun)) return 'unclear';
  if (PLURAL_ARTICLES.has(article)) return 'nobody';
  if (LOOSE.has(article)) return 'unclear';
  return 'someone';
}

function readBefore(words: Words, from: number): Reading {
  for (let at = from - 1; at >= from - 6 && at >= 0; at -= 1) {
    const gap = words.gap(at + 1);
    if (gap === 'break' || gap === 'comma') return 'unclear';
    const word = words.at(at);
    if (POSSESSIVE.has(word)) return 'someone';
    if (COPULA.has(word)) return readSubject(words, at);
    if (word === 'tant' || word === 'comme') return at === from - 1 ? 'unclear' : 'someone';
    if (word === 'seul' || word === 'seule' || word === 'premiere') return 'someone';
    if (PLURAL_ARTICLES.has(word)) return 'unclear';
    if (LOOSE.has(word)) return 'unclear';
    if (HOLDING.has(word)) return holder(words, at);
    if (isSinglePerson(word)) return readNoun(words, at);
    if (!BETWEEN.has(word)) return 'unclear';
  }
  return 'unclear';
}

function readSubject(words: Words, verb: number): Reading {
  for (let at = verb - 1; at >= verb - 4 && at >= 0; at -= 1) {
    if (words.gap(at + 1) === 'break') break;
    const word = words.at(at);
    // "c'est une Sénégalaise" is somebody, "ce n'est pas catholique" is not.
    if (NO_PERSON.has(word))
      return words.at(verb + 1) === 'une' || words.at(verb + 1) === 'un' ? 'someone' : 'nobody';
    if (PEOPLE.has(word) || isPlural(word)) return 'unclear';
    if (SUBJECT.has(word) || isSinglePerson(word)) return 'someone';
    if (words.hasCapital(at)) return 'someone';
  }
  return 'unclear';
}

function holder(words: Words, verb: number): Reading {
  for (let at = verb - 1; at >= verb - 4 && at >= 0; at -= 1) {
    if (words.gap(at + 1) === 'break') break;
    const word = words.at(at);
    if (PEOPLE.has(word) || isPlural(word)) return 'nobody';
    if (SUBJECT.has(word) || isSinglePerson(word)) return 'someone';
    if (words.hasCapital(at) && !words.opensSentence(at)) return 'someone';
  }
  return 'unclear';
}
