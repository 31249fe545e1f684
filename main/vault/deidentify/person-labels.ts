/**
 * One label for one person throughout an entry: names that share a part are one person's. Labels count by
 * first appearance and say nothing of the name.
 */
import type { Language } from '../../../shared/model/scheme.ts';
import { tokensOf } from './cast-forms.ts';
import { fold } from './folded-text.ts';
import type { RoleBook } from './replacements/role-book.ts';
import { enter, labelOf } from './replacements/role-book.ts';
import type { Span } from './span.ts';

/** Beyond so many nobody can tell labels apart any more. */
const MOST_LABELLED = 100;
const NO_NAME = new Set(
  'dr doctor prof professor mr mrs ms miss sir dame lord sister father rev judge mme mlle pr dre m de du des la le al el van von der bin s'.split(
    ' ',
  ),
);

export class PersonLabels {
  readonly #entityOf = new Map<string, string>();
  #book: RoleBook = [];
  #count = 0;

  /**
   * Goes on where it left off, so that the same name in the next passage is the same person and nobody else
   * gets their label.
   * @param spans in reading order, none overlapping; cast members have labels of their own.
   */
  label<Item extends Span>(
    text: string,
    spans: readonly Item[],
    language: Language,
  ): readonly Item[] {
    return spans.map((span) => {
      if (span.kind !== 'person') return span;
      const entity = this.#entity(text.slice(span.start, span.end));
      return entity === null
        ? span
        : { ...span, replacement: labelOf(this.#book, entity, language) };
    });
  }

  /** @returns null beyond the last label. */
  #entity(name: string): string | null {
    const parts = tokensOf(fold(name))
      .map(({ word }) => word)
      .filter((word) => !NO_NAME.has(word));
    const known = parts.map((part) => this.#entityOf.get(part)).find((one) => one !== undefined);
    if (known === undefined && this.#count === MOST_LABELLED) return null;
    const entity = known ?? `person ${String(this.#count)}`;
    for (const part of parts) if (!this.#entityOf.has(part)) this.#entityOf.set(part, entity);
    if (known === undefined) {
      this.#count += 1;
      this.#book = enter(this.#book, entity, 'person');
    }
    return entity;
  }
}
