/** Entries and their rules: what is sealed, what stays closed, what was said before. */
import { isDeepStrictEqual } from 'node:util';

import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts';
import type { EarlierAnswer, EntrySummary } from '../../../shared/contract/entry-calls.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import type { EntryState } from '../../../shared/model/entry-history.ts';
import type { Answer, Entry, EntryDraft, RecordId } from '../../../shared/model/journal.ts';
import { exceededLimit } from '../../../shared/model/journal.ts';
import { storyIn, storyOfPack } from '../../../shared/model/stories.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { RecordOf, RecordPayload } from '../store/record-payload.ts';
import type { EntryCard, EntryHead } from './entry-card.ts';
import { cardOf } from './entry-card.ts';
import type { ListParts, ListQuery } from './entry-list.ts';
import { listEntries, pageOfEntries, summarise } from './entry-list.ts';
import { EntryOrder } from './entry-order.ts';
import { afterChange, withState } from './entry-states.ts';
import { isClosed, isSecondWritten } from './paired-stories.ts';
import type { Records } from './records.ts';

const MOST_EARLIER = 20;

export interface EntriesParts {
  readonly records: Records;
  readonly search: SearchIndex;
  readonly now: () => Date;
  readonly sessionNumber: (id: string | null) => number | null;
}

export class Entries {
  readonly #parts: EntriesParts;
  readonly #order = new EntryOrder<EntryCard>();
  /** Ids of entries that are listed and have not been opened yet. */
  readonly #awaited = new Set<string>();
  /** Each entry's history, by the entry's id. */
  readonly #histories = new Map<string, RecordOf<'history'>>();

  constructor(parts: EntriesParts) {
    this.#parts = parts;
  }

  /** Hears of every record that is read from the disk or comes to be. */
  noteShown(payload: RecordPayload): void {
    // One that was awaited says what its card says.
    if (payload.kind === 'entry' && !this.#awaited.delete(payload.value.id)) {
      this.#order.put(cardOf(payload.value));
    }
    if (payload.kind === 'history') this.#histories.set(payload.value.entryId, payload.value);
  }

  /** Shows an entry that has not been opened yet. */
  showCard(card: EntryCard): void {
    this.#awaited.add(card.id);
    this.#order.put(card);
  }

  /** Also of one that has not been opened yet. */
  isFinished(id: string): boolean {
    return this.#awaited.has(id) || this.#all().get(id)?.status === 'finished';
  }

  /** Hears of every record that goes for good. An entry goes with its history. */
  noteRemoved(id: string): void {
    this.#order.remove(id);
    this.#histories.delete(id);
  }

  clear(): void {
    this.#order.clear();
    this.#awaited.clear();
    this.#histories.clear();
  }

  list(query: ListQuery): CallOutput<'entries.list'> {
    return listEntries(query, this.#listParts());
  }

  /** Ids of entries whose words this list would show and that have not been opened yet. */
  awaitedFor(query: ListQuery): readonly string[] {
    if (this.#awaited.size === 0 || query.words.trim() === '') return [];
    const { page } = pageOfEntries(query, this.#listParts());
    return page.map(({ id }) => id).filter((id) => this.#awaited.has(id));
  }

  /** @throws Problem `not-found`; `story-closed` for the first story before the second is written. */
  read(id: RecordId): Entry {
    const entry = this.#parts.records.read('entry', id);
    if (this.#isClosed(entry)) throw Problem.of('story-closed', {});
    return entry;
  }

  /** Not in the wastebasket, oldest first; closed stories too, for they are the person's own. */
  kept(): Entry[] {
    return this.keptCards().map(({ id }) => this.#parts.records.read('entry', id));
  }

  /** Of all, oldest first. */
  cards(): readonly EntryCard[] {
    return this.#order.oldestFirst();
  }

  /** Of those that are not in the wastebasket, oldest first. */
  keptCards(): EntryCard[] {
    return this.#order.oldestFirst().filter(({ discardedAt }) => discardedAt === null);
  }

  summary(card: EntryCard): EntrySummary {
    const { sessionNumber } = this.#parts;
    return summarise(card, sessionNumber(card.sessionId), null, this.#isClosed(card));
  }

  /**
   * Seals the whole entry. What is sealed already is not sealed again, so repeating is free. An entry in
   * the wastebasket stays there: a late autosave must not bring it back. Of a finished entry that is
   * changed on another day, what it said before is kept (entry-states.ts).
   * @throws Problem `too-long`; `story-closed` where a story that is closed would change.
   */
  save(draft: EntryDraft): { readonly sealedAt: string } {
    const limit = exceededLimit(draft.answers);
    if (limit !== null) throw Problem.of('too-long', { limit });
    const known = this.#all().get(draft.id);
    const value = this.#saved(draft, known);
    if (known !== undefined && isDeepStrictEqual({ ...value, changedAt: known.changedAt }, known)) {
      // Written again all the same where nobody knows what the disk has of it.
      if (this.#parts.records.isUncertain) this.#put(value);
      else return { sealedAt: known.changedAt };
      return { sealedAt: value.changedAt };
    }
    if (known !== undefined) this.#refuseChangedStory(known, value);
    const history = known === undefined ? null : this.#historyAfter(known, value);
    this.#parts.records.put(
      { kind: 'entry', version: 3, value },
      ...(history === null ? [] : [history]),
    );
    return { sealedAt: value.changedAt };
  }

  discard(id: RecordId): void {
    this.#setDiscarded(id, true);
  }

  restore(id: RecordId): void {
    this.#setDiscarded(id, false);
  }

  /** With their earlier states and the records of copies made from them, which hold their words. */
  wastebasketIds(): { readonly entries: number; readonly ids: readonly string[] } {
    const gone = [...this.#all().values()].filter((entry) => entry.discardedAt !== null);
    return { entries: gone.length, ids: gone.flatMap(({ id }) => this.withAllOf(id)) };
  }

  /** Ids of an entry and of every record that holds words of it. */
  withAllOf(entryId: string): readonly string[] {
    const { records } = this.#parts;
    const dependent = [
      ...records.all('release').values(),
      ...records.all('prepared').values(),
      ...records.all('history').values(),
    ];
    const ids = dependent.filter((record) => record.entryId === entryId).map(({ id }) => id);
    return [entryId, ...ids];
  }

  /** @throws as `read`. */
  hasHistory(id: RecordId): boolean {
    this.read(id);
    return (this.#historyOf(id)?.states.length ?? 0) > 0;
  }

  /** Newest first. @throws as `read`. */
  history(id: RecordId): EntryState[] {
    this.read(id);
    return this.#historyOf(id)?.states.toReversed() ?? [];
  }

  /**
   * The entry says again what it said in this earlier state; what it said until now becomes the newest
   * earlier one, so that nothing is lost by looking back.
   * @throws Problem as `read`; `not-found` for no such state; `story-closed` where a closed story differs.
   */
  bringBack(id: RecordId, finishedAt: string): void {
    const entry = this.read(id);
    const history = this.#historyOf(id);
    const state = history?.states.find((one) => one.finishedAt === finishedAt);
    if (history === null || state === undefined) throw Problem.of('not-found', {});
    const { title, answers, onlyMe } = state;
    const value: Entry = { ...entry, title, answers, onlyMe, changedAt: this.#instant() };
    this.#refuseChangedStory(entry, value);
    const states = [...withState(history.states, entry)];
    this.#parts.records.put(
      { kind: 'entry', version: 3, value },
      { kind: 'history', version: 2, value: { ...history, states } },
    );
  }

  /** Answers to these questions in other entries, newest first. */
  earlier({ promptIds, except }: CallInput<'entries.earlier'>): EarlierAnswer[] {
    const wanted = new Set(promptIds);
    return this.kept()
      .toReversed()
      .filter((entry) => entry.id !== except && !this.#isClosed(entry))
      .flatMap((entry) =>
        entry.answers
          .filter(({ promptId, text }) => wanted.has(promptId) && text.trim() !== '')
          .map(({ promptId, question, questionLanguage, text }) => ({
            entryId: entry.id,
            promptId,
            question,
            questionLanguage,
            text,
            createdAt: entry.createdAt,
            sessionNumber: this.#parts.sessionNumber(entry.sessionId),
          })),
      )
      .slice(0, MOST_EARLIER);
  }

  tags(): string[] {
    const tags = new Set(this.keptCards().flatMap(({ tags }) => tags));
    return [...tags].sort((a, b) => a.localeCompare(b));
  }

  /** @throws Problem `story-empty` where there are no words to close. */
  closeStory(entryId: RecordId): void {
    const entry = this.read(entryId);
    if (storyIn(entry) === null) throw Problem.of('story-empty', {});
    this.#put({ ...entry, storyClosedAt: entry.storyClosedAt ?? this.#instant() });
  }

  stories(): CallOutput<'stories.read'> {
    const closed = this.kept().filter((entry) => entry.storyClosedAt !== null);
    const newest = (wave: 'first' | 'second'): Entry | undefined =>
      closed.findLast((entry) => storyOfPack(entry.packId) === wave);
    const [first, second] = [newest('first'), newest('second')];
    const shown = (entry: Entry | undefined): CallOutput<'stories.read'>['first'] => {
      const story = entry === undefined ? null : storyIn(entry);
      if (entry === undefined || story === null) return null;
      const writtenAt = entry.storyClosedAt ?? '';
      return { entryId: entry.id, writtenAt, ...wordingOf(story), text: story.text };
    };
    const firstStory = first === undefined ? null : storyIn(first);
    const firstAsked = firstStory === null ? null : wordingOf(firstStory);
    // A second one in the wastebasket has opened the first, and is not shown beside it.
    const isFirstWaiting = first !== undefined && this.#isClosed(first);
    if (second === undefined) return { first: null, second: null, isFirstWaiting, firstAsked };
    return { first: shown(first), second: shown(second), isFirstWaiting, firstAsked };
  }

  #listParts(): ListParts {
    const { records, search, sessionNumber } = this.#parts;
    return {
      order: this.#order,
      search,
      sessionNumber,
      isClosed: (card) => this.#isClosed(card),
      entryOf: ({ id }) => records.read('entry', id),
    };
  }

  #saved(draft: EntryDraft, known: Entry | undefined): Entry {
    const changedAt = this.#instant();
    const closesStory = draft.status === 'finished' && storyIn(draft) !== null;
    return {
      ...draft,
      createdAt: known?.createdAt ?? changedAt,
      changedAt,
      discardedAt: known?.discardedAt ?? null,
      storyClosedAt: known?.storyClosedAt ?? (closesStory ? changedAt : null),
    };
  }

  #refuseChangedStory(known: Entry, value: Entry): void {
    if (known.storyClosedAt === null) return;
    const isStorySame = isDeepStrictEqual(storyIn(known)?.text, storyIn(value)?.text);
    if (!isStorySame || this.#isClosed(known)) throw Problem.of('story-closed', {});
  }

  #historyAfter(known: Entry, value: Entry): RecordPayload | null {
    const before = this.#historyOf(known.id);
    const states = afterChange(before?.states ?? [], known, value);
    if (states === null) return null;
    const id = before?.id ?? this.#parts.records.newId();
    return { kind: 'history', version: 2, value: { id, entryId: known.id, states: [...states] } };
  }

  #historyOf(entryId: string): RecordOf<'history'> | null {
    return this.#histories.get(entryId) ?? null;
  }

  #setDiscarded(id: RecordId, isDiscarded: boolean): void {
    const entry = this.#parts.records.read('entry', id);
    const isSo = (entry.discardedAt !== null) === isDiscarded;
    if (isSo && !this.#parts.records.isUncertain) return;
    this.#put({ ...entry, discardedAt: isDiscarded ? this.#instant() : null });
  }

  #put(value: Entry): void {
    this.#parts.records.put({ kind: 'entry', version: 3, value });
  }

  #all(): ReadonlyMap<string, Entry> {
    return this.#parts.records.all('entry');
  }

  #isClosed(entry: EntryHead): boolean {
    return isClosed(entry, () => isSecondWritten(this.#order.oldestFirst()));
  }

  #instant(): string {
    return this.#parts.now().toISOString();
  }
}

function wordingOf({
  question,
  questionLanguage,
}: Answer): Pick<Answer, 'question' | 'questionLanguage'> {
  return { question, questionLanguage };
}
