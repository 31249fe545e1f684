/**
 * Copies in the fake: what leaves, what holds it back and what is kept of it, without keys and engine. It
 * finds cast names and a few shapes, literally. Which words may be offered at all is decided by the vault's
 * own gate.
 */
import { passagesOf, releasable } from '../../main/vault/export/passages.ts';
import type { ReleasableEntry } from '../../main/vault/export/passages.ts';
import type {
  HeldBy,
  Review,
  ReviewedMemo,
  ReviewedPassage,
  WaitingCopy,
} from '../../shared/contract/release-calls.ts';
import type { Code } from '../../shared/content/codebook.ts';
import { starterCodebook } from '../../shared/content/codebook.ts';
import type { CallOutput } from '../../shared/contract/contract.ts';
import type { Handlers } from '../../shared/contract/server.ts';
import { Problem } from '../../shared/errors/problems.ts';
import type { CastMember, Entry, RecordId } from '../../shared/model/journal.ts';
import { entryTitle } from '../../shared/model/journal.ts';
import { ownCode } from '../../shared/model/own-codes.ts';
import type { Preparation } from '../../shared/model/prepared-copy.ts';
import { MEMO } from '../../shared/model/prepared-copy.ts';
import type { Passage, Proposal } from '../../shared/model/release.ts';
import type { IdentityChoice } from '../../shared/model/release-identity.ts';

import type { FakeWork } from './fake-work.ts';
import { inSteps } from './fake-work.ts';

export interface FakeRelease {
  prepared: Map<RecordId, Preparation>;
  /** When each passage was agreed to, by entry and prompt; with the words it was for. */
  agreedAt: Map<string, string>;
  identity: IdentityChoice;
  handOvers: CallOutput<'release.handOvers'>;
  /** False: the person is a mentee whose agreement does not say so. */
  mayReleasePartnersWords: boolean;
  /** The next log or copy would lie beside the other. */
  besideOther: boolean;
  ownCodes: Code[];
  /** Steps that a save tells of before it is done; it waits for each to be asked after. */
  steps: number;
}

export function freshRelease(): FakeRelease {
  return {
    prepared: new Map(),
    agreedAt: new Map(),
    identity: { pseudonym: 'P47', pair: '', group: '', shown: [] },
    handOvers: [],
    mayReleasePartnersWords: true,
    besideOther: false,
    ownCodes: [],
    steps: 0,
  };
}

/** What of the fake's state copies need. */
export interface ReleaseState {
  readonly entries: ReadonlyMap<RecordId, Entry>;
  readonly cast: ReadonlyMap<RecordId, CastMember>;
  readonly release: FakeRelease;
  readonly work: FakeWork;
}

type ReleaseHandlers = Pick<
  Handlers<'vault'>,
  Extract<keyof Handlers<'vault'>, `release.${string}`>
>;

export function releaseHandlers(state: ReleaseState): ReleaseHandlers {
  const { release } = state;
  const entryOf = (id: RecordId): ReleasableEntry => {
    const entry = state.entries.get(id);
    if (entry === undefined || entry.discardedAt !== null) throw Problem.of('not-found', {});
    return releasable(entry);
  };
  const reviewOf = (id: RecordId): Review => {
    const prepared = release.prepared.get(id);
    if (prepared === undefined) throw Problem.of('not-found', {});
    return review(entryOf(id), prepared, state);
  };
  return {
    ...codeHandlers(release, state.cast),
    'release.propose': ({ entryId }) => {
      const entry = entryOf(entryId);
      const passages = passagesOf(entry);
      return {
        title: entryTitle(entry),
        passages,
        proposals: proposalsOf(passages, [...state.cast.values()]),
        prepared: release.prepared.get(entryId) ?? null,
        mayReleasePartnersWords: release.mayReleasePartnersWords,
      };
    },
    'release.prepare': (given) => {
      release.prepared.set(given.entryId, given);
      for (const { promptId, digest } of given.consents) {
        const key = `${given.entryId} ${promptId} ${digest}`;
        if (!release.agreedAt.has(key)) release.agreedAt.set(key, '2026-11-24T14:22:00.000Z');
      }
      return reviewOf(given.entryId);
    },
    'release.withdraw': ({ entryId }) => {
      const prepared = release.prepared.get(entryId);
      if (prepared === undefined) throw Problem.of('not-found', {});
      release.prepared.set(entryId, { ...prepared, consents: [] });
      return null;
    },
    'release.waiting': (asked) =>
      inSteps(state.work, asked?.job, () =>
        [...release.prepared.keys()].map((entryId): WaitingCopy => {
          const entry = entryOf(entryId);
          const { leaving, passages, memo, heldBy } = reviewOf(entryId);
          return {
            entryId,
            title: entryTitle(entry),
            packId: entry.packId,
            timePoint: entry.timePoint,
            createdAt: entry.createdAt,
            leaving: leaving.length,
            lapsed: [...passages, memo].filter((one) => one?.consent.state === 'lapsed').length,
            heldBy,
            handedOver: release.handOvers.length,
          };
        }),
      ),
    'release.identity': () => identityState(release),
    'release.chooseIdentity': (choice) => {
      if (/^am/iu.test(choice.pseudonym)) return { ok: false, why: 'drawn-from-name' };
      release.identity = choice;
      return { ok: true, identity: identityState(release) };
    },
    'release.together': ({ entryIds }) => ({
      sets: [],
      labels: [],
      heldBy: entryIds.flatMap((id) => reviewOf(id).heldBy),
      suggestedName: release.identity.pseudonym,
    }),
    'release.save': async ({ entryIds, format, job, knowingly }) => {
      if (release.besideOther && !knowingly) return { outcome: 'beside-other' };
      const held = entryIds.flatMap((id) => reviewOf(id).heldBy);
      if (held.length > 0) throw Problem.of('held-back', {});
      const over = await inSteps(state.work, job, () => true, release.steps);
      if (over === null) return { outcome: 'called-off' };
      const number = release.handOvers.length + 1;
      release.handOvers = [
        {
          id: number.toString(16).padStart(32, '0') as RecordId,
          number,
          releasedAt: '2026-11-24T14:30:00.000Z',
          format,
          entries: entryIds.length,
          edits: 9,
        },
        ...release.handOvers,
      ];
      return { outcome: 'saved', bytes: 1200 };
    },
    'release.takeText': ({ entryId, promptId }) => {
      const { heldBy, passages } = reviewOf(entryId);
      if (heldBy.length > 0) throw Problem.of('held-back', {});
      const taken = passages.filter((one) => promptId === null || one.promptId === promptId);
      return { text: taken.map(({ text }) => text).join('\n\n') };
    },
    'release.handOvers': () => release.handOvers,
    'release.saveLog': ({ knowingly }) =>
      release.besideOther && !knowingly
        ? { outcome: 'beside-other' }
        : { outcome: 'saved', bytes: 900, lines: 9 },
  };
}

type CodeHandlers = Pick<
  ReleaseHandlers,
  'release.codes' | 'release.saveCode' | 'release.removeCode'
>;

function codeHandlers(release: FakeRelease, cast: ReleaseState['cast']): CodeHandlers {
  return {
    'release.codes': () => release.ownCodes,
    'release.saveCode': ({ id, name, brief }) => {
      if (name.trim() === '') return { ok: false, why: 'no-name', words: [] };
      const all = [...starterCodebook.codes, ...release.ownCodes];
      if (all.some((one) => one.id !== id && one.name.toLowerCase() === name.toLowerCase())) {
        return { ok: false, why: 'name-taken', words: [] };
      }
      const words = [...cast.values()]
        .flatMap(({ names }) => names)
        .filter((known) => `${name}. ${brief}`.includes(known));
      if (words.length > 0) return { ok: false, why: 'names-somebody', words };
      const number = id === null ? release.ownCodes.length + 1 : Number(id.slice(4));
      const code = ownCode(number, { name, brief });
      release.ownCodes =
        id === null
          ? [...release.ownCodes, code]
          : release.ownCodes.map((one) => (one.id === id ? code : one));
      return { ok: true, code, codes: release.ownCodes };
    },
    'release.removeCode': ({ id }) => {
      const isUsed = [...release.prepared.values()].some(({ codings }) =>
        codings.some(({ code }) => code === id),
      );
      if (isUsed) return { ok: false, why: 'in-use' };
      release.ownCodes = release.ownCodes.filter((one) => one.id !== id);
      return { ok: true, codes: release.ownCodes };
    },
  };
}

function identityState({ identity, handOvers }: FakeRelease): CallOutput<'release.identity'> {
  return {
    chosen: identity,
    isFixed: handOvers.length > 0,
    groups: [{ name: 'Graduate entry', isSmall: true }],
    isSmallScheme: true,
    says: identity.shown,
    study: null,
  };
}

function review(entry: ReleasableEntry, prepared: Preparation, state: ReleaseState): Review {
  const passages = passagesOf(entry)
    .filter(({ promptId }) => prepared.promptIds.includes(promptId))
    .map((passage) => reviewed(entry.id, passage, prepared, state.release));
  const proposals = proposalsOf(
    passagesOf(entry).filter(({ promptId }) => prepared.promptIds.includes(promptId)),
    [...state.cast.values()],
  );
  const undecided = proposals.filter(
    (p) =>
      p.tier !== 'check' &&
      !prepared.decisions.some((d) => d.promptId === p.promptId && d.start === p.start),
  ).length;
  const leaving = passages
    .filter(
      ({ promptId, consent, special }) =>
        consent.state === 'agreed' &&
        (special.length === 0 || consent.special) &&
        (state.release.mayReleasePartnersWords || !prepared.partnersWords.includes(promptId)),
    )
    .map(({ promptId }) => promptId);
  const sets = setsIn(passages, prepared);
  const memo = reviewedMemo(entry.id, prepared, state.release);
  const isOpen = (given: Preparation['answers']['stranger']): boolean =>
    given === null || (given.answer !== 'no' && given.reason.trim() === '');
  const held: readonly (readonly [HeldBy, boolean])[] = [
    ['no-passage', passages.length === 0],
    ['undecided', undecided > 0],
    ['clues', sets.some(({ reason }) => reason.trim() === '')],
    ['questions', isOpen(prepared.answers.stranger) || isOpen(prepared.answers.insider)],
    ['not-agreed', leaving.length === 0],
  ];
  return {
    passages,
    memo,
    undecided,
    sets,
    labels: [],
    namingCodes: [],
    namingMemo: [],
    heldBy: held.filter(([, holds]) => holds).map(([why]) => why),
    leaving,
    suggestedName: `${state.release.identity.pseudonym}-E01`,
  };
}

function reviewedMemo(
  entryId: RecordId,
  prepared: Preparation,
  release: FakeRelease,
): ReviewedMemo | null {
  const note = { promptId: MEMO, question: '', text: prepared.memo, release: 'in' as const };
  const {
    promptId: _id,
    question: _question,
    ...words
  } = reviewed(entryId, note, prepared, release);
  const { consent, special } = words;
  const leaves = consent.state === 'agreed' && (special.length === 0 || consent.special);
  return prepared.memo.trim() === '' ? null : { ...words, leaves };
}

function reviewed(
  entryId: RecordId,
  passage: Passage,
  prepared: Preparation,
  release: FakeRelease,
): ReviewedPassage {
  const text = prepared.decisions
    .filter((d) => d.promptId === passage.promptId && d.action === 'replace')
    .sort((a, b) => b.start - a.start)
    .reduce(
      (words, d) => words.slice(0, d.start) + d.replacement + words.slice(d.end),
      passage.text,
    );
  const digest = fakeDigest(`${passage.question}\n\n${text}`);
  const given = prepared.consents.find(({ promptId }) => promptId === passage.promptId);
  const isSame = given?.digest === digest;
  return {
    promptId: passage.promptId,
    question: passage.question,
    text,
    digest,
    special: /hijab|religious dress/iu.test(text) ? ['religion'] : [],
    consent: {
      state: given === undefined ? 'none' : isSame ? 'agreed' : 'lapsed',
      special: isSame && given.special,
      agreedAt:
        given === undefined
          ? null
          : (release.agreedAt.get(`${entryId} ${passage.promptId} ${given.digest}`) ?? null),
    },
    quotes: /[“"]/u.test(text),
  };
}

const CLUES = ['third year', 'the only hijabi on my firm', 'the first in my family'];

function setsIn(passages: readonly ReviewedPassage[], { reasons }: Preparation): Review['sets'] {
  const words = CLUES.filter((clue) => passages.some(({ text }) => text.includes(clue)));
  if (words.length < 3) return [];
  const reason = reasons.find(({ key }) => key === 'copy:1')?.reason ?? '';
  return [{ key: 'copy:1', why: 'three-clues', scope: 'copy', words, reason }];
}

/** Tells texts apart, and nothing more. */
function fakeDigest(text: string): string {
  let sum = 7;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 4_294_967_291;
  return sum.toString(16).padStart(64, '0');
}

/** What names somebody, as the fake finds it. */
export function proposalsOf(passages: readonly Passage[], cast: readonly CastMember[]): Proposal[] {
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
        class: 'direct',
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
