import type { Naming } from '../../../shared/naming/namings.ts';
import { areUnderlined, stretchesOf } from './underlined.ts';

export interface UnderlinesProps {
  /** The words of the area over which they lie, as they were when they were looked at. */
  readonly text: string;
  readonly namings: readonly Naming[];
  /** The one that the note in the margin is about. */
  readonly noted: Naming;
}

/**
 * Quiet lines under words of a text area, which cannot have any of its own: the same words lie beneath it,
 * unseen and unheard, and carry them.
 */
export function Underlines({ text, namings, noted }: UnderlinesProps) {
  if (!areUnderlined(namings)) return null;
  return (
    <div className="mirror" aria-hidden="true" dir="auto">
      {stretchesOf(text, namings).map(({ text: words, naming }, place) =>
        naming === null ? (
          words
        ) : (
          <span
            key={place}
            className={naming === noted ? 'mark mark--quiet mark--slip' : 'mark mark--quiet'}
          >
            {words}
          </span>
        ),
      )}
    </div>
  );
}
