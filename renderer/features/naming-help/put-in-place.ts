import { caretAfter } from '../../../shared/naming/namings.ts';

/**
 * The one way to change an area's words that its own undo takes back; the platform has put no other in its
 * place.
 */
interface Typist {
  execCommand(command: 'insertText', dialog: false, words: string): boolean;
}

/**
 * Writes other words in a place of the area as if they were typed, and leaves the caret where it was among
 * the words around it.
 */
export function putInPlace(
  area: HTMLTextAreaElement,
  place: { readonly start: number; readonly end: number },
  words: string,
): void {
  // Without a place on the page the words would go wherever the keyboard is.
  if (!area.isConnected) return;
  const [from, to] = [area.selectionStart, area.selectionEnd];
  area.focus({ preventScroll: true });
  area.setSelectionRange(place.start, place.end);
  const typist: Typist = document;
  typist.execCommand('insertText', false, words);
  area.setSelectionRange(caretAfter(from, place, words), caretAfter(to, place, words));
}
