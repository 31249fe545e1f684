import { useEffect, useState } from 'react';

/** Below this nobody waits, so nothing is shown. */
const SHOWN_AFTER_MS = 500;

/** False at first, and true once what is waited for has taken half a second. */
export function useShownLate(): boolean {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setShown(true);
    }, SHOWN_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return isShown;
}
