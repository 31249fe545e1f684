import { useCallback, useEffect } from 'react';
import { flushSync } from 'react-dom';

import { areaId } from './Passage.tsx';
import type { WritingDesk } from './writing-desk.ts';

/** Ctrl or Cmd with J: no text key, and no system or browser takes it before the page. */
export const ONLY_ME_KEY = 'j';

/**
 * Turns the selection, or the paragraph at the caret, to "Only me" and back, by key and by the function
 * that is returned.
 * @param paused while a dialog is open.
 */
export function useOnlyMeKey(desk: WritingDesk, paused: boolean): () => void {
  const turn = useCallback(() => {
    const promptId = desk.view().current;
    const area = areaInHand(promptId);
    if (area === null) return;
    const [start, end] = [area.selectionStart, area.selectionEnd];
    const turned = flushSync(() =>
      desk.turnOnlyMe(promptId, Number(area.dataset['piece']), { start, end }),
    );
    if (turned === null) return;
    const next = document.getElementById(areaId(promptId, turned.index));
    if (!(next instanceof HTMLTextAreaElement)) return;
    next.focus();
    next.setSelectionRange(turned.offset, turned.offset);
  }, [desk]);
  useEffect(() => {
    if (paused) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
      if (isComposing || altKey || shiftKey || ctrlKey === metaKey) return;
      if (key.toLowerCase() !== ONLY_ME_KEY) return;
      event.preventDefault();
      turn();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [turn, paused]);
  return turn;
}

/** The area with the caret, if it is one of this question; else the question's first. */
function areaInHand(promptId: string): HTMLTextAreaElement | null {
  const focused = document.activeElement;
  if (focused instanceof HTMLTextAreaElement && focused.id.startsWith(areaId(promptId))) {
    return focused;
  }
  const first = document.getElementById(areaId(promptId));
  return first instanceof HTMLTextAreaElement ? first : null;
}
