/** The vocabulary of a de-identified copy: what is proposed, what the author decided. */
import { z } from 'zod';

import type { RecordId } from './journal.ts';

/** certain: validated or on the cast list; likely and check: for a reader's judgement. */
export const TIERS = ['certain', 'likely', 'check'] as const;
export type Tier = (typeof TIERS)[number];

/** What a found span is. Each has words in renderer/text. */
export const IDENTIFIER_KINDS = [
  'cast-person',
  'cast-place',
  'cast-team',
  'email',
  'url',
  'handle',
  'phone',
  'postcode',
  'nhs-number',
  'gmc-number',
  'student-number',
  'number',
  'date',
  'time',
  'age',
  'person',
  'institution',
  'place',
  'contact',
  'role',
  'stage',
  'background',
  'event',
  'detail',
  'amount',
  'chosen',
] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** direct: names somebody by itself; quasi: does so together with other clues. */
export const IDENTIFIER_CLASSES = ['direct', 'quasi'] as const;
export type IdentifierClass = (typeof IDENTIFIER_CLASSES)[number];

export const proposalSchema = z.strictObject({
  /** Stable for the same text and cast: made from passage, offsets and kind. */
  id: z.string().max(200),
  promptId: z.string().max(20),
  /** UTF-16 offsets into the answer's text as written; end exclusive. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
  text: z.string(),
  tier: z.enum(TIERS),
  kind: z.enum(IDENTIFIER_KINDS),
  class: z.enum(IDENTIFIER_CLASSES),
  /** Rule of the anonymisation list, A01 to A42. */
  ruleId: z.string().max(10),
  /** What stands instead, brackets included: "[email]". */
  replacement: z.string(),
  /** Something vaguer that still reads, or null where nothing sensible exists. */
  generalisation: z.string().nullable(),
});
export type Proposal = z.infer<typeof proposalSchema>;

export const decisionSchema = z.strictObject({
  promptId: z.string().max(20),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** What the author decided; `keep` leaves the words as written. */
  action: z.enum(['replace', 'keep']),
  replacement: z.string().max(500),
});
export type Decision = z.infer<typeof decisionSchema>;

/** An answer as the workbench shows it. */
export const passageSchema = z.strictObject({
  promptId: z.string().max(20),
  question: z.string(),
  text: z.string(),
  /** never: no copy can contain it; out: left out unless the author asks; in: offered. */
  release: z.enum(['in', 'out', 'never']),
});
export type Passage = z.infer<typeof passageSchema>;

/** In which a copy can be taken. `bundle` is all of them for a researcher, in one zip. */
export const RELEASE_FORMATS = [
  'docx',
  'pdf',
  'markdown',
  'text',
  'html',
  'bundle',
  'qdpx',
  'csv',
  'json',
  'qdc',
  'sealed',
] as const;
/** What the study desk makes of many releases. */
export const DESK_FORMATS = ['bundle', 'qdpx', 'csv', 'json'] as const;
export type DeskFormat = (typeof DESK_FORMATS)[number];
/** What the study desk makes of them as several files: the bundle, or its three tables alone. */
export const DESK_FOLDERS = ['everything', 'tables'] as const;
export type DeskFolder = (typeof DESK_FOLDERS)[number];
export type ReleaseFormat = (typeof RELEASE_FORMATS)[number];

/** Everything that fixes the words of one copy. */
export interface ReleaseChoice {
  readonly entryId: RecordId;
  /** Passages to include, by prompt id, in the entry's own order. */
  readonly promptIds: readonly string[];
  readonly decisions: readonly Decision[];
}
