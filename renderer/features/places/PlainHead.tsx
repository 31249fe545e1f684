import { Head } from '../../ui/Book.tsx';
import { Wordmark } from '../../ui/Wordmark.tsx';
import { LockButton } from './LockButton.tsx';

export interface PlainHeadProps {
  /** A journal is open. */
  readonly lock?: boolean;
}

/** A running head where something is to be settled first: nowhere to go, but to lock what is open. */
export function PlainHead({ lock = true }: PlainHeadProps) {
  return (
    <Head
      left={
        <span className="brand">
          <Wordmark />
        </span>
      }
      right={lock && <LockButton />}
    />
  );
}
