/** Which names, places, dates and numbers are pointed out beside the writing (R7). Pure. */
import type { IdentifierKind } from '../model/release.ts';

/** The most that is looked at in one pause, in UTF-16 units: about two pages. */
export const LONGEST_LOOK = 6000;
const REACH = LONGEST_LOOK / 2;
/** More would be a list to work through; the next ones come when these are settled. */
const MOST_SHOWN = 3;
/** Of words that are left as they are, one of them. */
export const LONGEST_LEFT = 200;

/** Something that may say who is meant, at its place in the text. */
export interface Naming {
  readonly start: number;
  readonly end: number;
  /** The words as they stand there. */
  readonly text: string;
  readonly kind: IdentifierKind;
  /** What could stand instead, brackets included: "[my mentor]". */
  readonly replacement: string;
}

/** The part of a text that is looked at, and where it begins; no word is cut at its edges. */
export function pageAround(
  text: string,
  caret: number,
): { readonly from: number; readonly page: string } {
  const first = Math.max(0, caret - REACH);
  const last = Math.min(text.length, caret + REACH);
  const from = first === 0 ? 0 : first + firstWord(text.slice(first, last));
  const cut = text.slice(from, last);
  const page = last === text.length ? cut : cut.replace(/\S*$/u, '');
  return { from, page };
}

/**
 * Those nearest to where the writer is, the nearest first, the same words once.
 * @param left words that the writer leaves as they are in this entry, as `asLeft` has them.
 */
export function namingsNear(
  found: readonly Naming[],
  caret: number,
  left: readonly string[],
): readonly Naming[] {
  const away = ({ start, end }: Naming): number =>
    caret < start ? start - caret : Math.max(0, caret - end);
  const silent = new Set(left);
  const nearest = new Map<string, Naming>();
  for (const one of found.toSorted((a, b) => away(a) - away(b))) {
    const words = asLeft(one.text);
    if (!silent.has(words) && !nearest.has(words)) nearest.set(words, one);
  }
  return [...nearest.values()].slice(0, MOST_SHOWN);
}

/** How words that are left are kept: the same name is not pointed out again for a capital or a space. */
export function asLeft(words: string): string {
  const plain = words.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
  return plain.slice(0, LONGEST_LEFT);
}

/** Where these words stand now: at their place, else nearest to it; null where they are gone. */
export function placeNow(text: string, { start, text: words }: Naming): number | null {
  const before = text.lastIndexOf(words, start);
  const after = text.indexOf(words, start);
  if (before < 0) return after < 0 ? null : after;
  if (after < 0) return before;
  return start - before <= after - start ? before : after;
}

/** Where a caret is after other words were put in a place of the text. */
export function caretAfter(
  caret: number,
  place: { readonly start: number; readonly end: number },
  words: string,
): number {
  if (caret <= place.start) return caret;
  const end = place.start + words.length;
  return caret < place.end ? end : caret - place.end + end;
}

/** 0 where there is no gap to begin after: one long word is looked at from where it was cut. */
function firstWord(text: string): number {
  return Math.max(0, text.search(/(?<=\s)\S/u));
}
