/**
 * What a journal holds. These shapes are what the vault seals and what the contract carries;
 * each record on disk is one of them with its kind and version (main/vault/store/record-payload.ts).
 */
import { z } from 'zod';

import { LONGEST_LEFT, MOST_LEFT } from '../naming/namings.ts';
import { LANGUAGES, ROLES, TIME_POINTS } from './scheme.ts';

/** Largest answer in UTF-16 units: ten times a long thesis chapter, and still instant to seal. */
export const MAX_ANSWER_LENGTH = 4_000_000;
/** Of all answers of one entry together: two of the greatest length. */
export const MAX_ENTRY_LENGTH = 2 * MAX_ANSWER_LENGTH;
const MAX_LINE_LENGTH = 500;

/** 16 random bytes in lower-case hex. */
export const recordId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'RecordId'>();
export type RecordId = z.infer<typeof recordId>;

/** An instant, ISO 8601 in UTC with milliseconds. */
export const instant = z.iso.datetime({ precision: 3 });
/** A day in the writer's own calendar, YYYY-MM-DD. */
export const day = z.iso.date();
const line = z.string().max(MAX_LINE_LENGTH);

export const answerSchema = z.strictObject({
  promptId: z.string().max(20),
  /** The question exactly as it was asked, in the language in which it was asked. */
  question: z.string().max(2000),
  questionLanguage: z.enum(LANGUAGES),
  /** The words. Empty is allowed at any time. */
  text: z.string().max(MAX_ANSWER_LENGTH),
  skipped: z.boolean(),
});
export type Answer = z.infer<typeof answerSchema>;

/**
 * Words of an answer that no copy can contain. UTF-16 offsets into its text, end exclusive; whole lines;
 * in order within an answer and without overlap.
 */
export const onlyMeSchema = z.strictObject({
  promptId: z.string().max(20),
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
export type OnlyMe = z.infer<typeof onlyMeSchema>;

/** Where writers may place their own entry, or not; nobody else ever does (brief, section 3.2). */
export const OWN_DEPTHS = ['recorded', 'understood', 'changed', 'questioned'] as const;

/** What a writer puts beside the words. */
const marks = {
  /** The writer's own, each once. */
  tags: z.array(z.string().trim().min(1).max(40)).max(20),
  onlyMe: z.array(onlyMeSchema).max(1000),
  /** The lens was showing while some of this was written; it cannot serve as an untouched measure. */
  lensOn: z.boolean(),
  /** Patterns of the lens that are silent in this entry. */
  lensSilenced: z.array(z.string().max(10)).max(200),
  /** Names, dates and numbers that the writer leaves as they are in this entry (R7), in small letters. */
  namingsLeft: z.array(z.string().max(LONGEST_LEFT)).max(MOST_LEFT),
  ownDepth: z.enum(OWN_DEPTHS).nullable(),
};

export type Marks = Pick<EntryDraft, keyof typeof marks>;

/** An entry with nothing beside its words. */
export const NO_MARKS: Marks = {
  tags: [],
  onlyMe: [],
  lensOn: false,
  lensSilenced: [],
  namingsLeft: [],
  ownDepth: null,
};

/** What the writer's window sends at each pause. */
export const entryDraftSchema = z.strictObject({
  id: recordId,
  packId: z.string().max(20),
  packVersion: z.int().positive(),
  timePoint: z.enum(TIME_POINTS),
  sessionId: recordId.nullable(),
  quick: z.boolean(),
  /** The writer's own title; empty means that one is made from the first words. */
  title: line,
  answers: z.array(answerSchema).max(100),
  status: z.enum(['draft', 'finished']),
  ...marks,
});
export type EntryDraft = z.infer<typeof entryDraftSchema>;

export const entrySchema = entryDraftSchema.extend({
  createdAt: instant,
  changedAt: instant,
  /** When it was moved to the wastebasket. */
  discardedAt: instant.nullable(),
  /** When its half of the paired story was closed to changes; null for none (shared/model/stories.ts). */
  storyClosedAt: instant.nullable(),
});
export type Entry = z.infer<typeof entrySchema>;

export const MEETING_MODES = ['in-person', 'video', 'phone', 'walk'] as const;
export type MeetingMode = (typeof MEETING_MODES)[number];

export const sessionSchema = z.strictObject({
  id: recordId,
  /** First meeting is 1. */
  number: z.int().min(1).max(999),
  date: day,
  mode: z.enum(MEETING_MODES).nullable(),
  minutes: z.int().min(1).max(1440).nullable(),
  /** What was agreed there, in the writer's words. */
  agreed: z.string().max(5000),
  /** What to begin with at the next one: its agenda. */
  nextTime: z.string().max(5000),
});
/** A meeting of the pair. */
export type Session = z.infer<typeof sessionSchema>;

export const castMemberSchema = z.strictObject({
  id: recordId,
  kind: z.enum(['person', 'place', 'team']),
  /** The full name first, then other names by which the writer calls them. */
  names: z.array(line.min(1)).min(1).max(20),
  /** What stands in a copy instead, without brackets: "my mentee". */
  replacement: line.min(1),
  /** The writer themself, their partner in the pair, or anybody else. */
  part: z.enum(['self', 'partner', 'other']),
});
export type CastMember = z.infer<typeof castMemberSchema>;

export const profileSchema = z.strictObject({
  role: z.enum(ROLES),
  noticeReadAt: instant,
  /** Null until the writer has typed some of the recovery words again. */
  recoveryConfirmedAt: instant.nullable(),
  /** When the writer last tried, while they were in, whether the passphrase still opens; null for never. */
  rehearsedAt: instant.nullable(),
  /** When they last tried the recovery words of today; null for never. */
  wordsRehearsedAt: instant.nullable(),
});
export type Profile = z.infer<typeof profileSchema>;

/** @returns the limit beyond which these answers go, or null where they can be kept. */
export function exceededLimit(answers: readonly Pick<Answer, 'text'>[]): number | null {
  const lengths = answers.map(({ text }) => text.length);
  if (lengths.some((length) => length > MAX_ANSWER_LENGTH)) return MAX_ANSWER_LENGTH;
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  return whole > MAX_ENTRY_LENGTH ? MAX_ENTRY_LENGTH : null;
}

/** Title of an entry in a list: the writer's own, or the first words that they wrote. */
export function entryTitle(entry: Pick<Entry, 'title' | 'answers'>): string {
  if (entry.title.trim() !== '') return entry.title.trim();
  const first = entry.answers.find((answer) => answer.text.trim() !== '');
  if (first === undefined) return '';
  const opening =
    first.text
      .trim()
      .slice(0, 400)
      .split(/[\n.!?;:…]/u, 1)[0] ?? '';
  const words = opening.split(/\s+/u).slice(0, 8).join(' ');
  return words.length > 80 ? `${[...words].slice(0, 79).join('')}…` : words;
}
