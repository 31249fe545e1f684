/**
 * The prompt packs: who is asked what, when, and after which framework.
 * The words come from content written for Verso; `version` grows when a word changes,
 * because each answer stores the question that it answered.
 */
import { z } from 'zod';

import type { Language, Role, TimePoint } from '../model/scheme.ts';
import frameworksData from './frameworks.json' with { type: 'json' };
import { packSchema } from './pack.ts';
import type { Localised, Pack, Prompt } from './pack.ts';
import packsData from './packs.json' with { type: 'json' };
import sourcesData from './sources.json' with { type: 'json' };

const sourceSchema = z.strictObject({ citation: z.string().min(1), where: z.string().min(1) });

export type { Localised, Pack, Prompt } from './pack.ts';
export type Source = z.infer<typeof sourceSchema>;

export const packs: readonly Pack[] = z.array(packSchema).parse(packsData);
export const sources: Readonly<Record<string, Source>> = z
  .record(z.string(), sourceSchema)
  .parse(sourcesData);

/** Frameworks to choose from at any time, a blank page among them (R14). They belong to no step. */
export const frameworks: readonly Pack[] = z.array(packSchema).parse(frameworksData);

/** Version of every pack that Verso brings, by id: what a scheme file may name, and may not take over. */
export const shippedVersions: ReadonlyMap<string, number> = new Map(
  [...packs, ...frameworks].map(({ id, version }) => [id, version]),
);

/**
 * Extra packs of the scheme in use. A process and a window live for one unlock of one journal, and this
 * with them: whoever opens a journal puts its scheme's packs here.
 */
let extraPacks: readonly Pack[] = [];

export function shelveExtraPacks(extra: readonly Pack[]): void {
  extraPacks = extra;
}

/** The pack of this id, or undefined: an entry may come from a pack that is gone, or that is yet to come. */
export function findPack(id: string): Pack | undefined {
  return [...packs, ...frameworks, ...extraPacks].find((pack) => pack.id === id);
}

export function findPrompt(promptId: string): Prompt | undefined {
  return findPack(promptId.slice(0, 3))?.prompts.find((prompt) => prompt.id === promptId);
}

/**
 * Whether the answer to a prompt may leave, as its pack says. What this version does not know, such as a
 * question of a scheme that was left, may never leave: nobody can say any more what was promised for it.
 */
export function releaseOf(promptId: string): Prompt['release'] {
  return findPrompt(promptId)?.release ?? 'never';
}

export function packsFor(role: Role, timePoint?: TimePoint): readonly Pack[] {
  return [...packs, ...extraPacks].filter(
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
