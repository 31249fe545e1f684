/**
 * The drafts that this window has on its desk. A draft stays here until its last words are sealed, even
 * if the writer has gone to another page in the meantime: a full disk loses nothing, and coming back
 * finds the newest words instead of the last sealed ones.
 */
import type { Verso } from '../../../shared/contract/client.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import { findPack } from '../../../shared/content/packs.ts';
import type { Pack } from '../../../shared/content/packs.ts';
import type { Entry, EntryDraft, RecordId, Session } from '../../../shared/model/journal.ts';
import { exceededLimit, NO_MARKS } from '../../../shared/model/journal.ts';
import { STORIES, storyOfPack } from '../../../shared/model/stories.ts';
import type { Language, TimePoint } from '../../../shared/model/scheme.ts';
import { newRecordId } from '../../verso/new-record-id.ts';
import { sealBeforeLock } from '../../verso/seal-before-lock.ts';
import { troubleOf } from '../../verso/verso-context.tsx';
import type { Clock, DraftKeeper } from '../sealing/index.ts';
import { createDraftKeeper } from '../sealing/index.ts';
import { WritingDesk } from './writing-desk.ts';

export interface OpenDraft {
  readonly desk: WritingDesk;
  readonly keeper: DraftKeeper;
  readonly pack: Pack | undefined;
  readonly session: Session | null;
  /** When the entry was begun. */
  readonly createdAt: string;
  /** The prompt whose story is closed to changes; null for none (R1). */
  readonly closedStory: string | null;
}

export interface BeginRequest {
  readonly packId: string;
  /** Null for the pack's own first time point. */
  readonly timePoint: TimePoint | null;
  readonly session: Session | null;
  readonly quick: boolean;
}

/** What is known of a draft besides its words. */
interface Around {
  readonly session: Session | null;
  readonly createdAt: string;
  /** Null where nothing of it is sealed yet. */
  readonly sealedAt: number | null;
  readonly isStoryClosed?: boolean;
}

/** The second story is asked for alone: what compares it with the first comes when it is closed (R1). */
function askedNow(pack: Pack | undefined, isStoryClosed: boolean): Pack | undefined {
  if (pack === undefined || isStoryClosed || storyOfPack(pack.id) !== 'second') return pack;
  return { ...pack, prompts: pack.prompts.filter(({ id }) => id === STORIES.second) };
}

export class OpenDrafts {
  readonly #verso: Verso;
  readonly #clock: Clock;
  readonly #open = new Map<RecordId, OpenDraft>();

  constructor(verso: Verso, clock: Clock) {
    this.#verso = verso;
    this.#clock = clock;
  }

  /** A new entry, on the desk only: it reaches the vault with its first words. */
  begin(request: BeginRequest, language: Language): OpenDraft | null {
    const pack = findPack(request.packId);
    const timePoint = request.timePoint ?? pack?.timePoints[0];
    if (pack === undefined || timePoint === undefined) return null;
    const draft: EntryDraft = {
      id: newRecordId(),
      packId: pack.id,
      packVersion: pack.version,
      timePoint,
      sessionId: request.session?.id ?? null,
      quick: request.quick,
      title: '',
      answers: [],
      status: 'draft',
      ...NO_MARKS,
    };
    const now = new Date(this.#clock.now()).toISOString();
    return this.#put(draft, { session: request.session, createdAt: now, sealedAt: null }, language);
  }

  /** The draft of this id as it stands in this window, else as it lies in the vault. */
  async find(id: RecordId, language: Language): Promise<OpenDraft> {
    const known = this.#open.get(id);
    if (known !== undefined) return known;
    const [entry, sessions] = await Promise.all([
      this.#verso.call('entries.read', { id }),
      this.#verso.call('sessions.list', null),
    ]);
    const around: Around = {
      session: sessions.find(({ id }) => id === entry.sessionId) ?? null,
      createdAt: entry.createdAt,
      sealedAt: Date.parse(entry.changedAt),
      isStoryClosed: entry.storyClosedAt !== null,
    };
    return this.#open.get(id) ?? this.#put(draftOf(entry), around, language);
  }

  known(id: RecordId): OpenDraft | undefined {
    return this.#open.get(id);
  }

  /** The page has closed: what is not sealed yet is sealed, and only then let go. */
  async leave(id: RecordId): Promise<void> {
    const draft = this.#open.get(id);
    if (draft === undefined) return;
    const sealed = await draft.keeper.sealNow();
    const kept = draft.keeper.state().kind === 'untouched';
    if (sealed && !kept && !draft.desk.isShown()) this.#open.delete(id);
  }

  /** Seals every draft that is not sealed yet, on a page or not. Never rejects. */
  async sealAll(): Promise<void> {
    await Promise.all([...this.#open.values()].map(({ keeper }) => keeper.sealNow()));
  }

  #put(entry: EntryDraft, around: Around, language: Language): OpenDraft {
    const { session, createdAt, sealedAt, isStoryClosed = false } = around;
    const pack = askedNow(findPack(entry.packId), isStoryClosed);
    const wave = storyOfPack(entry.packId);
    const closedStory = isStoryClosed && wave !== null ? STORIES[wave] : null;
    const desk: WritingDesk = new WritingDesk({
      entry,
      pack,
      language,
      onChange: () => {
        keeper.changed();
      },
    });
    const keeper = createDraftKeeper({
      clock: this.#clock,
      sealedAt,
      toTrouble: troubleOf,
      save: async () => {
        const draft = desk.draft();
        // Not sent at all: a line to the vault may itself have a limit, and would break in silence.
        const limit = exceededLimit(draft.answers);
        if (limit !== null) throw Problem.of('too-long', { limit });
        await this.#verso.call('entries.save', draft);
      },
    });
    const draft: OpenDraft = { desk, keeper, pack, session, createdAt, closedStory };
    this.#open.set(entry.id, draft);
    return draft;
  }
}

function draftOf(entry: Entry): EntryDraft {
  const {
    createdAt: _createdAt,
    changedAt: _changedAt,
    discardedAt: _discardedAt,
    storyClosedAt: _storyClosedAt,
    ...draft
  } = entry;
  return draft;
}

const draftsByLine = new WeakMap<Verso, OpenDrafts>();

/** The drafts of this window: one collection for its one line to Verso. */
export function openDraftsOf(verso: Verso, clock: Clock): OpenDrafts {
  const known = draftsByLine.get(verso);
  if (known !== undefined) return known;
  const drafts = new OpenDrafts(verso, clock);
  draftsByLine.set(verso, drafts);
  // For as long as the window: a draft whose last words wait for the disk may be on no page.
  sealBeforeLock(() => drafts.sealAll());
  return drafts;
}
