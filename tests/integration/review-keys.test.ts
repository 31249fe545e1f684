/** What a change of keys must survive: a disk that fails in it, an old copy after it, half of a pair. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { afterEach, expect, it, vi } from 'vitest';

import { parseKeyFile, slotOf } from '../../main/vault/crypto/key-file.ts';
import { RecordStore } from '../../main/vault/store/record-store.ts';
import type { VaultFiles } from '../../main/vault/store/vault-files.ts';
import { Problem } from '../../shared/errors/problems.ts';
import { households, problemOf } from '../support/households.ts';
import { bytesOf, PASSPHRASE } from '../support/vault-child.ts';
import { draftOf } from '../support/vault-samples.ts';

const SECOND = 'eleven copper kettles beside a window';
const THIRD = 'four paper boats under the viaduct';
const { root, withJournal, reopened, person } = households();

afterEach(() => void vi.restoreAllMocks());

function keyFileOf(files: VaultFiles) {
  const parsed = parseKeyFile(readFileSync(files.keys));
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed.file;
}

const finished = (files: VaultFiles): Promise<void> =>
  vi.waitFor(() => expect(slotOf(keyFileOf(files), 'previous')).toBeUndefined(), 20_000);

it('keys renewed twice lose nothing where the disk failed before the first record', async () => {
  const one = await withJournal();
  const failing = vi.spyOn(RecordStore.prototype, 'adopt').mockImplementationOnce(() => {
    throw Problem.of('disk-full', {});
  });
  await one.keyCare.renewKeys(bytesOf(SECOND));
  await vi.waitFor(() => expect(one.bugs).toHaveLength(1));
  failing.mockRestore();
  await one.keyCare.renewKeys(bytesOf(THIRD));
  await finished(one.files);
  await one.door.close();
  const two = await reopened(THIRD);
  expect(two.outcome).toEqual({ outcome: 'unlocked' });
  expect(two.door.journal.allEntries()).toHaveLength(3);
});

it('keys are not renewed a second time while the disk still takes nothing', async () => {
  const one = await withJournal();
  const failing = vi.spyOn(RecordStore.prototype, 'adopt').mockImplementation(() => {
    throw Problem.of('disk-full', {});
  });
  await one.keyCare.renewKeys(bytesOf(SECOND));
  expect(await problemOf(one.keyCare.renewKeys(bytesOf(THIRD)))).toBe('disk-full');
  failing.mockRestore();
  await one.door.close();
  const two = await reopened(SECOND);
  expect(two.outcome).toEqual({ outcome: 'unlocked' });
  expect(two.door.journal.allEntries()).toHaveLength(3);
});

it('a copy of the time before new keys is known to be older, and is taken only on request', async () => {
  const one = await withJournal();
  await one.door.close();
  cpSync(one.files.folder, join(root(), 'old'), { recursive: true });
  const two = await reopened();
  await two.keyCare.renewKeys(bytesOf(SECOND));
  two.door.journal.entries.save(draftOf('Under the new key.'));
  await finished(two.files);
  await two.door.close();
  rmSync(one.files.folder, { recursive: true });
  cpSync(join(root(), 'old'), one.files.folder, { recursive: true });
  const three = await reopened();
  expect(three.outcome).toMatchObject({
    outcome: 'unlocked-to-read',
    readOnly: { why: 'older-copy', wholeEntries: 3 },
  });
  expect(await three.door.goOn()).toEqual({ setAside: null });
  three.door.journal.entries.save(draftOf('Onwards.'));
  await three.door.close();
  expect((await reopened()).outcome).toEqual({ outcome: 'unlocked' });
});

it.each(['keys.verso', 'journal.db'])(
  'an old %s beside its renewed other half is no journal that has lost everything',
  async (name) => {
    const one = await withJournal();
    await one.door.close();
    const old = readFileSync(join(one.files.folder, name));
    const two = await reopened();
    await two.keyCare.renewKeys(bytesOf(SECOND));
    await finished(two.files);
    await two.door.close();
    writeFileSync(join(one.files.folder, name), old);
    const passphrase = name === 'keys.verso' ? PASSPHRASE : SECOND;
    expect((await reopened(passphrase)).outcome).toEqual({ outcome: 'faulty', fault: 'swapped' });
  },
);

it('the words are not revoked where they are the only way in', async () => {
  const one = await withJournal();
  await one.door.close();
  const keys = readFileSync(one.files.keys);
  // In the salt of the first slot, the passphrase's.
  keys[44 + 20] = (keys[44 + 20] ?? 0) ^ 1;
  writeFileSync(one.files.keys, keys);
  const two = person();
  expect(await two.door.unlockWithWords(bytesOf(one.recoveryWords))).toEqual({
    outcome: 'unlocked-by-words',
  });
  expect(await problemOf(two.keyCare.revokeRecoveryWords())).toBe('disk-failed');
  await two.door.close();
  const three = person();
  expect(await three.door.unlockWithWords(bytesOf(one.recoveryWords))).toEqual({
    outcome: 'unlocked-by-words',
  });
  // With a new passphrase they may go.
  await three.keyCare.changePassphrase(bytesOf(SECOND));
  await three.keyCare.revokeRecoveryWords();
  await three.door.close();
  expect((await reopened(SECOND)).outcome).toEqual({ outcome: 'unlocked' });
});

it('a journal that is mended in the middle of a change of keys goes on with it at once', async () => {
  const one = await withJournal(8);
  const [hit] = one.door.journal.allEntries();
  const cut = vi.spyOn(RecordStore.prototype, 'sealAnew').mockImplementation(() => {
    throw Problem.of('disk-full', {});
  });
  await one.keyCare.renewKeys(bytesOf(SECOND));
  await vi.waitFor(() => expect(one.bugs).toHaveLength(1));
  await one.door.close();
  cut.mockRestore();
  const database = new Database(one.files.database);
  database.exec(`UPDATE records SET body = zeroblob(1100) WHERE id = x'${hit?.id ?? ''}'`);
  database.close();
  const two = await reopened(SECOND);
  expect(two.outcome).toMatchObject({ readOnly: { why: 'damaged', wholeEntries: 7 } });
  await two.door.goOn();
  await finished(two.files);
  await two.door.close();
  expect((await reopened(SECOND)).outcome).toEqual({ outcome: 'unlocked' });
});
