/** The keys of the page on which one writes, besides those that turn it (turning.ts). */
import type { Keys } from '../../text/keys.ts';

/** No text key, and no system or browser takes either before the page. */
export const ONLY_ME_KEYS: Keys = { key: 'j', main: true };
export const FOCUS_KEYS: Keys = { key: 'b', main: true };
export const GO_ON_KEYS: Keys = { key: 'Enter', main: true };
/** Puts the words in place that the margin offers; no system has a use for it in a text. */
export const TAKE_KEYS: Keys = { key: 'Enter', alt: true };
/** Leaves in this entry what the margin points out. */
export const LEAVE_KEYS: Keys = { key: 'Escape' };

type Press = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

/** Whether a press is these keys and no others; Ctrl or Cmd, whichever the keyboard has. */
export function isPress(press: Press, { key, main = false, alt = false }: Keys): boolean {
  const { ctrlKey, metaKey, altKey, shiftKey, isComposing } = press;
  if (isComposing || altKey !== alt || shiftKey) return false;
  if (main ? ctrlKey === metaKey : ctrlKey || metaKey) return false;
  return press.key.toLowerCase() === key.toLowerCase();
}
