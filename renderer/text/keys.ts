/** Names of keys as they stand on the keyboard. */
import type { Language } from '../../shared/model/scheme.ts';

export interface Keys {
  readonly key: string;
  /** Ctrl, or Cmd on a Mac. */
  readonly main?: boolean;
  /** Alt, or Option on a Mac. */
  readonly alt?: boolean;
}

const FRENCH: Readonly<Record<string, string>> = { Enter: 'Entrée', Escape: 'Échap' };
const ENGLISH: Readonly<Record<string, string>> = { Escape: 'Esc' };

/** "Ctrl L", "⌘ L", "F6", "Ctrl Entrée", "Alt Enter". */
export function keysInWords(
  { key, main = false, alt = false }: Keys,
  isMac: boolean,
  language: Language,
): string {
  const names = language === 'fr' ? FRENCH : ENGLISH;
  const name = names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  const withMain = main ? `${isMac ? '⌘' : 'Ctrl'} ${name}` : name;
  return alt ? `${isMac ? '⌥' : 'Alt'} ${withMain}` : withMain;
}
