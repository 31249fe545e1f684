/**
 * Counts that may be shown (A42): 1 to 4 as "fewer than 5", others rounded to 5, nothing about fewer than
 * ten people, no percentage of fewer than 22.5, and a second cell hidden where the first could be worked
 * back. Practice of Ofqual, HESA and the GP Patient Survey (brief, 6.4).
 */

export type ShownCount =
  | { readonly shown: 'zero' }
  | { readonly shown: 'fewer-than-5' }
  /** Rounded to the nearest 5. */
  | { readonly shown: 'about'; readonly count: number }
  /** A second cell, hidden for the sake of another. */
  | { readonly shown: 'hidden' };

export type ShownCounts =
  | { readonly shown: 'none'; readonly why: 'too-few-people' | 'could-be-worked-back' }
  | { readonly shown: 'counts'; readonly total: number; readonly cells: readonly ShownCount[] };

const FEWEST_PEOPLE = 10;
const ROUNDED_TO = 5;
const SMALLEST_BASE = 22.5;

/** @param count a whole number of people, zero or more. */
export function shownCount(count: number): ShownCount {
  assertCount(count);
  if (count === 0) return { shown: 'zero' };
  if (count < ROUNDED_TO) return { shown: 'fewer-than-5' };
  return { shown: 'about', count: rounded(count) };
}

/**
 * One row of counts that add up to their total. The total is shown rounded, yet whoever reads a scheme's
 * summary may know its size, so it is reckoned with as known exactly. Where a cell is small the next lowest
 * is always hidden with it, and never a third: to hide only where the sum requires it would tell that the
 * sum requires it. Where two do not suffice nothing is shown.
 * @param counts of people in each cell, each person in one cell.
 */
export function shownCounts(counts: readonly number[]): ShownCounts {
  counts.forEach(assertCount);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < FEWEST_PEOPLE) return { shown: 'none', why: 'too-few-people' };
  const cells = counts.map(shownCount);
  if (cells.some(({ shown }) => shown === 'fewer-than-5')) {
    const next = lowestShown(cells);
    if (next === -1) return { shown: 'none', why: 'could-be-worked-back' };
    cells[next] = { shown: 'hidden' };
  }
  if (!isSafe(cells, total)) return { shown: 'none', why: 'could-be-worked-back' };
  return { shown: 'counts', total: rounded(total), cells };
}

/**
 * A percentage, to the nearest whole, from the rounded figures, so that it tells no more than they do.
 * @returns null where nothing may be said.
 */
export function shownPercentage(count: number, base: number): number | null {
  assertCount(count);
  assertCount(base);
  if (base < SMALLEST_BASE || count > base) return null;
  const cell = shownCount(count);
  if (cell.shown === 'zero') return 0;
  if (cell.shown !== 'about') return null;
  return Math.min(100, Math.round((cell.count / rounded(base)) * 100));
}

/**
 * An average of single answers, to one place.
 * @returns null for fewer than ten people.
 */
export function shownMean(values: readonly number[]): number | null {
  if (values.length < FEWEST_PEOPLE) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.round(mean * 10) / 10;
}

function rounded(count: number): number {
  return Math.round(count / ROUNDED_TO) * ROUNDED_TO;
}

interface Range {
  readonly least: number;
  readonly most: number;
}

/**
 * What a reader knows of a cell from how it is shown, the rules being public.
 * @param most what a hidden cell can be: it is none above the lowest that is shown.
 */
function rangeOf(cell: ShownCount, most: number): Range {
  switch (cell.shown) {
    case 'zero':
      return { least: 0, most: 0 };
    case 'fewer-than-5':
      return { least: 1, most: ROUNDED_TO - 1 };
    case 'about':
      return { least: Math.max(ROUNDED_TO, cell.count - 2), most: cell.count + 2 };
    case 'hidden':
      return { least: ROUNDED_TO, most };
  }
}

/** The hidden cell was the first of the lowest, so those before it show more and those behind it as much. */
function mostHidden(cells: readonly ShownCount[], total: number): number {
  const hidden = cells.findIndex(({ shown }) => shown === 'hidden');
  return cells.reduce((most, cell, at) => {
    if (cell.shown !== 'about') return most;
    return Math.min(most, at < hidden ? cell.count - ROUNDED_TO + 2 : cell.count + 2);
  }, total);
}

/** Safe where each small cell may still be any number from 1 to 4. */
function isSafe(cells: readonly ShownCount[], total: number): boolean {
  const most = mostHidden(cells, total);
  const ranges = cells.map((cell) => rangeOf(cell, most));
  const least = ranges.reduce((sum, range) => sum + range.least, 0);
  const greatest = ranges.reduce((sum, range) => sum + range.most, 0);
  return cells.every((cell, at) => {
    const own = ranges[at];
    if (cell.shown !== 'fewer-than-5' || own === undefined) return true;
    // Subtracting what the others can be at most and at least leaves what this one can be.
    return total - (greatest - own.most) <= own.least && total - (least - own.least) >= own.most;
  });
}

/**
 * The next lowest cell that shows a figure, or -1. Of cells that show the same the first is taken: to choose
 * by what lies behind the rounding would tell which is lower.
 */
function lowestShown(cells: readonly ShownCount[]): number {
  let lowest = -1;
  let least = Number.POSITIVE_INFINITY;
  cells.forEach((cell, at) => {
    if (cell.shown !== 'about' || cell.count >= least) return;
    lowest = at;
    least = cell.count;
  });
  return lowest;
}

function assertCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError('a count of people is a whole number, zero or more');
  }
}
