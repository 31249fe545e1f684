/** Lists of entries: filtered, searched, ordered, paged. */
import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts';
import type { EntrySummary } from '../../../shared/contract/entry-calls.ts';
import type { Entry } from '../../../shared/model/journal.ts';
import type { Excerpt } from '../search/excerpt.ts';
import { firstExcerpt } from '../search/excerpt.ts';
import { wordsOf } from '../search/fold.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { EntryCard } from './entry-card.ts';
import type { EntryOrder } from './entry-order.ts';

/** What is to be listed; how long it takes is nothing to those who do it. */
export type ListQuery = Omit<CallInput<'entries.list'>, 'job'>;

/** What of an entry can be searched, in reading order. Questions are ours, not the person's words. */
export function searchedTexts(entry: Entry): readonly string[] {
  return [entry.title, ...entry.answers.map((answer) => answer.text)];
}

export function summarise(
  card: EntryCard,
  sessionNumber: number | null,
  excerpt: Excerpt | null,
  isClosed: boolean,
): EntrySummary {
  const { id, packId, timePoint, tags, status, createdAt, changedAt, discardedAt } = card;
  return {
    id,
    title: isClosed ? '' : card.listedAs,
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

export interface ListParts {
  readonly order: EntryOrder<EntryCard>;
  readonly search: SearchIndex;
  readonly sessionNumber: (id: string | null) => number | null;
  readonly isClosed: (card: EntryCard) => boolean;
  /** The entry of a card that a search has found. */
  readonly entryOf: (card: EntryCard) => Entry;
}

export function listEntries(query: ListQuery, parts: ListParts): CallOutput<'entries.list'> {
  const { sessionNumber, isClosed, entryOf } = parts;
  const { page, words, total } = pageOfEntries(query, parts);
  return {
    entries: page.map((card) => {
      const excerpt = words.length === 0 ? null : firstExcerpt(searchedTexts(entryOf(card)), words);
      return summarise(card, sessionNumber(card.sessionId), excerpt, isClosed(card));
    }),
    total,
  };
}

interface Page {
  readonly page: readonly EntryCard[];
  /** On how many pages together. */
  readonly total: number;
}

/** @returns with the words that were looked for, none where all are listed. */
export function pageOfEntries(
  query: ListQuery,
  { order, search, isClosed }: ListParts,
): Page & { readonly words: readonly string[] } {
  const words = wordsOf(query.words);
  // Marks alone ask for nothing that could be found; only a truly empty question lists all.
  if (words.length === 0 && query.words.trim() !== '') return { page: [], words, total: 0 };
  const hits = words.length === 0 ? null : search.find(words);
  const candidates = hits === null ? order.oldestFirst() : order.oldestFirstOf(hits);
  const isListed = (card: EntryCard): boolean =>
    fits(card, query) &&
    // A search would tell the words of a story that lies face down.
    (hits === null || !isClosed(card));
  return { words, ...pageOf(candidates, isListed, query) };
}

/** Counts all that are listed and keeps those of one page: a journal of years is not copied for a hundred lines. */
function pageOf(
  oldestFirst: readonly EntryCard[],
  isListed: (card: EntryCard) => boolean,
  { order, offset, limit }: ListQuery,
): Page {
  const page: EntryCard[] = [];
  let total = 0;
  for (let step = 0; step < oldestFirst.length; step += 1) {
    const card = oldestFirst[order === 'oldest' ? step : oldestFirst.length - 1 - step];
    if (card === undefined || !isListed(card)) continue;
    if (total >= offset && page.length < limit) page.push(card);
    total += 1;
  }
  return { page, total };
}

function fits(card: EntryCard, query: ListQuery): boolean {
  return (
    (card.discardedAt !== null) === query.discarded &&
    (query.packId === null || card.packId === query.packId) &&
    (query.sessionId === null || card.sessionId === query.sessionId) &&
    (query.timePoint === null || card.timePoint === query.timePoint) &&
    (query.tag === null || card.tags.includes(query.tag))
  );
}
