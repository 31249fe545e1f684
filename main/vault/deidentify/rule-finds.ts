/** Everything that is found by rule, without the author's cast list and without the tagger. */
import type { Language } from '../../../shared/model/scheme.ts';
import type { FoldedText } from './folded-text.ts';
import type { RuleFinds } from './hints.ts';
import { findKept } from './keep/keep.ts';
import { findAddresses } from './patterns/addresses.ts';
import { findDates } from './patterns/dates.ts';
import { findNamedPlaces } from './patterns/named-places.ts';
import { findNumbers } from './patterns/numbers.ts';
import { findPhones } from './patterns/phones.ts';
import { findPostcodes } from './patterns/postcodes.ts';
import { findReferences } from './patterns/references.ts';
import { findTimesAndAges } from './patterns/times-and-ages.ts';
import { CLUE_STAGES } from './quasi/stages.ts';
import type { Stage } from './span.ts';

export const PATTERN_STAGES: readonly Stage[] = [
  findAddresses,
  findPhones,
  findPostcodes,
  findDates,
  findTimesAndAges,
  findNumbers,
  findReferences,
  findNamedPlaces,
];

export function findByRules(text: FoldedText, language: Language): RuleFinds {
  return {
    patterns: PATTERN_STAGES.flatMap((stage) => stage(text, { language })),
    clues: CLUE_STAGES.flatMap((stage) => stage(text, { language })),
    kept: findKept(text, language),
  };
}
