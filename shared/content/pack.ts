/** What a pack looks like, apart from the packs: the contract needs no more, and the door neither. */
import { z } from 'zod';

import { TIME_POINTS } from '../model/scheme.ts';

/** Words in English, and in French where the content has them. */
const wording = z.string().min(1).max(2000);
const localised = z.strictObject({ en: wording, fr: wording.optional() });

const promptSchema = z.strictObject({
  id: z.string().regex(/^[PFX]\d{2}\.\d{1,2}$/),
  /** A line in the table of contents. */
  label: localised,
  question: localised,
  /** The framework's own name for this step. */
  stage: z.string().min(1).max(200),
  /** Keys of `sources`. */
  sources: z.array(z.string().max(20)).min(1).max(20),
  sensitivity: z.enum(['L', 'M', 'H']),
  /** in: offered for release; out: only if the author asks; never: no path out exists. */
  release: z.enum(['in', 'out', 'never']),
  /** Asked in quick mode too. */
  quick: z.boolean(),
});

export const packSchema = z.strictObject({
  /** P: of the scheme. F: a framework for free choice. X: an extra one of a scheme file. */
  id: z.string().regex(/^[PFX]\d{2}$/),
  version: z.int().positive(),
  title: localised,
  role: z.enum(['mentee', 'mentor', 'both']),
  timePoints: z.array(z.enum(TIME_POINTS)).min(1).max(6),
  optional: z.boolean(),
  core: z.boolean(),
  framework: localised,
  note: z.string().max(2000),
  prompts: z.array(promptSchema).min(1).max(50),
});

export type Localised = z.infer<typeof localised>;
export type Pack = z.infer<typeof packSchema>;
export type Prompt = z.infer<typeof promptSchema>;
