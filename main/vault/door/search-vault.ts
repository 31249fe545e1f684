/** A search, also while a large journal is still being opened: what is found and not open yet goes first. */
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { ListQuery } from '../journal/entry-list.ts';
import type { PaceOptions } from '../long-work/pace.ts';
import { inParts, stopIfCalledOff } from '../long-work/pace.ts';
import type { OpenVault, VaultToRead } from './opened-vault.ts';

/** @throws CalledOff; as `LaterReading.wait`. */
export async function searchVault(
  vault: OpenVault | VaultToRead,
  query: ListQuery,
  work: PaceOptions = {},
): Promise<CallOutput<'entries.list'>> {
  const { entries } = vault.journal;
  const large = vault.mode === 'open' ? vault.large : null;
  const isReading = large?.isRead === false;
  const [opening, indexing] = inParts(work, isReading ? [1, 1] : [0, 1]);
  await large?.whenWordsAreThere(opening);
  await vault.journal.whenSearchReady(indexing);
  for (;;) {
    stopIfCalledOff(work);
    const awaited = entries.awaitedFor(query);
    if (awaited.length === 0 || large === null) return entries.list(query);
    await Promise.all(awaited.map((id) => large.whenHas(id)));
  }
}
