/** Changes of the key file of an open vault. The file is either the old one or the new one. */
import { readFileSync } from 'node:fs';

import { Problem } from '../../../shared/errors/problems.ts';
import { sameBytes } from '../crypto/byte-layout.ts';
import type { KeyFile } from '../crypto/key-file.ts';
import { encodeKeyFile, parseKeyFile } from '../crypto/key-file.ts';
import { writeFileAtomically } from '../store/atomic-file.ts';
import { onDisk } from '../store/disk-problems.ts';
import type { VaultIdentity } from '../store/key-ring.ts';
import type { VaultFiles } from '../store/vault-files.ts';

/** @throws Problem of the disk, also where the file is no longer this vault's. */
export function readKeyFile(files: VaultFiles, { vaultId, epoch }: VaultIdentity): KeyFile {
  const parsed = parseKeyFile(onDisk(() => readFileSync(files.keys)));
  if (!parsed.ok || parsed.file.vaultId !== vaultId || parsed.file.epoch !== epoch) {
    throw Problem.of('disk-failed', { code: 'KEY_FILE_CHANGED' });
  }
  return parsed.file;
}

/**
 * @throws Problem of the disk. The old file then stands: where the new one already had its name and
 * could not be made to last, the old one gets it back, so that what was refused is not in force.
 */
export async function writeKeyFile(files: VaultFiles, keyFile: KeyFile): Promise<void> {
  const before = onDisk(() => readFileSync(files.keys));
  const after = encodeKeyFile(keyFile);
  try {
    await writeFileAtomically(files.keys, after);
  } catch (error) {
    if (mayHold(files.keys, after)) {
      await writeFileAtomically(files.keys, before).catch(() => undefined);
    }
    throw error;
  }
}

/** A file that cannot be read may hold anything. */
function mayHold(path: string, bytes: Uint8Array): boolean {
  try {
    return sameBytes(readFileSync(path), bytes);
  } catch {
    return true;
  }
}
