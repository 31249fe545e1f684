/**
 * The self-rating items: statements with five points, by role and wave. Written for Verso and not
 * validated; there is no total, and nothing is compared with anybody else (brief, section 4).
 */
import { z } from 'zod';

import { RATING_WAVES } from '../model/ratings.ts';
import type { RatingWave } from '../model/ratings.ts';
import type { Role } from '../model/scheme.ts';
import itemsData from './items.json' with { type: 'json' };

const words = z.string().min(1).max(500);

export const itemSchema = z.strictObject({
  id: z.string().min(1).max(20),
  /** Grows when a word changes: an answer is an answer to these words. */
  version: z.int().positive(),
  role: z.enum(['mentee', 'mentor', 'both']),
  waves: z.array(z.enum(RATING_WAVES)).min(1).max(4),
  text: z.strictObject({ en: words, fr: words.optional() }),
  /** What it asks about. */
  measures: z.string().max(200),
  /** Agreeing is the less hoped-for end. Shown as it was answered all the same. */
  isReversed: z.boolean(),
  sources: z.array(z.string().max(20)).max(20),
});
export type Item = z.infer<typeof itemSchema>;

export const items: readonly Item[] = z.array(itemSchema).parse(itemsData);

/** The items of a role at a wave; the follow-up asks what the close asked. */
export function itemsFor(
  role: Role,
  wave: RatingWave,
  extra: readonly Item[] = [],
): readonly Item[] {
  const asked: RatingWave = wave === 'follow-up' ? 'post' : wave;
  return [...items, ...extra].filter(
    (item) => (item.role === role || item.role === 'both') && item.waves.includes(asked),
  );
}
