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
import { encodeLabel, labelOf } from '../store/record-label.ts';
import type { LeakTestRecord, RecordPayload } from '../store/record-payload.ts';
import { encodePayload } from '../store/record-payload.ts';
import type { RecordSink } from '../store/record-store.ts';
import { listEntries, searchedTexts, summarise } from './entry-list.ts';
import type { JournalStore } from './journal-store.ts';
import { currentTimePoint } from './journey.ts';
import type { ReleaseRecord } from './release-record.ts';

type StoredProfile = Profile & { readonly id: RecordId };

/** In place of a profile that is lost. */
export const MADE_UP_PROFILE = recordId.parse('0'.repeat(32));

export class Journal implements JournalStore {
  readonly #store: RecordSink;
  readonly #now: () => Date;
  readonly #entries = new Map<string, Entry>();
  readonly #sessions = new Map<string, Session>();
  readonly #cast = new Map<string, CastMember>();
  readonly #releases = new Map<string, ReleaseRecord>();
  readonly #leakTests = new Map<string, LeakTestRecord>();
  readonly #search = new SearchIndex();
  #profile: StoredProfile | null = null;

  private constructor(store: RecordSink, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  /** A new journal of this role, with its profile sealed. @throws Problem of the disk. */
  static begin(store: RecordSink, role: Role, now: () => Date): Journal {
    const journal = new Journal(store, now);
    const noticeReadAt = now().toISOString();
    const never = { recoveryConfirmedAt: null, rehearsedAt: null };
    const value = { id: journal.newId(), role, noticeReadAt, ...never };
    journal.#put({ kind: 'profile', version: 2, value });
    return journal;
  }

  /** The journal of these records, a profile among them. */
  static of(store: RecordSink, payloads: readonly RecordPayload[], now: () => Date): Journal {
    const journal = new Journal(store, now);
    payloads.forEach((payload) => journal.#show(payload));
    return journal;
  }

  /** False where the profile is made up, because the real one could not be read. */
  get hasOwnProfile(): boolean {
    return this.#storedProfile().id !== MADE_UP_PROFILE;
  }

  newId(): RecordId {
    return recordId.parse(randomBytes(16).toString('hex'));
  }

  readProfile(): Profile {
    const { id: _, ...profile } = this.#storedProfile();
    return profile;
  }

  confirmRecovery(): void {
    this.#changeProfile({ recoveryConfirmedAt: this.#instant() });
  }

  /** The writer has just tried a way in, and it opens. */
  noteRehearsal(): void {
    this.#changeProfile({ rehearsedAt: this.#instant() });
  }

  /** New recovery words are not confirmed until some of them are typed again. */
  forgetRecoveryConfirmation(): void {
    if (this.#storedProfile().recoveryConfirmedAt === null && !this.#store.isUncertain) return;
    this.#changeProfile({ recoveryConfirmedAt: null });
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
    const isKnown = isDeepStrictEqual({ ...value, changedAt: known?.changedAt }, known);
    if (known !== undefined && isKnown && !this.#store.isUncertain) {
      return { sealedAt: known.changedAt };
    }
    this.#put({ kind: 'entry', version: 1, value });
    return { sealedAt: changedAt };
  }

  discardEntry(id: RecordId): void {
    const entry = this.readEntry(id);
    if (entry.discardedAt !== null && !this.#store.isUncertain) return;
    this.#put({ kind: 'entry', version: 1, value: { ...entry, discardedAt: this.#instant() } });
  }

  restoreEntry(id: RecordId): void {
    const entry = this.readEntry(id);
    if (entry.discardedAt === null && !this.#store.isUncertain) return;
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
    this.#remove(ids);
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
    this.#remove([id]);
  }

  recordRelease(value: ReleaseRecord): void {
    this.#put({ kind: 'release', version: 1, value });
  }

  forgetRelease(id: RecordId): void {
    if (!this.#releases.has(id) && !this.#store.isUncertain) return;
    this.#remove([id]);
  }

  /** Every entry that is not in the wastebasket, oldest first. */
  allEntries(): Entry[] {
    return [...this.#entries.values()]
      .filter((entry) => entry.discardedAt === null)
      .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  }

  /** What the leak self-test has planted; null where none is under way. */
  plantedLeakTest(): LeakTestRecord | null {
    return [...this.#leakTests.values()][0] ?? null;
  }

  /** One test at a time: an earlier one that was never looked for is forgotten with what it planted. */
  plantLeakTest(planted: Omit<LeakTestRecord, 'id' | 'plantedAt'>): void {
    if (this.plantedLeakTest() !== null) this.removeLeakTest();
    const value = { ...planted, id: this.newId(), plantedAt: this.#instant() };
    this.#put({ kind: 'leak-test', version: 1, value });
  }

  /** For good, with the entry and the cast member that were planted. The caller then empties the WAL. */
  removeLeakTest(): void {
    const planted = [...this.#leakTests.values()];
    const ids = planted.flatMap(({ id, entryId, castId }) => [id, entryId, castId]);
    this.#remove(ids.filter((id) => this.#kindOf(id) !== undefined));
  }

  /** What each record is called. */
  labels(): { readonly id: string; readonly label: Uint8Array }[] {
    return this.#payloads().map((payload) => ({
      id: payload.value.id,
      label: encodeLabel(labelOf(payload)),
    }));
  }

  close(): void {
    this.#search.close();
    for (const records of [
      this.#entries,
      this.#sessions,
      this.#cast,
      this.#releases,
      this.#leakTests,
    ]) {
      records.clear();
    }
  }

  #changeProfile(change: Partial<Profile>): void {
    const value = { ...this.#storedProfile(), ...change };
    this.#put({ kind: 'profile', version: 2, value });
  }

  #remove(ids: readonly string[]): void {
    this.#store.apply(ids.map((id) => ({ op: 'remove', id })));
    for (const id of ids) {
      for (const records of [this.#entries, this.#cast, this.#releases, this.#leakTests]) {
        records.delete(id);
      }
      this.#search.remove(id);
    }
  }

  #put(payload: RecordPayload): void {
    const { id } = payload.value;
    const before = this.#payloadOf(id);
    if (before !== undefined && before.kind !== payload.kind) {
      // An id of another kind in the same table: our own mistake, or a page that lies.
      throw new Error('a record of another kind has this id');
    }
    const called = labelOf(payload);
    const isSame = before !== undefined && isDeepStrictEqual(labelOf(before), called);
    const label = isSame ? null : encodeLabel(called);
    this.#store.apply([{ op: 'put', id, data: encodePayload(payload), label }]);
    this.#show(payload);
  }

  #kindOf(id: string): RecordPayload['kind'] | undefined {
    return this.#payloadOf(id)?.kind;
  }

  #payloadOf(id: string): RecordPayload | undefined {
    const entry = this.#entries.get(id);
    if (entry !== undefined) return { kind: 'entry', version: 1, value: entry };
    const session = this.#sessions.get(id);
    if (session !== undefined) return { kind: 'session', version: 1, value: session };
    const member = this.#cast.get(id);
    if (member !== undefined) return { kind: 'cast-member', version: 1, value: member };
    const release = this.#releases.get(id);
    if (release !== undefined) return { kind: 'release', version: 1, value: release };
    const leakTest = this.#leakTests.get(id);
    if (leakTest !== undefined) return { kind: 'leak-test', version: 1, value: leakTest };
    const profile = this.#profile;
    return profile?.id === id ? { kind: 'profile', version: 2, value: profile } : undefined;
  }

  #payloads(): RecordPayload[] {
    const maps = [this.#entries, this.#sessions, this.#cast, this.#releases, this.#leakTests];
    const ids = [...maps.flatMap((records) => [...records.keys()]), this.#storedProfile().id];
    return ids.flatMap((id) => this.#payloadOf(id) ?? []);
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
      case 'leak-test':
        this.#leakTests.set(payload.value.id, payload.value);
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
