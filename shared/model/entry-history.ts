/** Earlier finished states of an entry. */
import { z } from 'zod';

import { answerSchema, instant, onlyMeSchema, recordId } from './journal.ts';

/** What an entry said when it was finished before. */
export const entryStateSchema = z.strictObject({
  finishedAt: instant,
  title: z.string().max(500),
  answers: z.array(answerSchema).max(100),
  /** What was for the writer alone, and is so again where this state is brought back. */
  onlyMe: z.array(onlyMeSchema).max(1000),
});
export type EntryState = z.infer<typeof entryStateSchema>;

export const entryHistorySchema = z.strictObject({
  id: recordId,
  entryId: recordId,
  /** Oldest first. */
  states: z.array(entryStateSchema).max(50),
});
