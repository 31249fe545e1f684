/** What the stages of the pipeline find, and what they are told. */
import type { IdentifierKind, Tier } from '../../../shared/model/release.ts';
import type { Language } from '../../../shared/model/scheme.ts';
import type { FoldedText } from './folded-text.ts';

/** Something that may identify a person. Offsets are UTF-16 units of the text as written. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly tier: Tier;
  readonly kind: IdentifierKind;
  /** Rule of the anonymisation list, A01 to A42. */
  readonly ruleId: string;
  /** What stands instead, brackets included. */
  readonly replacement: string;
  /** Something vaguer that still reads, or null. */
  readonly generalisation: string | null;
}

export interface StageContext {
  /** In which the put-in words are worded; patterns look for both languages always. */
  readonly language: Language;
}

/** Finds spans of its own sort. May overlap itself and others: `settleOverlaps` decides. */
export type Stage = (text: FoldedText, context: StageContext) => readonly Span[];
