/** The part of the contract about what guides a person: scheme, journey, meetings, ratings, ideas, load. */
import { z } from 'zod';

import { agreementSchema } from '../model/agreement.ts';
import { choicesSchema } from '../model/choices.ts';
import { ideaSchema } from '../model/ideas.ts';
import { day, instant, profileSchema, recordId, sessionSchema } from '../model/journal.ts';
import { journeyStepSchema, reminderSchema } from '../model/journey.ts';
import { loadEntrySchema } from '../model/load.ts';
import { RATING_WAVES, ratingSheetSchema } from '../model/ratings.ts';
import { ROLES, TIME_POINTS } from '../model/scheme.ts';
import { SCHEME_ERRORS, schemeSchema } from '../model/scheme-file.ts';
import { stepSchema } from '../model/steps.ts';
import { call, CHANGE_PROBLEMS, DISK_PROBLEMS, fileToken, jobId, nothing } from './call.ts';
import { entrySummarySchema } from './entry-calls.ts';

/** A little more than a scheme file may have, so that a larger one is called by its name. */
const schemeText = z.string().max(64_000_000);
const schemeErrors = z.array(
  z.strictObject({ code: z.enum(SCHEME_ERRORS), place: z.string().max(500) }),
);
const schemeReading = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    scheme: schemeSchema,
    warnings: schemeErrors,
    /** Open drafts of packs that this scheme no longer has; they stay, with their questions. */
    draftsLeft: z.int().nonnegative(),
  }),
  z.strictObject({ ok: z.literal(false), errors: schemeErrors }),
]);
export type SchemeCheck = z.infer<typeof schemeReading>;

/** Why a text is not taken as the public card of a study; each has words in renderer/text. */
const CARD_REFUSALS = ['not-a-card', 'from-newer-version', 'damaged'] as const;
export type CardRefusal = (typeof CARD_REFUSALS)[number];

export const guideContract = {
  /**
   * Everything that can be read, in the clear, for the person's own use. Not de-identified. Null where it was
   * called off: no new file is left then, and one that was there stays as it was.
   */
  'journal.saveCopy': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ token: fileToken, job: jobId.optional() }),
    output: z
      .strictObject({ entries: z.int().nonnegative(), bytes: z.int().positive() })
      .nullable(),
    problems: ['choice-expired', ...DISK_PROBLEMS],
  }),
  'profile.read': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: profileSchema,
    problems: [],
  }),
  'journey.read': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ today: day }),
    output: z.strictObject({
      role: z.enum(ROLES),
      /** Where the person is between T0 and T5 (main/vault/journal/journey.ts). */
      current: z.enum(TIME_POINTS),
      sessions: z.array(sessionSchema),
      /** Newest first. */
      drafts: z.array(entrySummarySchema),
      /** Packs of this role that have a finished entry, by id. */
      finishedPackIds: z.array(z.string()),
      /** What the scheme asks of this role, T0 to T5. */
      steps: z.array(journeyStepSchema),
      /** Gentle ones, most pressing first; none while the person has paused or stopped. */
      reminders: z.array(reminderSchema),
    }),
    problems: [],
  }),
  /** The scheme in use: of a scheme file, or the one that holds without any. */
  'scheme.read': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: z.strictObject({ scheme: schemeSchema, takenOverAt: instant.nullable() }),
    problems: [],
  }),
  /** Reads a scheme file's text and changes nothing. */
  'scheme.check': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ text: schemeText }),
    output: schemeReading,
    problems: [],
  }),
  /** From now on this scheme, if it can be read; else as `scheme.check`. */
  'scheme.use': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ text: schemeText }),
    output: schemeReading,
    problems: CHANGE_PROBLEMS,
  }),
  /** Back to what holds without a scheme file. */
  'scheme.leave': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: nothing,
    problems: CHANGE_PROBLEMS,
  }),
  /** Reads the public card of a study, from its file or as it was pasted. */
  'scheme.readCard': call({
    home: 'vault',
    available: 'always',
    input: z.strictObject({ text: z.string().max(100_000) }),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.literal('card'),
        studyId: z.string(),
        /** What two people compare aloud. */
        fingerprint: z.string(),
        /** As it goes into the scheme file. */
        card: z.string(),
      }),
      z.strictObject({ outcome: z.enum(CARD_REFUSALS) }),
    ]),
    problems: [],
  }),
  /** Writes a scheme file for others; needs no journal. */
  'scheme.saveFile': call({
    home: 'vault',
    available: 'always',
    input: z.strictObject({ token: fileToken, scheme: schemeSchema }),
    output: z.strictObject({ bytes: z.int().positive() }),
    problems: ['choice-expired', ...DISK_PROBLEMS],
  }),
  'profile.changeRole': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ role: z.enum(ROLES) }),
    output: profileSchema,
    problems: CHANGE_PROBLEMS,
  }),
  'choices.read': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: choicesSchema,
    problems: [],
  }),
  /** What is given takes the place of what was chosen; the rest stays. */
  'choices.change': call({
    home: 'vault',
    available: 'unlocked',
    input: choicesSchema.partial(),
    output: choicesSchema,
    problems: CHANGE_PROBLEMS,
  }),
  'agreement.read': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    /** Null before the pair has one. */
    output: z.strictObject({ agreement: agreementSchema.nullable() }),
    problems: [],
  }),
  'agreement.save': call({
    home: 'vault',
    available: 'unlocked',
    input: agreementSchema.omit({ id: true, changedAt: true }),
    output: agreementSchema,
    problems: CHANGE_PROBLEMS,
  }),
  'sessions.add': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ date: day }),
    output: sessionSchema,
    problems: CHANGE_PROBLEMS,
  }),
  'sessions.list': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: z.array(sessionSchema),
    problems: [],
  }),
  /** All but its number, by which entries know it. */
  'sessions.change': call({
    home: 'vault',
    available: 'unlocked',
    input: sessionSchema.omit({ number: true }),
    output: sessionSchema,
    problems: ['not-found', ...CHANGE_PROBLEMS],
  }),
  /** Its entries and steps stay. */
  'sessions.remove': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ id: recordId }),
    output: nothing,
    problems: ['not-found', ...CHANGE_PROBLEMS],
  }),
  /** Open ones first. */
  'steps.list': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: z.array(stepSchema),
    problems: [],
  }),
  'steps.save': call({
    home: 'vault',
    available: 'unlocked',
    input: stepSchema,
    output: nothing,
    problems: CHANGE_PROBLEMS,
  }),
  'steps.remove': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ id: recordId }),
    output: nothing,
    problems: ['not-found', ...CHANGE_PROBLEMS],
  }),
  /** The person's own sheets, in the order of the waves. */
  'ratings.list': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: z.array(ratingSheetSchema),
    problems: [],
  }),
  /** Takes the place of the sheet of this wave. */
  'ratings.save': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({
      wave: z.enum(RATING_WAVES),
      answers: ratingSheetSchema.shape.answers,
    }),
    output: ratingSheetSchema,
    problems: CHANGE_PROBLEMS,
  }),
  /** Oldest first. */
  'ideas.list': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: z.array(ideaSchema),
    problems: [],
  }),
  'ideas.save': call({
    home: 'vault',
    available: 'unlocked',
    input: ideaSchema.omit({ createdAt: true, changedAt: true }),
    output: ideaSchema,
    problems: CHANGE_PROBLEMS,
  }),
  'ideas.remove': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ id: recordId }),
    output: nothing,
    problems: ['not-found', ...CHANGE_PROBLEMS],
  }),
  /** The mentor's own log, newest first. */
  'load.list': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: z.array(loadEntrySchema),
    problems: ['not-your-role'],
  }),
  'load.save': call({
    home: 'vault',
    available: 'unlocked',
    input: loadEntrySchema,
    output: nothing,
    problems: ['not-your-role', ...CHANGE_PROBLEMS],
  }),
  'load.remove': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ id: recordId }),
    output: nothing,
    problems: ['not-your-role', 'not-found', ...CHANGE_PROBLEMS],
  }),
} as const;
