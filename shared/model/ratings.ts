/** Self-ratings: one answer sheet a wave. No totals, and nothing compared with anybody else (brief, 4). */
import { z } from 'zod';

import { instant, recordId } from './journal.ts';
import type { TimePoint } from './scheme.ts';

export const RATING_WAVES = ['pre', 'mid', 'post', 'follow-up'] as const;
export type RatingWave = (typeof RATING_WAVES)[number];

/** When each wave is due. */
export const WAVE_AT: Readonly<Partial<Record<TimePoint, RatingWave>>> = {
  T0: 'pre',
  T3: 'mid',
  T4: 'post',
  T5: 'follow-up',
};

export const ratingAnswerSchema = z.strictObject({
  itemId: z.string().max(20),
  /** Of the item's words, which may change. */
  itemVersion: z.int().positive(),
  /** 1 strongly disagree to 5 strongly agree, or the answer that one prefers not to say. */
  value: z.union([
    z.literal(1),
    z.literal(2),
    z.literal(3),
    z.literal(4),
    z.literal(5),
    z.literal('unsaid'),
  ]),
});
export type RatingAnswer = z.infer<typeof ratingAnswerSchema>;

export const ratingSheetSchema = z.strictObject({
  id: recordId,
  wave: z.enum(RATING_WAVES),
  /** Of the items that were answered, each once; any may be left out. */
  answers: z.array(ratingAnswerSchema).max(100),
  createdAt: instant,
  changedAt: instant,
});
export type RatingSheet = z.infer<typeof ratingSheetSchema>;
