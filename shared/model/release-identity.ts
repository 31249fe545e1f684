/**
 * Under which name a person's copies go, in every wave (R11): chosen by them, not drawn from their name,
 * and fixed from the first hand-over on.
 */
import { z } from 'zod';

import { recordId } from './journal.ts';

export const POINTING_FACTS = ['role', 'pair', 'group'] as const;
export type PointingFact = (typeof POINTING_FACTS)[number];

/** Stands in file names on every system, and in a spreadsheet's cell as it is. */
const NAME_LIKE = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} _-]{0,38}[\p{L}\p{M}\p{N}])?$/u;

export const identityChoiceSchema = z.strictObject({
  pseudonym: z.string().regex(NAME_LIKE),
  /** Random code of the pair, or empty. */
  pair: z.union([z.literal(''), z.string().max(20).regex(NAME_LIKE)]),
  /** Name of one of the scheme's groups, or empty. */
  group: z.string().max(80),
  /** What shall be said of the person beside the pseudonym. */
  shown: z.array(z.enum(POINTING_FACTS)).max(POINTING_FACTS.length),
});
export type IdentityChoice = z.infer<typeof identityChoiceSchema>;

export const MOST_FOLDERS = 50;

export const releaseIdentitySchema = identityChoiceSchema.extend({
  id: recordId,
  /** Goes with the pseudonym and tells two people of one pseudonym apart. */
  participantId: recordId,
  /** Entries in the order of their first hand-over: the first is E01. */
  entries: z.array(recordId).max(20_000),
  /** Hand-overs so far. */
  handOvers: z.int().nonnegative(),
  /** Where copies and lists of originals were last put, so that the two are not put together (R10). */
  copyFolders: z.array(z.string()).max(MOST_FOLDERS),
  logFolders: z.array(z.string()).max(MOST_FOLDERS),
});
export type ReleaseIdentity = z.infer<typeof releaseIdentitySchema>;
