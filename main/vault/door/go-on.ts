/**
 * The person's decision that a copy counts as it is. A whole one, older or other than this device knows,
 * is simply taken; of a damaged one, what is whole makes a new vault, and the damaged one is set aside
 * as it lies there.
 */
import { readFileSync } from 'node:fs';

import { Problem } from '../../../shared/errors/problems.ts';
import { recordId } from '../../../shared/model/journal.ts';
import type { KeyFile } from '../crypto/key-file.ts';
import { parseKeyFile } from '../crypto/key-file.ts';
import { writeFileAtomically } from '../store/atomic-file.ts';
import { buildDatabase } from '../store/build-database.ts';
import { onDisk } from '../store/disk-problems.ts';
import { encodeLabel, labelOf } from '../store/record-label.ts';
import { encodePayload } from '../store/record-payload.ts';
import type { Change } from '../store/record-store.ts';
import type { PaceOptions } from '../long-work/pace.ts';
import { inParts, stopIfCalledOff } from '../long-work/pace.ts';
import type { Surroundings } from './open-vault.ts';
import { openVault } from './open-vault.ts';
import type { OpenVault, VaultToRead } from './opened-vault.ts';
import { replaceVault } from './replace-vault.ts';

export interface GoneOn {
  /** To read again where the disk still takes no writing. */
  readonly opened: OpenVault | VaultToRead;
  /** The name of the folder that holds the damaged vault; null where nothing had to be left behind. */
  readonly setAside: string | null;
}

/**
 * Ends `vault`, but only once another has taken its place; until then it can be called off.
 * @throws Problem of the disk, CalledOff.
 */
export async function goOnWith(
  vault: VaultToRead,
  around: Surroundings,
  work: PaceOptions = {},
): Promise<GoneOn> {
  const { files } = around;
  const bytes = onDisk(() => readFileSync(files.keys));
  const parsed = parseKeyFile(bytes);
  if (!parsed.ok) throw Problem.of('disk-failed', { code: 'KEY_FILE_CHANGED' });
  if (vault.readOnly.why !== 'damaged') {
    const opened = await reopen(vault, parsed.file, around, work);
    await vault.close();
    return { opened, setAside: null };
  }
  const [mending, { onProgress }] = inParts(work, [3, 2]);
  const setAside = await mend(vault, bytes, around, mending);
  // What is mended has taken its place: from here on it can only go on.
  const opened = await reopen(vault, parsed.file, around, { ...(onProgress && { onProgress }) });
  await vault.close();
  return { opened, setAside };
}

function mend(
  { database, closeDatabase, ring, whole, lastCounter, journal }: VaultToRead,
  keyFile: Uint8Array,
  { files, now }: Surroundings,
  work: PaceOptions,
): Promise<string | null> {
  const fill: Parameters<typeof replaceVault>[1] = async (target) => {
    // An earlier attempt got as far as the change of names; the next unlock begins anew.
    if (!database.open) throw Problem.of('disk-failed', { code: 'UNLOCK_AGAIN' });
    const parts = {
      path: target.database,
      from: database,
      ring,
      elements: whole,
      counter: lastCounter,
      changes: journal.hasOwnProfile ? [] : [profileAgain(journal)],
    };
    await buildDatabase(parts, work);
    await writeFileAtomically(target.keys, keyFile);
    stopIfCalledOff(work);
    // Windows renames no folder with an open file in it.
    closeDatabase();
  };
  return replaceVault(files, fill, now());
}

/** A journal without its profile could never be opened in full. */
function profileAgain(journal: VaultToRead['journal']): Change {
  const value = { ...journal.readProfile(), id: recordId.parse(journal.newId()) };
  const payload = { kind: 'profile', version: 3, value } as const;
  const label = encodeLabel(labelOf(payload));
  return { op: 'put', id: value.id, data: encodePayload(payload), label };
}

async function reopen(
  vault: VaultToRead,
  keyFile: KeyFile,
  around: Surroundings,
  work: PaceOptions,
): Promise<OpenVault | VaultToRead> {
  // A reader of the file would keep it from being opened for one process alone.
  vault.closeDatabase();
  const key = vault.vaultKey.copy();
  const opening = await openVault(key, keyFile, around, { acceptAge: true, work });
  if (!opening.ok) throw Problem.of('disk-failed', { code: opening.outcome.outcome.slice(0, 20) });
  return opening.vault;
}
