/** Countries and regions in a story (A19): where somebody is from, trained or went. */
import type { Clue, ClueStage } from './clue.ts';
import { COUNTRIES, DOUBTFUL_COUNTRIES, REGIONS } from './lexicon/countries.ts';
import { PhraseTree } from './phrase-tree.ts';
import { wordsOf } from './words.ts';
import type { Words } from './words.ts';

const oneLine = (phrases: string): string => phrases.replace(/\n\s*/gu, ' ');
const places = new PhraseTree<'doubtful' | 'country' | 'region'>()
  .add(DOUBTFUL_COUNTRIES, 'doubtful')
  .add(oneLine(COUNTRIES), 'country')
  .add(oneLine(REGIONS), 'region');

const FROM = new Set(
  'from in to of back near outside across left fled via around rural northern southern eastern western central de du d en au aux vers le la l depuis'.split(
    ' ',
  ),
);
/** Regions whose names are ordinary words unless they are written with capitals. */
const PLAIN_WORDS = new Set(
  'north south east west the highlands valleys maritimes prairies fens creuse saudi jersey kent moray kerry home pei orkney fife rhondda'.split(
    ' ',
  ),
);

export const findPlacesOfOrigin: ClueStage = (text) => {
  const words = wordsOf(text);
  const clues: Clue[] = [];
  for (const { from, to, value } of places.findAll(words)) {
    const tier = tierOf(words, from, to, value);
    if (tier !== null) clues.push(words.clue(from, to, 'country', tier, 'place-of-origin'));
  }
  return clues;
};

function tierOf(
  words: Words,
  from: number,
  to: number,
  value: 'doubtful' | 'country' | 'region',
): Clue['tier'] | null {
  const after = FROM.has(words.at(from - 1)) && words.joins(from);
  const capital = words.hasCapital(from) && words.hasCapital(to);
  // "NHS England", "Health Canada", "South Wales Trust" are bodies, not where somebody is from.
  if (
    words.hasCapital(from - 1) &&
    words.joins(from) &&
    !FROM.has(words.at(from - 1)) &&
    !words.opensSentence(from - 1)
  ) {
    return value === 'country' ? 'check' : null;
  }
  if (value === 'country') return capital || after ? 'likely' : 'check';
  if (value === 'region') {
    if (PLAIN_WORDS.has(words.at(from)) && !capital) return null;
    return after || capital ? 'likely' : 'check';
  }
  if (!after || !capital) return null;
  return isAbout(words, from) ? 'likely' : 'check';
}

const ORIGIN = new Set(
  'from back born grew raised trained left fled moved came arrived viens vient venu venue nee ne arrive arrivee'.split(
    ' ',
  ),
);

/** Somebody's way: "moved from Ireland", "née en Irlande". */
function isAbout(words: Words, from: number): boolean {
  for (let at = from - 1; at >= from - 5 && at >= 0 && words.gap(at + 1) !== 'break'; at -= 1) {
    if (ORIGIN.has(words.at(at))) return true;
  }
  return false;
}
