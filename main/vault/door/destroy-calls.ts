/** The contract's call for the end of a journal: it asks for the passphrase once more. */
import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import { destroyVault } from './destroy-vault.ts';
import { readKeyFile } from './key-file-writer.ts';
import type { OpenVault, VaultToRead } from './opened-vault.ts';
import type { VaultDoor } from './vault-door.ts';

interface BackupsToDestroy {
  readonly paths: readonly string[];
  /** Their folder, where it cannot be read: what is in it stays. */
  readonly outOfReach: string | null;
}
const NO_BACKUPS: BackupsToDestroy = { paths: [], outOfReach: null };

/** @param backupsOf the backups that this device knows of a vault. */
export function destroy(
  door: VaultDoor,
  backupsOf: (vault: OpenVault | VaultToRead) => Promise<BackupsToDestroy>,
  { passphrase, backupsToo }: CallInput<'vault.destroy'>,
): Promise<CallOutput<'vault.destroy'>> {
  return door.turns.alone(passphrase, async () => {
    const { vault } = door;
    const { files } = door.options;
    const keyFile = readKeyFile(files, vault.ring.identity);
    const tried = await door.triedCounted(keyFile, passphrase);
    if ('outcome' in tried) {
      if (tried.outcome === 'wait' || tried.outcome === 'wrong-passphrase') return tried;
      if (tried.outcome === 'not-enough-memory') throw Problem.of('not-enough-memory', {});
      throw Problem.of('disk-failed', { code: 'DAMAGED_SLOT' });
    }
    tried.vaultKey.wipe();
    const { paths, outOfReach } = backupsToo ? await backupsOf(vault) : NO_BACKUPS;
    const released = door.release();
    // Nothing of it is to be kept, so nothing that closing cannot write is lost.
    await released?.close().catch((error: unknown) => door.options.onBug('destroy.close', error));
    const { left, ...destroyed } = await destroyVault(files, paths);
    const unreached = outOfReach === null ? [] : [outOfReach];
    return { outcome: 'destroyed', ...destroyed, left: [...left, ...unreached] };
  });
}
