/** The part of the contract about what is written: entries, stories, the wastebasket, the cast list. */
import { z } from 'zod';

import { entryStateSchema } from '../model/entry-history.ts';
import {
  answerSchema,
  castMemberSchema,
  entryDraftSchema,
  entrySchema,
  instant,
  recordId,
} from '../model/journal.ts';
import { proposalSchema } from '../model/release.ts';
import { LANGUAGES, TIME_POINTS } from '../model/scheme.ts';
import { LONGEST_LOOK } from '../naming/namings.ts';
import { call, CHANGE_PROBLEMS, jobId, nothing } from './call.ts';

const excerpt = z.strictObject({ before: z.string(), hit: z.string(), after: z.string() });

export const entrySummarySchema = z.strictObject({
  id: recordId,
  /** Own title or first words; empty where nothing is written yet, and for a closed story. */
  title: z.string(),
  tags: z.array(z.string()),
  /** Holds the first story, which stays closed until the second is written. */
  isClosed: z.boolean(),
  packId: z.string(),
  timePoint: z.enum(TIME_POINTS),
  sessionNumber: z.int().nullable(),
  status: z.enum(['draft', 'finished']),
  createdAt: instant,
  changedAt: instant,
  discardedAt: instant.nullable(),
  /** The first hit in its sentence, when a search is on. */
  excerpt: excerpt.nullable(),
});
export type EntrySummary = z.infer<typeof entrySummarySchema>;

export const entryQuerySchema = z.strictObject({
  /** Words that must all occur, each as the beginning of a word; empty for all entries. */
  words: z.string().max(500),
  packId: z.string().max(20).nullable(),
  sessionId: recordId.nullable(),
  timePoint: z.enum(TIME_POINTS).nullable(),
  tag: z.string().max(40).nullable(),
  /** True for the wastebasket. */
  discarded: z.boolean(),
  order: z.enum(['newest', 'oldest']),
  limit: z.int().min(1).max(500),
  offset: z.int().nonnegative(),
});
export type EntryQuery = z.infer<typeof entryQuerySchema>;

/** An answer of an earlier entry, for the writer who asks what they said before. */
const earlierAnswer = z.strictObject({
  entryId: recordId,
  promptId: z.string(),
  question: z.string(),
  questionLanguage: z.enum(LANGUAGES),
  text: z.string(),
  createdAt: instant,
  sessionNumber: z.int().nullable(),
});
export type EarlierAnswer = z.infer<typeof earlierAnswer>;

/** A question as it was asked, in the language in which it was asked. */
const asked = answerSchema.pick({ question: true, questionLanguage: true });
const story = z.strictObject({
  entryId: recordId,
  writtenAt: instant,
  ...asked.shape,
  text: z.string(),
});

/** In UTF-16 units; no more than a line to the vault is made for. */
const LARGEST_TEXT = 64_000_000;

export const entryContract = {
  /** Closes an entry's half of the paired story to changes; with the second one, both lie open. */
  'stories.close': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ entryId: recordId }),
    output: nothing,
    problems: ['not-found', 'story-empty', ...CHANGE_PROBLEMS],
  }),
  /** Both stories, once both are closed; null for one that is not written, or that must not be seen yet. */
  'stories.read': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: z.strictObject({
      first: story.nullable(),
      second: story.nullable(),
      /** There is a first story, and it waits for the second. */
      isFirstWaiting: z.boolean(),
      /** In what words the first was asked for, though it be closed: the second is asked for in the same. */
      firstAsked: asked.nullable(),
    }),
    problems: [],
  }),
  'entries.list': call({
    home: 'vault',
    available: 'unlocked',
    /** Under its job a search that waits for the index says how far that is. */
    input: entryQuerySchema.extend({ job: jobId.optional() }),
    output: z.strictObject({
      entries: z.array(entrySummarySchema),
      /** Of the whole answer, not of this page. */
      total: z.int().nonnegative(),
    }),
    problems: [],
  }),
  'entries.read': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ id: recordId }),
    output: entrySchema,
    problems: ['not-found', 'story-closed'],
  }),
  /** Whether there is an earlier state: enough to offer the way to it, and no word of it. */
  'entries.hasHistory': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ id: recordId }),
    output: z.boolean(),
    problems: ['not-found', 'story-closed'],
  }),
  /** Its earlier finished states, newest first. */
  'entries.history': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ id: recordId }),
    output: z.array(entryStateSchema),
    problems: ['not-found', 'story-closed'],
  }),
  /** The entry says again what it said then; what it says now is kept as the newest earlier state. */
  'entries.bringBack': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ id: recordId, finishedAt: instant }),
    output: nothing,
    problems: ['not-found', 'story-closed', ...CHANGE_PROBLEMS],
  }),
  /** What was answered to these questions in other entries, newest first. */
  'entries.earlier': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({
      promptIds: z.array(z.string().max(20)).min(1).max(20),
      except: recordId.nullable(),
    }),
    output: z.array(earlierAnswer).max(20),
    problems: [],
  }),
  /** Every tag in use, in alphabetical order. */
  'entries.tags': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: z.array(z.string()),
    problems: [],
  }),
  /** Seals the whole entry under its id, new or known. Safe to repeat. */
  'entries.save': call({
    home: 'vault',
    available: 'unlocked',
    /** Far more comes in than can be kept, so that an answer beyond the limit is called by its name. */
    input: entryDraftSchema.extend({
      answers: z.array(answerSchema.extend({ text: z.string().max(LARGEST_TEXT) })).max(100),
    }),
    output: z.strictObject({ sealedAt: instant }),
    problems: ['too-long', 'story-closed', ...CHANGE_PROBLEMS],
  }),
  /** What in a piece of writing names somebody, or is a date, an age or a number (R7); in reading order. */
  'entries.namings': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({
      text: z.string().max(LONGEST_LOOK),
      /** Of a text that does not show its own. */
      language: z.enum(LANGUAGES),
    }),
    output: z.array(
      proposalSchema.pick({ start: true, end: true, text: true, kind: true, replacement: true }),
    ),
    problems: [],
  }),
  'entries.discard': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ id: recordId }),
    output: nothing,
    problems: ['not-found', ...CHANGE_PROBLEMS],
  }),
  'entries.restore': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ id: recordId }),
    output: nothing,
    problems: ['not-found', ...CHANGE_PROBLEMS],
  }),
  /** Deletes for good; afterwards nothing of it is on the disk. */
  'wastebasket.empty': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: z.strictObject({ deleted: z.int().nonnegative() }),
    problems: CHANGE_PROBLEMS,
  }),
  'cast.list': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: z.array(castMemberSchema),
    problems: [],
  }),
  'cast.save': call({
    home: 'vault',
    available: 'unlocked',
    input: castMemberSchema,
    output: nothing,
    problems: CHANGE_PROBLEMS,
  }),
  'cast.remove': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ id: recordId }),
    output: nothing,
    problems: ['not-found', ...CHANGE_PROBLEMS],
  }),
} as const;
