/** What is kept of a copy that left: the exact words, every decision that made them, and every edit. */
import { z } from 'zod';

import { instant, recordId } from '../../../shared/model/journal.ts';
import { setReasonSchema } from '../../../shared/model/prepared-copy.ts';
import { decisionSchema, RELEASE_FORMATS } from '../../../shared/model/release.ts';

/** A line of the log (R10): what was changed into what, why, by which rule and by whom. */
export const releaseEditSchema = z.strictObject({
  promptId: z.string().max(20),
  /** UTF-16 units of the answer without its "Only me" lines; end exclusive. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
  original: z.string(),
  action: z.enum(['replace', 'keep']),
  replacement: z.string(),
  /** Rule of the anonymisation list; empty for the author's own choice. */
  ruleId: z.string().max(10),
  /** Identifier's class, or `chosen` where the author hid words that nobody proposed. */
  class: z.enum(['direct', 'quasi', 'chosen']),
  by: z.enum(['proposed', 'changed', 'by-hand']),
});
export type ReleaseEdit = z.infer<typeof releaseEditSchema>;

export const releaseRecordSchema = z.strictObject({
  id: recordId,
  entryId: recordId,
  releasedAt: instant,
  format: z.enum(RELEASE_FORMATS),
  text: z.string(),
  /** What left beside the text: the note, and codes of the author's own. Of before that was kept, nothing. */
  beside: z.array(z.string()),
  decisions: z.array(decisionSchema),
  /** Null for a copy of before there were hand-overs. */
  handOver: z
    .strictObject({ id: recordId, number: z.int().positive(), entry: z.int().positive() })
    .nullable(),
  edits: z.array(releaseEditSchema),
  reasons: z.array(setReasonSchema),
});
export type ReleaseRecord = z.infer<typeof releaseRecordSchema>;
