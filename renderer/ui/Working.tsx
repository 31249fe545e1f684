import { useEffect, useState } from 'react';

/** Below this nobody waits, so nothing is shown. */
const SHOWN_AFTER_MS = 500;

export interface WorkingProps {
  /** What is being done. */
  readonly label: string;
}

/** Shown after half a second. */
export function Working({ label }: WorkingProps) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setShown(true);
    }, SHOWN_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  if (!shown) return null;
  return (
    <div className="stack stack--tight">
      <p className="small" role="status">
        {label}
      </p>
      <progress className="working" aria-label={label} />
    </div>
  );
}
