/**
 * Makes a vault. The key file is written first under a name of its own and renamed as the very last
 * step: until then there is no vault, and what an interrupted creation left is known as such.
 */
import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

import type { KdfChoice } from '../../../shared/contract/control.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import type { Role } from '../../../shared/model/scheme.ts';
import { toHex } from '../crypto/byte-layout.ts';
import type { KeyFile } from '../crypto/key-file.ts';
import { encodeKeyFile, KEY_FILE_FORMAT, ownerOf } from '../crypto/key-file.ts';
import { newRecoveryEntropy, toWords } from '../crypto/recovery-words.ts';
import { SecretBytes } from '../crypto/secret-bytes.ts';
import { sodium } from '../crypto/sodium.ts';
import { KEY_BYTES } from '../crypto/vault-keys.ts';
import { Journal } from '../journal/journal.ts';
import { syncFolder, writeFileAtomically } from '../store/atomic-file.ts';
import { asDiskProblem } from '../store/disk-problems.ts';
import { createDatabase, holdAlone } from '../store/open-database.ts';
import { wipeRing } from '../store/key-ring.ts';
import { RecordStore } from '../store/record-store.ts';
import type { VaultFiles } from '../store/vault-files.ts';
import { ownFolder } from '../store/vault-files.ts';
import { keyRingOf } from './key-ring-of.ts';
import { makePassphraseSlot, makeRecoverySlot } from './make-slots.ts';
import type { Surroundings } from './open-vault.ts';
import { anchorFor } from './open-vault.ts';
import { OpenVault } from './opened-vault.ts';
import { lookAtVault } from './vault-status.ts';

const VAULT_ID_BYTES = 16;
const FIRST_EPOCH = 1;

export interface CreatedVault {
  readonly vault: OpenVault;
  readonly recoveryWords: string[];
}

/**
 * @throws Problem `vault-exists` where another process was first; `not-enough-memory` or of the disk,
 * and then there is no vault and nothing left of one.
 */
export async function createVault(
  passphrase: Uint8Array,
  role: Role,
  around: Surroundings & { readonly kdf: KdfChoice },
): Promise<CreatedVault> {
  const { files } = around;
  const identity = {
    format: KEY_FILE_FORMAT,
    vaultId: toHex(sodium.randombytes_buf(VAULT_ID_BYTES)),
    epoch: FIRST_EPOCH,
  };
  const vaultKey = SecretBytes.random(KEY_BYTES);
  const entropy = newRecoveryEntropy();
  try {
    const owner = ownerOf(identity);
    const passphraseSlot = await makePassphraseSlot(vaultKey, owner, passphrase, around.kdf);
    const slots = [passphraseSlot, makeRecoverySlot(vaultKey, owner, entropy)];
    const keyFile: KeyFile = {
      ...identity,
      slots: slots.map((slot) => ({ state: 'whole', slot }) as const),
    };
    ownFolder(files.folder);
    ownFolder(files.deviceFolder);
    // Whoever made the folders: a vault in a folder whose name is lost in a power cut is lost with it.
    await syncFolder(dirname(files.folder));
    const vault = await aloneAtMaking(files, async () => {
      await writeFileAtomically(files.keysInMaking, encodeKeyFile(keyFile));
      return makeJournal(vaultKey, keyFile, role, around);
    });
    return { vault, recoveryWords: toWords(entropy) };
  } catch (error) {
    vaultKey.wipe();
    throw asDiskProblem(error);
  } finally {
    entropy.wipe();
  }
}

/**
 * Two processes that make a vault in one folder would clear away each other's database. The second
 * waits for the first and then finds its vault.
 */
async function aloneAtMaking(
  files: VaultFiles,
  make: () => Promise<OpenVault>,
): Promise<OpenVault> {
  const letGo = holdAlone(files.creationLock);
  try {
    if (lookAtVault(files).state !== 'none') throw Problem.of('vault-exists', {});
    await clearUnfinished(files);
    try {
      return await make();
    } catch (error) {
      await clearUnfinished(files).catch(() => undefined);
      throw error;
    }
  } finally {
    // The empty file stays: whoever waits for it would otherwise hold a file that has lost its name.
    letGo();
  }
}

async function makeJournal(
  vaultKey: SecretBytes,
  keyFile: KeyFile,
  role: Role,
  around: Surroundings,
): Promise<OpenVault> {
  const { files } = around;
  const ring = keyRingOf(vaultKey, keyFile);
  const database = createDatabase(files.database);
  let named = false;
  try {
    const store = RecordStore.begin(database, ring);
    const journal = Journal.begin(store, role, around.now);
    await syncFolder(files.folder);
    await rename(files.keysInMaking, files.keys);
    named = true;
    await syncFolder(files.folder);
    const anchor = anchorFor(ring, store, around);
    anchor.saw(store.manifest);
    return new OpenVault({ journal, vaultKey, ring, database, store, anchor, large: null });
  } catch (error) {
    database.close();
    wipeRing(ring);
    // Nobody was told of this vault or has its words. It gets back the name that says so, rather than
    // losing its keys, so that a kill on the way never leaves a database without them.
    if (named) await rename(files.keys, files.keysInMaking);
    throw error;
  }
}

/** Only ever called while alone, where there is no vault or by the creation that failed. */
async function clearUnfinished(files: VaultFiles): Promise<void> {
  for (const ending of ['', '-journal', '-wal', '-shm']) {
    await rm(`${files.database}${ending}`, { force: true });
  }
  // The database goes before what says that it was never finished, on the disk too: a database alone
  // would look like a journal that has lost its keys.
  await syncFolder(files.folder);
  await rm(files.keysInMaking, { force: true });
}
