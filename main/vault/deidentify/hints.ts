/** Asks the rules about a text and says it to the tagger in its own terms. */
import { IDENTIFIER_KINDS, TIERS } from '../../../shared/model/release.ts';
import { KEEP_REASONS } from './keep/kept.ts';
import type { Kept } from './keep/kept.ts';
import { CLUE_KINDS } from './quasi/clue.ts';
import type { Clue } from './quasi/clue.ts';
import type { Span } from './span.ts';
import type { Hint } from './tagger/hint.ts';

export interface RuleFinds {
  readonly patterns: readonly Span[];
  readonly clues: readonly Clue[];
  readonly kept: readonly Kept[];
}

export function hintsOf({ patterns, clues, kept }: RuleFinds): readonly Hint[] {
  return [
    ...clues.map(({ start, end, kind, tier }): Hint => ({
      start,
      end,
      track: 'clue',
      code: 1 + CLUE_KINDS.indexOf(kind) * TIERS.length + TIERS.indexOf(tier),
    })),
    ...patterns.map(({ start, end, kind, tier }): Hint => ({
      start,
      end,
      track: 'pattern',
      code: 1 + IDENTIFIER_KINDS.indexOf(kind) * TIERS.length + TIERS.indexOf(tier),
    })),
    ...kept.map(({ start, end, why }): Hint => ({
      start,
      end,
      track: 'kept',
      code: 1 + KEEP_REASONS.indexOf(why),
    })),
  ];
}
