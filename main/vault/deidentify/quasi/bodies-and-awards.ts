/** Societies, committees, unions' offices, prizes (A26): found by the word that says what they are. */
import { fold } from '../folded-text.ts';
import type { Clue, ClueStage } from './clue.ts';
import { PhraseTree } from './phrase-tree.ts';
import { wordsOf } from './words.ts';
import type { Words } from './words.ts';

const set = (words: string): ReadonlySet<string> => new Set(fold(words).split(/\s+/u));

const BODY = set(
  "society soc club union network committee choir orchestra association collective forum council board taskforce panel federation fellowship scheme programme campaign charity foundation band troupe corps squadron regiment ensemble society's",
);
const AWARD = set(
  'prize medal award scholarship bursary fellowship trophy cup distinction honours studentship grant',
);
const FRENCH_BODY = set(
  'association corpo comité chorale orchestre fanfare collectif bureau conseil syndicat amicale troupe club équipe commission cellule fédération ligue cercle',
);
const FRENCH_AWARD = set('prix médaille bourse concours trophée distinction');
const SMALL = set('of and & for the in de d du des l la le et pour s');
/** Bodies that everybody shares, and words that are no names. */
const SHARED = set(
  'royal general medical national student students nhs the british gmc bma this that our ethics',
);
const BELONGING = set(
  'chair chaired chairs president secretary treasurer captain captained member sit sits sat joined join founded founder co-founder run runs ran lead leads led play plays played sing sings sang on of in for préside présidente président trésorière trésorier membre élu élue fait siège',
);

const KNOWN = new PhraseTree<'body' | 'award'>()
  .add(
    `isoc, acs, islamic society, african caribbean society, afro-caribbean society, jewish society, hindu society, sikh society, christian medical fellowship, christian union, lgbt society, lgbtq society, lgbtq+ network,
     pride network, women's network, bame network, race equality network, disability network, staff network, faith network, medsoc, medics rugby, medics hockey, medics' rugby, medical society, medics revue, surgical society, widening access society, student union, students' union, su council, union council, student council, school council, national team, county team, university team, commonwealth games, olympics, paralympics, territorial army, army reserve, army reserves, army reservist, naval reserve, raf reserve, brass band, gospel choir, church choir, male voice choir, steel band, roller derby, mountain rescue, lifeboat crew, st john ambulance, raynaud's, sea cadets, cadets, citizens assembly,
     mountain rescue team, rnli crew, junior doctors committee, junior doctors' committee, bsmsa, amsa, cfms, fmeq, anemf, isni, isnar, anepf, corpo, bde, tutorat, fanfare médicale, conseil étudiant, association étudiante, fédération étudiante, pompier volontaire, pompière volontaire, sapeur-pompier, sapeuse-pompière, réserviste, scouts, croix-rouge, protection civile`.replace(
      /\n\s*/gu,
      ' ',
    ),
    'body',
  )
  .add(
    `dean's list, gold medal, silver medal, first-class honours, first class honours, a first from, obe, mbe, cbe, knighthood, new year honours, birthday honours, rhodes scholar, rhodes scholarship, chevening scholar, chevening scholarship, commonwealth scholar, commonwealth scholarship, fulbright, gates cambridge, wellcome fellowship, mrc fellowship, best poster, best paper, poster prize, essay prize, teacher of the year, trainer of the year, student of the year, trainee of the year, doctor of the year, volunteer of the year, mentor of the year, valedictorian, major de promo, major de promotion, major de sa promotion, major de l'internat, légion d'honneur, médaille d'or, prix de thèse, bourse au mérite, tableau d'honneur`.replace(
      /\n\s*/gu,
      ' ',
    ),
    'award',
  );

export const findBodiesAndAwards: ClueStage = (text) => {
  const words = wordsOf(text);
  const clues: Clue[] = [];
  for (const { from, to, value } of KNOWN.findAll(words)) {
    const reason = value === 'award' ? 'award' : 'named-body';
    clues.push(words.clue(from, to, 'body', 'likely', reason));
  }
  for (let at = 0; at < words.length; at += 1) {
    const clue = namedByLastWord(words, at) ?? namedByFirstWord(words, at);
    if (clue !== null) clues.push(clue);
  }
  return clues;
};

/** "the Ferrier Prize", "Widening Access Society", "consultants' committee". */
function namedByLastWord(words: Words, at: number): Clue | null {
  const word = words.at(at);
  const isAward = AWARD.has(word);
  if (!isAward && !BODY.has(word)) return null;
  let from = at;
  for (let back = at - 1; back >= 0 && back >= at - 6 && words.joins(back + 1); back -= 1) {
    if (words.hasCapital(back) && !isOpening(words, back)) from = back;
    else if (!SMALL.has(words.at(back))) break;
  }
  const capitals = at - from;
  if (capitals === 0 && !words.hasCapital(at)) return lowerCaseBody(words, at, isAward);
  if (capitals === 0 || isShared(words, from, at)) return null;
  const named = words.hasCapital(at) || isAward;
  return words.clue(
    from,
    afterName(words, at),
    'body',
    named ? 'likely' : 'check',
    isAward ? 'award' : 'named-body',
  );
}

/** The capital of a sentence's first word, or of "The", is no name. */
function isOpening(words: Words, at: number): boolean {
  return words.opensSentence(at) && SMALL.has(words.at(at));
}

function isShared(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (!SHARED.has(words.at(at)) && !SMALL.has(words.at(at))) return false;
  }
  return true;
}

/** "Prize for Anatomy", "Society of Medicine". */
function afterName(words: Words, last: number): number {
  let to = last;
  for (let at = last + 1; at <= last + 4 && words.joins(at); at += 1) {
    if (words.hasCapital(at)) to = at;
    else if (!SMALL.has(words.at(at))) break;
  }
  return to;
}

/** In hasty typing: "president of the islamic society", "won the anatomy prize". */
function lowerCaseBody(words: Words, at: number, isAward: boolean): Clue | null {
  if (!words.joins(at)) return null;
  const qualifier = words.at(at - 1);
  if (
    SMALL.has(qualifier) ||
    /^(?:a|an|my|our|his|her|their|no|any|this|that|each|every|student|whole|local)$/u.test(
      qualifier,
    )
  )
    return null;
  for (let back = at - 2; back >= at - 6 && back >= 0 && words.joins(back + 1); back -= 1) {
    const word = words.at(back);
    const tied = isAward
      ? /^(?:won|win|wins|winning|got|awarded|shortlisted|received)$/u.test(word)
      : BELONGING.has(word);
    if (tied)
      return words.clue(
        at - 1,
        at,
        'body',
        isAward ? 'likely' : 'check',
        isAward ? 'award' : 'named-body',
      );
  }
  return null;
}

/** "l'association Médecins en herbe", "prix Galien", "Bureau de l'équité". */
function namedByFirstWord(words: Words, at: number): Clue | null {
  const word = words.at(at);
  const isAward = FRENCH_AWARD.has(word);
  if (!isAward && !FRENCH_BODY.has(word)) return null;
  let to = at;
  let sawName = words.hasCapital(at) && !words.opensSentence(at);
  for (let next = at + 1; next <= at + 6 && words.joins(next); next += 1) {
    if (words.hasCapital(next)) {
      to = next;
      sawName = true;
    } else if (
      sawName &&
      words.hasCapital(at) &&
      next <= at + 4 &&
      !SMALL.has(words.at(next)) &&
      SMALL.has(words.at(next - 1))
    )
      to = next;
    else if (!SMALL.has(words.at(next))) break;
  }
  if (!sawName || to === at) return null;
  return words.clue(at, to, 'body', 'likely', isAward ? 'award' : 'named-body');
}
