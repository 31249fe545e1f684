/** What mentoring takes out of the mentor (R6). Seen by the mentor alone; no copy can contain it. */
import { z } from 'zod';

import { day, recordId } from './journal.ts';

/** How it weighed, in the writer's own judgement. */
export const LOAD_WEIGHTS = ['light', 'some', 'heavy', 'too-heavy'] as const;
export type LoadWeight = (typeof LOAD_WEIGHTS)[number];

export const loadEntrySchema = z.strictObject({
  id: recordId,
  date: day,
  /** Time given. */
  minutes: z.int().min(0).max(1440),
  weight: z.enum(LOAD_WEIGHTS).nullable(),
  /** Support that was used: a supervision, a friend, nothing. */
  support: z.string().max(500),
  note: z.string().max(2000),
});
export type LoadEntry = z.infer<typeof loadEntrySchema>;
