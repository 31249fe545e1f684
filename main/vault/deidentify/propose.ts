/**
 * From an entry's passages to what may identify somebody in them. The engine proposes; the author
 * decides. Stages run one after another over the same view of the text; where they overlap, one mark
 * stands.
 */
import type { CastMember } from '../../../shared/model/journal.ts';
import type { Passage, Proposal } from '../../../shared/model/release.ts';
import type { Language } from '../../../shared/model/scheme.ts';
import { castStage } from './cast-stage.ts';
import { FoldedText } from './folded-text.ts';
import { findAddresses } from './patterns/addresses.ts';
import { findDates } from './patterns/dates.ts';
import { findNamedPlaces } from './patterns/named-places.ts';
import { findNumbers } from './patterns/numbers.ts';
import { findPhones } from './patterns/phones.ts';
import { findPostcodes } from './patterns/postcodes.ts';
import { findReferences } from './patterns/references.ts';
import { findTimesAndAges } from './patterns/times-and-ages.ts';
import { settleOverlaps } from './settle-overlaps.ts';
import type { Span, Stage } from './span.ts';
import { languageOf } from './text-language.ts';

const patternStages: readonly Stage[] = [
  findAddresses,
  findPhones,
  findPostcodes,
  findDates,
  findTimesAndAges,
  findNumbers,
  findReferences,
  findNamedPlaces,
];

/** @returns spans of one text, in reading order, none overlapping; the same for the same input. */
export function findIdentifiers(
  text: string,
  cast: readonly CastMember[],
  otherwise: Language,
): readonly Span[] {
  return finder(cast)(text, otherwise);
}

type Finder = (text: string, otherwise: Language) => readonly Span[];

function finder(cast: readonly CastMember[]): Finder {
  const stages = [castStage(cast), ...patternStages];
  return (text, otherwise) => {
    const view = new FoldedText(text);
    const context = { language: languageOf(view, otherwise) };
    return settleOverlaps(stages.flatMap((stage) => stage(view, context)));
  };
}

/** @param otherwise the language of passages that do not show theirs. */
export function propose(
  passages: readonly Pick<Passage, 'promptId' | 'text'>[],
  cast: readonly CastMember[],
  otherwise: Language,
): Proposal[] {
  const find = finder(cast);
  return passages.flatMap(({ promptId, text }) =>
    find(text, otherwise).map((span) => ({
      ...span,
      id: `${promptId}:${span.start}-${span.end}:${span.kind}`,
      promptId,
      text: text.slice(span.start, span.end),
    })),
  );
}
