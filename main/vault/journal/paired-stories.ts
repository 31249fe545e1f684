/** When the first story may be seen (R1). Pure. */
import type { Entry } from '../../../shared/model/journal.ts';
import { storyOfPack } from '../../../shared/model/stories.ts';

/** Whether an entry lies face down: it holds the first story, written, and the second is not. */
export function isClosed(
  { packId, storyClosedAt }: Pick<Entry, 'packId' | 'storyClosedAt'>,
  isSecondWritten: () => boolean,
): boolean {
  return storyClosedAt !== null && storyOfPack(packId) === 'first' && !isSecondWritten();
}

/** One in the wastebasket counts too: what has been seen cannot be unseen. */
export function isSecondWritten(
  entries: Iterable<Pick<Entry, 'packId' | 'storyClosedAt'>>,
): boolean {
  for (const { packId, storyClosedAt } of entries) {
    if (storyClosedAt !== null && storyOfPack(packId) === 'second') return true;
  }
  return false;
}
