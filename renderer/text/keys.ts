/** Names of keys as they stand on the keyboard. */
import type { Language } from '../../shared/model/scheme.ts';

export interface Keys {
  readonly key: string;
  /** Ctrl, or Cmd on a Mac. */
  readonly main?: boolean;
}

const FRENCH: Readonly<Record<string, string>> = { Enter: 'Entrée', Escape: 'Échap' };
const ENGLISH: Readonly<Record<string, string>> = { Escape: 'Esc' };

/** "Ctrl L", "⌘ L", "F6", "Ctrl Entrée". */
export function keysInWords(
  { key, main = false }: Keys,
  isMac: boolean,
  language: Language,
): string {
  const names = language === 'fr' ? FRENCH : ENGLISH;
  const name = names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return main ? `${isMac ? '⌘' : 'Ctrl'} ${name}` : name;
}
