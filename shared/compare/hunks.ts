/**
 * Where two sequences differ: Myers' shortest edit where it is short, else between items that occur
 * once in both ("patience"). All work counts against one allowance, so that two long texts without
 * anything in common cost no more than a moment; what is left then counts as different.
 */

/** A stretch of one sequence that stands in place of a stretch of the other. Ends are exclusive. */
export interface Hunk {
  readonly fromBefore: number;
  readonly toBefore: number;
  readonly fromAfter: number;
  readonly toAfter: number;
}

/** Steps of a comparison in all: some tenths of a second at most. */
const ALLOWANCE = 20_000_000;
/** Items of both sides up to which the shortest edit is looked for first. */
const SMALL = 4000;
/** Edits beyond which two stretches have too little in common to look for the shortest. */
const MOST_EDITS = 1000;

/**
 * @param before its items as numbers, equal where the items are.
 * @returns in order, apart from one another; everything between them is the same in both.
 */
export function hunksBetween(before: Int32Array, after: Int32Array): readonly Hunk[] {
  const hunks: Hunk[] = [];
  const whole = {
    fromBefore: 0,
    toBefore: before.length,
    fromAfter: 0,
    toAfter: after.length,
  };
  const open: Hunk[] = [whole];
  let left = ALLOWANCE;
  const spend = (steps: number): boolean => {
    left -= steps;
    return left >= 0;
  };
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const range = trimmed(before, after, next);
    const size = sizeOf(range);
    if (size === 0) continue;
    const parts = isOneSided(range) || !spend(size) ? null : divided(before, after, range, spend);
    if (parts === null) hunks.push(range);
    else if (parts.isDone) hunks.push(...parts.ranges);
    else open.push(...parts.ranges.toReversed());
  }
  return hunks;
}

interface Parts {
  readonly ranges: readonly Hunk[];
  /** False where the ranges are still to be compared. */
  readonly isDone: boolean;
}

/** Null where nothing in the range is found to be the same. */
function divided(
  before: Int32Array,
  after: Int32Array,
  range: Hunk,
  spend: (steps: number) => boolean,
): Parts | null {
  const isSmall = sizeOf(range) <= SMALL;
  const edit = isSmall ? shortestEdit(before, after, range, spend) : null;
  if (edit !== null) return { ranges: edit, isDone: true };
  const anchored = betweenAnchors(before, after, range);
  if (anchored !== null) return { ranges: anchored, isDone: false };
  const last = isSmall ? null : shortestEdit(before, after, range, spend);
  return last === null ? null : { ranges: last, isDone: true };
}

function sizeOf(range: Hunk): number {
  return range.toBefore - range.fromBefore + (range.toAfter - range.fromAfter);
}

function isOneSided(range: Hunk): boolean {
  return range.fromBefore === range.toBefore || range.fromAfter === range.toAfter;
}

/** Without what both begin and end with. */
function trimmed(before: Int32Array, after: Int32Array, range: Hunk): Hunk {
  let { fromBefore, toBefore, fromAfter, toAfter } = range;
  while (fromBefore < toBefore && fromAfter < toAfter && before[fromBefore] === after[fromAfter]) {
    fromBefore += 1;
    fromAfter += 1;
  }
  while (
    fromBefore < toBefore &&
    fromAfter < toAfter &&
    before[toBefore - 1] === after[toAfter - 1]
  ) {
    toBefore -= 1;
    toAfter -= 1;
  }
  return { fromBefore, toBefore, fromAfter, toAfter };
}

/**
 * E. Myers, An O(ND) difference algorithm (1986), forwards with its trace kept.
 * @returns null where it takes too many edits or too much work.
 */
function shortestEdit(
  before: Int32Array,
  after: Int32Array,
  range: Hunk,
  spend: (steps: number) => boolean,
): readonly Hunk[] | null {
  const n = range.toBefore - range.fromBefore;
  const m = range.toAfter - range.fromAfter;
  const most = Math.min(n + m, MOST_EDITS);
  // For each diagonal k = x - y, at k + most + 1: the furthest x that d edits reach.
  const furthest = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    // Only the diagonals that the edits so far can have reached.
    trace.push(furthest.slice(most + 1 - edits, most + 2 + edits));
    let steps = edits + 1;
    for (let k = -edits; k <= edits; k += 2) {
      let x = stepOnto(k, edits, (diagonal) => furthest[diagonal + most + 1] ?? 0).x;
      while (
        x < n &&
        x - k < m &&
        before[range.fromBefore + x] === after[range.fromAfter + x - k]
      ) {
        x += 1;
        steps += 1;
      }
      furthest[k + most + 1] = x;
      if (x >= n && x - k >= m) return traced(trace, range);
    }
    if (!spend(steps)) return null;
  }
  return null;
}

/** How a diagonal is reached by one more edit: from which, and with which x. */
function stepOnto(
  k: number,
  edits: number,
  furthestOn: (diagonal: number) => number,
): { readonly from: number; readonly x: number } {
  if (edits === 0) return { from: k, x: 0 };
  const isDown = k === -edits || (k !== edits && furthestOn(k - 1) < furthestOn(k + 1));
  return isDown ? { from: k + 1, x: furthestOn(k + 1) } : { from: k - 1, x: furthestOn(k - 1) + 1 };
}

/** From the end back to the beginning; edits that touch are one hunk. */
function traced(trace: readonly Int32Array[], range: Hunk): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let x = range.toBefore - range.fromBefore;
  let y = range.toAfter - range.fromAfter;
  for (let edits = trace.length - 1; edits > 0; edits -= 1) {
    const reached = trace[edits];
    const k = x - y;
    // What the edits before this one reached lies from diagonal -edits on.
    const step = stepOnto(k, edits, (diagonal) => reached?.[diagonal + edits] ?? 0);
    const isDown = step.from > k;
    const edit = {
      fromBefore: range.fromBefore + (isDown ? step.x : step.x - 1),
      toBefore: range.fromBefore + step.x,
      fromAfter: range.fromAfter + step.x - k - (isDown ? 1 : 0),
      toAfter: range.fromAfter + step.x - k,
    };
    const next = hunks.at(-1);
    const touches = next?.fromBefore === edit.toBefore && next.fromAfter === edit.toAfter;
    if (touches) hunks[hunks.length - 1] = { ...next, ...startOf(edit) };
    else hunks.push(edit);
    x = edit.fromBefore - range.fromBefore;
    y = edit.fromAfter - range.fromAfter;
  }
  return hunks.reverse();
}

function startOf({ fromBefore, fromAfter }: Hunk): Pick<Hunk, 'fromBefore' | 'fromAfter'> {
  return { fromBefore, fromAfter };
}

/** The stretches between items that occur once in both, in the same order; null for no such item. */
function betweenAnchors(
  before: Int32Array,
  after: Int32Array,
  range: Hunk,
): readonly Hunk[] | null {
  const inBefore = placesOfOnce(before, range.fromBefore, range.toBefore);
  const inAfter = placesOfOnce(after, range.fromAfter, range.toAfter);
  const common = [...inBefore].flatMap(([item, place]): readonly Anchor[] => {
    const other = inAfter.get(item);
    return place === TWICE || other === undefined || other === TWICE ? [] : [[place, other]];
  });
  const anchors = longestRising(common);
  if (anchors.length === 0) return null;
  const ranges: Hunk[] = [];
  let { fromBefore, fromAfter } = range;
  for (const [atBefore, atAfter] of anchors) {
    ranges.push({ fromBefore, toBefore: atBefore, fromAfter, toAfter: atAfter });
    [fromBefore, fromAfter] = [atBefore + 1, atAfter + 1];
  }
  ranges.push({ fromBefore, toBefore: range.toBefore, fromAfter, toAfter: range.toAfter });
  return ranges;
}

/** Where the same item stands before and after. */
type Anchor = readonly [before: number, after: number];
const TWICE = -1;

/** The place of each item that occurs once, in order; `TWICE` for the others. */
function placesOfOnce(items: Int32Array, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at < to; at += 1) {
    const item = items[at] ?? 0;
    places.set(item, places.has(item) ? TWICE : at);
  }
  return places;
}

/** The longest choice of anchors that keeps their order on both sides. @param anchors by place before. */
function longestRising(anchors: readonly Anchor[]): readonly Anchor[] {
  // ends[n]: the index of the anchor that ends the best row of n + 1 so far.
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, [, after]] of anchors.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((anchors[ends[middle] ?? 0]?.[1] ?? 0) < after) low = middle + 1;
      else high = middle;
    }
    previous.push(low === 0 ? undefined : ends[low - 1]);
    ends[low] = index;
  }
  const chosen: Anchor[] = [];
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) {
    const anchor = anchors[at];
    if (anchor !== undefined) chosen.push(anchor);
  }
  return chosen.reverse();
}
