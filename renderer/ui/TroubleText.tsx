export interface TroubleTextProps {
  /** What happened. */
  readonly what: string;
  /** Whether anything is lost. */
  readonly lost?: string;
  /** What to do now. */
  readonly next: string;
}

/** The sentences of a trouble, the first of them firm. */
export function TroubleText({ what, lost, next }: TroubleTextProps) {
  return (
    <p>
      <strong>{what}</strong> {lost !== undefined && <>{lost} </>}
      {next}
    </p>
  );
}
