import { useEffect, useState } from 'react';

import { unlockWords } from '../../text/areas/unlock.ts';
import { useWords } from '../../text/use-words.ts';

/** Counts down in silence, and says once that one can try again. Mount it anew for each pause. */
export function PauseLeft({ seconds }: { readonly seconds: number }) {
  const words = useWords(unlockWords);
  const [end] = useState(() => performance.now() + seconds * 1000);
  const [left, setLeft] = useState(seconds);
  const over = left <= 0;
  useEffect(() => {
    if (over) return undefined;
    const timer = setInterval(() => {
      setLeft(Math.max(0, Math.ceil((end - performance.now()) / 1000)));
    }, 250);
    return () => {
      clearInterval(timer);
    };
  }, [end, over]);
  return (
    <div>
      {!over && <p className="small">{words.secondsLeft(left)}</p>}
      <p className="small" role="status">
        {over && words.tryNow}
      </p>
    </div>
  );
}
