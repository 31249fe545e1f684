/**
 * What a release hands over, whatever the format: the exact words that the author approved and the facts
 * that a researcher needs (brief, section 8.1). Nothing else has a place in it: no title, no name, no
 * calendar date but the month of the last consent, nothing of what was replaced. Writers take this and
 * nothing else, so what is not in here is in no file.
 */
import { z } from 'zod';

import { codebookSchema } from '../../../../shared/content/codebook.ts';
import { POINTING_FACTS } from '../../../../shared/model/release-identity.ts';
import { ROLES, TIME_POINTS } from '../../../../shared/model/scheme.ts';
import { cleaned } from '../final-text.ts';
import { COHORT_BANDS } from './cohort.ts';
import { documentFaults } from './document-rules.ts';

export const DOCUMENT_FORMAT = 'verso-release';
export const DOCUMENT_VERSION = 1;

const LONGEST_TEXT = 10_000_000;
export const MOST_PARTICIPANTS = 1000;
export const MOST_ENTRIES = 20_000;
/** Text as every writer may use it: NFC, line feeds, nothing that XML forbids. */
const words = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => cleaned(text) === text, 'not normalised');
const line = (longest: number) => words(longest).regex(/^[^\n\t]*$/u);
/** Stands in file names on every system, and in a spreadsheet's cell as it is. */
const nameLike = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} _-]{0,38}[\p{L}\p{M}\p{N}])?$/u;
/** 16 random bytes in lower-case hex; made for this purpose and used for no other. */
const randomId = z.string().regex(/^[0-9a-f]{32}$/);
const offset = z.int().nonnegative();

/** Windows keeps these names for devices, whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

export const pseudonymSchema = line(40)
  .regex(nameLike)
  .refine((name) => !DEVICE.test(name), 'a name that Windows keeps');
export const studyIdSchema = line(60).regex(nameLike);

const participantSchema = z.strictObject({
  /** Stays with the pseudonym over all waves of one study. Tells two people of one pseudonym apart. */
  id: randomId,
  pseudonym: pseudonymSchema,
  schemeRun: line(60).regex(nameLike).nullable(),
  /** Of that run. */
  cohortBand: z.enum(COHORT_BANDS),
  role: z.enum(ROLES).nullable(),
  /** Random code of the pair. */
  pair: line(20).regex(nameLike).nullable(),
  group: line(80).min(1).nullable(),
  /** What the author keeps in a small scheme although it points at them. */
  keptKnowingly: z.array(z.enum(POINTING_FACTS)).max(POINTING_FACTS.length),
});
export type Participant = z.infer<typeof participantSchema>;

const passageSchema = z.strictObject({
  promptId: z.string().regex(/^[A-Z0-9.-]{1,20}$/),
  /** The question as the author saw it. */
  prompt: words(2000),
  text: words(LONGEST_TEXT),
  /** Where `text` lies in the entry's text: code points, zero-based, end exclusive. */
  start: offset,
  end: offset,
});

const codingSchema = z.strictObject({
  code: z.string().max(20),
  /** In the entry's text: code points, zero-based, end exclusive. */
  start: offset,
  end: offset,
  coder: z.literal('author'),
});
export type Coding = z.infer<typeof codingSchema>;

const editsSchema = z.strictObject({
  /** Replacements in this entry; each stands in [brackets] in the text. */
  total: z.int().nonnegative(),
  /** By rule, A01 to A19; what touches a sensitive fact is counted together as `other`. */
  byRule: z.array(
    z.strictObject({
      rule: z.string().regex(/^(?:A\d{2}|other)$/),
      count: z.int().positive(),
    }),
  ),
});

const entrySchema = z.strictObject({
  participant: randomId,
  /** E01 is 1; the same number in every release of this entry. */
  number: z.int().min(1).max(9999),
  /** Which hand-over brought it; `number` counts the hand-overs of this participant from 1. */
  release: z.strictObject({ id: randomId, number: z.int().min(1).max(9999) }),
  timePoint: z.enum(TIME_POINTS),
  /** Number of the meeting, or null where the entry belongs to none. */
  sequence: z.int().min(1).max(999).nullable(),
  pack: z.strictObject({
    id: z.string().regex(/^[A-Z0-9-]{1,20}$/),
    version: z.int().positive(),
    title: line(200),
  }),
  locale: z.enum(['en-GB', 'fr-CA']),
  /** Questions and words in one piece, with a line feed at the end. */
  text: words(LONGEST_TEXT).min(1),
  passages: z.array(passageSchema).min(1).max(100),
  edits: editsSchema,
  /** Whether questions on deficit language were showing while it was written. */
  lensOn: z.boolean(),
  consent: z.strictObject({
    scope: z.enum(['entry', 'passages']),
    specialCategory: z.enum(['none', 'agreed']),
    /** Month of the last review: a day would often be the day of writing. */
    reviewed: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/),
  }),
  /** The author's note to the researcher. */
  memo: words(20_000).min(1).nullable(),
  codings: z.array(codingSchema).max(10_000),
});
export type ReleasedEntry = z.infer<typeof entrySchema>;

const shapeSchema = z.strictObject({
  format: z.literal(DOCUMENT_FORMAT),
  version: z.literal(DOCUMENT_VERSION),
  study: z.strictObject({ id: studyIdSchema.nullable() }),
  participants: z.array(participantSchema).min(1).max(MOST_PARTICIPANTS),
  entries: z.array(entrySchema).min(1).max(MOST_ENTRIES),
  codebook: codebookSchema,
});
/** Fits the shape; the rules that go across it are not yet known to hold. */
export type DocumentShape = z.infer<typeof shapeSchema>;

export const releaseDocumentSchema = shapeSchema
  .superRefine((document, context) => {
    for (const { rule, path } of documentFaults(document)) {
      context.addIssue({ code: 'custom', message: rule, path: [...path] });
    }
  })
  .brand<'ReleaseDocument'>();
export type ReleaseDocument = z.infer<typeof releaseDocumentSchema>;

/** For the file of JSON, whose rules across fields are in words in the README. */
export function releaseDocumentJsonSchema(): unknown {
  return z.toJSONSchema(shapeSchema, { target: 'draft-2020-12' });
}

/** Pseudonym and number of the entry: the name of its source and of its file, "P01-E01". */
export function labelOf(document: ReleaseDocument, entry: ReleasedEntry): string {
  return `${participantOf(document, entry).pseudonym}-E${String(entry.number).padStart(2, '0')}`;
}

export function participantOf(document: ReleaseDocument, entry: ReleasedEntry): Participant {
  const found = document.participants.find(({ id }) => id === entry.participant);
  if (found === undefined) throw new Error('an entry has no participant');
  return found;
}
