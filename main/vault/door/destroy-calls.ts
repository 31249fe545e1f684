/** The contract's call for the end of a journal: it asks for the passphrase once more. */
import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import { destroyVault } from './destroy-vault.ts';
import { readKeyFile } from './key-file-writer.ts';
import type { OpenVault, VaultToRead } from './opened-vault.ts';
import type { VaultDoor } from './vault-door.ts';

/** @param backupsOf paths of the backups that this device knows of a vault. */
export function destroy(
  door: VaultDoor,
  backupsOf: (vault: OpenVault | VaultToRead) => Promise<readonly string[]>,
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
    const backups = backupsToo ? await backupsOf(vault) : [];
    const released = door.release();
    // Nothing of it is to be kept, so nothing that closing cannot write is lost.
    await released?.close().catch((error: unknown) => door.options.onBug('destroy.close', error));
    return { outcome: 'destroyed', ...(await destroyVault(files, backups)) };
  });
}
