/** In which of the two languages a text is written, by its commonest small words. */
import type { Language } from '../../../shared/model/scheme.ts';
import type { FoldedText } from './folded-text.ts';

const ENGLISH = new Set(
  'the and to of was with that it my for she he they we is at this have had'.split(' '),
);
const FRENCH = new Set(
  'le la les et de des du un une je que qui est dans pour avec il elle nous pas au'.split(' '),
);
/** The beginning says it; a megabyte need not be read. */
const ENOUGH = 5000;

/** @param otherwise the answer where the text does not say, as in a single name. */
export function languageOf(text: FoldedText, otherwise: Language): Language {
  let english = 0;
  let french = 0;
  for (const word of text.folded.slice(0, ENOUGH).split(/[^\p{L}]/u)) {
    if (ENGLISH.has(word)) english += 1;
    if (FRENCH.has(word)) french += 1;
  }
  if (english === french) return otherwise;
  return english > french ? 'en' : 'fr';
}
