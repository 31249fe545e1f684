/** What the person should know of their ways in and of where the journal lies. */
import { readFileSync } from 'node:fs';

import type { VaultHealth } from '../../../shared/model/vault.ts';
import { parseKeyFile, slotOf } from '../crypto/key-file.ts';
import { judgePlace } from '../place/judge-place.ts';
import { onDisk } from '../store/disk-problems.ts';
import type { VaultDoor } from './vault-door.ts';

const YEAR_MS = 365 * 24 * 3_600_000;

/** @throws Problem `locked` or of the disk. */
export async function vaultHealth(door: VaultDoor): Promise<VaultHealth> {
  const { files, now } = door.options;
  const profile = door.journal.readProfile();
  const parsed = parseKeyFile(onDisk(() => readFileSync(files.keys)));
  const slot = parsed.ok ? slotOf(parsed.file, 'passphrase') : undefined;
  const hasWords = parsed.ok && slotOf(parsed.file, 'recovery') !== undefined;
  // Typing some of the new words again was a rehearsal, too.
  const lastTried = [profile.noticeReadAt, profile.recoveryConfirmedAt, profile.rehearsedAt]
    .flatMap((at) => (at === null ? [] : [Date.parse(at)]))
    .reduce((latest, at) => Math.max(latest, at), 0);
  return {
    words: !hasWords ? 'none' : profile.recoveryConfirmedAt === null ? 'unconfirmed' : 'confirmed',
    rehearsedAt: profile.rehearsedAt,
    rehearsalDue: now().getTime() - lastTried > YEAR_MS,
    kdf:
      slot?.state === 'whole'
        ? { memoryMiB: slot.slot.memoryKiB / 1024, passes: slot.slot.passes }
        : null,
    renewing: door.renewing,
    place: await judgePlace(files.folder),
  };
}
