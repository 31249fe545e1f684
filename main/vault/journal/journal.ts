/**
 * The open journal: everything in it, in memory, and its rules. Reads are answered from here; a write
 * goes to the sealed store first and shows here only once it is on the disk.
 */
import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

import type { CallInput, CallOutput, EntrySummary } from '../../../shared/contract/contract.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import type {
  CastMember,
  Entry,
  EntryDraft,
  Profile,
  RecordId,
  Session,
} from '../../../shared/model/journal.ts';
import { exceededLimit, recordId } from '../../../shared/model/journal.ts';
import type { Role } from '../../../shared/model/scheme.ts';
import { SearchIndex } from '../search/search-index.ts';
import type { RecordPayload } from '../store/record-payload.ts';
import { decodePayload, encodePayload } from '../store/record-payload.ts';
import type { LoadedRecord, RecordStore } from '../store/record-store.ts';
import { listEntries, searchedTexts, summarise } from './entry-list.ts';
import type { JournalStore } from './journal-store.ts';
import { currentTimePoint } from './journey.ts';
import type { ReleaseRecord } from './release-record.ts';

type StoredProfile = Profile & { readonly id: RecordId };

export class Journal implements JournalStore {
  readonly #store: RecordStore;
  readonly #now: () => Date;
  readonly #entries = new Map<string, Entry>();
  readonly #sessions = new Map<string, Session>();
  readonly #cast = new Map<string, CastMember>();
  readonly #releases = new Map<string, ReleaseRecord>();
  readonly #search = new SearchIndex();
  #profile: StoredProfile | null = null;

  private constructor(store: RecordStore, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  /** A new journal of this role, with its profile sealed. @throws Problem of the disk. */
  static begin(store: RecordStore, role: Role, now: () => Date): Journal {
    const journal = new Journal(store, now);
    const noticeReadAt = now().toISOString();
    const value = { id: journal.newId(), role, noticeReadAt, recoveryConfirmedAt: null };
    journal.#put({ kind: 'profile', version: 1, value });
    return journal;
  }

  /** @returns null where a record cannot be understood or the profile is not there. */
  static load(
    store: RecordStore,
    records: readonly LoadedRecord[],
    now: () => Date,
  ): Journal | null {
    const journal = new Journal(store, now);
    for (const { id, data } of records) {
      const payload = decodePayload(data);
      if (payload === null || payload.value.id !== id) return null;
      journal.#show(payload);
    }
    return journal.#profile === null ? null : journal;
  }

  newId(): RecordId {
    return recordId.parse(randomBytes(16).toString('hex'));
  }

  readProfile(): Profile {
    const { role, noticeReadAt, recoveryConfirmedAt } = this.#storedProfile();
    return { role, noticeReadAt, recoveryConfirmedAt };
  }

  confirmRecovery(): void {
    const recoveryConfirmedAt = this.#instant();
    const value = { ...this.#storedProfile(), recoveryConfirmedAt };
    this.#put({ kind: 'profile', version: 1, value });
  }

  /** New recovery words are not confirmed until some of them are typed again. */
  forgetRecoveryConfirmation(): void {
    if (this.#storedProfile().recoveryConfirmedAt === null) return;
    const value = { ...this.#storedProfile(), recoveryConfirmedAt: null };
    this.#put({ kind: 'profile', version: 1, value });
  }

  readJourney(): CallOutput<'journey.read'> {
    const { role } = this.#storedProfile();
    const kept = [...this.#entries.values()].filter((entry) => entry.discardedAt === null);
    const finished = kept.filter((entry) => entry.status === 'finished');
    const finishedPackIds = new Set(finished.map((entry) => entry.packId));
    const drafts = kept
      .filter((entry) => entry.status === 'draft')
      .sort((a, b) => b.changedAt.localeCompare(a.changedAt))
      .map((entry) => this.#summary(entry));
    return {
      role,
      current: currentTimePoint(role, finishedPackIds, this.#sessions.size),
      sessions: this.listSessions(),
      drafts,
      finishedPackIds: [...finishedPackIds].sort(),
    };
  }

  addSession(date: string): Session {
    const number = Math.max(0, ...[...this.#sessions.values()].map((one) => one.number)) + 1;
    const session: Session = { id: this.newId(), number, date };
    this.#put({ kind: 'session', version: 1, value: session });
    return session;
  }

  listSessions(): Session[] {
    return [...this.#sessions.values()].sort((a, b) => a.number - b.number);
  }

  listEntries(query: CallInput<'entries.list'>): CallOutput<'entries.list'> {
    return listEntries(query, this.#entries, this.#search, (id) => this.#sessionNumber(id));
  }

  readEntry(id: RecordId): Entry {
    const entry = this.#entries.get(id);
    if (entry === undefined) throw Problem.of('not-found', {});
    return entry;
  }

  /**
   * Seals the whole entry. What is sealed already is not sealed again, so repeating is free. An entry in
   * the wastebasket stays there: a late autosave must not bring it back.
   */
  saveEntry(draft: EntryDraft): { readonly sealedAt: string } {
    const limit = exceededLimit(draft.answers);
    if (limit !== null) throw Problem.of('too-long', { limit });
    const known = this.#entries.get(draft.id);
    const changedAt = this.#instant();
    const value: Entry = {
      ...draft,
      createdAt: known?.createdAt ?? changedAt,
      changedAt,
      discardedAt: known?.discardedAt ?? null,
    };
    if (known !== undefined && isDeepStrictEqual({ ...value, changedAt: known.changedAt }, known)) {
      return { sealedAt: known.changedAt };
    }
    this.#put({ kind: 'entry', version: 1, value });
    return { sealedAt: changedAt };
  }

  discardEntry(id: RecordId): void {
    const entry = this.readEntry(id);
    if (entry.discardedAt !== null) return;
    this.#put({ kind: 'entry', version: 1, value: { ...entry, discardedAt: this.#instant() } });
  }

  restoreEntry(id: RecordId): void {
    const entry = this.readEntry(id);
    if (entry.discardedAt === null) return;
    this.#put({ kind: 'entry', version: 1, value: { ...entry, discardedAt: null } });
  }

  /**
   * Deletes for good what is in the wastebasket, with the records of copies made from it, which hold
   * its words. The caller then empties the WAL.
   */
  emptyWastebasket(): number {
    const entries = [...this.#entries.values()].filter((entry) => entry.discardedAt !== null);
    if (entries.length === 0) return 0;
    const gone = new Set<string>(entries.map((entry) => entry.id));
    const releases = [...this.#releases.values()].filter(({ entryId }) => gone.has(entryId));
    const ids = [...entries, ...releases].map(({ id }) => id);
    this.#store.apply(ids.map((id) => ({ op: 'remove', id })));
    for (const id of ids) {
      this.#entries.delete(id);
      this.#releases.delete(id);
      this.#search.remove(id);
    }
    return entries.length;
  }

  listCast(): CastMember[] {
    const nameOf = (member: CastMember): string => `${member.kind} ${member.names[0] ?? ''}`;
    return [...this.#cast.values()].sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
  }

  saveCastMember(value: CastMember): void {
    this.#put({ kind: 'cast-member', version: 1, value });
  }

  removeCastMember(id: RecordId): void {
    if (!this.#cast.has(id)) throw Problem.of('not-found', {});
    this.#store.apply([{ op: 'remove', id }]);
    this.#cast.delete(id);
  }

  recordRelease(value: ReleaseRecord): void {
    this.#put({ kind: 'release', version: 1, value });
  }

  forgetRelease(id: RecordId): void {
    if (!this.#releases.has(id)) return;
    this.#store.apply([{ op: 'remove', id }]);
    this.#releases.delete(id);
  }

  close(): void {
    this.#search.close();
    for (const records of [this.#entries, this.#sessions, this.#cast, this.#releases]) {
      records.clear();
    }
  }

  #put(payload: RecordPayload): void {
    const { id } = payload.value;
    if (this.#kindOf(id) !== undefined && this.#kindOf(id) !== payload.kind) {
      // An id of another kind in the same table: our own mistake, or a page that lies.
      throw new Error('a record of another kind has this id');
    }
    this.#store.apply([{ op: 'put', id, data: encodePayload(payload) }]);
    this.#show(payload);
  }

  #kindOf(id: string): RecordPayload['kind'] | undefined {
    if (this.#entries.has(id)) return 'entry';
    if (this.#sessions.has(id)) return 'session';
    if (this.#cast.has(id)) return 'cast-member';
    if (this.#releases.has(id)) return 'release';
    return this.#profile?.id === id ? 'profile' : undefined;
  }

  #show(payload: RecordPayload): void {
    switch (payload.kind) {
      case 'entry': {
        const entry = payload.value;
        this.#entries.set(entry.id, entry);
        this.#search.put(entry.id, () => searchedTexts(entry));
        break;
      }
      case 'session':
        this.#sessions.set(payload.value.id, payload.value);
        break;
      case 'cast-member':
        this.#cast.set(payload.value.id, payload.value);
        break;
      case 'profile':
        this.#profile = payload.value;
        break;
      case 'release':
        this.#releases.set(payload.value.id, payload.value);
        break;
    }
  }

  #summary(entry: Entry): EntrySummary {
    return summarise(entry, this.#sessionNumber(entry.sessionId), null);
  }

  #sessionNumber(id: string | null): number | null {
    return id === null ? null : (this.#sessions.get(id)?.number ?? null);
  }

  #storedProfile(): StoredProfile {
    if (this.#profile === null) throw new Error('an open journal has no profile');
    return this.#profile;
  }

  #instant(): string {
    return this.#now().toISOString();
  }
}
