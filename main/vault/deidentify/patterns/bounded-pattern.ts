/**
 * Patterns whose cost cannot run away: every quantifier has an upper bound, so that the work at each
 * place of a text is limited by the pattern alone and a whole text costs time in proportion to its
 * length, whatever somebody pastes.
 */
import type { FoldedText } from '../folded-text.ts';

/** Not inside a word or a number. */
export const WORD_START = '(?<![\\p{L}\\p{N}])';
export const WORD_END = '(?![\\p{L}\\p{N}])';

/** A quantifier without an upper bound, outside a character class. */
const ENDLESS = /[*+]|\{\d+,\}/u;

/**
 * @param source of a regular expression over a folded text: lower case, plain spaces, `-` and `'`.
 * @throws where a quantifier has no upper bound.
 */
export function boundedPattern(source: string): RegExp {
  const bare = source.replace(/\\./gu, 'x').replace(/\[[^\]]{0,400}\]/gu, 'x');
  if (ENDLESS.test(bare)) throw new Error(`endless quantifier in ${source}`);
  return new RegExp(source, 'dgu');
}

/** One find. Offsets are those of the folded view. */
export interface Find {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** A named group that took part, or undefined. */
  group(
    name: string,
  ): { readonly start: number; readonly end: number; readonly words: string } | undefined;
}

export function* findAll(pattern: RegExp, text: FoldedText): Generator<Find> {
  for (const match of text.folded.matchAll(pattern)) {
    if (match[0] === '') continue;
    yield {
      start: match.index,
      end: match.index + match[0].length,
      words: match[0],
      group(name) {
        const words = match.groups?.[name];
        const range = match.indices?.groups?.[name];
        if (words === undefined || words === '' || range === undefined) return undefined;
        return { start: range[0], end: range[1], words };
      },
    };
  }
}
