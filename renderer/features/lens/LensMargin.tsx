import type { Slip } from '../../../shared/lens/showing.ts';
import { lensWords } from '../../text/areas/lens.ts';
import { useWords } from '../../text/use-words.ts';
import './lens.css';
import { LensSlip } from './LensSlip.tsx';

export interface LensMarginProps {
  readonly slips: readonly Slip[];
  /** Silent in this entry. */
  readonly onNotNow: (patternId: string) => void;
  /** Silent for good. */
  readonly onNeverAgain: (patternId: string) => void;
  /** Back to the words. */
  readonly onLeave: () => void;
}

/**
 * Questions in the outer margin of the passage that is being written. It is no live region: whoever
 * writes is not spoken to. It comes after the words in the order of the keyboard, and Escape leads back.
 */
export function LensMargin({ slips, onNotNow, onNeverAgain, onLeave }: LensMarginProps) {
  const words = useWords(lensWords);
  if (slips.length === 0) return null;
  return (
    <aside
      className="lens"
      aria-label={words.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      <p className="lens__title" aria-hidden="true">
        {words.title}
      </p>
      <ul>
        {slips.map((slip) => (
          <li key={slip.pattern.id}>
            <LensSlip
              slip={slip}
              onNotNow={() => {
                onNotNow(slip.pattern.id);
                onLeave();
              }}
              onNeverAgain={() => {
                onNeverAgain(slip.pattern.id);
                onLeave();
              }}
            />
          </li>
        ))}
      </ul>
    </aside>
  );
}
