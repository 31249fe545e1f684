/**
 * The rules' indirect clues as spans of the pipeline. A clue that the tagger bears out is likely; one that
 * it doubts is asked about; a doubtful one that it does not see either is left alone.
 */
import type { IdentifierKind } from '../../../shared/model/release.ts';
import type { Language } from '../../../shared/model/scheme.ts';
import type { Clue, ClueKind } from './quasi/clue.ts';
import { ladderFor } from './replacements/ladders.ts';
import type { Span } from './span.ts';
import { firstTokenAt } from './tagger/document-view.ts';
import type { TaggedText } from './tagger/tagger.ts';

const KINDS: Readonly<Record<ClueKind, IdentifierKind>> = {
  role: 'role',
  year: 'stage',
  route: 'stage',
  age: 'age',
  date: 'date',
  country: 'place',
  origin: 'background',
  ethnicity: 'background',
  religion: 'background',
  sexuality: 'background',
  gender: 'background',
  health: 'background',
  background: 'background',
  politics: 'background',
  language: 'background',
  family: 'detail',
  career: 'detail',
  body: 'institution',
  event: 'event',
  incident: 'event',
  patient: 'detail',
  'singled-out': 'detail',
  quotation: 'detail',
};

/** The tagger's probability from which a clue of a tier is likely, and from which it is asked about. */
const BORNE_OUT = { likely: 0.3, check: 0.6 } as const;
/** Where the grammar has tied it to somebody already: "I am disabled". */
const BORNE_OUT_OF_SOMEONE = 0.1;
const NOT_DENIED = { likely: 0.01, check: 0.05 } as const;

export function clueIdentifiers(
  text: string,
  clues: readonly Clue[],
  tagged: TaggedText,
  language: Language,
): readonly Span[] {
  return clues.flatMap((clue) => {
    const { tier, kind, ruleId, rare, reason } = clue;
    const doubt = tier === 'check' ? 'check' : 'likely';
    const bearsOut =
      tier !== 'check' && reason === 'said-of-someone' ? BORNE_OUT_OF_SOMEONE : BORNE_OUT[doubt];
    const most = mostProbable(clue.start, clue.end, tagged);
    const { start, end } = rare || most < bearsOut ? clue : trimmed(clue, tagged);
    if (most < NOT_DENIED[doubt] && !rare) return [];
    const [replacement, vaguer = null] = ladderFor(kind, text.slice(start, end), language);
    return [
      {
        start,
        end,
        tier: most >= bearsOut ? ('likely' as const) : ('check' as const),
        kind: KINDS[kind],
        class: 'quasi' as const,
        ruleId,
        replacement,
        generalisation: vaguer,
      },
    ];
  });
}

/** Below this a word at the edge of a clue is none of it: "student" after "third-year". */
const EDGE = 0.15;

function trimmed({ start, end }: Clue, { view, any }: TaggedText): Pick<Span, 'start' | 'end'> {
  const { tokens } = view;
  let from = firstTokenAt(tokens, start);
  let to = from;
  while (to < tokens.length && (tokens[to]?.start ?? 0) < end) to += 1;
  while (to > from + 1 && (any[to - 1] ?? 0) < EDGE) to -= 1;
  while (from < to - 1 && (any[from] ?? 0) < EDGE) from += 1;
  return { start: tokens[from]?.start ?? start, end: tokens[to - 1]?.end ?? end };
}

function mostProbable(start: number, end: number, { view, any }: TaggedText): number {
  let most = 0;
  for (let at = firstTokenAt(view.tokens, start); at < view.tokens.length; at += 1) {
    if ((view.tokens[at]?.start ?? 0) >= end) break;
    most = Math.max(most, any[at] ?? 0);
  }
  return most;
}
