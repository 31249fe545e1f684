/** The lexicon of the lens: phrases worth looking at twice, each with its question and its source. */
import { z } from 'zod';

import { LANGUAGES } from '../model/scheme.ts';
import patternsData from './patterns.json' with { type: 'json' };

/**
 * D: the wording itself stands in the source, as criticised or as an instance. T: the source describes the
 * pattern, the wording is ours. B: background knowledge.
 */
export const SUPPORTS = ['D', 'T', 'B'] as const;

const patternSchema = z.strictObject({
  id: z.string().regex(/^[LF]\d{2}$/),
  language: z.enum(LANGUAGES),
  /** The family of framing that it belongs to. */
  kind: z.string().min(1),
  label: z.string().min(1),
  /** A regular expression for the flags i and u. */
  pattern: z.string().min(1),
  example: z.string().min(1),
  question: z.string().min(1),
  support: z.enum(SUPPORTS),
  sources: z.array(z.string()).min(1),
});
export type LensPattern = z.infer<typeof patternSchema>;

export const lensPatterns: readonly LensPattern[] = z.array(patternSchema).parse(patternsData);
