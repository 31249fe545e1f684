/** The part of the contract about copies that leave: what is decided, agreed to, written and logged. */
import { z } from 'zod';

import { recordId, instant } from '../model/journal.ts';
import {
  digestSchema,
  preparationSchema,
  reasonSchema,
  setReasonSchema,
} from '../model/prepared-copy.ts';
import { passageSchema, proposalSchema, RELEASE_FORMATS } from '../model/release.ts';
import { identityChoiceSchema, POINTING_FACTS } from '../model/release-identity.ts';
import { LANGUAGES, TIME_POINTS } from '../model/scheme.ts';
import { call, CHANGE_PROBLEMS, fileToken, jobId, nothing } from './call.ts';

/** What the law protects more strictly, each with a tick of its own (R12). */
export const SPECIAL_KINDS = ['ethnicity', 'religion', 'sexuality', 'health', 'politics'] as const;
export type SpecialKind = (typeof SPECIAL_KINDS)[number];

/** What still holds a copy back; each has words in renderer/text. */
export const HELD_BY = [
  'no-passage',
  'undecided',
  'clues',
  'small-group',
  'questions',
  'partners-words',
  'codes',
  'memo',
  'not-agreed',
] as const;
export type HeldBy = (typeof HELD_BY)[number];

/** Clues that tell together whom they are about (A40, A41), and the author's reason to leave them so. */
const clueSetSchema = z.strictObject({
  /** Of exactly these clues: another clue makes another key, and the reason is asked for again. */
  key: z.string(),
  why: z.enum(['three-clues', 'one-of-a-kind']),
  /** This copy alone, or with everything that has left under the pseudonym. */
  scope: z.enum(['copy', 'all']),
  words: z.array(z.string()),
  reason: reasonSchema,
});
export type ShownClueSet = z.infer<typeof clueSetSchema>;

/** A small group's label in the words that leave (R9). */
const groupLabelSchema = z.strictObject({
  key: z.string(),
  /** `blocked`: cannot leave beside a role. `removed`: leaves only with a reason. */
  verdict: z.enum(['blocked', 'removed']),
  words: z.array(z.string()),
  reason: reasonSchema,
});
export type ShownGroupLabel = z.infer<typeof groupLabelSchema>;

/** Words that would leave, and what their author says of them. */
const reviewedWordsSchema = z.strictObject({
  /** The exact words that will leave, computed by the vault. */
  text: z.string(),
  digest: digestSchema,
  special: z.array(z.enum(SPECIAL_KINDS)),
  consent: z.strictObject({
    /** `lapsed`: given for other words than these. */
    state: z.enum(['none', 'agreed', 'lapsed']),
    special: z.boolean(),
    agreedAt: instant.nullable(),
  }),
  /** Holds words of another in quotation marks that stay as they are. */
  quotes: z.boolean(),
});
export type ReviewedWords = z.infer<typeof reviewedWordsSchema>;

const reviewedPassageSchema = reviewedWordsSchema.extend({
  promptId: z.string(),
  question: z.string(),
});
export type ReviewedPassage = z.infer<typeof reviewedPassageSchema>;

/** The note to whoever reads the copy: agreed to by itself, and left behind where it is not. */
const reviewedMemoSchema = reviewedWordsSchema.extend({ leaves: z.boolean() });
export type ReviewedMemo = z.infer<typeof reviewedMemoSchema>;

const reviewSchema = z.strictObject({
  passages: z.array(reviewedPassageSchema),
  /** Null where there is none. */
  memo: reviewedMemoSchema.nullable(),
  /** Certain and likely proposals without a decision, in all passages of the copy. */
  undecided: z.int().nonnegative(),
  sets: z.array(clueSetSchema),
  labels: z.array(groupLabelSchema),
  /** Codes of the author's own, on passages of the copy, that name somebody; and the words that do. */
  namingCodes: z.array(z.strictObject({ id: z.string(), words: z.array(z.string()) })),
  /** Words of the note to whoever reads it that name somebody. */
  namingMemo: z.array(z.string()),
  heldBy: z.array(z.enum(HELD_BY)),
  /** Passages that are agreed to and may go. */
  leaving: z.array(z.string()),
  /** Without an ending; says the pseudonym and nothing else. */
  suggestedName: z.string(),
});
export type Review = z.infer<typeof reviewSchema>;

const waitingSchema = z.strictObject({
  entryId: recordId,
  title: z.string(),
  packId: z.string(),
  timePoint: z.enum(TIME_POINTS),
  createdAt: instant,
  leaving: z.int().nonnegative(),
  /** Passages, and the note, whose words changed after they were agreed to. */
  lapsed: z.int().nonnegative(),
  heldBy: z.array(z.enum(HELD_BY)),
  /** How often it was handed over before. */
  handedOver: z.int().nonnegative(),
});
export type WaitingCopy = z.infer<typeof waitingSchema>;

const identityStateSchema = z.strictObject({
  chosen: identityChoiceSchema,
  /** Something has left under it, so it stays. */
  isFixed: z.boolean(),
  groups: z.array(z.strictObject({ name: z.string(), isSmall: z.boolean() })),
  /** Role, pair and group can point at one person. */
  isSmallScheme: z.boolean(),
  /** What a copy would say beside the pseudonym. */
  says: z.array(z.enum(POINTING_FACTS)),
  /** To which a release can be sealed; null where the scheme file has no card of a study. */
  study: z.strictObject({ id: z.string(), fingerprint: z.string() }).nullable(),
});
export type IdentityState = z.infer<typeof identityStateSchema>;

const handOverSchema = z.strictObject({
  id: recordId,
  number: z.int().positive(),
  releasedAt: instant,
  format: z.enum(RELEASE_FORMATS),
  entries: z.int().positive(),
  edits: z.int().nonnegative(),
});

const entryIds = z.array(recordId).min(1).max(5000);
/** Beside the list of originals, or the list beside a copy: asked about first (R10). */
const besideOther = z.strictObject({ outcome: z.literal('beside-other') });
const READING_PROBLEMS = ['not-found', 'story-closed'] as const;
const LEAVING_PROBLEMS = [
  ...READING_PROBLEMS,
  'never-released',
  'undecided',
  'held-back',
  'text-changed',
] as const;

export const releaseContract = {
  'release.propose': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ entryId: recordId }),
    output: z.strictObject({
      title: z.string(),
      passages: z.array(passageSchema),
      /** In reading order; none overlap. */
      proposals: z.array(proposalSchema),
      /** What was decided before and still fits the words; null where nothing was. */
      prepared: preparationSchema.nullable(),
      /** False for a mentee whose agreement does not say so (R12). */
      mayReleasePartnersWords: z.boolean(),
    }),
    problems: READING_PROBLEMS,
  }),
  /** Keeps what is decided, and says what would leave. Consents to other words than these are not kept. */
  'release.prepare': call({
    home: 'vault',
    available: 'unlocked',
    input: preparationSchema,
    output: reviewSchema,
    problems: [...READING_PROBLEMS, 'never-released', ...CHANGE_PROBLEMS],
  }),
  /** Takes back every consent to the copy of this entry; what was handed over is out of reach. */
  'release.withdraw': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ entryId: recordId }),
    output: nothing,
    problems: ['not-found', ...CHANGE_PROBLEMS],
  }),
  /** Copies that somebody has worked on, oldest entry first; null where the looking through was called off. */
  'release.waiting': call({
    home: 'vault',
    available: 'unlocked',
    /** Null from whoever does not ask how far it is. */
    input: z.strictObject({ job: jobId }).nullable(),
    output: z.array(waitingSchema).nullable(),
    problems: [],
  }),
  'release.identity': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: identityStateSchema,
    problems: CHANGE_PROBLEMS,
  }),
  'release.chooseIdentity': call({
    home: 'vault',
    available: 'unlocked',
    input: identityChoiceSchema,
    output: z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), identity: identityStateSchema }),
      z.strictObject({
        ok: z.literal(false),
        why: z.enum(['drawn-from-name', 'pair-drawn-from-name', 'reserved', 'already-used']),
      }),
    ]),
    problems: CHANGE_PROBLEMS,
  }),
  /** What several copies tell together with everything that has left before. */
  'release.together': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ entryIds, reasons: z.array(setReasonSchema).max(100) }),
    output: z.strictObject({
      sets: z.array(clueSetSchema),
      labels: z.array(groupLabelSchema),
      heldBy: z.array(z.enum(HELD_BY)),
      suggestedName: z.string(),
    }),
    problems: [...READING_PROBLEMS, ...CHANGE_PROBLEMS],
  }),
  /** Writes the copy of every passage that is agreed to, reads it back, and records the hand-over. */
  'release.save': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({
      entryIds,
      /** For sets that only show with several copies together. */
      reasons: z.array(setReasonSchema).max(100),
      format: z.enum(RELEASE_FORMATS),
      token: fileToken,
      job: jobId,
      /** Of the words around the text. */
      language: z.enum(LANGUAGES),
      /** Even beside the list of originals. */
      knowingly: z.boolean(),
    }),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('saved'), bytes: z.int().positive() }),
      z.strictObject({ outcome: z.literal('called-off') }),
      /** The choice of file stands, for a second try. */
      besideOther,
    ]),
    problems: [
      ...LEAVING_PROBLEMS,
      'choice-expired',
      'name-taken',
      'folder-missing',
      ...CHANGE_PROBLEMS,
    ],
  }),
  /** The exact words as text, for the clipboard or the printer: a hand-over like any other. */
  'release.takeText': call({
    home: 'vault',
    available: 'unlocked',
    /** One passage without its question, as a portfolio's form takes it; null for all of them with theirs. */
    input: z.strictObject({ entryId: recordId, promptId: z.string().max(20).nullable() }),
    output: z.strictObject({ text: z.string() }),
    problems: [...LEAVING_PROBLEMS, ...CHANGE_PROBLEMS],
  }),
  /** Newest first. */
  'release.handOvers': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: z.array(handOverSchema),
    problems: [],
  }),
  /** The list of originals and replacements of everything that was handed over (R10). */
  'release.saveLog': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({
      token: fileToken,
      language: z.enum(LANGUAGES),
      knowingly: z.boolean(),
    }),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.literal('saved'),
        bytes: z.int().positive(),
        lines: z.int().nonnegative(),
      }),
      besideOther,
    ]),
    problems: ['choice-expired', 'folder-missing', ...CHANGE_PROBLEMS],
  }),
} as const;
