/**
 * From an entry's passages to what may identify somebody in them. The engine proposes; the author
 * decides. Stages run one after another over the same view of the text; where they overlap, one mark
 * stands.
 */
import type { CastMember } from '../../../shared/model/journal.ts';
import type { Passage, Proposal } from '../../../shared/model/release.ts';
import type { Language } from '../../../shared/model/scheme.ts';
import { castStage } from './cast-stage.ts';
import { clueIdentifiers } from './clue-identifiers.ts';
import { FoldedText } from './folded-text.ts';
import { hintsOf } from './hints.ts';
import { outsideOf, ownMarkers } from './own-markers.ts';
import { PersonLabels } from './person-labels.ts';
import { findByRules, PATTERN_STAGES } from './rule-finds.ts';
import { reached } from './reach.ts';
import { settleOverlaps } from './settle-overlaps.ts';
import type { Identifier, Span } from './span.ts';
import { classOf } from './span.ts';
import { isBorneOut, taggedIdentifiers } from './tagged-identifiers.ts';
import { loadTagger } from './tagger/load-tagger.ts';
import type { Tagger } from './tagger/tagger.ts';
import { languageOf } from './text-language.ts';

/** @returns spans of one text, in reading order, none overlapping; the same for the same input. */
export function findIdentifiers(
  text: string,
  cast: readonly CastMember[],
  otherwise: Language,
): readonly Identifier[] {
  return finder(cast)(text, otherwise);
}

/** Without the tagger: the cast list and the patterns alone. */
export function findByRule(
  text: string,
  cast: readonly CastMember[],
  otherwise: Language,
): readonly Identifier[] {
  return ruleFinder(cast)(text, otherwise);
}

/** @param people carried from passage to passage, where the texts are parts of one. */
export type Finder = (
  text: string,
  otherwise: Language,
  people?: PersonLabels,
) => readonly Identifier[];

export function ruleFinder(cast: readonly CastMember[]): Finder {
  const stages = [castStage(cast), ...PATTERN_STAGES];
  return (text, otherwise) => {
    const view = new FoldedText(text);
    const context = { language: languageOf(view, otherwise) };
    return settled(stages.flatMap((stage) => stage(view, context)));
  };
}

/** @param tagger another one than the program's own, when one is tried. */
export function finder(cast: readonly CastMember[], tagger?: Tagger): Finder {
  const findCast = castStage(cast);
  return (text, otherwise, people = new PersonLabels()) => {
    const view = new FoldedText(text);
    const language = languageOf(view, otherwise);
    const rules = findByRules(view, language);
    const tagged = (tagger ?? loadTagger()).tag(text, hintsOf(rules));
    const byRule = [
      ...findCast(view, { language }),
      ...rules.patterns.filter((span) => isBorneOut(span, tagged)),
    ];
    const all = [
      ...byRule,
      ...taggedIdentifiers(tagged, byRule, rules.kept, language),
      ...clueIdentifiers(text, rules.clues, tagged, language),
    ];
    const apart = settleOverlaps(all);
    const whole = [...apart, ...reached(apart, tagged)];
    const kept = settled(outsideOf(ownMarkers(text, cast), whole));
    return people.label(text, kept, language);
  };
}

function settled(spans: readonly Span[]): readonly Identifier[] {
  return settleOverlaps(spans).map((span) => ({ ...span, class: classOf(span) }));
}

/** @param otherwise the language of passages that do not show theirs. */
export function propose(
  passages: readonly Pick<Passage, 'promptId' | 'text'>[],
  cast: readonly CastMember[],
  otherwise: Language,
  find: Finder = finder(cast),
): Proposal[] {
  const people = new PersonLabels();
  return passages.flatMap(({ promptId, text }) =>
    find(text, otherwise, people).map((span) => ({
      ...span,
      id: `${promptId}:${span.start}-${span.end}:${span.kind}`,
      promptId,
      text: text.slice(span.start, span.end),
    })),
  );
}
