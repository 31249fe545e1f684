/** Lists of entries: filtered, searched, ordered, paged. */
import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts';
import type { EntrySummary } from '../../../shared/contract/entry-calls.ts';
import type { Entry } from '../../../shared/model/journal.ts';
import { entryTitle } from '../../../shared/model/journal.ts';
import type { Excerpt } from '../search/excerpt.ts';
import { firstExcerpt } from '../search/excerpt.ts';
import { wordsOf } from '../search/fold.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { EntryOrder } from './entry-order.ts';

/** What is to be listed; how long it takes is nothing to those who do it. */
export type ListQuery = Omit<CallInput<'entries.list'>, 'job'>;

/** What of an entry can be searched, in reading order. Questions are ours, not the person's words. */
export function searchedTexts(entry: Entry): readonly string[] {
  return [entry.title, ...entry.answers.map((answer) => answer.text)];
}

export function summarise(
  entry: Entry,
  sessionNumber: number | null,
  excerpt: Excerpt | null,
  isClosed: boolean,
): EntrySummary {
  const { id, packId, timePoint, tags, status, createdAt, changedAt, discardedAt } = entry;
  return {
    id,
    title: isClosed ? '' : entryTitle(entry),
    tags,
    isClosed,
    packId,
    timePoint,
    sessionNumber,
    status,
    createdAt,
    changedAt,
    discardedAt,
    excerpt,
  };
}

export function listEntries(
  query: ListQuery,
  order: EntryOrder,
  search: SearchIndex,
  sessionNumber: (id: string | null) => number | null,
  isClosed: (entry: Entry) => boolean,
): CallOutput<'entries.list'> {
  const words = wordsOf(query.words);
  // Marks alone ask for nothing that could be found; only a truly empty question lists all.
  if (words.length === 0 && query.words.trim() !== '') return { entries: [], total: 0 };
  const hits = words.length === 0 ? null : search.find(words);
  const candidates = hits === null ? order.oldestFirst() : order.oldestFirstOf(hits);
  const isListed = (entry: Entry): boolean =>
    fits(entry, query) &&
    // A search would tell the words of a story that lies face down.
    (hits === null || !isClosed(entry));
  const { page, total } = pageOf(candidates, isListed, query);
  return {
    entries: page.map((entry) => {
      const excerpt = hits === null ? null : firstExcerpt(searchedTexts(entry), words);
      return summarise(entry, sessionNumber(entry.sessionId), excerpt, isClosed(entry));
    }),
    total,
  };
}

/** Counts all that are listed and keeps those of one page: a journal of years is not copied for a hundred lines. */
function pageOf(
  oldestFirst: readonly Entry[],
  isListed: (entry: Entry) => boolean,
  { order, offset, limit }: ListQuery,
): { readonly page: readonly Entry[]; readonly total: number } {
  const page: Entry[] = [];
  let total = 0;
  for (let step = 0; step < oldestFirst.length; step += 1) {
    const entry = oldestFirst[order === 'oldest' ? step : oldestFirst.length - 1 - step];
    if (entry === undefined || !isListed(entry)) continue;
    if (total >= offset && page.length < limit) page.push(entry);
    total += 1;
  }
  return { page, total };
}

function fits(entry: Entry, query: ListQuery): boolean {
  return (
    (entry.discardedAt !== null) === query.discarded &&
    (query.packId === null || entry.packId === query.packId) &&
    (query.sessionId === null || entry.sessionId === query.sessionId) &&
    (query.timePoint === null || entry.timePoint === query.timePoint) &&
    (query.tag === null || entry.tags.includes(query.tag))
  );
}
