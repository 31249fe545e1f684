/** Which keys turn the page. Page Down needs two hands on some laptops, so each way has a second key. */

export interface Key {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  /** Part of a character that an input method is still composing. */
  readonly isComposing: boolean;
}

/** Page Down, Alt+Down, Ctrl or Cmd+Enter: next. Page Up, Alt+Up: back. */
export function turnOf(key: Key): 'next' | 'back' | null {
  if (key.isComposing || key.shiftKey) return null;
  const command = key.ctrlKey || key.metaKey;
  if (key.key === 'PageDown' && !command && !key.altKey) return 'next';
  if (key.key === 'PageUp' && !command && !key.altKey) return 'back';
  if (key.key === 'ArrowDown' && key.altKey && !command) return 'next';
  if (key.key === 'ArrowUp' && key.altKey && !command) return 'back';
  if (key.key === 'Enter' && command && !key.altKey) return 'next';
  return null;
}
