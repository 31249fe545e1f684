/** One text, one layer of marks: where spans overlap, one of them stands. */
import { TIERS } from '../../../shared/model/release.ts';
import type { Tier } from '../../../shared/model/release.ts';
import type { Span } from './span.ts';

/**
 * The longest stands; of equals the more certain; then the earlier stage's. What it swallows lends it
 * its certainty: a name from the cast inside a likely web address makes the address certain. A certain
 * span that overlaps only in part is joined to it, so that no certain letter is left uncovered.
 * @param spans in the order of the stages.
 * @returns in reading order, none overlapping.
 */
export function settleOverlaps(spans: readonly Span[]): readonly Span[] {
  const order = spans
    .map((span, index) => ({ span, index }))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end || a.index - b.index);

  const settled: Span[] = [];
  for (const { span } of order) {
    const last = settled.at(-1);
    if (last === undefined || span.start >= last.end) settled.push(span);
    else settled[settled.length - 1] = join(last, span);
  }
  return settled;
}

/** @param earlier begins before or with `later`, and they overlap. */
function join(earlier: Span, later: Span): Span {
  const winner = stronger(earlier, later);
  const loser = winner === earlier ? later : earlier;
  const swallowed = loser.start >= winner.start && loser.end <= winner.end;
  if (!swallowed && loser.tier !== 'certain') {
    // The rest of a doubtful span means nothing by itself, but nothing certain may be lost with it.
    return winner.tier === 'certain' ? winner : widened(winner, loser);
  }
  return widened(winner, loser);
}

function widened(winner: Span, loser: Span): Span {
  return {
    ...winner,
    start: Math.min(winner.start, loser.start),
    end: Math.max(winner.end, loser.end),
    tier: rank(loser.tier) < rank(winner.tier) ? loser.tier : winner.tier,
  };
}

function stronger(a: Span, b: Span): Span {
  const longer = b.end - b.start - (a.end - a.start);
  if (longer !== 0) return longer > 0 ? b : a;
  return rank(b.tier) < rank(a.tier) ? b : a;
}

function rank(tier: Tier): number {
  return TIERS.indexOf(tier);
}
