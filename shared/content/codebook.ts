/**
 * The starter codebook (brief, section 8.2): what an author may mark in their own words, and what a
 * researcher may begin with. Its words are English; the examples must come from the study's own data.
 */
import { z } from 'zod';

import codebookData from './codebook.json' with { type: 'json' };

/** MAXQDA cuts a longer name. */
export const LONGEST_CODE_NAME = 63;

export const codeSchema = z.strictObject({
  /** Short and upper case: "STR-BARR". */
  id: z.string().regex(/^[A-Z][A-Z0-9-]{0,19}$/),
  name: z.string().min(1).max(LONGEST_CODE_NAME),
  brief: z.string().max(1000),
  use: z.string().max(1000),
  doNotUse: z.string().max(1000),
  /** The code above it, which stands before it in the list. */
  parent: z.string().nullable(),
  colour: z.string().regex(/^#[0-9A-F]{6}$/),
});
export type Code = z.infer<typeof codeSchema>;

export const codebookSchema = z.strictObject({
  version: z.string().min(1).max(20),
  codes: z.array(codeSchema).min(1).max(500),
});
export type Codebook = z.infer<typeof codebookSchema>;

export const starterCodebook: Codebook = codebookSchema.parse(codebookData);
