import type { ShownClueSet } from '../../../shared/contract/release-calls.ts';
import { releaseConsentWords } from '../../text/areas/release-consent.ts';
import { useWords } from '../../text/use-words.ts';
import { Trouble } from '../../ui/Trouble.tsx';

/** What tells together in this copy as it is decided now; nothing where nothing does. */
export function CluesStrip({ sets }: { readonly sets: readonly ShownClueSet[] }) {
  const words = useWords(releaseConsentWords);
  const open = sets.find(({ reason }) => reason.trim() === '');
  if (open === undefined) return null;
  const said =
    open.why === 'one-of-a-kind'
      ? words.stripRare(open.words)
      : words.strip(open.words, open.words.length);
  return (
    <Trouble>
      <p className="label">{words.stripTitle}</p>
      <p className="small" dir="auto">
        {said}
      </p>
    </Trouble>
  );
}
