import type { ReadOnly } from '../../../shared/model/vault.ts';
import type { ReasonId } from '../../text/areas/read-only.ts';

/**
 * Which words a journal to be read only gets. Where records are put back or added, or the manifest is
 * damaged, every record opens: to say that something cannot be read would be false.
 */
export function reasonOf({ why, lostCount, unnamedMissing }: ReadOnly): ReasonId {
  return why === 'damaged' && lostCount + unnamedMissing === 0 ? 'unmatched' : why;
}
