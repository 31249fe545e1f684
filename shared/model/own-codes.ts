/** Codes that an author adds to the starter codebook: of their own, for every entry of the journal. */
import { z } from 'zod';

import type { Code } from '../content/codebook.ts';
import { codeSchema, LONGEST_CODE_NAME } from '../content/codebook.ts';
import { recordId } from './journal.ts';

export const MOST_OWN_CODES = 200;
export const LONGEST_BRIEF = 300;

/** What its author says of a code; the rest Verso fills in. */
export const codeWordsSchema = z.strictObject({
  name: z.string().max(LONGEST_CODE_NAME),
  /** A short definition; may be empty. */
  brief: z.string().max(LONGEST_BRIEF),
});
export type CodeWords = z.infer<typeof codeWordsSchema>;

export const ownCodesSchema = z.strictObject({
  id: recordId,
  codes: z.array(codeSchema).max(MOST_OWN_CODES),
  /** OWN-1 has gone once it was given: a code that was taken away gives its id to no other. */
  given: z.int().nonnegative(),
});
export type OwnCodes = z.infer<typeof ownCodesSchema>;

/** Told apart from the starter codebook's and from each other in print and on a screen. */
const COLOURS = ['#393B79', '#637939', '#8C6D31', '#843C39', '#7B4173', '#3182BD', '#E6550D'];

export function ownCode(number: number, { name, brief }: CodeWords): Code {
  return {
    id: `OWN-${String(number)}`,
    name,
    brief,
    use: '',
    doNotUse: '',
    parent: null,
    colour: COLOURS[(number - 1) % COLOURS.length] ?? '#393B79',
  };
}
