/** A journal in memory with the calls that let copies out of it, for tests of what may leave. */
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ruleFinder } from '../../main/vault/deidentify/propose.ts';
import type { ReleaseCalls } from '../../main/vault/export/release-calls.ts';
import { releaseCalls } from '../../main/vault/export/release-calls.ts';
import { AnnouncedTargets } from '../../main/vault/file-targets.ts';
import { Journal } from '../../main/vault/journal/journal.ts';
import { journalOf } from '../../main/vault/journal/journal-of.ts';
import type { RecordSink } from '../../main/vault/store/record-store.ts';
import { Jobs } from '../../main/vault/long-work/jobs.ts';
import type { CallInput } from '../../shared/contract/contract.ts';
import type { Review } from '../../shared/contract/release-calls.ts';
import { Problem } from '../../shared/errors/problems.ts';
import type { CastMember, EntryDraft, RecordId } from '../../shared/model/journal.ts';
import { castMemberSchema, NO_MARKS, recordId } from '../../shared/model/journal.ts';
import type { Preparation } from '../../shared/model/prepared-copy.ts';
import { MEMO } from '../../shared/model/prepared-copy.ts';
import type { Role } from '../../shared/model/scheme.ts';

export const JOB = 'a'.repeat(32);
export const TOKEN = 'b'.repeat(32);

export interface ReleaseDesk {
  readonly folder: string;
  readonly journal: Journal;
  readonly calls: ReleaseCalls;
  readonly jobs: Jobs;
  readonly targets: AnnouncedTargets;
  /** Throws at the next change of the journal. */
  refuseNextChange(problem: Problem): void;
  /** The person chose this file of the folder. */
  choose(name: string): string;
}

export interface DeskOptions {
  readonly role?: Role;
  readonly finder?: Parameters<typeof releaseCalls>[0]['finder'];
  readonly printPage?: (html: string) => Promise<Uint8Array>;
}

/** What the calls do is tried with finds that are known beforehand, unless a test wants the whole engine. */
export async function openDesk(options: DeskOptions = {}): Promise<ReleaseDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'verso-release-'));
  await mkdir(join(folder, 'vault'));
  let refusal: Problem | null = null;
  const sink: RecordSink = {
    isUncertain: false,
    apply() {
      const problem = refusal;
      refusal = null;
      if (problem !== null) throw problem;
    },
    forgetRemoved: () => undefined,
  };
  const now = (): Date => new Date('2026-11-23T12:00:00.000Z');
  const journal = Journal.begin(sink, options.role ?? 'mentor', now);
  const targets = new AnnouncedTargets();
  const jobs = new Jobs();
  const calls = releaseCalls({
    journal: journalOf({ journal }),
    targets,
    jobs,
    ownFolders: [join(folder, 'vault')],
    now,
    version: '0.1.0',
    printPage: options.printPage ?? (() => Promise.reject(new Error('no host'))),
    finder: options.finder ?? ruleFinder,
  });
  return {
    folder,
    journal,
    calls,
    jobs,
    targets,
    refuseNextChange: (problem) => {
      refusal = problem;
    },
    choose: (name) => {
      targets.announce(TOKEN, join(folder, name));
      return TOKEN;
    },
  };
}

let made = 0;

/** @param texts by prompt, all of one pack. */
export function writeEntry(
  { journal }: Pick<ReleaseDesk, 'journal'>,
  texts: Readonly<Record<string, string>>,
  change: Partial<EntryDraft> = {},
): RecordId {
  made += 1;
  const id = change.id ?? recordId.parse(made.toString(16).padStart(32, '0'));
  const [first = ''] = Object.keys(texts);
  journal.entries.save({
    id,
    packId: first.split('.')[0] ?? '',
    packVersion: 1,
    timePoint: 'T2',
    sessionId: null,
    quick: false,
    title: 'A title of Amina Khan',
    answers: Object.entries(texts).map(([promptId, text]) => ({
      promptId,
      question: `Question ${promptId}?`,
      questionLanguage: 'en' as const,
      text,
      skipped: false,
    })),
    status: 'finished',
    ...NO_MARKS,
    ...change,
  });
  return id;
}

export function castMember(change: Partial<CastMember> = {}): CastMember {
  return castMemberSchema.parse({
    id: 'c'.repeat(32),
    kind: 'person',
    names: ['Amina Khan'],
    replacement: 'my mentor',
    part: 'partner',
    ...change,
  });
}

export function unprepared(entryId: RecordId): Preparation {
  return {
    entryId,
    promptIds: [],
    decisions: [],
    consents: [],
    partnersWords: [],
    answers: { stranger: null, insider: null },
    reasons: [],
    codings: [],
    memo: '',
  };
}

/** What deciding and agreeing ask for: of a journal in memory, or of a whole vault process. */
type Deciding = Pick<ReleaseCalls, 'release.propose' | 'release.prepare'>;

/** Every proposal accepted, every passage in, both questions answered with no; nothing agreed yet. */
export async function decided(calls: Deciding, entryId: RecordId): Promise<Preparation> {
  const { passages, proposals } = await calls['release.propose']({ entryId });
  const no = { answer: 'no' as const, reason: '' };
  return {
    ...unprepared(entryId),
    promptIds: passages.filter(({ release }) => release !== 'never').map((one) => one.promptId),
    decisions: proposals.map(({ promptId, start, end, replacement }) => ({
      promptId,
      start,
      end,
      action: 'replace' as const,
      replacement,
    })),
    answers: { stranger: no, insider: no },
  };
}

/** Ready to leave, with every tick that there is. */
export async function agreed(calls: Deciding, entryId: RecordId): Promise<Review> {
  return agreeTo(calls, await decided(calls, entryId));
}

export async function agreeTo(calls: Deciding, preparation: Preparation): Promise<Review> {
  const { passages, memo } = await calls['release.prepare'](preparation);
  const all = memo === null ? passages : [...passages, { promptId: MEMO, digest: memo.digest }];
  const consents = all.map(({ promptId, digest }) => ({ promptId, digest, special: true }));
  return calls['release.prepare']({ ...preparation, consents });
}

export function saveWish(
  entryIds: readonly RecordId[],
  change: Partial<CallInput<'release.save'>> = {},
) {
  return {
    entryIds: [...entryIds],
    reasons: [],
    format: 'text' as const,
    token: TOKEN,
    job: JOB,
    language: 'en' as const,
    knowingly: false,
    ...change,
  } as Parameters<ReleaseCalls['release.save']>[0];
}

/** What the call fails with, as its code. */
export async function problemOf(act: () => unknown): Promise<string> {
  try {
    await act();
  } catch (error) {
    if (error instanceof Problem) return error.data.code;
    throw error;
  }
  return 'none';
}
