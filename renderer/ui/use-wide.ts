import { useSyncExternalStore } from 'react';

/** Where two pages stand side by side; the same breakpoint as theme/spread.css, in rem. */
const TWO_PAGES_REM = 60;

function isWide(): boolean {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return window.innerWidth >= TWO_PAGES_REM * rem;
}

function onResize(listener: () => void): () => void {
  const observer = new ResizeObserver(listener);
  observer.observe(document.documentElement);
  return () => {
    observer.disconnect();
  };
}

/** Whether two pages are shown side by side. Follows the window and the text size. */
export function useWide(): boolean {
  return useSyncExternalStore(onResize, isWide);
}
