import type { ReactNode } from 'react';

import { useShownLate } from './use-shown-late.ts';

export interface WorkingProps {
  /** What is being done. */
  readonly label: string;
  /** How far it is; a total of 0, or none of this, where nobody knows. */
  readonly progress?: { readonly done: number; readonly total: number };
  /** A way to stop it. */
  readonly children?: ReactNode;
}

/** Shown after half a second. */
export function Working({ label, progress, children }: WorkingProps) {
  if (!useShownLate()) return null;
  const isKnown = progress !== undefined && progress.total > 0;
  return (
    <div className="stack stack--tight">
      <p className="small" role="status">
        {label}
      </p>
      <progress
        className="working"
        aria-label={label}
        {...(isKnown && { value: progress.done, max: progress.total })}
      />
      {children !== undefined && <div className="cluster">{children}</div>}
    </div>
  );
}
