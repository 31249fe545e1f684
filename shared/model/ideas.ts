/** An idea for change (R15): a process, an owner, a day to look again, an outcome. No story is attached. */
import { z } from 'zod';

import { day, instant, recordId } from './journal.ts';

/** "No" and "nothing happened" are outcomes like any other. */
export const IDEA_STATES = ['raised', 'trying', 'changed', 'no', 'nothing-happened'] as const;
export type IdeaState = (typeof IDEA_STATES)[number];

/** What was found when somebody looked again. */
export const ideaReviewSchema = z.strictObject({
  on: day,
  state: z.enum(IDEA_STATES),
  note: z.string().max(4000),
});

export const ideaSchema = z.strictObject({
  id: recordId,
  /** The process at fault, never a person. */
  process: z.string().trim().min(1).max(500),
  /** The small change that could be tried. */
  change: z.string().max(4000),
  /** Who can act on it; empty while nobody is found. */
  owner: z.string().max(200),
  reviewOn: day.nullable(),
  /** Who will be told the outcome, even if it is no. */
  tell: z.string().max(500),
  state: z.enum(IDEA_STATES),
  reviews: z.array(ideaReviewSchema).max(100),
  createdAt: instant,
  changedAt: instant,
});
export type Idea = z.infer<typeof ideaSchema>;

/** Without an owner or a day to look again an idea is nobody's. */
export function isUnfinished({ owner, reviewOn }: Pick<Idea, 'owner' | 'reviewOn'>): boolean {
  return owner.trim() === '' || reviewOn === null;
}
