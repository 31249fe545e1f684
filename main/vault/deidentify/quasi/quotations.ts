/**
 * Words of others in quotation marks (A28). Shown so that the author can paraphrase; whole sentences are
 * their matter, so this stage stands apart from those whose finds are replaced.
 */
import { boundedPattern, findAll } from '../patterns/bounded-pattern.ts';
import type { ClueStage } from './clue.ts';
import { ruleOf } from './clue.ts';

/** Three words at least: "so what" and a word used as a word are no quotation of anybody. */
const QUOTED = boundedPattern(
  `(?:"(?<double>[^"\\n]{12,600})"|“(?<curly>[^“”\\n]{12,600})”|« ?(?<french>[^«»\\n]{12,600}) ?»|(?<![\\p{L}\\p{N}])'(?<single>[^'\\n]{12,400}(?:'[\\p{L}][^'\\n]{0,200}){0,6})'(?![\\p{L}\\p{N}]))`,
);
const FEWEST_WORDS = 4;

export const findQuotations: ClueStage = (text) =>
  [...findAll(QUOTED, text)].flatMap((find) => {
    const words = find.words.split(/\s/u).filter((word) => /\p{L}/u.test(word));
    if (words.length < FEWEST_WORDS) return [];
    return [
      {
        ...text.range(find.start, find.end),
        tier: 'check' as const,
        kind: 'quotation' as const,
        ...ruleOf('quotation'),
        reason: 'words-of-another' as const,
        rare: false,
      },
    ];
  });
