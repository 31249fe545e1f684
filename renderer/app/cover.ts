/**
 * The window's part of a lock: blank paper in the same frame, then the open draft is sent, then the
 * session is told. The session throws this page away a moment later.
 */
import type { Verso } from '../../shared/contract/client.ts';
import { sealEverything } from '../verso/seal-before-lock.ts';

export function coverOnLock(verso: Verso): () => void {
  return verso.on('locking', () => {
    document.documentElement.dataset['covered'] = '';
    void sealEverything().then(() => verso.call('session.sealed', null));
  });
}
