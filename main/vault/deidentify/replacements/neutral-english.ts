/**
 * Third parties without he and she (A32): "she was" becomes "they were", "her" becomes "their" or "them",
 * "himself" becomes "themself". Proposals only; whose pronoun it is the author knows.
 */
import type { FoldedText } from '../folded-text.ts';
import type { Words } from '../quasi/words.ts';
import { wordsOf } from '../quasi/words.ts';
import type { PronounEdit } from './edits.ts';
import { edit } from './edits.ts';

const of = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

const SUBJECTS = of('she he');
const VERBS: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  has: 'have',
  does: 'do',
  isn: 'aren',
  wasn: 'weren',
  hasn: 'haven',
  doesn: 'don',
};
const ADVERBS = of(
  'also always never ever still just only then even already really often sometimes now soon once again perhaps probably certainly simply clearly quite rarely usually finally quietly actually',
);
/** Behind these a word in -s is none of the pronoun's: "she has", "she knows this". */
const NOT_VERBS = of(
  'this his yes us as its ours yours less unless always perhaps sometimes besides afterwards towards across was is has does',
);
const AFTER_OBJECT = of(
  'to in on at for from with by about of into onto after before when while because and or but so if that than as until since again too then now there here not up down out off over back away through who what why how where whether the a an my your our this these those it me him her them us i you we they he she is was are were will would could should had has have did do does yesterday today tomorrow later first both alone so',
);
const PARTICIPLES = of(
  'been got had done gone seen taken given made come become known shown written told said left felt found kept lost met grown begun spoken chosen driven thought brought taught',
);

export function neutralEnglish(text: FoldedText): readonly PronounEdit[] {
  const words = wordsOf(text);
  const edits: PronounEdit[] = [];
  let at = 0;
  while (at < words.length) {
    const word = words.at(at);
    if (SUBJECTS.has(word)) at = subject(words, at, edits);
    else {
      const other = objectOrPossessive(words, at);
      if (other !== null) edits.push(edit(words, at, at, other));
      at += 1;
    }
  }
  return edits;
}

/** @returns where to go on. */
function subject(words: Words, at: number, edits: PronounEdit[]): number {
  const next = at + 1;
  if (words.gap(next) === 'joint' && words.at(next) === 's') {
    edits.push(edit(words, at, next, isHas(words, next) ? 'they’ve' : 'they’re'));
    return next + 1;
  }
  // "was she", "does he": the verb stands before.
  const inverted = words.joins(at) ? VERBS[words.at(at - 1)] : undefined;
  if (inverted !== undefined && words.gap(at) === 'space')
    edits.push(edit(words, at - 1, at - 1, inverted));
  edits.push(edit(words, at, at, 'they'));
  if (inverted !== undefined) return next;
  let verb = next;
  while (verb < next + 2 && words.joins(verb) && isAdverb(words.at(verb))) verb += 1;
  if (!words.joins(verb)) return next;
  const plural = pluralVerb(words.at(verb));
  if (plural === null) return next;
  edits.push(edit(words, verb, verb, plural));
  return secondVerb(words, verb, edits);
}

/** "she smiles and says": the second verb agrees too, if it stands right behind "and". */
function secondVerb(words: Words, verb: number, edits: PronounEdit[]): number {
  const and = verb + 1;
  if (words.at(and) !== 'and' || !words.joins(and) || !words.joins(and + 1)) return verb + 1;
  const plural = pluralVerb(words.at(and + 1));
  if (plural === null) return verb + 1;
  edits.push(edit(words, and + 1, and + 1, plural));
  return and + 2;
}

function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || /^[a-z]{3,14}ly$/u.test(word);
}

/** "she's been" is "has", "she's late" is "is". */
function isHas(words: Words, place: number): boolean {
  let at = place + 1;
  while (at < place + 3 && isAdverb(words.at(at))) at += 1;
  return words.joins(at) && PARTICIPLES.has(words.at(at));
}

/** @returns the form for "they", or null where it is the same. */
function pluralVerb(word: string): string | null {
  const known = VERBS[word];
  if (known !== undefined) return known;
  if (word.length < 3 || !word.endsWith('s') || word.endsWith('ss') || NOT_VERBS.has(word))
    return null;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:sses|shes|ches|xes|zzes|oes)$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function objectOrPossessive(words: Words, at: number): string | null {
  switch (words.at(at)) {
    case 'him':
      return 'them';
    case 'himself':
    case 'herself':
      return 'themself';
    case 'hers':
      return 'theirs';
    case 'his':
      return standsBeforeNoun(words, at) ? 'their' : 'theirs';
    case 'her':
      return standsBeforeNoun(words, at) ? 'their' : 'them';
    default:
      return null;
  }
}

/** "her hands", "his own": something of theirs follows; "told her that", "saw her." does not. */
function standsBeforeNoun(words: Words, at: number): boolean {
  return words.joins(at + 1) && !AFTER_OBJECT.has(words.at(at + 1));
}
