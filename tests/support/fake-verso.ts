/**
 * A Verso without disk, keys or processes, for tests of the window. It is derived from the contract: both
 * homes run through the real server, so availability, schemas and problems are the real ones. What it
 * does not do is encrypt, search well or de-identify: those are tested against the real vault.
 */
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { EventData, EventName, EntrySummary } from '../../shared/contract/contract.ts';
import { createServer } from '../../shared/contract/server.ts';
import type { Handlers } from '../../shared/contract/server.ts';
import { Problem } from '../../shared/errors/problems.ts';
import type { CastMember, Entry, Profile, RecordId, Session } from '../../shared/model/journal.ts';
import { entryTitle, recordId } from '../../shared/model/journal.ts';
import type { Preferences } from '../../shared/model/preferences.ts';
import { DEFAULT_PREFERENCES } from '../../shared/model/preferences.ts';
import type { Passage, Proposal } from '../../shared/model/release.ts';
import { findPack, findPrompt } from '../../shared/content/packs.ts';

export interface FakeState {
  exists: boolean;
  unlocked: boolean;
  passphrase: string;
  preferences: Preferences;
  profile: Profile;
  entries: Map<RecordId, Entry>;
  sessions: Session[];
  cast: Map<RecordId, CastMember>;
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

const WORDS = (
  'orchard velvet kitchen humble april ladder swim piano canvas gesture north thumb ' +
  'eager bracket mirror olive distance window fabric spoon juice reform harvest quiet'
).split(' ');

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
    },
    entries: new Map(),
    sessions: [],
    cast: new Map(),
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
    'session.active': () => null,
    'session.sealed': () => null,
    'session.chooseSaveFile': ({ suggestedName }) => ({
      token: '0'.repeat(32),
      place: `Documents, ${suggestedName}`,
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
    'vault.status': () => ({
      state: state.unlocked && state.exists ? 'unlocked' : state.exists ? 'locked' : 'none',
    }),
    'vault.estimatePassphrase': ({ passphrase }) => estimate(text(passphrase)),
    'vault.create': ({ passphrase, role }) => {
      if (state.exists) throw Problem.of('vault-exists', {});
      if (!estimate(text(passphrase)).accepted) throw Problem.of('passphrase-too-weak', {});
      state.exists = true;
      state.unlocked = true;
      state.passphrase = text(passphrase);
      state.profile = { ...state.profile, role, recoveryConfirmedAt: null };
      return { recoveryWords: WORDS };
    },
    'vault.unlock': ({ passphrase }) => {
      if (text(passphrase) !== state.passphrase) return { outcome: 'wrong-passphrase' };
      state.unlocked = true;
      return { outcome: 'unlocked' };
    },
    'vault.unlockWithWords': ({ words }) => {
      const typed = text(words).trim().split(/\s+/u);
      const unknown = typed.flatMap((word, index) => (WORDS.includes(word) ? [] : [index + 1]));
      if (typed.length !== 24 || unknown.length > 0) {
        return { outcome: 'words-mistyped', unknown, count: typed.length };
      }
      state.unlocked = true;
      return { outcome: 'unlocked-by-words' };
    },
    'vault.changePassphrase': ({ passphrase }) => {
      if (!estimate(text(passphrase)).accepted) throw Problem.of('passphrase-too-weak', {});
      state.passphrase = text(passphrase);
      return null;
    },
    'vault.renewRecoveryWords': () => ({ recoveryWords: WORDS }),
    'vault.confirmRecoveryWords': () => {
      state.profile = { ...state.profile, recoveryConfirmedAt: new Date().toISOString() };
      return null;
    },
    'profile.read': () => state.profile,
    'journey.read': () => ({
      role: state.profile.role,
      current: state.sessions.length > 0 ? 'T2' : 'T0',
      sessions: state.sessions,
      drafts: [...state.entries.values()]
        .filter((entry) => entry.status === 'draft' && entry.discardedAt === null)
        .map((entry) => summary(state, entry, '')),
      finishedPackIds: [...state.entries.values()]
        .filter((entry) => entry.status === 'finished')
        .map((entry) => entry.packId),
    }),
    'sessions.add': ({ date }) => {
      const session = {
        id: fakeId(1000 + state.sessions.length),
        number: state.sessions.length + 1,
        date,
      };
      state.sessions.push(session);
      return session;
    },
    'sessions.list': () => state.sessions,
    'entries.list': (query) => {
      const found = [...state.entries.values()]
        .filter(
          (entry) =>
            (entry.discardedAt !== null) === query.discarded &&
            (query.packId === null || entry.packId === query.packId) &&
            (query.sessionId === null || entry.sessionId === query.sessionId) &&
            (query.timePoint === null || entry.timePoint === query.timePoint) &&
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
    'entries.read': ({ id }) => read(id),
    'entries.save': (draft) => {
      const now = new Date().toISOString();
      const known = state.entries.get(draft.id);
      state.entries.set(draft.id, {
        ...draft,
        createdAt: known?.createdAt ?? now,
        changedAt: now,
        discardedAt: known?.discardedAt ?? null,
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
    'cast.list': () => [...state.cast.values()],
    'cast.save': (member) => {
      state.cast.set(member.id, member);
      return null;
    },
    'cast.remove': ({ id }) => {
      if (!state.cast.delete(id)) throw Problem.of('not-found', {});
      return null;
    },
    'release.propose': ({ entryId }) => {
      const entry = read(entryId);
      const passages = passagesOf(entry);
      return {
        title: entryTitle(entry),
        passages,
        proposals: proposalsOf(passages, [...state.cast.values()]),
      };
    },
    'release.preview': ({ entryId, promptIds, decisions }) => {
      const passages = passagesOf(read(entryId)).filter((p) => promptIds.includes(p.promptId));
      const proposals = proposalsOf(passages, [...state.cast.values()]);
      const parts = passages.map((passage) => {
        const own = decisions
          .filter((d) => d.promptId === passage.promptId && d.action === 'replace')
          .sort((a, b) => b.start - a.start);
        return own.reduce(
          (words, d) => words.slice(0, d.start) + d.replacement + words.slice(d.end),
          passage.text,
        );
      });
      const undecided = proposals.filter(
        (p) => !decisions.some((d) => d.promptId === p.promptId && d.start === p.start),
      ).length;
      return { text: parts.join('\n\n'), digest: 'a'.repeat(64), undecided };
    },
    'release.save': () => ({ bytes: 1200 }),
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
    title: entryTitle(entry),
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

function passagesOf(entry: Entry): Passage[] {
  return entry.answers
    .filter((answer) => answer.text.trim() !== '')
    .map((answer) => ({
      promptId: answer.promptId,
      question: answer.question,
      text: answer.text,
      release: findPrompt(answer.promptId)?.release ?? 'out',
    }));
}

/** Cast names and years, literally: enough to lay out a page with. */
function proposalsOf(passages: readonly Passage[], cast: readonly CastMember[]): Proposal[] {
  const found: Proposal[] = [];
  for (const passage of passages) {
    const add = (start: number, text: string, rest: Partial<Proposal>): void => {
      found.push({
        id: `${passage.promptId}:${String(start)}`,
        promptId: passage.promptId,
        start,
        end: start + text.length,
        text,
        tier: 'certain',
        kind: 'cast-person',
        ruleId: 'A03',
        replacement: '[someone]',
        generalisation: null,
        ...rest,
      });
    };
    for (const member of cast) {
      for (const name of member.names) {
        for (
          let at = passage.text.indexOf(name);
          at >= 0;
          at = passage.text.indexOf(name, at + 1)
        ) {
          add(at, name, { replacement: `[${member.replacement}]` });
        }
      }
    }
    for (const hit of passage.text.matchAll(/\b\d{1,2} (?:October|November)\b/gu)) {
      add(hit.index, hit[0], { kind: 'date', ruleId: 'A14', replacement: '[date]' });
    }
    for (const hit of passage.text.matchAll(/\bthe \d{2}\b/gu)) {
      add(hit.index, hit[0], {
        kind: 'number',
        tier: 'check',
        replacement: '[number]',
        generalisation: '[a bus]',
      });
    }
  }
  return found.sort((a, b) => a.promptId.localeCompare(b.promptId) || a.start - b.start);
}

/** A journal with something in it: two sessions, two finished entries, one draft, two people. */
export function sampleState(role: 'mentee' | 'mentor' = 'mentee'): FakeState {
  const state = emptyState();
  state.profile = { ...state.profile, role };
  state.sessions = [
    { id: fakeId(1001), number: 1, date: '2026-10-09' },
    { id: fakeId(1002), number: 2, date: '2026-10-23' },
  ];
  const packId = role === 'mentee' ? 'P04' : 'P05';
  const pack = findPack(packId);
  if (pack === undefined) throw new Error(packId);
  const write = (n: number, status: 'draft' | 'finished', title: string, texts: string[]): void => {
    state.entries.set(fakeId(n), {
      id: fakeId(n),
      packId,
      packVersion: pack.version,
      timePoint: 'T2',
      sessionId: fakeId(n === 3 ? 1002 : 1000 + n),
      quick: false,
      title,
      answers: texts.map((words, index) => ({
        promptId: `${packId}.${String(index + 1)}`,
        question: pack.prompts[index]?.question.en ?? '',
        questionLanguage: 'en',
        text: words,
        skipped: words === '',
      })),
      status,
      createdAt: `2026-10-${String(8 + n * 7)}T17:20:00.000Z`,
      changedAt: `2026-10-${String(8 + n * 7)}T17:40:00.000Z`,
      discardedAt: null,
    });
  };
  write(1, 'finished', 'First meeting, first silence', [
    'Mostly that I talk when I am nervous. Margaret Lindqvist let me.',
  ]);
  write(2, 'finished', 'A thing we ask for', [
    'That travel to the two far sites is paid back in arrears, and that the claim form wants a bank statement with the rent still on it. I did not know that we ask. Margaret Lindqvist said it without heat on 12 November, as one mentions the weather, and took the 38 home.',
    '',
    'It tells me that we built the claim around not being cheated, and never asked what it costs to prove that you are poor. The bank statement pays nobody. Bethan says someone misused the fund once, and a rule was the easiest thing to do about it.',
  ]);
  write(3, 'draft', '', [
    'That the train fare for placements is paid back in arrears, and that the form asks for a bank statement.',
    '',
    'That we have built a timetable for people with a car and a credit card.',
  ]);
  state.cast.set(fakeId(2001), {
    id: fakeId(2001),
    kind: 'person',
    names: ['Margaret Lindqvist'],
    replacement: role === 'mentee' ? 'my mentor' : 'my mentee',
    part: 'partner',
  });
  state.cast.set(fakeId(2002), {
    id: fakeId(2002),
    kind: 'person',
    names: ['Bethan'],
    replacement: 'an administrator',
    part: 'other',
  });
  return state;
}
