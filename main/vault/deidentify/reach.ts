/**
 * A find is seldom wrong by its middle and often by its edges: "[adopted] from [Hunan]", "fac de [Créteil]". Words
 * right beside a find, and between two, belong to it from a much lower probability on than a word that stands
 * alone: first those of what is likely, then, to be asked about, those of anything found.
 */
import type { IdentifierClass } from '../../../shared/model/release.ts';
import type { Span } from './span.ts';
import { classOf } from './span.ts';
import { firstTokenAt } from './tagger/document-view.ts';
import { saysWhoIsIn } from './tagger/tagger-stage.ts';
import type { TaggedText } from './tagger/tagger.ts';
import { classBit } from './tagger/word-classes.ts';

type ReachedTier = Exclude<Span['tier'], 'certain'>;
type Reach = Readonly<Record<IdentifierClass | 'between', number>>;

/** From which probability on; chosen on unseen reflections of the training set, as the operating points. */
const REACH: Readonly<Record<ReachedTier, Reach>> = {
  likely: { direct: 0.1, quasi: 0.25, between: 0.05 },
  check: { direct: 0.02, quasi: 0.02, between: 0.005 },
};
const JOINTS =
  classBit('article') |
  classBit('definite') |
  classBit('possessive') |
  classBit('preposition') |
  classBit('conjunction') |
  classBit('pronoun') |
  classBit('being');
/** More words than this between two finds are no joint. */
const LONGEST_JOINT = 3;

/**
 * @param spans of which none overlap.
 * @returns what they reach beside themselves; where it is no more doubtful than its span, the span widened.
 */
export function reached(spans: readonly Span[], tagged: TaggedText): readonly Span[] {
  const sure = spans.filter(({ tier }) => tier !== 'check');
  // An official document is exact, and its points are low already.
  const isOfficial = tagged.view.register === 1;
  const likely = isOfficial ? [] : new Reacher(sure, tagged, 'likely').all();
  return [...likely, ...new Reacher([...spans, ...likely], tagged, 'check').all()];
}

function eachToken(
  { view: { tokens } }: TaggedText,
  { start, end }: Pick<Span, 'start' | 'end'>,
  act: (at: number) => void,
): void {
  for (let at = firstTokenAt(tokens, start); at < tokens.length; at += 1) {
    if ((tokens[at]?.start ?? 0) >= end) break;
    act(at);
  }
}

/** A find or what it reaches; token numbers, end exclusive. */
interface Piece {
  readonly span: Span;
  readonly isGain: boolean;
  readonly from: number;
  readonly to: number;
}

class Reacher {
  readonly #tagged: TaggedText;
  readonly #tier: ReachedTier;
  /** Per token the span that covers it. */
  readonly #owners: (Span | undefined)[];
  /** The same for what is reached. */
  readonly #gains: (Span | undefined)[];

  constructor(spans: readonly Span[], tagged: TaggedText, tier: ReachedTier) {
    this.#tagged = tagged;
    this.#tier = tier;
    this.#owners = new Array<Span | undefined>(tagged.view.tokens.length);
    this.#gains = new Array<Span | undefined>(tagged.view.tokens.length);
    for (const span of spans) eachToken(tagged, span, (at) => (this.#owners[at] = span));
  }

  all(): readonly Span[] {
    const { tokens } = this.#tagged.view;
    for (let from = 0; from < tokens.length; from += 1) {
      if (this.#owners[from] !== undefined) continue;
      let to = from + 1;
      while (to < tokens.length && this.#owners[to] === undefined) to += 1;
      this.#between(from, to);
      from = to;
    }
    return this.#joined();
  }

  /** @param to behind the last word that nothing covers. */
  #between(from: number, to: number): void {
    const { between, ...ofClass } = REACH[this.#tier];
    const left = this.#owners[from - 1];
    const right = this.#isOnLine(to) ? this.#owners[to] : undefined;
    if (
      left !== undefined &&
      right !== undefined &&
      to - from <= LONGEST_JOINT &&
      this.#forwards(from, to, between) === to
    ) {
      this.#gains.fill(left, from, to);
      return;
    }
    const middle =
      left === undefined
        ? from
        : this.#trimmed(from, this.#forwards(from, to, ofClass[classOf(left)]));
    this.#gains.fill(left, from, middle);
    if (right === undefined) return;
    this.#gains.fill(right, this.#backwards(middle, to, ofClass[classOf(right)]), to);
  }

  #isOnLine(at: number): boolean {
    const token = this.#tagged.view.tokens[at];
    return token !== undefined && token.gap !== 'line';
  }

  #isReached(at: number, least: number): boolean {
    const { view, any } = this.#tagged;
    if ((any[at] ?? 0) < least || view.tokens[at]?.isWord !== true) return false;
    return !saysWhoIsIn(view, at);
  }

  #forwards(from: number, to: number, least: number): number {
    let at = from;
    while (at < to && this.#isOnLine(at) && this.#isReached(at, least)) at += 1;
    return at;
  }

  /** A joint at the end joins nothing. */
  #trimmed(from: number, to: number): number {
    const { facts } = this.#tagged.view;
    let at = to;
    while (at > from && ((facts[at - 1]?.classes ?? 0) & JOINTS) !== 0) at -= 1;
    return at;
  }

  #backwards(from: number, to: number, least: number): number {
    let at = to;
    while (at > from && this.#isOnLine(at) && this.#isReached(at - 1, least)) at -= 1;
    return at;
  }

  /** One span with what it belongs to where both are as doubtful and of one kind; else a span of its own. */
  #joined(): readonly Span[] {
    const joined: Piece[] = [];
    for (const piece of this.#pieces()) {
      const last = joined.at(-1);
      const isOne =
        last?.to === piece.from &&
        (last.isGain || piece.isGain) &&
        last.span.tier === piece.span.tier &&
        last.span.kind === piece.span.kind;
      if (!isOne) joined.push(piece);
      else {
        const span = { ...last.span, end: piece.span.end };
        joined[joined.length - 1] = { span, isGain: true, from: last.from, to: piece.to };
      }
    }
    return joined.filter(({ isGain }) => isGain).map(({ span }) => span);
  }

  #pieces(): readonly Piece[] {
    const { tokens } = this.#tagged.view;
    const pieces: Piece[] = [];
    for (let from = 0; from < tokens.length; from += 1) {
      const gain = this.#gains[from];
      const source = gain === undefined ? this.#owners : this.#gains;
      const span = source[from];
      if (span === undefined) continue;
      let to = from + 1;
      while (to < tokens.length && source[to] === span) to += 1;
      const start = tokens[from]?.start ?? span.start;
      const end = tokens[to - 1]?.end ?? span.end;
      pieces.push({
        span: gain === undefined ? span : { ...span, start, end, tier: this.#tier },
        isGain: gain !== undefined,
        from,
        to,
      });
      from = to - 1;
    }
    return pieces;
  }
}
