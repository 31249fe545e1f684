/**
 * An incident is not a reflection (R4): sentences after which Verso pauses and shows where to report and
 * whom to talk to. It reads for what was done to somebody, or may be, and not for the words alone: a
 * policy on harassment, a complaint about a rota or a risk of being late is no incident. It is a nudge
 * and no judge: whoever writes decides, and nothing of it is kept. Pure; runs on the device.
 */
import type { Concern } from './sign.ts';
import { ENGLISH_SIGNS } from './signs-en.ts';
import { FRENCH_SIGNS } from './signs-fr.ts';

export type { Concern };

const SIGNS = [...ENGLISH_SIGNS, ...FRENCH_SIGNS].toSorted(
  (one, other) => Number(one.concern === 'harm') - Number(other.concern === 'harm'),
);

/** "Nobody was harassed", "personne n'a été": it did not happen. Looked for in the same clause, before. */
const DENIED =
  /(?:\b(?:nobody|no\s+one|none\s+of\s+(?:us|them)|never|not|wasn['’]t|weren['’]t|isn['’]t|without\s+being)|(?<!\p{L})(?:personne|jamais|aucune?|sans\s+être))\s+(?:[\p{L}'’]+\s+){0,3}(?:n['’])?$/iu;
/** "A policy on", "training about", "in case": it is spoken of. */
const SPOKEN_OF =
  /(?:\b(?:polic(?:y|ies)|training|course|module|lecture|teaching|leaflet|posters?|charter|guidance|research|paper|study|what\s+if|in\s+case)|(?<!\p{L})(?:politique|formation|cours|module|affiche|charte|étude|au\s+cas\s+où))(?![\p{L}])[^.!?;\n]{0,60}$/iu;
/** "If a student were", "si quelqu'un était": it is imagined, of nobody in particular. */
const IMAGINED =
  /(?<!\p{L})(?:(?:if|when(?:ever)?)\s+(?:an?\s+|any\s+|some)|(?:si|quand|lorsqu)['’]?\s*(?:une?\s+|quelqu['’]une?))(?:\p{L}+\s+){0,2}$/iu;

/** No sentence is looked back through for further than this, in UTF-16 units. */
const LOOK_BACK = 120;
/** How much of a text is read, from its end: what has just been written. */
const REACH = 20_000;

/**
 * @returns what stands in the text that has its own route, danger before harm; null for nothing.
 * @param caret UTF-16 offset of where the writer is; what lies pages away was read when it was written.
 */
export function moreThanReflection(text: string, caret = text.length): Concern | null {
  const reading = readForMore(text, caret);
  for (;;) {
    const { done, value } = reading.next();
    if (done === true) return value;
  }
}

/**
 * The same in steps of some milliseconds, one for each sign: all of them, read for the first time, would hold
 * up a page for longer than a writer should feel.
 */
export function* readForMore(text: string, caret: number): Generator<undefined, Concern | null> {
  // "Harcelé·e" is read as "harcelée".
  const near = text.slice(Math.max(0, caret - REACH), caret + REACH).replaceAll('·', '');
  for (const { concern, expression } of SIGNS) {
    const stands = [...near.matchAll(expression)].some(({ index }) => {
      const before = clauseBefore(near, index);
      return ![DENIED, SPOKEN_OF, IMAGINED].some((reading) => reading.test(before));
    });
    if (stands) return concern;
    yield;
  }
  return null;
}

function clauseBefore(text: string, at: number): string {
  return (
    text
      .slice(Math.max(0, at - LOOK_BACK), at)
      .split(/[.!?;\n]/u)
      .at(-1) ?? ''
  );
}
