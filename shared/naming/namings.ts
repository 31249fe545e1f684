/** Which names, places, dates and numbers are pointed out beside the writing (R7). Pure. */
import type { IdentifierKind } from '../model/release.ts';

/** The most that is looked at in one pause, in UTF-16 units: about two pages. */
export const LONGEST_LOOK = 6000;
const REACH = LONGEST_LOOK / 2;
/** Of words that are left as they are, one of them; and how many an entry remembers. */
export const LONGEST_LEFT = 200;
export const MOST_LEFT = 500;

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
  const page = last === text.length ? cut : withoutHalfWord(cut);
  return { from, page };
}

/** Those that the writer does not leave as they are in this entry. @param left as `asLeft` has them. */
export function notLeft(namings: readonly Naming[], left: readonly string[]): readonly Naming[] {
  const silent = new Set(left);
  return namings.filter(({ text }) => !silent.has(asLeft(text)));
}

/** The one nearest to where the writer is; null for none. */
export function nearestTo(namings: readonly Naming[], caret: number): Naming | null {
  const away = ({ start, end }: Naming): number =>
    caret < start ? start - caret : Math.max(0, caret - end);
  return namings.reduce<Naming | null>(
    (nearest, one) => (nearest === null || away(one) < away(nearest) ? one : nearest),
    null,
  );
}

/** How words that are left are kept: the same name is not pointed out again for a capital or a space. */
export function asLeft(words: string): string {
  const plain = words.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
  return plain.slice(0, LONGEST_LEFT);
}

/** What the entry remembers when these words are left, too; the oldest give way. */
export function leftWith(left: readonly string[], words: string): string[] {
  return [...new Set([...left, asLeft(words)])].slice(-MOST_LEFT);
}

/**
 * Those that stand where they stood, with the same words before them, after the text has changed. What is
 * written behind a name does not move it.
 */
export function stillThere(
  namings: readonly Naming[],
  before: string,
  after: string,
): readonly Naming[] {
  const last = namings.at(-1);
  // As it is at nearly every key: one look at memory, however many were found.
  if (last === undefined || after.startsWith(before.slice(0, last.end))) return namings;
  return namings.filter(({ end }) => after.startsWith(before.slice(0, end)));
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

/** As it is where it is all one word. */
function withoutHalfWord(text: string): string {
  const gap = text.search(/\s\S*$/u);
  return gap < 0 ? text : text.slice(0, gap + 1);
}
