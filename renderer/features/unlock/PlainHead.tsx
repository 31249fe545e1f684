import { Head } from '../../ui/Book.tsx';
import { Wordmark } from '../../ui/Wordmark.tsx';
import { LockButton } from '../places/index.ts';

/** A running head for an open journal that has something to settle first: nowhere to go, but to lock. */
export function PlainHead() {
  return (
    <Head
      left={
        <span className="brand">
          <Wordmark />
        </span>
      }
      right={<LockButton />}
    />
  );
}
