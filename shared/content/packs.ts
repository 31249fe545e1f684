/**
 * The prompt packs: who is asked what, when, and after which framework.
 * The words come from content written for Verso; `version` grows when a word changes,
 * because each answer stores the question that it answered.
 */
import { z } from 'zod';

import type { Language, Role, TimePoint } from '../model/scheme.ts';
import { TIME_POINTS } from '../model/scheme.ts';
import packsData from './packs.json' with { type: 'json' };
import sourcesData from './sources.json' with { type: 'json' };

/** Words in English, and in French where the content has them. */
const localised = z.strictObject({ en: z.string().min(1), fr: z.string().min(1).optional() });

const promptSchema = z.strictObject({
  id: z.string().regex(/^P\d{2}\.\d{1,2}$/),
  /** A line in the table of contents. */
  label: localised,
  question: localised,
  /** The framework's own name for this step. */
  stage: z.string().min(1),
  /** Keys of `sources`. */
  sources: z.array(z.string()).min(1),
  sensitivity: z.enum(['L', 'M', 'H']),
  /** in: offered for release; out: only if the author asks; never: no path out exists. */
  release: z.enum(['in', 'out', 'never']),
  /** Asked in quick mode too. */
  quick: z.boolean(),
});

const packSchema = z.strictObject({
  id: z.string().regex(/^P\d{2}$/),
  version: z.int().positive(),
  title: localised,
  role: z.enum(['mentee', 'mentor', 'both']),
  timePoints: z.array(z.enum(TIME_POINTS)).min(1),
  optional: z.boolean(),
  core: z.boolean(),
  framework: localised,
  note: z.string(),
  prompts: z.array(promptSchema).min(1),
});

const sourceSchema = z.strictObject({ citation: z.string().min(1), where: z.string().min(1) });

export type Localised = z.infer<typeof localised>;
export type Pack = z.infer<typeof packSchema>;
export type Prompt = z.infer<typeof promptSchema>;
export type Source = z.infer<typeof sourceSchema>;

export const packs: readonly Pack[] = z.array(packSchema).parse(packsData);
export const sources: Readonly<Record<string, Source>> = z
  .record(z.string(), sourceSchema)
  .parse(sourcesData);

/** The pack of this id, or undefined: an entry may come from a pack that this version lacks. */
export function findPack(id: string): Pack | undefined {
  return packs.find((pack) => pack.id === id);
}

export function findPrompt(promptId: string): Prompt | undefined {
  return findPack(promptId.slice(0, 3))?.prompts.find((prompt) => prompt.id === promptId);
}

export function packsFor(role: Role, timePoint?: TimePoint): readonly Pack[] {
  return packs.filter(
    (pack) =>
      (pack.role === role || pack.role === 'both') &&
      (timePoint === undefined || pack.timePoints.includes(timePoint)),
  );
}

/** The prompts that are asked: all of them, or the starred ones where the pack has any. */
export function promptsOf(pack: Pack, quick: boolean): readonly Prompt[] {
  const starred = pack.prompts.filter((prompt) => prompt.quick);
  return quick && starred.length > 0 ? starred : pack.prompts;
}

export function hasQuickMode(pack: Pack): boolean {
  return pack.prompts.some((prompt) => prompt.quick);
}

/** The words in the reader's language, with the language that they are really in: it may be English. */
export function inLanguage(
  words: Localised,
  language: Language,
): { readonly text: string; readonly language: Language } {
  if (language === 'fr' && words.fr !== undefined) return { text: words.fr, language: 'fr' };
  return { text: words.en, language: 'en' };
}
