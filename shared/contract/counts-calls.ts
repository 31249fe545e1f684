/** The part of the contract about evaluation by counts: a small signed file of numbers, and no words. */
import { z } from 'zod';

import { tallySchema, themeIdSchema } from '../model/counts.ts';
import { day } from '../model/journal.ts';
import { digestSchema } from '../model/prepared-copy.ts';
import { call, CHANGE_PROBLEMS, fileToken } from './call.ts';

/** What the person lets out. */
const wishShape = {
  /** A meeting after this day is not held yet. */
  today: day,
  /** Of the starter codebook, as the person chose them. */
  themes: z.array(themeIdSchema).max(50),
  withRatings: z.boolean(),
};
/** The scheme file has no card of a study. */
const noStudy = z.strictObject({ outcome: z.literal('no-study') });

const previewSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('ready'),
    study: z.strictObject({ id: z.string(), fingerprint: z.string() }),
    /** Exactly what the file would say. */
    tally: tallySchema,
    /** Of all that the file would say, so that nothing else is saved than what was seen. */
    digest: digestSchema,
  }),
  noStudy,
]);
export type CountsPreview = z.infer<typeof previewSchema>;

export const countsContract = {
  'counts.preview': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject(wishShape),
    output: previewSchema,
    problems: [],
  }),
  'counts.save': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ ...wishShape, digest: digestSchema, token: fileToken }),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('saved'), bytes: z.int().positive() }),
      /** The numbers are no longer those that were seen; nothing was written. */
      z.strictObject({ outcome: z.literal('changed') }),
      noStudy,
    ]),
    problems: ['choice-expired', ...CHANGE_PROBLEMS],
  }),
} as const;
