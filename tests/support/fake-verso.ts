/**
 * A Verso without disk, keys or processes, for tests of the window. It is derived from the contract: both
 * homes run through the real server, so availability, schemas and problems are the real ones. What it
 * does not do is encrypt, search well or de-identify: those are tested against the real vault.
 */
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { EventData, EventName } from '../../shared/contract/contract.ts';
import type { EntrySummary } from '../../shared/contract/entry-calls.ts';
import { contract } from '../../shared/contract/contract.ts';
import { createServer } from '../../shared/contract/server.ts';
import type { Handlers } from '../../shared/contract/server.ts';
import { Problem } from '../../shared/errors/problems.ts';
import type { CastMember, Entry, Profile, RecordId, Session } from '../../shared/model/journal.ts';
import { entryTitle, recordId } from '../../shared/model/journal.ts';
import type { Preferences } from '../../shared/model/preferences.ts';
import { DEFAULT_PREFERENCES } from '../../shared/model/preferences.ts';
import { countsHandlers } from './fake-counts.ts';
import { deskHandlers } from './fake-desk.ts';
import type { FakeRelease } from './fake-release.ts';
import { freshRelease, proposalsOf, releaseHandlers } from './fake-release.ts';
import { storyIn } from '../../shared/model/stories.ts';
import type { UnlockOutcome } from '../../shared/model/vault.ts';
import type { FakeGuide } from './fake-guide.ts';
import { freshGuide, guideHandlers, liesClosed } from './fake-guide.ts';
import type { FakeCare } from './fake-vault-care.ts';
import type { FakeWork } from './fake-work.ts';
import { freshWork, inSteps, workHandlers } from './fake-work.ts';
import { careHandlers, FAKE_WORDS, freshCare, tryWords } from './fake-vault-care.ts';

export interface FakeState {
  exists: boolean;
  unlocked: boolean;
  passphrase: string;
  preferences: Preferences;
  profile: Profile;
  entries: Map<RecordId, Entry>;
  sessions: Session[];
  cast: Map<RecordId, CastMember>;
  /** Ways in, backups and damage. */
  care: FakeCare;
  /** What guides the person. */
  guide: FakeGuide;
  /** Copies that leave. */
  release: FakeRelease;
  /** What takes long. */
  work: FakeWork;
}

export interface FakeVerso {
  readonly bridge: Bridge;
  readonly state: FakeState;
  /** Names of the calls received, in order. */
  readonly calls: string[];
  emit<E extends EventName>(event: E, data: EventData<E>): void;
  /** The next call of this name fails with this problem. */
  failNext(call: string, problem: Problem): void;
}

export function fakeId(n: number): RecordId {
  return recordId.parse(n.toString(16).padStart(32, '0'));
}

export function emptyState(): FakeState {
  return {
    exists: true,
    unlocked: true,
    passphrase: 'twelve herons stand in rain',
    preferences: { ...DEFAULT_PREFERENCES, language: 'en' },
    profile: {
      role: 'mentee',
      noticeReadAt: '2026-10-01T08:00:00.000Z',
      recoveryConfirmedAt: '2026-10-01T08:02:00.000Z',
      rehearsedAt: null,
      wordsRehearsedAt: null,
    },
    entries: new Map(),
    sessions: [],
    cast: new Map(),
    care: freshCare(),
    guide: freshGuide(),
    release: freshRelease(),
    work: freshWork(),
  };
}

export function createFakeVerso(state: FakeState = emptyState()): FakeVerso {
  const listeners = new Set<(message: unknown) => void>();
  const calls: string[] = [];
  const failures = new Map<string, Problem>();
  const tell = (message: unknown): void => {
    for (const listener of listeners) listener(message);
  };
  const emit: FakeVerso['emit'] = (event, data) => {
    tell({ kind: 'event', event, data });
  };
  const shared = { isUnlocked: () => state.unlocked, onBug: logBug };
  const servers = {
    vault: createServer({ ...shared, home: 'vault', handlers: vaultHandlers(state) }),
    session: createServer({ ...shared, home: 'session', handlers: sessionHandlers(state, emit) }),
  };
  const bridge: Bridge = {
    send(home, message) {
      const { id, call } = message as { id: number; call: string };
      calls.push(call);
      const failure = failures.get(call);
      if (failure !== undefined) {
        failures.delete(call);
        tell({ kind: 'response', id, ok: false, problem: failure.data });
        return;
      }
      if (state.unlocked && state.care.readOnly !== null && changesJournal(call)) {
        const problem = Problem.of('read-only', {}).data;
        tell({ kind: 'response', id, ok: false, problem });
        return;
      }
      void servers[home](message).then(tell);
    },
    onMessage(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    bridge,
    state,
    calls,
    emit,
    failNext: (call, problem) => void failures.set(call, problem),
  };
}

/** What the test has set for the next try at the door, once. */
function presetAnswer(state: FakeState): UnlockOutcome | null {
  const preset = state.care.nextUnlock;
  state.care.nextUnlock = null;
  return preset;
}

function opened(state: FakeState, outcome: 'unlocked' | 'unlocked-by-words'): UnlockOutcome {
  state.unlocked = true;
  const { readOnly } = state.care;
  return readOnly === null ? { outcome } : { outcome: 'unlocked-to-read', readOnly };
}

/** A call that the contract lets be refused for reading only is refused for it. */
function changesJournal(call: string): boolean {
  const declared = Object.entries(contract).find(([name]) => name === call)?.[1];
  return declared?.problems.includes('read-only') ?? false;
}

function logBug(call: string, error: unknown): string {
  console.error(`bug in ${call}`, error);
  return 'fake';
}

function sessionHandlers(state: FakeState, emit: FakeVerso['emit']): Handlers<'session'> {
  return {
    'session.facts': () => ({
      version: '0.1.0',
      host: 'chromium',
      dataFolder: '/home/you/.local/share/Verso',
      lacks: ['screen-lock'],
      lastLock: null,
    }),
    'session.lock': () => {
      emit('locking', { reason: 'user' });
      state.unlocked = false;
      return null;
    },
    // Here nothing takes the page's place.
    'session.stopUnlocking': () => {
      for (const running of state.work.running.values()) running.off = true;
      return null;
    },
    'session.active': () => null,
    'session.copied': () => null,
    'session.sealed': () => null,
    'session.chooseSaveFile': ({ suggestedName }) => ({
      token: '0'.repeat(32),
      place: `Documents, ${suggestedName}`,
    }),
    'session.chooseFolder': () => ({
      token: '1'.repeat(32),
      place: state.care.chosenFolder?.place ?? '/media/you/Gone',
    }),
    'preferences.read': () => state.preferences,
    'preferences.change': (change) => {
      state.preferences = { ...state.preferences, ...definedOnly(change) };
      emit('preferences', state.preferences);
      return state.preferences;
    },
  };
}

function definedOnly(change: Partial<Record<keyof Preferences, unknown>>): Partial<Preferences> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

function vaultHandlers(state: FakeState): Handlers<'vault'> {
  const read = (id: RecordId): Entry => {
    const entry = state.entries.get(id);
    if (entry === undefined) throw Problem.of('not-found', {});
    return entry;
  };
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  const estimate = (passphrase: string) => {
    const accepted = passphrase.length >= 12;
    return {
      score: accepted ? 4 : 1,
      accepted,
      reasons: accepted ? [] : ['short' as const],
    };
  };
  return {
    ...careHandlers(state),
    ...workHandlers(state.work),
    'vault.status': () => {
      if (!state.exists) return { state: 'none' };
      if (state.care.fault !== null) return { state: 'faulty', fault: state.care.fault };
      if (!state.unlocked) return { state: 'locked' };
      return { state: 'unlocked', readOnly: state.care.readOnly };
    },
    'vault.estimatePassphrase': ({ passphrase }) => estimate(text(passphrase)),
    'vault.create': ({ passphrase, role }) => {
      if (state.exists) throw Problem.of('vault-exists', {});
      if (!estimate(text(passphrase)).accepted) throw Problem.of('passphrase-too-weak', {});
      state.exists = true;
      state.unlocked = true;
      state.passphrase = text(passphrase);
      state.profile = { ...state.profile, role, recoveryConfirmedAt: null };
      return { recoveryWords: [...FAKE_WORDS] };
    },
    'vault.unlock': ({ passphrase, job }) => {
      const typed = text(passphrase);
      return inSteps(state.work, job, () => {
        const preset = presetAnswer(state);
        if (preset !== null) return preset;
        if (typed !== state.passphrase) return { outcome: 'wrong-passphrase' };
        return opened(state, 'unlocked');
      });
    },
    'vault.unlockWithWords': ({ words, job }) => {
      const tried = tryWords(state.care, words);
      return inSteps(state.work, job, () => {
        const preset = presetAnswer(state);
        if (preset !== null) return preset;
        return tried.outcome === 'fits' ? opened(state, 'unlocked-by-words') : tried;
      });
    },
    'vault.changePassphrase': ({ passphrase }) => {
      if (!estimate(text(passphrase)).accepted) throw Problem.of('passphrase-too-weak', {});
      state.passphrase = text(passphrase);
      return null;
    },
    'vault.renewRecoveryWords': () => {
      state.care.hasWords = true;
      state.profile = { ...state.profile, recoveryConfirmedAt: null };
      return { recoveryWords: [...FAKE_WORDS] };
    },
    'vault.confirmRecoveryWords': () => {
      state.profile = { ...state.profile, recoveryConfirmedAt: new Date().toISOString() };
      return null;
    },
    'profile.read': () => state.profile,
    ...guideHandlers(state, (entry) => summary(state, entry, '')),
    'entries.list': async ({ job, ...query }) => {
      if (query.words !== '') await inSteps(state.work, job, () => null);
      const found = [...state.entries.values()]
        .filter(
          (entry) =>
            (entry.discardedAt !== null) === query.discarded &&
            (query.packId === null || entry.packId === query.packId) &&
            (query.sessionId === null || entry.sessionId === query.sessionId) &&
            (query.timePoint === null || entry.timePoint === query.timePoint) &&
            (query.tag === null || entry.tags.includes(query.tag)) &&
            fullText(entry).includes(query.words.trim().toLowerCase()),
        )
        .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
      if (query.order === 'oldest') found.reverse();
      return {
        entries: found
          .slice(query.offset, query.offset + query.limit)
          .map((entry) => summary(state, entry, query.words.trim())),
        total: found.length,
      };
    },
    'entries.read': ({ id }) => {
      const entry = read(id);
      if (liesClosed(state, entry)) throw Problem.of('story-closed', {});
      return entry;
    },
    'entries.save': (draft) => {
      const now = new Date().toISOString();
      const known = state.entries.get(draft.id);
      state.entries.set(draft.id, {
        ...draft,
        createdAt: known?.createdAt ?? now,
        changedAt: now,
        discardedAt: known?.discardedAt ?? null,
        storyClosedAt:
          known?.storyClosedAt ??
          (draft.status === 'finished' && storyIn(draft) !== null ? now : null),
      });
      return { sealedAt: now };
    },
    'entries.discard': ({ id }) => {
      state.entries.set(id, { ...read(id), discardedAt: new Date().toISOString() });
      return null;
    },
    'entries.restore': ({ id }) => {
      state.entries.set(id, { ...read(id), discardedAt: null });
      return null;
    },
    'wastebasket.empty': () => {
      const gone = [...state.entries.values()].filter((entry) => entry.discardedAt !== null);
      for (const entry of gone) state.entries.delete(entry.id);
      return { deleted: gone.length };
    },
    'entries.namings': ({ text }) =>
      proposalsOf([{ promptId: '', question: '', text, release: 'in' }], [...state.cast.values()])
        .filter(({ tier }) => tier === 'certain')
        .map(({ start, end, text: words, kind, replacement }) => ({
          start,
          end,
          text: words,
          kind,
          replacement,
        })),
    'cast.list': () => [...state.cast.values()],
    'cast.save': (member) => {
      state.cast.set(member.id, member);
      return null;
    },
    'cast.remove': ({ id }) => {
      if (!state.cast.delete(id)) throw Problem.of('not-found', {});
      return null;
    },
    ...releaseHandlers(state),
    ...countsHandlers(state),
    ...deskHandlers(),
  };
}

function fullText(entry: Entry): string {
  return [entry.title, ...entry.answers.map((answer) => answer.text)].join('\n').toLowerCase();
}

function summary(state: FakeState, entry: Entry, words: string): EntrySummary {
  const body = entry.answers.map((answer) => answer.text).join(' ');
  const at = words === '' ? -1 : body.toLowerCase().indexOf(words.toLowerCase());
  return {
    id: entry.id,
    title: liesClosed(state, entry) ? '' : entryTitle(entry),
    tags: entry.tags,
    isClosed: liesClosed(state, entry),
    packId: entry.packId,
    timePoint: entry.timePoint,
    sessionNumber: state.sessions.find((session) => session.id === entry.sessionId)?.number ?? null,
    status: entry.status,
    createdAt: entry.createdAt,
    changedAt: entry.changedAt,
    discardedAt: entry.discardedAt,
    excerpt:
      at < 0
        ? null
        : {
            before: body.slice(Math.max(0, at - 40), at),
            hit: body.slice(at, at + words.length),
            after: body.slice(at + words.length, at + words.length + 40),
          },
  };
}
