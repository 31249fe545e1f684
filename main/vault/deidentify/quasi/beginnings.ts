/**
 * Where somebody's life began and whose child, parent or partner they are (A20, A35): "born on a ferry", "raised
 * above a garage in Edmundston", "a porter's daughter from Strabane", "mère d'une fille sourde", "niece of a
 * bishop". The phrase is taken whole; only asked about, unless the sentence says it of somebody.
 */
import { fold } from '../folded-text.ts';
import type { Clue, ClueKind, ClueStage } from './clue.ts';
import { wordsOf } from './words.ts';
import type { Words } from './words.ts';

const set = (words: string): ReadonlySet<string> => new Set(fold(words).split(/\s+/u));

/** "born", "brought up": and what says where. */
const BEGUN = set(
  'born raised reared schooled educated adopted fostered né née élevé élevée grandi scolarisé scolarisée adopté adoptée',
);
const PLACES = set(
  'in on at above over under behind aboard during between off near by among à au aux dans en sur sous chez pendant entre par derrière près',
);
const KIN = set(
  `son daughter child grandson granddaughter grandchild niece nephew widow widower wife husband mother father mum mam dad parent
   grandmother grandfather gran brother sister twin cousin heir lad lass
   fils fille enfant petit-fils petite-fille nièce neveu veuve veuf femme épouse mari mère père maman papa sœur frère
   grand-mère grand-père jumeau jumelle cousin cousine`,
);
const OF = set('of to de d du des');
const WHOSE = set('my his her their our your mon ma mes son sa ses leur leurs notre votre whose');
const SMALL = set(
  'a an the of in on at from de d du des la le l les à au un une s and et our my her his sa son ma mon',
);
const ENDS = set(
  `and but or because so when while who which that than if then is was are were has had have i we you he she they it said says
   et mais ou car qui que quand si est était sont avait je tu il elle nous vous ils elles on dit puis as to for with without`,
);
const LONGEST = 7;

export const findBeginnings: ClueStage = (text) => {
  const words = wordsOf(text);
  const clues: Clue[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const clue = beginning(words, at) ?? childOf(words, at) ?? kinOf(words, at);
    if (clue !== null) clues.push(clue);
  }
  return clues;
};

function clueOf(words: Words, from: number, to: number, kind: ClueKind): Clue {
  return words.clue(from, to, kind, 'check', 'perhaps-of-someone');
}

/** "born on a boat", "née dans une prison"; not "born tired". */
function beginning(words: Words, at: number): Clue | null {
  if (
    !BEGUN.has(words.at(at)) &&
    !(words.at(at) === 'up' && /^(?:brought|grew|grown)$/u.test(words.at(at - 1)))
  )
    return null;
  if (!words.joins(at + 1) || !PLACES.has(words.at(at + 1))) return null;
  const to = phraseEnd(words, at + 1);
  const from = words.at(at) === 'up' ? at - 1 : at;
  return to > at + 1 ? clueOf(words, from, to, 'origin') : null;
}

/** "a porter's daughter from Strabane", "a retired brigadier's son". */
function childOf(words: Words, at: number): Clue | null {
  if (!KIN.has(words.at(at)) || words.at(at - 1) !== 's' || words.gap(at - 1) !== 'joint')
    return null;
  let from = at - 2;
  while (
    from > at - 5 &&
    words.joins(from) &&
    /^\p{L}{3,}$/u.test(words.at(from - 1)) &&
    !SMALL.has(words.at(from - 1))
  )
    from -= 1;
  // "the patient's daughter" is not what somebody is.
  if (!/^(?:a|an)$/u.test(words.at(from - 1)) || !words.joins(from)) return null;
  const isFrom = words.joins(at + 1) && words.at(at + 1) === 'from';
  return clueOf(words, from, isFrom ? Math.max(at, phraseEnd(words, at + 1)) : at, 'background');
}

/** "niece of a bishop", "mother of twins", "fille de huissier"; not "my mother of course". */
function kinOf(words: Words, at: number): Clue | null {
  if (!KIN.has(words.at(at)) || !words.joins(at + 1) || !OF.has(words.at(at + 1))) return null;
  if (words.joins(at) && WHOSE.has(words.at(at - 1))) return null;
  const next = words.at(at + 2);
  if (!words.joins(at + 2) || next === 'course' || WHOSE.has(next) || words.hasCapital(at + 2))
    return null;
  const to = phraseEnd(words, at + 1);
  return to > at + 1 ? clueOf(words, at, to, 'background') : null;
}

/** The last word of what follows a small word: up to a break or another clause. */
function phraseEnd(words: Words, small: number): number {
  let to = small;
  for (let at = small + 1; at <= small + LONGEST && words.joins(at); at += 1) {
    if (ENDS.has(words.at(at))) break;
    to = at;
  }
  while (to > small && SMALL.has(words.at(to))) to -= 1;
  return to;
}
