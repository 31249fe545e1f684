/**
 * The drafts that this window has on its desk. A draft stays here until its last words are sealed, even
 * if the writer has gone to another page in the meantime: a full disk loses nothing, and coming back
 * finds the newest words instead of the last sealed ones.
 */
import type { Verso } from '../../../shared/contract/client.ts';
import type { CallOutput } from '../../../shared/contract/contract.ts';
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
  readonly packId: string;
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
  /** In what words the first story was asked for: the second is asked for in the same (R1). */
  readonly asFirst?: AskedAs | null;
}

/** A question as it was asked. */
export type AskedAs = NonNullable<CallOutput<'stories.read'>['firstAsked']>;

/** What is known of a draft besides its words. */
interface Around {
  readonly session: Session | null;
  readonly createdAt: string;
  /** Null where nothing of it is sealed yet. */
  readonly sealedAt: number | null;
  readonly isStoryClosed?: boolean;
  readonly asFirst?: AskedAs | null;
}

/**
 * The second story is asked for alone, and in the words of the first, whatever the window speaks by now:
 * what compares it with the first comes when it is closed (R1).
 */
function askedNow(pack: Pack | undefined, around: Around): Pack | undefined {
  const { isStoryClosed = false, asFirst = null } = around;
  if (pack === undefined || isStoryClosed || storyOfPack(pack.id) !== 'second') return pack;
  const prompts = pack.prompts
    .filter(({ id }) => id === STORIES.second)
    .map((prompt) => {
      if (asFirst === null) return prompt;
      const { question, questionLanguage } = asFirst;
      return { ...prompt, question: { ...prompt.question, [questionLanguage]: question } };
    });
  return { ...pack, prompts };
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
    const { session, asFirst = null } = request;
    return this.#put(draft, { session, createdAt: now, sealedAt: null, asFirst }, language);
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
      asFirst: await askedAsFirst(this.#verso, entry.packId),
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
    const { session, createdAt, sealedAt, isStoryClosed = false, asFirst = null } = around;
    const pack = askedNow(findPack(entry.packId), around);
    const wave = storyOfPack(entry.packId);
    const closedStory = isStoryClosed && wave !== null ? STORIES[wave] : null;
    const desk: WritingDesk = new WritingDesk({
      entry,
      pack,
      language: isStoryClosed ? language : (asFirst?.questionLanguage ?? language),
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
    const { packId } = entry;
    const draft: OpenDraft = { desk, keeper, packId, pack, session, createdAt, closedStory };
    this.#open.set(entry.id, draft);
    return draft;
  }
}

/** Null for every other pack, and where there is no first story. */
export async function askedAsFirst(verso: Verso, packId: string): Promise<AskedAs | null> {
  if (storyOfPack(packId) !== 'second') return null;
  const { firstAsked } = await verso.call('stories.read', null);
  return firstAsked;
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
