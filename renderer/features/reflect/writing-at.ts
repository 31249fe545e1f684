import { areaId } from './Passage.tsx';
import type { WritingDesk } from './writing-desk.ts';

/** An answer, and where in it the writer is. */
export interface WritingAt {
  readonly text: string;
  /** UTF-16 offset; the end where the keyboard is elsewhere. */
  readonly caret: number;
}

/** Reads the open answer: not at a keystroke, only when the writer pauses. */
export function writingAt(desk: WritingDesk, promptId: string): WritingAt {
  const text = desk.wordsOf(promptId);
  const area = document.activeElement;
  if (!(area instanceof HTMLTextAreaElement) || !area.id.startsWith(areaId(promptId))) {
    return { text, caret: text.length };
  }
  let before = 0;
  for (const { id } of desk.piecesOf(promptId)) {
    if (id === Number(area.dataset['piece'])) break;
    before += desk.wordsOfPiece(id).length + 1;
  }
  return { text, caret: before + area.selectionStart };
}
