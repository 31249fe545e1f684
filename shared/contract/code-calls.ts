/** The part of the contract about codes of the author's own, with which they mark passages. */
import { z } from 'zod';

import { codeSchema } from '../content/codebook.ts';
import { codeWordsSchema } from '../model/own-codes.ts';
import { call, CHANGE_PROBLEMS, nothing } from './call.ts';

const ownCodeId = z.string().regex(/^OWN-[1-9]\d{0,8}$/);
const codes = z.array(codeSchema);

export const codeContract = {
  /** In the order in which they were made. The starter codebook is content, and known to the window. */
  'release.codes': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: codes,
    problems: [],
  }),
  /** Makes a code, or changes what one is called. Its name leaves with the words, so it may name nobody. */
  'release.saveCode': call({
    home: 'vault',
    available: 'unlocked',
    /** Null for a new one. */
    input: codeWordsSchema.extend({ id: ownCodeId.nullable() }),
    output: z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), code: codeSchema, codes }),
      z.strictObject({
        ok: z.literal(false),
        why: z.enum(['no-name', 'name-taken', 'too-many', 'names-somebody']),
        /** Those that name somebody. */
        words: z.array(z.string()),
      }),
    ]),
    problems: ['not-found', ...CHANGE_PROBLEMS],
  }),
  /** Takes a code away that marks nothing in any copy. */
  'release.removeCode': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ id: ownCodeId }),
    output: z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), codes }),
      z.strictObject({ ok: z.literal(false), why: z.literal('in-use') }),
    ]),
    problems: ['not-found', ...CHANGE_PROBLEMS],
  }),
} as const;
