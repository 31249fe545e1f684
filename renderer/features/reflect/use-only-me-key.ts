import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

import { isPress, ONLY_ME_KEYS } from './keys.ts';
import { areaId } from './Passage.tsx';
import type { WritingDesk } from './writing-desk.ts';

/**
 * Turns the selection, or the paragraph at the caret, to "Only me" and back, by key and by the function
 * that is returned. `isRefused` after a turn that would have made more stretches than an entry can hold.
 * @param paused while a dialog is open.
 */
export function useOnlyMeKey(
  desk: WritingDesk,
  paused: boolean,
): { readonly turn: () => void; readonly isRefused: boolean } {
  const [isRefused, setRefused] = useState(false);
  const turn = useCallback(() => {
    const promptId = desk.view().current;
    const area = areaInHand(promptId);
    if (area === null) return;
    const [start, end] = [area.selectionStart, area.selectionEnd];
    const turned = flushSync(() =>
      desk.turnOnlyMe(promptId, Number(area.dataset['piece']), { start, end }),
    );
    setRefused(turned === 'too-many');
    if (turned === null || turned === 'too-many') return;
    const next = document.getElementById(areaId(promptId, turned.index));
    if (!(next instanceof HTMLTextAreaElement)) return;
    next.focus();
    next.setSelectionRange(turned.offset, turned.offset);
  }, [desk]);
  useEffect(() => {
    if (paused) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!isPress(event, ONLY_ME_KEYS)) return;
      event.preventDefault();
      turn();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [turn, paused]);
  return { turn, isRefused };
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
