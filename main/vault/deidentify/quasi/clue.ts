/** What the rule stages find: an indirect clue, with the reason for it. */
import type { Tier } from '../../../../shared/model/release.ts';
import type { FoldedText } from '../folded-text.ts';
import type { StageContext } from '../span.ts';

/** What a clue is about. Each is a row or two of the anonymisation list. */
export const CLUE_KINDS = [
  'role',
  'year',
  'route',
  'age',
  'date',
  'country',
  'origin',
  'ethnicity',
  'religion',
  'sexuality',
  'gender',
  'health',
  'background',
  'politics',
  'language',
  'family',
  'career',
  'body',
  'event',
  'incident',
  'patient',
  'singled-out',
  'quotation',
] as const;
export type ClueKind = (typeof CLUE_KINDS)[number];

/** Class of the rule: sensitive is special category, or likely to harm if linked. */
export type ClueClass = 'quasi' | 'sensitive';

/** Why a clue is shown; the words for it are the window's. */
export const CLUE_REASONS = [
  /** The grammar ties it to a person: "I am Somali", "a Somali registrar". */
  'said-of-someone',
  /** The words themselves are about a person's life: "first in my family". */
  'personal-by-nature',
  /** It may be about somebody; the sentence does not say. */
  'perhaps-of-someone',
  /** An office that few hold, or one. */
  'office',
  'specialty-and-grade',
  'stage-of-study',
  'point-in-time',
  'age-or-stage-of-life',
  'place-of-origin',
  'named-body',
  'award',
  'told-event',
  'proceedings',
  'one-of-a-kind',
  'words-of-another',
] as const;
export type ClueReason = (typeof CLUE_REASONS)[number];

export interface Clue {
  /** UTF-16 units of the text as written, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly tier: Tier;
  readonly kind: ClueKind;
  /** Rule of the anonymisation list, A05 to A38. */
  readonly ruleId: string;
  readonly class: ClueClass;
  readonly reason: ClueReason;
  /** True where these words alone may single one person out. */
  readonly rare: boolean;
}

/** Finds clues of its own sort; may overlap itself and others. Pure. */
export type ClueStage = (text: FoldedText, context: StageContext) => readonly Clue[];

const RULES: Readonly<Record<ClueKind, readonly [ruleId: string, ruleClass: ClueClass]>> = {
  role: ['A21', 'quasi'],
  year: ['A23', 'quasi'],
  route: ['A24', 'quasi'],
  age: ['A16', 'quasi'],
  date: ['A15', 'quasi'],
  country: ['A19', 'quasi'],
  origin: ['A20', 'sensitive'],
  ethnicity: ['A29', 'sensitive'],
  religion: ['A30', 'sensitive'],
  sexuality: ['A31', 'sensitive'],
  gender: ['A32', 'sensitive'],
  health: ['A33', 'sensitive'],
  background: ['A35', 'sensitive'],
  politics: ['A34', 'sensitive'],
  language: ['A36', 'quasi'],
  family: ['A05', 'quasi'],
  career: ['A25', 'quasi'],
  body: ['A26', 'quasi'],
  event: ['A27', 'quasi'],
  incident: ['A38', 'sensitive'],
  patient: ['A37', 'sensitive'],
  'singled-out': ['A27', 'quasi'],
  quotation: ['A28', 'quasi'],
};

/** The rule under which a kind of clue falls. */
export function ruleOf(kind: ClueKind): { readonly ruleId: string; readonly class: ClueClass } {
  const [ruleId, ruleClass] = RULES[kind];
  return { ruleId, class: ruleClass };
}
