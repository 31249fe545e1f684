/** The part of the contract about the study desk: a researcher's keys and sealed releases. Needs no journal. */
import { z } from 'zod';

import { DESK_FOLDERS, DESK_FORMATS } from '../model/release.ts';
import { LANGUAGES } from '../model/scheme.ts';
import { call, DISK_PROBLEMS, fileToken, jobId, nothing, secret } from './call.ts';

const MOST_BYTES = 200 * 1024 * 1024;
const fileBytes = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= MOST_BYTES);
const fileName = z.string().max(255);
/** More than one chooses at once. */
const fileCount = z.int().nonnegative().max(1_000_000);

/** Why a file of a lot was not taken; each has words in renderer/text. */
export const DESK_REFUSALS = [
  /** No sealed release at all. */
  'not-ours',
  'from-newer-version',
  /** Sealed to another key: of another study, or an earlier one of this. */
  'other-key',
  /** The end is missing. */
  'cut-short',
  /** More follows than belongs to it, as when a file was copied twice into one. */
  'too-long',
  /** Its first bytes are not as they were written. */
  'damaged',
  /** What is sealed is not as it was sealed. */
  'altered',
  /** Opened, but not a release that this Verso takes. */
  'not-a-document',
  /** Opened, but of another study than its key. */
  'other-study',
  /** The same sealed file came before in the same lot. */
  'doubled',
] as const;
export type DeskRefusal = (typeof DESK_REFUSALS)[number];

/** Why a file of counts was not taken. */
const COUNTS_REFUSALS = [
  'not-ours',
  'from-newer-version',
  /** The signature does not fit what is signed. */
  'altered',
  'other-study',
  /** The same person and number came before in the same lot. */
  'doubled',
  /** The same person tells two different things under one number: neither counts. */
  'contradicts-itself',
] as const;
export type CountsRefusal = (typeof COUNTS_REFUSALS)[number];

const keysSchema = z.strictObject({
  studyId: z.string(),
  /** What two people compare aloud. */
  fingerprint: z.string(),
  /** The public card, as it goes into the scheme file. */
  card: z.string(),
});
export type DeskKeys = z.infer<typeof keysSchema>;

const lotSchema = z.strictObject({
  people: z.int().nonnegative(),
  entries: z.int().nonnegative(),
  opened: z.array(z.strictObject({ name: z.string(), entries: z.int().nonnegative() })),
  refused: z.array(z.strictObject({ name: z.string(), why: z.enum(DESK_REFUSALS) })),
});
export type DeskLot = z.infer<typeof lotSchema>;

const countsLotSchema = z.strictObject({
  taken: z.int().nonnegative(),
  /** In whose place a later file of the same person came. */
  superseded: z.int().nonnegative(),
  /** False where too few people took part for anything to be said. */
  canSave: z.boolean(),
  refused: z.array(z.strictObject({ name: z.string(), why: z.enum(COUNTS_REFUSALS) })),
});
export type DeskCounts = z.infer<typeof countsLotSchema>;

/** What merging did. */
const mergedShape = {
  /** People who shared a pseudonym, and their new names. */
  renamed: z.array(z.strictObject({ from: z.string(), to: z.string() })),
  /** Entries in whose place a later release came. */
  superseded: z.int().nonnegative(),
  /** Entries that two releases of one number tell differently. */
  disputed: z.int().nonnegative(),
};

export const deskContract = {
  /** A new pair of keys; the secret one goes into the file that was chosen, under the passphrase. */
  'desk.makeKeys': call({
    home: 'vault',
    available: 'always',
    input: z.strictObject({ studyId: z.string().max(60), passphrase: secret, token: fileToken }),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('made'), keys: keysSchema }),
      z.strictObject({ outcome: z.literal('bad-name') }),
    ]),
    problems: ['passphrase-too-weak', 'not-enough-memory', 'choice-expired', ...DISK_PROBLEMS],
  }),
  'desk.openKeys': call({
    home: 'vault',
    available: 'always',
    input: z.strictObject({ file: fileBytes, passphrase: secret }),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('opened'), keys: keysSchema }),
      z.strictObject({
        outcome: z.enum(['not-ours', 'from-newer-version', 'damaged', 'wrong-passphrase']),
      }),
    ]),
    problems: ['not-enough-memory'],
  }),
  /** The public card as a file, for whoever makes the scheme file. */
  'desk.saveCard': call({
    home: 'vault',
    available: 'always',
    input: z.strictObject({ token: fileToken }),
    output: z.strictObject({ bytes: z.int().positive() }),
    problems: ['not-found', 'choice-expired', ...DISK_PROBLEMS],
  }),
  /** Wipes the keys and forgets the lot. */
  'desk.close': call({
    home: 'vault',
    available: 'always',
    input: nothing,
    output: nothing,
    problems: [],
  }),
  /** Opens one more sealed release; nothing of it is written anywhere. */
  'desk.put': call({
    home: 'vault',
    available: 'always',
    input: z.strictObject({ name: fileName, file: fileBytes }),
    output: nothing,
    problems: ['not-found', 'lot-too-large'],
  }),
  /** Forgets the last files that were put there, as where the person stops. */
  'desk.takeBack': call({
    home: 'vault',
    available: 'always',
    input: z.strictObject({ count: fileCount }),
    output: nothing,
    problems: [],
  }),
  /** What opened of all that was put there, merged, and what was refused. */
  'desk.look': call({
    home: 'vault',
    available: 'always',
    input: nothing,
    output: lotSchema,
    problems: ['not-found', 'lot-too-large'],
  }),
  /** All that opened, merged, into the file that the researcher chose and nowhere else. */
  'desk.save': call({
    home: 'vault',
    available: 'always',
    input: z.strictObject({
      format: z.enum(DESK_FORMATS),
      token: fileToken,
      job: jobId,
      language: z.enum(LANGUAGES),
    }),
    /** Null where it was called off: nothing is left of it. */
    output: z.strictObject({ bytes: z.int().positive(), ...mergedShape }).nullable(),
    problems: [
      'not-found',
      'lot-too-large',
      'choice-expired',
      'name-taken',
      'folder-missing',
      ...DISK_PROBLEMS,
    ],
  }),
  /** The same as several files, in a new folder within the one that was chosen. */
  'desk.saveFolder': call({
    home: 'vault',
    available: 'always',
    input: z.strictObject({
      holds: z.enum(DESK_FOLDERS),
      token: fileToken,
      job: jobId,
      language: z.enum(LANGUAGES),
    }),
    output: z.strictObject({ name: z.string(), ...mergedShape }).nullable(),
    problems: [
      'not-found',
      'lot-too-large',
      'choice-expired',
      'name-taken',
      'folder-missing',
      ...DISK_PROBLEMS,
    ],
  }),
  /** One more file of counts. */
  'desk.putCounts': call({
    home: 'vault',
    available: 'always',
    input: z.strictObject({ name: fileName, file: fileBytes }),
    output: nothing,
    problems: ['not-found', 'lot-too-large'],
  }),
  'desk.takeBackCounts': call({
    home: 'vault',
    available: 'always',
    input: z.strictObject({ count: fileCount }),
    output: nothing,
    problems: [],
  }),
  /** Reads all files of counts that were put there. */
  'desk.lookAtCounts': call({
    home: 'vault',
    available: 'always',
    input: nothing,
    output: countsLotSchema,
    problems: ['not-found'],
  }),
  /** What may be shown of all counts, as a table and as text, into the folder that was chosen. */
  'desk.saveCounts': call({
    home: 'vault',
    available: 'always',
    input: z.strictObject({ token: fileToken, language: z.enum(LANGUAGES) }),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({
        /** In part: what a table of before told of some of these people is not told again. */
        outcome: z.enum(['saved', 'saved-in-part']),
        names: z.array(z.string()),
      }),
      z.strictObject({
        outcome: z.enum([
          /** Nothing may be said of fewer than ten people. */
          'too-few',
          /** Beside a table of before, this one would tell of fewer than ten people. */
          'too-close',
          /** What this folder keeps of earlier tables does not open with this key. */
          'unreadable-merges',
        ]),
      }),
    ]),
    problems: ['not-found', 'choice-expired', 'folder-missing', ...DISK_PROBLEMS],
  }),
} as const;
