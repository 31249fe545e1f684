/** Where and how the lens shows itself (R13). Pure. */
import { storyOfPack } from '../model/stories.ts';
import type { Role } from '../model/scheme.ts';
import { lookTwice } from './look-twice.ts';
import type { LensPattern } from './patterns.ts';

/** On for mentees and off for mentors, until the person says otherwise. @param chosen null for not yet. */
export function isLensOn(chosen: boolean | null, role: Role): boolean {
  return chosen ?? role === 'mentee';
}

/**
 * Never beside the paired stories: a question there would alter what the two are compared for, and
 * whether the lens was on is noted by entry, so that the whole entry stays untouched.
 */
export function mayLookAt(packId: string): boolean {
  return storyOfPack(packId) === null;
}

/** A question beside the writing. */
export interface Slip {
  readonly pattern: LensPattern;
  /** The words that it is about, as they stand in the text. */
  readonly phrase: string;
}

/** More would crowd the margin; the next ones come when these are answered or silenced. */
const MOST_SLIPS = 3;
/** To either side of the caret, in UTF-16 units: some pages of writing, and no megabyte. */
const REACH = 12_000;

/** Something stands in the text that the lens would ask about. */
interface Near {
  readonly slip: Slip;
  readonly start: number;
  readonly away: number;
}

/**
 * The questions nearest to where the writer is, in reading order, each pattern once.
 * @param caret UTF-16 offset into the text.
 * @param silenced ids of patterns that the writer does not want to hear of.
 */
export function slipsNear(
  text: string,
  caret: number,
  silenced: ReadonlySet<string>,
): readonly Slip[] {
  const from = lineStart(text, Math.max(0, caret - REACH));
  const near = lookTwice(text.slice(from, caret + REACH), silenced).map((hit): Near => {
    const [start, end] = [from + hit.start, from + hit.end];
    const away = caret < start ? start - caret : Math.max(0, caret - end);
    return { slip: { pattern: hit.pattern, phrase: text.slice(start, end) }, start, away };
  });
  const nearest = new Map<string, Near>();
  for (const one of near.toSorted((a, b) => a.away - b.away)) {
    const { id } = one.slip.pattern;
    if (!nearest.has(id)) nearest.set(id, one);
  }
  return [...nearest.values()]
    .slice(0, MOST_SLIPS)
    .sort((a, b) => a.start - b.start)
    .map(({ slip }) => slip);
}

/** Every pattern that a text holds, once, at its first place. For a text that is read, not written. */
export function slipsIn(text: string, silenced: ReadonlySet<string>): readonly Slip[] {
  const first = new Map<string, Slip>();
  for (const { start, end, pattern } of lookTwice(text, silenced)) {
    if (!first.has(pattern.id)) first.set(pattern.id, { pattern, phrase: text.slice(start, end) });
  }
  return [...first.values()];
}

/** A line is not cut: a quote in it must be seen whole. One without end is cut all the same. */
function lineStart(text: string, at: number): number {
  const feed = text.lastIndexOf('\n', at);
  return feed >= at - REACH ? feed + 1 : at;
}

/** "O’Shea S", "GOV.UK": how a citation begins, enough to know it by. */
export function shortCitation(citation: string): string {
  return citation.split(/[.;,:](?:\s|$)/u, 1)[0]?.trim() ?? citation;
}
