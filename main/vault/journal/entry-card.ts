/**
 * What a list and the journey show of an entry. It is made of the entry, and a large journal is shown by the cards
 * that were sealed when it was last read (store/catalogue.ts), before its entries themselves have been opened.
 */
import type { Entry } from '../../../shared/model/journal.ts';
import { entryTitle } from '../../../shared/model/journal.ts';

/** What there is to know of an entry without its words. */
export type EntryHead = Pick<
  Entry,
  | 'id'
  | 'packId'
  | 'timePoint'
  | 'sessionId'
  | 'tags'
  | 'status'
  | 'createdAt'
  | 'changedAt'
  | 'discardedAt'
  | 'storyClosedAt'
>;

export interface EntryCard extends EntryHead {
  /** The writer's own title, or their first words. */
  readonly listedAs: string;
}

export function cardOf(entry: Entry): EntryCard {
  const { id, packId, timePoint, sessionId, tags, status } = entry;
  const { createdAt, changedAt, discardedAt, storyClosedAt } = entry;
  return {
    id,
    packId,
    timePoint,
    sessionId,
    tags,
    status,
    createdAt,
    changedAt,
    discardedAt,
    storyClosedAt,
    listedAs: entryTitle(entry),
  };
}
