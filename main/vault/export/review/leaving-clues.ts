/** The indirect clues in words as they would leave, after the author's decisions. */
import type { CastMember } from '../../../../shared/model/journal.ts';
import type { Language } from '../../../../shared/model/scheme.ts';
import type { LeavingClue } from '../../deidentify/combinations/clue-sets.ts';
import type { GroupKind } from '../../deidentify/combinations/small-groups.ts';
import { FoldedText } from '../../deidentify/folded-text.ts';
import { outsideOf, ownMarkers } from '../../deidentify/own-markers.ts';
import type { Finder } from '../../deidentify/propose.ts';
import { findByRules } from '../../deidentify/rule-finds.ts';
import type { Identifier } from '../../deidentify/span.ts';
import type { Clue } from '../../deidentify/quasi/clue.ts';
import { languageOf } from '../../deidentify/text-language.ts';

/** Which group a rule's clue is a label of (R9). */
const GROUPS: Readonly<Record<string, GroupKind>> = {
  A20: 'origin',
  A24: 'route',
  A29: 'ethnicity',
  A30: 'religion',
  A31: 'sexuality',
  A32: 'gender',
  A33: 'health',
  A34: 'politics',
  A35: 'background',
};
const SENSITIVE = /^A(?:20|29|3[0-57-8])$/;

export function groupOfRule(ruleId: string): GroupKind | null {
  return GROUPS[ruleId] ?? null;
}

export interface WordsThatLeave {
  readonly text: string;
  readonly cast: readonly CastMember[];
  readonly language: Language;
  readonly find: Finder;
}

/** Every clue that the grammar finds, also where the tagger doubts it: to ask once too often is better. */
export function grammarClues(text: string, language: Language): readonly Clue[] {
  const view = new FoldedText(text);
  return findByRules(view, languageOf(view, language)).clues.filter(({ tier }) => tier !== 'check');
}

/** In reading order. What is only to be looked at counts where it may single one person out. */
export function leavingClues({ text, cast, language, find }: WordsThatLeave): LeavingClue[] {
  const view = new FoldedText(text);
  const byGrammar = findByRules(view, languageOf(view, language)).clues;
  const rare = outsideOf(
    ownMarkers(text, cast),
    byGrammar.filter((clue) => clue.rare),
  );
  const isRare = ({ start, end }: Identifier): boolean =>
    rare.some((clue) => clue.start < end && clue.end > start);
  return find(text, language)
    .filter((found) => found.class === 'quasi' && (found.tier !== 'check' || isRare(found)))
    .map((found) => {
      const ruleId = ruleOf(found, byGrammar);
      return {
        ruleId,
        class: SENSITIVE.test(ruleId) ? 'sensitive' : 'quasi',
        words: text.slice(found.start, found.end),
        about: null,
        rare: isRare(found),
      };
    });
}

/**
 * The tagger knows that words are about somebody's background, and the grammar of which kind: "epilepsy" is
 * health, and its group is another than that of an origin.
 */
function ruleOf({ ruleId, start, end }: Identifier, byGrammar: readonly Clue[]): string {
  const there = byGrammar.filter((clue) => clue.start < end && clue.end > start);
  if (there.some((clue) => clue.ruleId === ruleId)) return ruleId;
  return there[0]?.ruleId ?? ruleId;
}
