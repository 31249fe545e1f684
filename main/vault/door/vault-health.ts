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
  const { noticeReadAt, recoveryConfirmedAt, rehearsedAt, wordsRehearsedAt } = profile;
  const isLongAgo = (...tries: readonly (string | null)[]): boolean =>
    tries.every((at) => at === null || now().getTime() - Date.parse(at) > YEAR_MS);
  const words = !hasWords ? 'none' : recoveryConfirmedAt === null ? 'unconfirmed' : 'confirmed';
  return {
    words,
    rehearsedAt,
    wordsRehearsedAt,
    // Typing some of the new words again was a rehearsal, too. Words that await it have a reminder of their own.
    rehearsalDue:
      isLongAgo(noticeReadAt, rehearsedAt) ||
      (words === 'confirmed' && isLongAgo(recoveryConfirmedAt, wordsRehearsedAt)),
    kdf:
      slot?.state === 'whole'
        ? { memoryMiB: slot.slot.memoryKiB / 1024, passes: slot.slot.passes }
        : null,
    renewing: door.renewing,
    records: door.records,
    place: await judgePlace(files.folder),
  };
}
