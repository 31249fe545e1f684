/** Words that were put in by us, in a text that has been through the engine before. */
import type { CastMember } from '../../../shared/model/journal.ts';
import { bracketed } from './cast-stage.ts';
import { ALL_MARKERS } from './markers.ts';

/** Roles, places and bands as we word them: an article or a band's beginning, and no capital. */
const WORDED =
  /^\[(?:an?|another|one of|in their|aged|somebody|earlier|not|paraphrased|un|une|une autre|dans la|à l’|entre|quelqu’un|non|paraphrasé|90 ans)(?![\p{L}\p{N}])[^\p{Lu}[\]]{0,80}\]$/u;
const BRACKETS = /\[[^[\]\n]{1,200}\]/gu;

/** Wordings of the ladders that begin otherwise. */
const FIXED: ReadonlySet<string> = new Set(
  (
    'the early years, the clinical years, the final years, training, some time ago, background, belief, partner, ' +
    'religious practice, gender, year, a country outside the UK, ' +
    'les premières années, les années cliniques, les dernières années, la formation, il y a quelque temps, ' +
    'milieu social, conjoint ou conjointe, genre, année'
  )
    .split(', ')
    .map((words) => `[${words}]`),
);

export interface Bracketed {
  readonly start: number;
  readonly end: number;
}

/** Only what is known to be ours: other words in brackets are looked at like any. */
export function ownMarkers(text: string, cast: readonly CastMember[]): readonly Bracketed[] {
  const ours = new Set(cast.map(({ replacement }) => bracketed(replacement)));
  const found: Bracketed[] = [];
  for (const match of text.matchAll(BRACKETS)) {
    const [words] = match;
    const isOurs = ALL_MARKERS.has(words) || FIXED.has(words) || WORDED.test(words);
    if (ours.has(words) || isOurs) {
      found.push({ start: match.index, end: match.index + words.length });
    }
  }
  return found;
}

/** @param markers in reading order, none overlapping. */
export function outsideOf<Item extends Bracketed>(
  markers: readonly Bracketed[],
  spans: readonly Item[],
): readonly Item[] {
  if (markers.length === 0) return spans;
  return spans.filter(({ start, end }) => {
    let low = 0;
    let high = markers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((markers[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return (markers[low]?.start ?? Infinity) >= end;
  });
}
