import { useShownLate } from './use-shown-late.ts';

export interface WorkingProps {
  /** What is being done. */
  readonly label: string;
}

/** Shown after half a second. */
export function Working({ label }: WorkingProps) {
  if (!useShownLate()) return null;
  return (
    <div className="stack stack--tight">
      <p className="small" role="status">
        {label}
      </p>
      <progress className="working" aria-label={label} />
    </div>
  );
}
