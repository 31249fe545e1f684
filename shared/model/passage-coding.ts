/**
 * A passage's words that their author marks with a code. A mark holds on to the words themselves and to
 * what stands right beside them, not to a place: it follows them through every later decision, and lapses
 * where it can no longer be said which words were meant. Pure: the window shows by it what the vault exports.
 */
import { z } from 'zod';

/** Of what stands on either side of the words, in UTF-16 units. */
const BESIDE = 24;
export const MOST_CODINGS = 10_000;

export const codingSchema = z.strictObject({
  promptId: z.string().max(20),
  code: z.string().max(20),
  /** Where the words stood when they were marked: UTF-16 units of the passage's exact text, end exclusive. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
  words: z.string().min(1).max(200_000),
  /** What stood right before and right after them; shorter, or empty, at the edges of the passage. */
  before: z.string().max(BESIDE),
  after: z.string().max(BESIDE),
});
export type PassageCoding = z.infer<typeof codingSchema>;

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** @param stretch as `wholeCharacters` gives it. */
export function codingOn(
  { promptId, text }: { readonly promptId: string; readonly text: string },
  { start, end }: Stretch,
  code: string,
): PassageCoding {
  const words = text.slice(start, end);
  return { promptId, code, start, end, words, ...beside(text, start, end) };
}

/**
 * Widened to whole characters as people count them, so that no mark cuts an emoji or an accent off its
 * letter, and without the spaces at both ends.
 * @returns null where nothing but space is left.
 */
export function wholeCharacters(text: string, { start, end }: Stretch): Stretch | null {
  const from = Math.min(Math.max(0, start), text.length);
  const to = Math.max(from, Math.min(end, text.length));
  const edges = [...new Intl.Segmenter().segment(text)].map(({ index }) => index);
  edges.push(text.length);
  const first = edges.findLast((edge) => edge <= from) ?? 0;
  const last = from === to ? first : (edges.find((edge) => edge >= to) ?? text.length);
  const chosen = text.slice(first, last);
  const trimmedEnd = first + chosen.trimEnd().length;
  const trimmedStart = last - chosen.trimStart().length;
  return trimmedStart < trimmedEnd ? { start: trimmedStart, end: trimmedEnd } : null;
}

/**
 * Where the marked words stand in the text of today: where they stood, else the one place where they stand
 * between the same neighbours, else the one place with the same neighbour on one side, else, for words too
 * long to be there by chance, the one place where they stand at all.
 * @returns null where the words are gone or could be any of several: the mark has lapsed.
 */
export function placeOfCoding(coding: PassageCoding, text: string): Stretch | null {
  const { words, start, before, after } = coding;
  const places = placesOf(words, text).map((at) => {
    const now = beside(text, at, at + words.length);
    return { at, sides: Number(now.before === before) + Number(now.after === after) };
  });
  const only = (those: typeof places): Stretch | null => {
    const [one, another] = those;
    if (one === undefined || another !== undefined) return null;
    return { start: one.at, end: one.at + words.length };
  };
  const atHome = places.filter(({ at, sides }) => at === start && sides === 2);
  const whole = atHome.length > 0 ? atHome : places.filter(({ sides }) => sides === 2);
  if (whole.length > 0) return only(whole);
  const half = places.filter(({ sides }) => sides === 1);
  if (half.length > 0) return only(half);
  return words.length > BESIDE ? only(places) : null;
}

/** Codings whose words stand in the passages, with where. */
export function standingCodings(
  codings: readonly PassageCoding[],
  passages: readonly { readonly promptId: string; readonly text: string }[],
): readonly { readonly coding: PassageCoding; readonly place: Stretch }[] {
  const texts = new Map(passages.map(({ promptId, text }) => [promptId, text]));
  return codings.flatMap((coding) => {
    const text = texts.get(coding.promptId);
    const place = text === undefined ? null : placeOfCoding(coding, text);
    return place === null ? [] : [{ coding, place }];
  });
}

export function isSameCoding(one: PassageCoding, other: PassageCoding): boolean {
  return (
    one.promptId === other.promptId &&
    one.code === other.code &&
    one.words === other.words &&
    one.before === other.before &&
    one.after === other.after
  );
}

function beside(text: string, start: number, end: number): { before: string; after: string } {
  return {
    before: text.slice(Math.max(0, start - BESIDE), start),
    after: text.slice(end, end + BESIDE),
  };
}

/** Only where both ends lie between two characters. */
function placesOf(words: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (!cutsPair(text, at) && !cutsPair(text, at + words.length)) places.push(at);
  }
  return places;
}

function cutsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
