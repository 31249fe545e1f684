import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

import { selectedWords } from './selected-words.ts';
import type { Workbench } from './workbench.ts';

/** @returns what was last selected in the text, read when it is asked for. */
export function useLastSelection(
  text: RefObject<HTMLDivElement | null>,
  { passages }: Workbench,
): () => string {
  const last = useRef('');
  useEffect(() => {
    const listen = (): void => {
      const selection = document.getSelection();
      const anchor = selection?.anchorNode ?? null;
      if (anchor === null || text.current?.contains(anchor) !== true) return;
      last.current = selectedWords(selection, passages) ?? '';
    };
    document.addEventListener('selectionchange', listen);
    return () => {
      document.removeEventListener('selectionchange', listen);
    };
  }, [text, passages]);
  return () => last.current;
}
