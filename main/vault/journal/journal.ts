/**
 * The open journal: everything in it, in memory, and its rules, one module a concept. Reads are answered
 * from here; a write goes to the sealed store first and shows here only once it is on the disk.
 */
import { randomBytes } from 'node:crypto';

import { shelveExtraPacks, shippedVersions } from '../../../shared/content/packs.ts';
import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts';
import type { SchemeCheck } from '../../../shared/contract/guide-calls.ts';
import type {
  CastMember,
  Entry,
  Profile,
  RecordId,
  Session,
} from '../../../shared/model/journal.ts';
import { recordId } from '../../../shared/model/journal.ts';
import { readSchemeFile } from '../../../shared/model/scheme-file.ts';
import type { Role } from '../../../shared/model/scheme.ts';
import type { PaceOptions } from '../long-work/pace.ts';
import { SearchIndex } from '../search/search-index.ts';
import type { WordPage } from '../search/word-page.ts';
import type { LeakTestRecord, RecordOf, RecordPayload } from '../store/record-payload.ts';
import type { RecordSink } from '../store/record-store.ts';
import type { EntryCard } from './entry-card.ts';
import { Arrangements } from './arrangements.ts';
import { CountsKeys } from './counts-keys.ts';
import { Entries } from './entries.ts';
import { searchedTexts } from './entry-list.ts';
import { Ideas } from './ideas.ts';
import { readJourney } from './journey.ts';
import { LoadLog } from './load-log.ts';
import { Meetings } from './meetings.ts';
import { Ratings } from './ratings.ts';
import { Records } from './records.ts';
import { Releases } from './releases.ts';

/** In place of a profile that is lost. */
export const MADE_UP_PROFILE = recordId.parse('0'.repeat(32));

/** Of a profile whose writer has not yet tried a way in. */
export const NOTHING_TRIED = {
  recoveryConfirmedAt: null,
  rehearsedAt: null,
  wordsRehearsedAt: null,
} as const;

export class Journal {
  readonly entries: Entries;
  readonly meetings: Meetings;
  readonly ratings: Ratings;
  readonly ideas: Ideas;
  readonly load: LoadLog;
  readonly arrangements: Arrangements;
  readonly releases: Releases;
  readonly countsKeys: CountsKeys;
  readonly #records: Records;
  readonly #search = new SearchIndex();
  readonly #now: () => Date;

  private constructor(store: RecordSink, now: () => Date) {
    this.#now = now;
    const records = new Records(store, () => randomBytes(16).toString('hex'), {
      onShown: (payload) => this.#noteShown(payload),
      onRemoved: (id) => this.#noteRemoved(id),
    });
    this.#records = records;
    this.meetings = new Meetings(records);
    this.ratings = new Ratings(records, now);
    this.ideas = new Ideas(records, now);
    this.load = new LoadLog(records, () => this.#storedProfile().role);
    this.arrangements = new Arrangements(records, now);
    this.releases = new Releases(records);
    this.countsKeys = new CountsKeys(records);
    this.entries = new Entries({
      records,
      search: this.#search,
      now,
      sessionNumber: (id) => this.meetings.numberOf(id),
    });
  }

  /** A new journal of this role, with its profile sealed. @throws Problem of the disk. */
  static begin(store: RecordSink, role: Role, now: () => Date): Journal {
    const journal = new Journal(store, now);
    const noticeReadAt = now().toISOString();
    journal.#putProfile({ id: journal.newId(), role, noticeReadAt, ...NOTHING_TRIED });
    return journal;
  }

  /**
   * The journal of these records, a profile among them.
   * @param cards of entries that come later (`bring`). Until all have come, only lists and the journey are whole.
   */
  static of(
    store: RecordSink,
    payloads: readonly RecordPayload[],
    now: () => Date,
    cards: readonly EntryCard[] = [],
  ): Journal {
    const journal = new Journal(store, now);
    payloads.forEach((payload) => journal.bring(payload));
    cards.forEach((card) => journal.entries.showCard(card));
    journal.#search.expect(cards.length);
    shelveExtraPacks(journal.arrangements.scheme().scheme.extraPacks);
    return journal;
  }

  /** Takes in a record that was read from the disk. */
  bring(payload: RecordPayload): void {
    this.#records.show(payload);
  }

  has(id: string): boolean {
    return this.#records.has(id);
  }

  /** What the list and the journey can do without at first: finished entries, but for their cards, and what hangs on entries. */
  *laterRecords(): Generator<{ readonly id: string; readonly card: EntryCard | null }> {
    for (const card of this.entries.cards()) {
      if (card.status === 'finished') yield { id: card.id, card };
    }
    for (const kind of ['history', 'prepared', 'release'] as const) {
      for (const id of this.#records.all(kind).keys()) yield { id, card: null };
    }
  }

  /** False where the profile is made up, because the real one could not be read. */
  get hasOwnProfile(): boolean {
    return this.#storedProfile().id !== MADE_UP_PROFILE;
  }

  /** Takes in the words of entries that come later. @param ids as `SearchIndex.takePage`. @param words overwritten. */
  bringWords(ids: readonly (string | null)[], words: WordPage): void {
    this.#search.takePage(ids, words);
  }

  /** @returns the words of these entries in turn, or null where not all of them are in the index. */
  wordsOf(ids: readonly string[]): WordPage | null {
    return this.#search.pageOf(ids);
  }

  /** Until then a search would first take in the words that wait, in one go. */
  whenSearchReady(work: PaceOptions = {}): Promise<void> {
    return this.#search.whenReady(work);
  }

  newId(): RecordId {
    return this.#records.newId();
  }

  readProfile(): Profile {
    const { id: _, ...profile } = this.#storedProfile();
    return profile;
  }

  /** Another set of questions from now on; what is written stays. */
  changeRole(role: Role): Profile {
    this.#changeProfile({ role });
    return this.readProfile();
  }

  confirmRecovery(): void {
    this.#changeProfile({ recoveryConfirmedAt: this.#instant() });
  }

  /** The writer has just tried this way in, and it opens. */
  noteRehearsal(way: 'passphrase' | 'words'): void {
    const at = this.#instant();
    this.#changeProfile(way === 'words' ? { wordsRehearsedAt: at } : { rehearsedAt: at });
  }

  /** New recovery words are not confirmed until some of them are typed again. */
  forgetRecoveryConfirmation(): void {
    this.#changeProfile({ recoveryConfirmedAt: null, wordsRehearsedAt: null });
  }

  readJourney({ today }: CallInput<'journey.read'>): CallOutput<'journey.read'> {
    const { role } = this.#storedProfile();
    const { entries, meetings, ratings, ideas, arrangements } = this;
    const choices = arrangements.choices();
    const load = role === 'mentor' ? this.load.list() : [];
    return readJourney({
      role,
      today,
      entries: entries.keptCards(),
      summary: (card) => entries.summary(card),
      sessions: meetings.list(),
      sheets: ratings.list(),
      ideas: ideas.list(),
      load,
      agreement: arrangements.agreement(),
      choices,
      scheme: arrangements.scheme().scheme,
    });
  }

  /** Reads a scheme file's text; nothing changes. */
  checkScheme(text: string): SchemeCheck {
    const read = readSchemeFile(text, shippedVersions);
    if (!read.ok) return { ok: false, errors: [...read.errors] };
    const { scheme, warnings } = read;
    const isKept = (packId: string): boolean =>
      !packId.startsWith('X') || scheme.extraPacks.some(({ id }) => id === packId);
    const left = this.entries
      .keptCards()
      .filter(({ status, packId }) => status === 'draft' && !isKept(packId));
    return { ok: true, scheme, warnings: [...warnings], draftsLeft: left.length };
  }

  useScheme(text: string): SchemeCheck {
    const read = this.checkScheme(text);
    if (!read.ok) return read;
    this.arrangements.takeOverScheme(read.scheme);
    const { scheme } = this.arrangements.scheme();
    shelveExtraPacks(scheme.extraPacks);
    return { ...read, scheme };
  }

  leaveScheme(): void {
    this.arrangements.leaveScheme();
    shelveExtraPacks([]);
  }

  listSessions(): Session[] {
    return this.meetings.list();
  }

  /** @throws as `Entries.read`. */
  readEntry(id: RecordId): Entry {
    return this.entries.read(id);
  }

  /** Every entry that is not in the wastebasket, oldest first. */
  allEntries(): Entry[] {
    return this.entries.kept();
  }

  /** Deletes for good what is in the wastebasket. */
  emptyWastebasket(): number {
    const { entries, ids } = this.entries.wastebasketIds();
    this.#records.remove(ids);
    return entries;
  }

  listCast(): CastMember[] {
    const nameOf = (member: CastMember): string => `${member.kind} ${member.names[0] ?? ''}`;
    return [...this.#records.all('cast-member').values()].sort((a, b) =>
      nameOf(a).localeCompare(nameOf(b)),
    );
  }

  saveCastMember(value: CastMember): void {
    this.#records.put({ kind: 'cast-member', version: 1, value });
  }

  removeCastMember(id: RecordId): void {
    this.#records.removeOne('cast-member', id);
  }

  /** What the leak self-test has planted; null where none is under way. */
  plantedLeakTest(): LeakTestRecord | null {
    return this.#records.only('leak-test');
  }

  /** One test at a time: an earlier one that was never looked for is forgotten with what it planted. */
  plantLeakTest(planted: Omit<LeakTestRecord, 'id' | 'plantedAt'>): void {
    if (this.plantedLeakTest() !== null) this.removeLeakTest();
    const value = { ...planted, id: this.newId(), plantedAt: this.#instant() };
    this.#records.put({ kind: 'leak-test', version: 1, value });
  }

  /** For good, with the entry and the cast member that were planted. The caller then empties the WAL. */
  removeLeakTest(): void {
    const planted = [...this.#records.all('leak-test').values()];
    const ids = planted.flatMap(({ id, entryId, castId }) => [
      id,
      castId,
      ...this.entries.withAllOf(entryId),
    ]);
    this.#records.remove(ids.filter((id) => this.#records.has(id)));
  }

  /** What each record is called. */
  labels(): { readonly id: string; readonly label: Uint8Array }[] {
    return this.#records.labels();
  }

  close(): void {
    this.#search.close();
    this.entries.clear();
    this.#records.clear();
  }

  #noteShown(payload: RecordPayload): void {
    this.entries.noteShown(payload);
    if (payload.kind !== 'entry') return;
    const entry = payload.value;
    this.#search.put(entry.id, () => searchedTexts(entry));
  }

  #noteRemoved(id: string): void {
    this.entries.noteRemoved(id);
    this.#search.remove(id);
  }

  #changeProfile(change: Partial<Profile>): void {
    this.#putProfile({ ...this.#storedProfile(), ...change });
  }

  #putProfile(value: RecordOf<'profile'>): void {
    this.#records.put({ kind: 'profile', version: 3, value });
  }

  #storedProfile(): RecordOf<'profile'> {
    const profile = this.#records.only('profile');
    if (profile === null) throw new Error('an open journal has no profile');
    return profile;
  }

  #instant(): string {
    return this.#now().toISOString();
  }
}
