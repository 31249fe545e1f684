/** Where the person is between T0 and T5, and what the scheme asks. Everything can be late or left. */
import { z } from 'zod';

import { day, recordId } from './journal.ts';
import { RATING_WAVES } from './ratings.ts';
import { TIME_POINTS } from './scheme.ts';

export const journeyStepSchema = z.strictObject({
  timePoint: z.enum(TIME_POINTS),
  /** A pack to be answered, or one of the things that have a place of their own. */
  what: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('pack'), packId: z.string() }),
    z.strictObject({ kind: z.literal('ratings'), wave: z.enum(RATING_WAVES) }),
    z.strictObject({ kind: z.literal('agreement') }),
    z.strictObject({ kind: z.literal('ideas') }),
  ]),
  /** aside: put aside by the person. */
  state: z.enum(['done', 'begun', 'open', 'aside']),
  /** Against where the person stands: nothing is ever too late. */
  when: z.enum(['earlier', 'now', 'later']),
  isOptional: z.boolean(),
  /** From the scheme's dates; null where it gives none. */
  from: day.nullable(),
  /** The newest entry of the pack at this time point. */
  entryId: recordId.nullable(),
});
export type JourneyStep = z.infer<typeof journeyStepSchema>;

/** What may be worth a look today; never words of the journal. */
export const reminderSchema = z.discriminatedUnion('kind', [
  /** A meeting of the last fortnight about which nothing is written. */
  z.strictObject({ kind: z.literal('meeting'), sessionId: recordId, number: z.int(), date: day }),
  z.strictObject({ kind: z.literal('agreement'), on: day }),
  z.strictObject({ kind: z.literal('ideas'), count: z.int().positive() }),
  z.strictObject({ kind: z.literal('ratings'), wave: z.enum(RATING_WAVES) }),
  /** The mentor's own limit for this month is passed. */
  z.strictObject({ kind: z.literal('load'), minutes: z.int(), limit: z.int() }),
  /** The day until which the scheme asks to keep the journal is near or past. */
  z.strictObject({ kind: z.literal('retention'), on: day }),
]);
export type Reminder = z.infer<typeof reminderSchema>;
