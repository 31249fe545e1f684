/**
 * Events that people of a place know by a name of their own (A27): "the week of the lift crash", "the purge of
 * 2016", "White Coat Ceremony", "the dissection petition", "la grève des externes". No list has them; they have
 * a few forms. Asked about only: whether it is one of these or any day, the tagger has to see.
 */
import { fold } from '../folded-text.ts';
import type { Clue, ClueStage } from './clue.ts';
import { wordsOf } from './words.ts';
import type { Words } from './words.ts';

const set = (words: string): ReadonlySet<string> => new Set(fold(words).split(/\s+/u));

const TIMES = set(
  `night day week weekend month year winter summer autumn spring morning evening term
   nuit jour semaine mois annee hiver été automne printemps matin soir lendemain trimestre`,
);
/** "the night of the …", "the year when the …", "l'hiver où …". */
const OF_TIME = set('of the that when du des de d la où');
/** What happens, or is done together: known by what stands before it. */
const HAPPENINGS = set(
  `incident affair business scandal petition walkout inquiry explosion crash outbreak siege strike protest vigil occupation riot purge
   fire flood storm blackout collapse merger closure evacuation march rally boycott stunt speech debate trial appeal thing
   grève panne explosion incendie chute manifestation manif marche occupation fermeture affaire inondation tempête verglas pétition émeute
   évacuation fusion tribune procès discours`,
);
/** Named, they have a capital: "Founder's Dinner", "congrès de Lévis". */
const GATHERINGS = set(
  `ceremony dinner ball lecture fellowship scholarship bursary tour conference festival gala congress symposium summit hackathon
   marathon regatta prize medal award exchange retreat showcase awards final finals cup games
   cérémonie gala congrès colloque festival concours tournée bourse promotion soirée bal remise jury prix semi-marathon`,
);
const GENERAL = set(
  'any every each no some all such same usual annual next last first chaque tout toute tous même prochain prochaine dernier dernière',
);
const LINKS = set('of de du des d la le l les the et and');
const LONGEST = 6;

export const findLocalEvents: ClueStage = (text) => {
  const words = wordsOf(text);
  const clues: Clue[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const range = timeOfEvent(words, at) ?? gathering(words, at) ?? happening(words, at);
    if (range === null) continue;
    clues.push(words.clue(range.from, range.to, 'event', 'check', 'told-event'));
    at = Math.max(at, range.to);
  }
  return clues;
};

interface Range {
  readonly from: number;
  readonly to: number;
}

const ARTICLES = set('the my our that her his their la le l cette ma ta sa notre leur');
const hasArticle = (words: Words, at: number): boolean =>
  words.joins(at) && ARTICLES.has(words.at(at - 1));

/** "the week of the Hatfield crash", "the night the ceiling came down". */
function timeOfEvent(words: Words, at: number): Range | null {
  if (!TIMES.has(words.at(at)) || !hasArticle(words, at)) return null;
  if (!words.joins(at + 1) || !OF_TIME.has(words.at(at + 1))) return null;
  let to = at + 1;
  for (let next = at + 2; next <= at + LONGEST && words.joins(next); next += 1) {
    if (ENDS.has(words.at(next))) break;
    to = next;
  }
  while (to > at && LINKS.has(words.at(to))) to -= 1;
  return to > at + 1 ? { from: at, to } : null;
}
const ENDS = set(
  'and but or because so who which i we you he she they it et mais ou qui que je nous vous il elle ils elles on before after avant apres for',
);

/** "White Coat Ceremony", "Heidelberg fellowship", "jury du prix Baril". */
function gathering(words: Words, at: number): Range | null {
  if (!GATHERINGS.has(words.at(at))) return null;
  let from = at;
  while (from > at - 4 && words.joins(from) && isNameLike(words, from - 1)) from -= 1;
  if (from < at) return { from, to: at };
  const to = namedBehind(words, at);
  return to === null ? null : { from: at, to };
}

const isNameLike = (words: Words, at: number): boolean =>
  (words.hasCapital(at) && !words.opensSentence(at)) ||
  (words.at(at) === 's' && words.gap(at) === 'joint');

/** The last word of a name with a capital behind "de" or "of". */
function namedBehind(words: Words, at: number): number | null {
  let next = at + 1;
  while (next <= at + 3 && words.joins(next) && LINKS.has(words.at(next))) next += 1;
  if (next === at + 1 || !words.joins(next) || !words.hasCapital(next)) return null;
  while (words.joins(next + 1) && words.hasCapital(next + 1)) next += 1;
  return next;
}

/** "the purge of 2016", "the lift incident", "la panne du serveur". */
function happening(words: Words, at: number): Range | null {
  if (!HAPPENINGS.has(words.at(at))) return null;
  const behind = dated(words, at) ?? ofSomething(words, at);
  if (behind !== null && hasArticle(words, at)) return { from: at, to: behind };
  let from = at;
  while (from > at - 3 && words.joins(from) && isPlain(words, from - 1)) from -= 1;
  return from < at && hasArticle(words, from) ? { from, to: at } : null;
}

const isPlain = (words: Words, at: number): boolean =>
  /^\p{L}{3,}$/u.test(words.at(at)) &&
  !GENERAL.has(words.at(at)) &&
  !ARTICLES.has(words.at(at)) &&
  !ENDS.has(words.at(at));

function dated(words: Words, at: number): number | null {
  if (!words.joins(at + 1) || !LINKS.has(words.at(at + 1))) return null;
  const year = (place: number): boolean =>
    words.joins(place) && /^(?:19|20)\d\d$/u.test(words.at(place));
  if (year(at + 2)) return at + 2;
  return words.joins(at + 2) && year(at + 3) ? at + 3 : null;
}

/** French names what it was of behind the noun. */
function ofSomething(words: Words, at: number): number | null {
  if (!words.joins(at + 1) || !/^(?:de|du|des|d)$/u.test(words.at(at + 1))) return null;
  let to = at + 1;
  for (let next = at + 2; next <= at + LONGEST && words.joins(next); next += 1) {
    if (ENDS.has(words.at(next))) break;
    if (!LINKS.has(words.at(next)) && !LINKS.has(words.at(next - 1)) && !words.hasCapital(next))
      break;
    to = next;
  }
  while (to > at && LINKS.has(words.at(to))) to -= 1;
  return to > at + 1 ? to : null;
}
