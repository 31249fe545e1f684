/** Tells the session that somebody is there, at most every few seconds. */
import type { Verso } from '../../shared/contract/client.ts';

const EVERY_MS = 5000;
const SIGNS = ['keydown', 'pointerdown', 'wheel'] as const;

export function reportActivity(verso: Verso): () => void {
  let last = -EVERY_MS;
  const onSign = (): void => {
    const now = performance.now();
    if (now - last < EVERY_MS) return;
    last = now;
    // It fails only when the host is going away, and then it does not matter.
    verso.call('session.active', null).catch(() => undefined);
  };
  for (const sign of SIGNS) window.addEventListener(sign, onSign, { capture: true, passive: true });
  return () => {
    for (const sign of SIGNS) window.removeEventListener(sign, onSign, { capture: true });
  };
}
