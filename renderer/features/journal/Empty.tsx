import type { ReactNode } from 'react';

export interface EmptyProps {
  readonly line: string;
  readonly next: string;
  /** A link to the next thing. */
  readonly children?: ReactNode;
}

/** An empty place: one line, what to do next, no drawing. */
export function Empty({ line, next, children }: EmptyProps) {
  return (
    <div className="stack stack--tight">
      <p className="prose">{line}</p>
      <p className="small">
        {next} {children}
      </p>
    </div>
  );
}
