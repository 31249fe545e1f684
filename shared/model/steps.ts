/** A promised step, and what became of it. Open ones are carried from meeting to meeting. */
import { z } from 'zod';

import { day, recordId } from './journal.ts';

export const STEP_STATES = ['open', 'done', 'partly', 'dropped'] as const;
export type StepState = (typeof STEP_STATES)[number];

export const stepSchema = z.strictObject({
  id: recordId,
  text: z.string().trim().min(1).max(500),
  by: z.enum(['me', 'partner', 'both']),
  /** The meeting at which it was promised. */
  sessionId: recordId.nullable(),
  promisedOn: day,
  state: z.enum(STEP_STATES),
  /** What became of it, or what stopped it. */
  outcome: z.string().max(2000),
  /** Null while it is open. */
  closedOn: day.nullable(),
});
export type Step = z.infer<typeof stepSchema>;
