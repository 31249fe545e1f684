/** Tells the session that something was copied, so that it can empty the clipboard of it again. */
import type { Verso } from '../../shared/contract/client.ts';

const SIGNS = ['copy', 'cut'] as const;

export function reportCopies(verso: Verso): () => void {
  const onSign = (): void => {
    // Refused while locked: then there is nothing of the journal to copy.
    verso.call('session.copied', null).catch(() => undefined);
  };
  for (const sign of SIGNS) document.addEventListener(sign, onSign, { capture: true });
  return () => {
    for (const sign of SIGNS) document.removeEventListener(sign, onSign, { capture: true });
  };
}
