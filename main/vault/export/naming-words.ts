import type { Language } from '../../../shared/model/scheme.ts';
import type { Finder } from '../deidentify/propose.ts';

/** Words of a text beside the passages that name somebody or somewhere by themselves; each once. */
export function namingWords(text: string, find: Finder, language: Language): string[] {
  const found = find(text, language)
    .filter(({ tier, class: kind }) => tier !== 'check' && kind === 'direct')
    .map(({ start, end }) => text.slice(start, end));
  return [...new Set(found)];
}
