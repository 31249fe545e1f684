/**
 * What two texts have in common, for somebody who reads them side by side. Stories written months apart
 * share few sentences, and a comparison word by word, as of two versions of a file, would be confetti:
 * so only runs of words that stand in both are shown, wherever they stand, however they are spaced, with
 * or without capitals and accents. What is in one text only is simply the rest. Pure.
 */

export interface Part {
  readonly text: string;
  /** These words stand in the other text, too. */
  readonly inBoth: boolean;
}

/** A run is at least this many words; shorter ones are chance. */
export const SHORTEST_RUN = 3;

interface Word {
  readonly folded: string;
  /** UTF-16 offsets into the text; end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Words that say nothing by themselves: a run of nothing else is chance, too. */
const SMALL = new Set(
  (
    'a about after again all also am an and any are as at be because been before being but by can could did ' +
    'do does for from had has have he her here him his how i if in into is it its just me more most my no not ' +
    'of on one only or other our out over own said she should so some still than that the their them then ' +
    'there these they this those to too up very was we were what when where which while who why will with ' +
    'would you your ' +
    'ai au aussi aux avait avant avec bien ce ces cette comme d dans de des donc du elle elles en encore est et ' +
    'etait etaient etre eu fait il ils j je l la le les leur leurs lui m ma mais me mes moi mon n ne nous on ' +
    'ont ou par pas plus pour qu quand que qui s sa sans se ses si son sont sur ta te tout toute toutes tous ' +
    'tres un une vous y'
  ).split(' '),
);

/** @returns the parts of both texts in their order; joined, they are the texts as given. */
export function inBoth(
  first: string,
  second: string,
): { readonly first: readonly Part[]; readonly second: readonly Part[] } {
  const [a, b] = [wordsOf(first), wordsOf(second)];
  const [ofA, ofB] = [runsOf(a), runsOf(b)];
  return { first: partsOf(first, a, ofB), second: partsOf(second, b, ofA) };
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    folded: word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

function runAt(words: readonly Word[], place: number): string | null {
  const run = words.slice(place, place + SHORTEST_RUN);
  if (run.length < SHORTEST_RUN || run.every(({ folded }) => SMALL.has(folded))) return null;
  return run.map(({ folded }) => folded).join(' ');
}

function runsOf(words: readonly Word[]): ReadonlySet<string> {
  return new Set(words.flatMap((_, place) => runAt(words, place) ?? []));
}

function partsOf(
  text: string,
  words: readonly Word[],
  other: ReadonlySet<string>,
): readonly Part[] {
  const isHeld = new Uint8Array(words.length);
  words.forEach((_, place) => {
    const run = runAt(words, place);
    if (run !== null && other.has(run)) isHeld.fill(1, place, place + SHORTEST_RUN);
  });
  const parts: Part[] = [];
  let at = 0;
  for (let place = 0; place < words.length; place += 1) {
    if (isHeld[place] !== 1) continue;
    const start = words[place]?.start ?? at;
    while (isHeld[place + 1] === 1) place += 1;
    const end = words[place]?.end ?? text.length;
    if (start > at) parts.push({ text: text.slice(at, start), inBoth: false });
    parts.push({ text: text.slice(start, end), inBoth: true });
    at = end;
  }
  if (at < text.length || parts.length === 0) parts.push({ text: text.slice(at), inBoth: false });
  return parts;
}
