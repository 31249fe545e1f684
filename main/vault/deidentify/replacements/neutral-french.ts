/**
 * Third parties without il and elle (A32), where French allows it: "cette personne" for the subject and
 * after a preposition, with the participle in the feminine that "personne" asks for. Son, sa, ses say
 * nothing of whose they are and stay; object pronouns stay, for the sentence would have to be made anew.
 */
import type { FoldedText } from '../folded-text.ts';
import type { Words } from '../quasi/words.ts';
import { wordsOf } from '../quasi/words.ts';
import type { PronounEdit } from './edits.ts';
import { edit } from './edits.ts';

const of = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** "il y a", "il faut": nobody is meant. */
const IMPERSONAL = of(
  'y faut fallait faudra faudrait pleut pleuvait neige s semble semblait paraît parait vaut suffit suffisait reste manque arrive fait',
);
const IMPERSONAL_ADJECTIVES = of(
  'important possible impossible nécessaire necessaire vrai temps tard difficile facile clair probable évident evident question rare étrange etrange bon utile inutile minuit midi',
);
const BE = of('est etait fut sera serait soit a');
const PREPOSITIONS = of(
  'avec pour chez sans sur contre vers devant derriere selon a de d par apres avant entre',
);

export function neutralFrench(text: FoldedText): readonly PronounEdit[] {
  const words = wordsOf(text);
  const edits: PronounEdit[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words.at(at);
    const isObject =
      words.joins(at) && PREPOSITIONS.has(words.at(at - 1)) && words.gap(at) === 'space';
    if (word === 'lui' && isObject) edits.push(edit(words, at, at, 'cette personne'));
    else if (word === 'elle' && isObject) edits.push(edit(words, at, at, 'cette personne'));
    else if ((word === 'il' || word === 'elle') && isSubject(words, at)) {
      edits.push(edit(words, at, at, 'cette personne'));
      if (word === 'il') participle(words, at, edits);
    }
  }
  return edits;
}

/** Not "dit-il", whose order would have to change, and not "qu'il", whose elision would. */
function isSubject(words: Words, at: number): boolean {
  if (words.gap(at) === 'joint' || !words.joins(at + 1)) return false;
  if (words.at(at) === 'elle') return true;
  const next = words.at(at + 1);
  if (IMPERSONAL.has(next)) return false;
  const be = next === 'n' || next === 'ne' ? at + 2 : at + 1;
  return !(
    BE.has(words.at(be)) &&
    (IMPERSONAL_ADJECTIVES.has(words.at(be + 1)) || /^\d/u.test(words.at(be + 1)))
  );
}

const ADVERBS = of('tres aussi pas jamais toujours encore deja bien vraiment souvent plus si trop');

/** "il est allé" becomes "cette personne est allée"; "il a parlé" stays. */
function participle(words: Words, at: number, edits: PronounEdit[]): void {
  let be = at + 1;
  while (be < at + 3 && (words.at(be) === 'n' || words.at(be) === 'ne' || words.at(be) === 's'))
    be += 1;
  if (!BE.has(words.at(be)) || words.at(be) === 'a') return;
  let place = be + 1;
  while (place < be + 3 && ADVERBS.has(words.at(place))) place += 1;
  const adjective = words.joins(place) ? words.written(place).normalize('NFC') : '';
  if (/(?:é|i|u)$/u.test(adjective) && adjective.length > 3) {
    edits.push(edit(words, place, place, `${adjective}e`));
  }
}
