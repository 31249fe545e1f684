import { useCallback, useEffect, useRef } from 'react';

/** How long no key has been pressed, in milliseconds, before the margin may speak. */
export const PAUSE_MS = 900;

/**
 * Calls `onPause` when the writer has paused and the window has nothing else to do; and once at the start.
 * A keystroke costs one timer, however long the text.
 * @param again a change of it is a pause, too: another question, another choice.
 * What `onPause` returns ends what it began; the next key does.
 * @returns whether anything has been written since the page was opened.
 */
export function usePause(
  onPause: (hasWritten: boolean) => (() => void) | undefined,
  again: unknown,
): () => boolean {
  const latest = useRef(onPause);
  useEffect(() => {
    latest.current = onPause;
  });
  const hasWritten = useRef(false);
  useEffect(() => {
    let timer = 0;
    let idle = 0;
    let end: (() => void) | undefined;
    const stop = (): void => {
      end?.();
      end = undefined;
      window.clearTimeout(timer);
      window.cancelIdleCallback(idle);
    };
    const wait = (): void => {
      stop();
      timer = window.setTimeout(() => {
        idle = window.requestIdleCallback(
          () => {
            end = latest.current(hasWritten.current);
          },
          { timeout: 2000 },
        );
      }, PAUSE_MS);
    };
    const onInput = ({ target }: Event): void => {
      // The title and the fields of dialogs are no writing.
      if (!(target instanceof HTMLTextAreaElement) || target.closest('.leaf') === null) return;
      hasWritten.current = true;
      wait();
    };
    wait();
    window.addEventListener('input', onInput);
    return () => {
      stop();
      window.removeEventListener('input', onInput);
    };
  }, [again]);
  return useCallback(() => hasWritten.current, []);
}
