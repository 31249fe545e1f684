/**
 * What was promised of a scheme's own questions. A scheme file may come anew with a looser setting for a
 * question that was answered under a stricter one: "never leaves" holds for as long as the journal does.
 */
import { z } from 'zod';

import type { Pack } from './packs.ts';

const promptId = z.string().regex(/^X\d{2}\.\d{1,2}$/);

/** Ids of questions whose answers never leave. */
export const promisesSchema = z.array(promptId).max(5000);

/** Those of these packs, sorted, with those that were promised before. */
export function promisedOf(packs: readonly Pack[], before: readonly string[]): string[] {
  const prompts = packs.flatMap((pack) => pack.prompts);
  const never = prompts.filter(({ release }) => release === 'never').map(({ id }) => id);
  return [...new Set([...before, ...never])].sort();
}

/** The packs as they may be used where this was promised. */
export function keepingPromises(packs: readonly Pack[], promised: readonly string[]): Pack[] {
  return packs.map((pack) => ({
    ...pack,
    prompts: pack.prompts.map((prompt) =>
      promised.includes(prompt.id) ? { ...prompt, release: 'never' } : prompt,
    ),
  }));
}
