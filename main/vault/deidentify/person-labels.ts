/**
 * One label for one person throughout a text: names that share a part are one person's. Labels count by
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

/** @param spans in reading order, none overlapping; cast members have labels of their own. */
export function labelPeople<Item extends Span>(
  text: string,
  spans: readonly Item[],
  language: Language,
): readonly Item[] {
  const people = new Map<string, string>();
  const labels = new Map<string, string>();
  let book: RoleBook = [];
  return spans.map((span) => {
    if (span.kind !== 'person') return span;
    const parts = tokensOf(fold(text.slice(span.start, span.end)))
      .map(({ word }) => word)
      .filter((word) => !NO_NAME.has(word));
    const known = parts.map((part) => people.get(part)).find((one) => one !== undefined);
    const entity = known ?? `person ${labels.size}`;
    for (const part of parts) if (!people.has(part)) people.set(part, entity);
    let label = labels.get(entity);
    if (label === undefined && labels.size < MOST_LABELLED) {
      book = enter(book, entity, 'person');
      label = labelOf(book, entity, language);
      labels.set(entity, label);
    }
    return label === undefined ? span : { ...span, replacement: label };
  });
}
