/**
 * What its author has decided about the copy of one entry, kept until they decide otherwise: each word,
 * each consent, each answer. A consent is for exact words and lapses when one of them changes.
 */
import { z } from 'zod';

import { instant, recordId } from './journal.ts';
import { codingSchema, MOST_CODINGS } from './passage-coding.ts';
import { decisionSchema } from './release.ts';

/** SHA-256 of exact words, lower-case hex. */
export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);
const promptId = z.string().max(20);

export const RELEASE_QUESTION_IDS = ['stranger', 'insider'] as const;
export type ReleaseQuestionId = (typeof RELEASE_QUESTION_IDS)[number];
export const RELEASE_ANSWERS = ['no', 'unsure', 'yes'] as const;
export type ReleaseAnswer = (typeof RELEASE_ANSWERS)[number];

/** Why something may leave all the same; goes into the log and into no copy. */
export const reasonSchema = z.string().max(1000);

const answeredSchema = z.strictObject({ answer: z.enum(RELEASE_ANSWERS), reason: reasonSchema });
/** The two questions before a release (R8). */
export const questionAnswersSchema = z.strictObject({
  stranger: answeredSchema.nullable(),
  insider: answeredSchema.nullable(),
});
export type QuestionAnswers = z.infer<typeof questionAnswersSchema>;

/**
 * The note, where passages stand by their prompts: among consents and among what the partner told. It
 * leaves word for word, so it is agreed to like a passage. No prompt is called so.
 */
export const MEMO = 'memo';

export const consentSchema = z.strictObject({
  /** Of the passage; `MEMO` for the note. */
  promptId,
  /** Of the passage's question and words, or of the note's, as they leave. */
  digest: digestSchema,
  /** The tick of its own, for words on health, faith, origin and the like. */
  special: z.boolean(),
});

/** Why a set of clues, or a small group's label, stays as it is. */
export const setReasonSchema = z.strictObject({ key: z.string().max(300), reason: reasonSchema });
export type SetReason = z.infer<typeof setReasonSchema>;

/** What a window sends of it. */
export const preparationSchema = z.strictObject({
  entryId: recordId,
  /** Passages that are in the copy. */
  promptIds: z.array(promptId).max(100),
  decisions: z.array(decisionSchema).max(20_000),
  consents: z.array(consentSchema).max(100),
  /** Passages that tell what the partner told the author; `MEMO` where the note does. */
  partnersWords: z.array(promptId).max(100),
  answers: questionAnswersSchema,
  reasons: z.array(setReasonSchema).max(100),
  codings: z.array(codingSchema).max(MOST_CODINGS),
  /** The author's note to whoever reads the copy. */
  memo: z.string().max(20_000),
});
export type Preparation = z.infer<typeof preparationSchema>;

export const preparedCopySchema = preparationSchema.extend({
  id: recordId,
  /** With the words on which each lies, so that it is known where they changed. */
  decisions: z.array(decisionSchema.extend({ original: z.string() })).max(20_000),
  consents: z.array(consentSchema.extend({ agreedAt: instant })).max(100),
  changedAt: instant,
});
export type PreparedCopy = z.infer<typeof preparedCopySchema>;

export const NO_ANSWERS: QuestionAnswers = { stranger: null, insider: null };
