/**
 * The paired story (R1): the same invented student's journey, written before and after. The first is
 * closed once it is written, and stays so until the second is; then both lie open side by side.
 */
import type { Answer, Entry } from './journal.ts';

/** Prompts whose words are the two stories. */
export const STORIES = { first: 'P01.1', second: 'P10.1' } as const;
export type StoryWave = keyof typeof STORIES;

/** @returns which story an entry of this pack holds, or null for none. */
export function storyOfPack(packId: string): StoryWave | null {
  if (STORIES.first.startsWith(`${packId}.`)) return 'first';
  return STORIES.second.startsWith(`${packId}.`) ? 'second' : null;
}

/** @returns the story's words, or null where the entry holds none. */
export function storyIn(entry: Pick<Entry, 'packId' | 'answers'>): Answer | null {
  const wave = storyOfPack(entry.packId);
  if (wave === null) return null;
  const answer = entry.answers.find(({ promptId }) => promptId === STORIES[wave]);
  return answer === undefined || answer.text.trim() === '' ? null : answer;
}
