/** What the stages of the pipeline find, and what they are told. */
import type { IdentifierClass, IdentifierKind, Tier } from '../../../shared/model/release.ts';
import type { Language } from '../../../shared/model/scheme.ts';
import type { FoldedText } from './folded-text.ts';

/** Something that may identify a person. Offsets are UTF-16 units of the text as written. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly tier: Tier;
  readonly kind: IdentifierKind;
  /** Left out where it follows from the kind (`classOf`). */
  readonly class?: IdentifierClass;
  /** Rule of the anonymisation list, A01 to A42. */
  readonly ruleId: string;
  /** What stands instead, brackets included. */
  readonly replacement: string;
  /** Something vaguer that still reads, or null. */
  readonly generalisation: string | null;
}

/** A span whose class is settled. */
export type Identifier = Span & { readonly class: IdentifierClass };

const QUASI_KINDS: ReadonlySet<IdentifierKind> = new Set<IdentifierKind>([
  'date',
  'time',
  'age',
  'role',
  'stage',
  'background',
  'event',
  'detail',
  'amount',
]);

export function classOf(span: Span): IdentifierClass {
  return span.class ?? (QUASI_KINDS.has(span.kind) ? 'quasi' : 'direct');
}

export interface StageContext {
  /** In which the put-in words are worded; patterns look for both languages always. */
  readonly language: Language;
}

/** Finds spans of its own sort. May overlap itself and others: `settleOverlaps` decides. */
export type Stage = (text: FoldedText, context: StageContext) => readonly Span[];
