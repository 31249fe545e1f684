import type { Review } from '../../../shared/contract/release-calls.ts';
import { releaseConsentWords } from '../../text/areas/release-consent.ts';
import { releaseWords } from '../../text/areas/release.ts';
import { useWords } from '../../text/use-words.ts';
import { BackLink } from './BackLink.tsx';

export interface HeldBackProps {
  readonly review: Pick<Review, 'heldBy' | 'undecided'>;
  /** Null where words are decided in another place. */
  readonly onDecide: (() => void) | null;
}

/** What is still in the way, each as a sentence; nothing where nothing is. */
export function HeldBack({ review: { heldBy, undecided }, onDecide }: HeldBackProps) {
  const words = useWords(releaseConsentWords);
  const { exact } = useWords(releaseWords);
  if (heldBy.length === 0) return null;
  return (
    <section className="stack stack--title" aria-labelledby="held-back">
      <h2 className="label" id="held-back">
        {words.heldTitle}
      </h2>
      <ul className="stack stack--tight release-held">
        {heldBy.map((why) => (
          <li key={why}>
            {words.held[why]}{' '}
            {why === 'undecided' && onDecide !== null && (
              <BackLink onGo={onDecide}>{exact.decideThem(undecided)}</BackLink>
            )}
            {why === 'no-passage' && onDecide !== null && (
              <BackLink onGo={onDecide}>{exact.choosePassages}</BackLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
