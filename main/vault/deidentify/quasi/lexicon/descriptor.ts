/** A row of the lexicon: words that describe a person, and how much they need the grammar around them. */
import type { Language } from '../../../../../shared/model/scheme.ts';
import type { ClueKind } from '../clue.ts';

/**
 * strong: about a person's life whatever stands around it ("first in my family");
 * plain: in doubt it is asked about ("Nigerian", "dyslexia");
 * weak: an everyday word, a clue only where the grammar says so ("white", "church").
 */
export type Strength = 'strong' | 'plain' | 'weak';

export interface Descriptor {
  readonly kind: ClueKind;
  readonly strength: Strength;
  readonly language: Language | 'both';
  /** As `PhraseTree.add` takes them. */
  readonly phrases: string;
}
