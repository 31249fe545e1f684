/** Evaluation by counts: what one person did, in numbers. There is no place for words in it. */
import { z } from 'zod';

import { RATING_WAVES } from './ratings.ts';

/** Of a theme or of a rating item. A longer text, or one in small letters, is none. */
const codeLike = z.string().regex(/^[A-Z][A-Z0-9-]{0,19}$/);

export const themeIdSchema = codeLike;

/** The numbers of a file of counts; beside them it has the study only. */
export const tallyShape = {
  /** Counts the files of this person from 1; a later one takes the place of an earlier. */
  number: z.int().min(1).max(9999),
  sessionsHeld: z.int().min(0).max(999),
  promptsDone: z.int().min(0).max(9999),
  /** Ids of codes that the person chose as theirs. */
  themes: z.array(themeIdSchema).max(50),
  /** One to five; who preferred not to say is not here. */
  ratings: z
    .array(
      z.strictObject({
        item: codeLike,
        wave: z.enum(RATING_WAVES),
        value: z.int().min(1).max(5),
      }),
    )
    .max(1000),
};
export const tallySchema = z.strictObject(tallyShape);
export type Tally = z.infer<typeof tallySchema>;

/** Whether this can stand in a file of counts as the id of an item. */
export function isItemId(id: string): boolean {
  return codeLike.safeParse(id).success;
}
