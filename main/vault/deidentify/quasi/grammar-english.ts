/**
 * Whether English words are said of somebody in the text or of nobody in particular: "a Somali registrar",
 * "I am Somali" against "Somali patients", "English as a language". Looks at most seven words away.
 */
import { isPlural, isSinglePerson } from './people.ts';
import type { Words } from './words.ts';

/** someone: of a person in the text. nobody: of people in general, or of no person. */
export type Reading = 'someone' | 'nobody' | 'unclear';

const of = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const POSSESSIVE = of('my his her their whose our your');
const SUBJECT = of(
  'i he she they we you who im shes hes theyre mentee mentor mum dad mother father sister brother parents friend ' +
    'colleague wife husband partner family daughter son tutor supervisor boss consultant registrar student parent',
);
/** "im" and "shes" stand for both words in hasty typing. */
const COPULA = of(
  'am is are was were m s re be been being became become becoming im shes hes theyre ive',
);
const NO_PERSON = of('it this that there here what which everything nothing something');
const BETWEEN = of(
  'a an the also just only quite very so too now still not both all really always actually openly proudly half part ' +
    'originally previously formerly recently currently visibly obviously clearly probably young older old elderly first ' +
    'second third former new fellow single practising devout observant lapsed non proud openly more as working born ' +
    'junior senior british black white asian fellow tall quiet mature known registered severely mildly profoundly ' +
    'partially newly freshly one considered called seen',
);
const BEFORE_NOUN = of('a an this that another one the');
const LOOSE = of('any every each no if whenever all some most many few such generic other');
const HOLDING = of(
  'have has had having got with wear wears wore wearing speak speaks spoke speaking practise practises practising ' +
    'observe observes observed observing identify identifies identified identifying disclosed disclose mentioned ' +
    'diagnosed develop developed despite hid hide hiding fasting keep keeps keeping kept survived ' +
    'manage manages managing managed ve d is being tested am was suffered getting',
);
const OF_PEOPLE = of(
  'people students doctors those patients women men anyone everyone children staff someone',
);
const END = of(
  'and or but because when while who which that than so if to in on at from for of with by as about into is was are were ' +
    'has have had can could would should will may might must do did does',
);

/** @param from first word of the find; `to` the last, inclusive. */
export function readEnglish(words: Words, from: number, to: number): Reading {
  const head = headAfter(words, to);
  if (head === 'many') return firstPersonPlural(words, from) ? 'someone' : 'nobody';
  return readBefore(words, from, head === 'one');
}

/** The person noun that the find stands before: "Somali woman registrar", "Black students". */
function headAfter(words: Words, to: number): 'one' | 'many' | null {
  for (let at = to + 1; at <= to + 3 && words.joins(at); at += 1) {
    const word = words.at(at);
    if (isPlural(word)) return 'many';
    // "a student doctor's" and "a Black student union" are read as far as the last person noun.
    if (isSinglePerson(word))
      return isPlural(words.at(at + 1)) && words.joins(at + 1) ? 'many' : 'one';
    if (END.has(word)) return null;
  }
  return null;
}

function readBefore(words: Words, from: number, beforePerson: boolean): Reading {
  let sawArticle = false;
  for (let at = from - 1; at >= from - 6 && at >= 0 && words.gap(at + 1) !== 'break'; at -= 1) {
    const word = words.at(at);
    if (words.gap(at + 1) === 'comma' && !sawArticle) {
      return 'unclear';
    }
    // My, her; but "her" may be an object: "told her Nigerian doctors".
    if (POSSESSIVE.has(word)) return 'someone';
    if (word === 's' && words.gap(at) === 'joint' && !COPULA_OF.has(words.at(at - 1))) {
      return 'someone';
    }
    if (LOOSE.has(word)) return word === 'no' || word === 'all' ? 'nobody' : 'unclear';
    if (COPULA.has(word)) return readSubject(words, at);
    if (word === 'as' && sawArticle) return 'someone';
    if (word === 'only' || (word === 'first' && beforePerson)) return 'someone';
    if (HOLDING.has(word)) return holder(words, at);
    if (BEFORE_NOUN.has(word)) {
      sawArticle = true;
      if (beforePerson && !LOOSE.has(words.at(at - 1)))
        return conditional(words, at) ? 'unclear' : 'someone';
      continue;
    }
    if (BETWEEN.has(word) || isSinglePerson(word)) continue;
    return sawArticle && beforePerson ? 'someone' : 'unclear';
  }
  return 'unclear';
}

const COPULA_OF = of('he she it that who there what here let');

/** "if a Black student asks", "when a Muslim doctor fasts" are about whoever it may be. */
function conditional(words: Words, article: number): boolean {
  const before = words.at(article - 1);
  return before === 'if' || before === 'when' || before === 'whenever' || before === 'than';
}

function readSubject(words: Words, copula: number): Reading {
  if (SUBJECT.has(words.at(copula))) return 'someone';
  if (words.at(copula) === 'being' || words.at(copula) === 'becoming') return 'someone';
  for (let at = copula - 1; at >= copula - 4 && at >= 0; at -= 1) {
    if (words.gap(at + 1) === 'break') break;
    const word = words.at(at);
    if (NO_PERSON.has(word)) return 'nobody';
    if (OF_PEOPLE.has(word) || isPlural(word)) return 'unclear';
    if (SUBJECT.has(word) || isSinglePerson(word)) return 'someone';
    if (words.hasCapital(at) && (!words.opensSentence(at) || at === copula - 1)) return 'someone';
  }
  return 'unclear';
}

/** "I have", "a man with": whose it is. "students with" and "those who have" are of nobody. */
function holder(words: Words, verb: number): Reading {
  for (let at = verb - 1; at >= verb - 5 && at >= 0; at -= 1) {
    if (words.gap(at + 1) === 'break') break;
    const word = words.at(at);
    if (OF_PEOPLE.has(word) || isPlural(word)) return 'nobody';
    if (SUBJECT.has(word) || isSinglePerson(word)) return 'someone';
    if (words.hasCapital(at) && !words.opensSentence(at)) return 'someone';
  }
  return words.opensSentence(verb) ? 'someone' : 'unclear';
}

function firstPersonPlural(words: Words, from: number): boolean {
  const before = words.at(from - 1);
  return (before === 'we' || before === 'us') && words.joins(from);
}
