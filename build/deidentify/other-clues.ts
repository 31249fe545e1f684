/**
 * Other words for an indirect clue: another office for an office, another origin for an origin, as they stand
 * elsewhere in the training reflections, in the same language and of about the same length. The sentence does
 * not always stay good grammar; what shows that somebody is described stays.
 */
import { fold } from '../../main/vault/deidentify/folded-text.ts';
import type { MarkedSpan, Reflection } from './marked-reflections.ts';
import type { Random } from './random.ts';

/** Clues that are words, rather than names or numbers. */
const WORDED: ReadonlySet<string> = new Set([
  'ROLE',
  'DEMOGRAPHIC',
  'YEAR',
  'AGE',
  'EVENT',
  'MISC',
]);
/** From so many words on a phrase is a long one. */
const LONG = 4;

export class OtherClues {
  readonly #byKind = new Map<string, string[]>();

  /** @param reflections of the training set only: what stands here is learned. */
  constructor(reflections: readonly Reflection[]) {
    for (const { lang, text, spans } of reflections) {
      for (const span of spans) {
        const words = text.slice(span.start, span.end);
        if (!WORDED.has(span.type) || words.includes('\n')) continue;
        const kind = kindOf(words, span, lang.startsWith('fr'));
        const others = this.#byKind.get(kind) ?? [];
        others.push(words);
        this.#byKind.set(kind, others);
      }
    }
  }

  /** @returns the words themselves where there are no others. */
  pick(words: string, span: MarkedSpan, isFrench: boolean, random: Random): string {
    const others = this.#byKind.get(kindOf(words, span, isFrench)) ?? [];
    return others.length === 0 ? words : random.pick(others);
  }
}

/** What may stand for one another: a number is no word, and "a" is not "an". */
function kindOf(words: string, { type }: MarkedSpan, isFrench: boolean): string {
  const count = words.split(/[\s-]+/u).length;
  const length = count >= LONG ? 'long' : String(count);
  const opening = /^[aeiouyh]/u.test(fold(words)) ? 'vowel' : 'other';
  const figures = /\d/u.test(words) ? 'figures' : 'words';
  return [type, isFrench ? 'fr' : 'en', length, opening, figures].join(' ');
}
