/** The fake's answers to what guides the person: meetings, steps, ratings, ideas, load, agreement. */
import { readJourney } from '../../main/vault/journal/journey.ts';
import { isClosed, isSecondWritten } from '../../main/vault/journal/paired-stories.ts';
import { shippedVersions } from '../../shared/content/packs.ts';
import { DEFAULT_SCHEME } from '../../shared/content/presets.ts';
import type { CallsOf } from '../../shared/contract/contract.ts';
import type { EntrySummary } from '../../shared/contract/entry-calls.ts';
import type { SchemeCheck } from '../../shared/contract/guide-calls.ts';
import type { Handlers } from '../../shared/contract/server.ts';
import { Problem } from '../../shared/errors/problems.ts';
import type { Agreement } from '../../shared/model/agreement.ts';
import type { Choices } from '../../shared/model/choices.ts';
import { FIRST_CHOICES } from '../../shared/model/choices.ts';
import type { EntryState } from '../../shared/model/entry-history.ts';
import type { Idea } from '../../shared/model/ideas.ts';
import type { Entry, RecordId } from '../../shared/model/journal.ts';
import { recordId } from '../../shared/model/journal.ts';
import type { LoadEntry } from '../../shared/model/load.ts';
import { readSchemeFile, writeSchemeFile } from '../../shared/model/scheme-file.ts';
import type { Scheme } from '../../shared/model/scheme-file.ts';
import type { RatingSheet } from '../../shared/model/ratings.ts';
import type { Step } from '../../shared/model/steps.ts';
import { storyIn, storyOfPack } from '../../shared/model/stories.ts';
import type { FakeState } from './fake-verso.ts';
import { meetingOf } from './meeting-of.ts';

export interface FakeGuide {
  steps: Map<RecordId, Step>;
  ideas: Map<RecordId, Idea>;
  load: Map<RecordId, LoadEntry>;
  sheets: RatingSheet[];
  agreement: Agreement | null;
  choices: Choices;
  scheme: Scheme;
  history: Map<RecordId, EntryState[]>;
}

export function freshGuide(): FakeGuide {
  return {
    steps: new Map(),
    ideas: new Map(),
    load: new Map(),
    sheets: [],
    agreement: null,
    choices: FIRST_CHOICES,
    scheme: DEFAULT_SCHEME,
    history: new Map(),
  };
}

/** Whether this entry's story must not be seen yet. */
export function liesClosed({ entries }: FakeState, entry: Entry): boolean {
  return isClosed(entry, () => isSecondWritten(entries.values()));
}

type GuideCall = Extract<
  CallsOf<'vault'>,
  | `sessions.${string}`
  | `steps.${string}`
  | `ratings.${string}`
  | `ideas.${string}`
  | `load.${string}`
  | `agreement.${string}`
  | `choices.${string}`
  | `stories.${string}`
  | `scheme.${string}`
  | 'journey.read'
  | 'profile.changeRole'
  | 'entries.hasHistory'
  | 'entries.history'
  | 'entries.bringBack'
  | 'entries.earlier'
  | 'entries.tags'
>;

export function guideHandlers(
  state: FakeState,
  summary: (entry: Entry) => EntrySummary,
): Pick<Handlers<'vault'>, GuideCall> {
  const { guide } = state;
  const now = (): string => new Date().toISOString();
  const forMentor = (): void => {
    if (state.profile.role !== 'mentor') throw Problem.of('not-your-role', {});
  };
  const kept = (): Entry[] =>
    [...state.entries.values()]
      .filter(({ discardedAt }) => discardedAt === null)
      .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  return {
    ...recordHandlers(state, now),
    ...meetingHandlers(state),
    'scheme.read': () => ({ scheme: guide.scheme, takenOverAt: null }),
    'scheme.check': ({ text }) => checked(text),
    'scheme.use': ({ text }) => {
      const read = checked(text);
      if (read.ok) guide.scheme = read.scheme;
      return read;
    },
    'scheme.leave': () => {
      guide.scheme = DEFAULT_SCHEME;
      return null;
    },
    // Whatever calls itself a card; whether it fits together the vault knows.
    'scheme.readCard': ({ text }) =>
      text.includes('verso-study-card')
        ? {
            outcome: 'card',
            studyId: 'Study 1',
            fingerprint: '0123456789abcdef'.repeat(2),
            card: text,
          }
        : { outcome: 'not-a-card' },
    'scheme.saveFile': ({ scheme }) => ({ bytes: writeSchemeFile(scheme).length }),
    'profile.changeRole': ({ role }) => (state.profile = { ...state.profile, role }),
    'journey.read': ({ today }) =>
      readJourney({
        role: state.profile.role,
        today,
        scheme: guide.scheme,
        entries: kept(),
        summary,
        sessions: state.sessions,
        sheets: guide.sheets,
        ideas: [...guide.ideas.values()],
        load: [...guide.load.values()],
        agreement: guide.agreement,
        choices: guide.choices,
      }),
    'load.list': () => {
      forMentor();
      return [...guide.load.values()].sort((a, b) => b.date.localeCompare(a.date));
    },
    'load.save': (entry) => {
      forMentor();
      guide.load.set(entry.id, entry);
      return null;
    },
    'load.remove': ({ id }) => {
      forMentor();
      if (!guide.load.delete(id)) throw Problem.of('not-found', {});
      return null;
    },
    'stories.close': ({ entryId }) => {
      const entry = state.entries.get(entryId);
      if (entry === undefined) throw Problem.of('not-found', {});
      if (storyIn(entry) === null) throw Problem.of('story-empty', {});
      state.entries.set(entryId, { ...entry, storyClosedAt: entry.storyClosedAt ?? now() });
      return null;
    },
    'stories.read': () => {
      const closed = kept().filter(({ storyClosedAt }) => storyClosedAt !== null);
      const shown = (wave: 'first' | 'second') => {
        const entry = closed.findLast(({ packId }) => storyOfPack(packId) === wave);
        const story = entry === undefined ? null : storyIn(entry);
        if (entry === undefined || story === null) return null;
        const { question, questionLanguage, text } = story;
        const writtenAt = entry.storyClosedAt ?? now();
        return { entryId: entry.id, writtenAt, question, questionLanguage, text };
      };
      const [first, second] = [shown('first'), shown('second')];
      const firstAsked =
        first === null
          ? null
          : { question: first.question, questionLanguage: first.questionLanguage };
      return second === null
        ? { first: null, second: null, isFirstWaiting: first !== null, firstAsked }
        : { first, second, isFirstWaiting: false, firstAsked };
    },
    'entries.hasHistory': ({ id }) => (guide.history.get(recordId.parse(id))?.length ?? 0) > 0,
    'entries.history': ({ id }) => guide.history.get(recordId.parse(id))?.toReversed() ?? [],
    'entries.bringBack': ({ id, finishedAt }) => {
      const entry = state.entries.get(id);
      const states = guide.history.get(id) ?? [];
      const wanted = states.find((one) => one.finishedAt === finishedAt);
      if (entry === undefined || wanted === undefined) throw Problem.of('not-found', {});
      const { title, answers, onlyMe, changedAt } = entry;
      guide.history.set(id, [...states, { title, answers, onlyMe, finishedAt: changedAt }]);
      const { finishedAt: _, ...words } = wanted;
      state.entries.set(id, { ...entry, ...words, changedAt: now() });
      return null;
    },
    'entries.earlier': ({ promptIds, except }) =>
      kept()
        .toReversed()
        .filter((entry) => entry.id !== except && !liesClosed(state, entry))
        .flatMap((entry) =>
          entry.answers
            .filter(({ promptId, text }) => promptIds.includes(promptId) && text.trim() !== '')
            .map(({ promptId, question, questionLanguage, text }) => ({
              entryId: entry.id,
              promptId,
              question,
              questionLanguage,
              text,
              createdAt: entry.createdAt,
              sessionNumber: summary(entry).sessionNumber,
            })),
        )
        .slice(0, 20),
    'entries.tags': () => [...new Set(kept().flatMap(({ tags }) => tags))].sort(),
  };
}

function checked(text: string): SchemeCheck {
  const read = readSchemeFile(text, shippedVersions);
  if (!read.ok) return { ok: false, errors: [...read.errors] };
  return { ok: true, scheme: read.scheme, warnings: [...read.warnings], draftsLeft: 0 };
}

function recordHandlers(state: FakeState, now: () => string) {
  const { guide } = state;
  return {
    'choices.read': () => guide.choices,
    'choices.change': (change) => {
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      guide.choices = { ...guide.choices, ...Object.fromEntries(given) };
      return guide.choices;
    },
    'agreement.read': () => ({ agreement: guide.agreement }),
    'agreement.save': (agreement) => {
      const id = guide.agreement?.id ?? recordId.parse('a'.repeat(32));
      guide.agreement = { ...agreement, id, changedAt: now() };
      return guide.agreement;
    },
    'steps.list': () => [...guide.steps.values()],
    'steps.save': (step) => {
      guide.steps.set(step.id, step);
      return null;
    },
    'steps.remove': ({ id }) => {
      if (!guide.steps.delete(id)) throw Problem.of('not-found', {});
      return null;
    },
    'ratings.list': () => guide.sheets,
    'ratings.save': ({ wave, answers }) => {
      const known = guide.sheets.find((sheet) => sheet.wave === wave);
      const id = known?.id ?? recordId.parse(String(guide.sheets.length + 1).padStart(32, 'b'));
      const sheet = { id, wave, answers, createdAt: known?.createdAt ?? now(), changedAt: now() };
      guide.sheets = [...guide.sheets.filter((one) => one.wave !== wave), sheet];
      return sheet;
    },
    'ideas.list': () => [...guide.ideas.values()],
    'ideas.save': (idea) => {
      const createdAt = guide.ideas.get(idea.id)?.createdAt ?? now();
      const value = { ...idea, createdAt, changedAt: now() };
      guide.ideas.set(idea.id, value);
      return value;
    },
    'ideas.remove': ({ id }) => {
      if (!guide.ideas.delete(id)) throw Problem.of('not-found', {});
      return null;
    },
  } satisfies Partial<Handlers<'vault'>>;
}

function meetingHandlers(state: FakeState) {
  const place = (id: RecordId): number => {
    const at = state.sessions.findIndex((session) => session.id === id);
    if (at < 0) throw Problem.of('not-found', {});
    return at;
  };
  return {
    'sessions.add': ({ date }) => {
      const number = state.sessions.length + 1;
      const id = recordId.parse((999 + number).toString(16).padStart(32, '0'));
      const session = meetingOf(id, number, date);
      state.sessions.push(session);
      return session;
    },
    'sessions.list': () => state.sessions,
    'sessions.change': (change) => {
      const at = place(change.id);
      const session = { ...change, number: state.sessions[at]?.number ?? 1 };
      state.sessions[at] = session;
      return session;
    },
    'sessions.remove': ({ id }) => {
      state.sessions.splice(place(id), 1);
      return null;
    },
  } satisfies Partial<Handlers<'vault'>>;
}
