/** Which entries hold some words: all of them, in any order, with or without accents. */
import type { Entry } from '../../shared/model/journal.ts';

/** An entry and its words as they are searched. */
export interface Searchable {
  readonly entry: Entry;
  readonly folded: string;
}

export function searchable(entry: Entry): Searchable {
  const { title, answers } = entry;
  return { entry, folded: fold([title, ...answers.map(({ text }) => text)].join('\n')) };
}

export function search(all: readonly Searchable[], words: string): readonly Entry[] {
  const wanted = fold(words)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return all
    .filter(({ folded }) => wanted.every((word) => folded.includes(word)))
    .map(({ entry }) => entry);
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
