/** Long work that is called off half-way leaves everything as it was: over the real door in this process. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';

import type { CallName } from '../../shared/contract/contract.ts';
import { parseKeyFile } from '../../main/vault/crypto/key-file.ts';
import { SecretBytes } from '../../main/vault/crypto/secret-bytes.ts';
import { openVault } from '../../main/vault/door/open-vault.ts';
import { leakCalls } from '../../main/vault/leak-test/leak-calls.ts';
import { Jobs } from '../../main/vault/long-work/jobs.ts';
import { CalledOff } from '../../main/vault/long-work/pace.ts';
import {
  ENTRIES,
  expectGrown,
  expectStopped,
  filesIn,
  longWork,
  watched,
} from '../support/long-work.ts';
import { serve } from '../support/serve-household.ts';
import { bytesOf, PASSPHRASE } from '../support/vault-child.ts';
import { draftOf, listQuery, newId } from '../support/vault-samples.ts';

const NEW_PASSPHRASE = 'eleven copper kettles beside a window';

const { root, folder, now, person, unlocked, withBackup } = longWork();

describe('an unlock', () => {
  it('grows to its end, while other calls are answered', async () => {
    const one = person();
    const work = watched();
    let answered = 0;
    const asking = setInterval(() => {
      if (one.door.status().state === 'locked') answered += 1;
    }, 0);
    const onProgress: typeof work.onProgress = (progress) => {
      work.onProgress(progress);
      setImmediate(() => (answered += 1));
    };
    expect(await one.door.unlock(bytesOf(PASSPHRASE), { ...work, onProgress })).toEqual({
      outcome: 'unlocked',
    });
    clearInterval(asking);
    expect(answered).toBeGreaterThan(2);
    expectGrown(work);
  });

  it('called off, is a locked door and a vault of which no byte has changed', async () => {
    const before = filesIn(join(root(), 'one', 'vault'));
    const one = person();
    const work = watched(0.4);
    await expect(one.door.unlock(bytesOf(PASSPHRASE), work)).rejects.toBeInstanceOf(CalledOff);
    expectStopped(work);
    expect(one.door.status()).toEqual({ state: 'locked' });
    expect(filesIn(join(root(), 'one', 'vault'))).toEqual(before);
    // No wrong try was counted, and nothing holds the database.
    expect(await one.door.unlock(bytesOf(PASSPHRASE))).toEqual({ outcome: 'unlocked' });
    expect(one.door.journal.allEntries()).toHaveLength(ENTRIES);
    expect(one.bugs).toEqual([]);
  });

  it('called off, has wiped its keys', async () => {
    const keyFile = parseKeyFile(readFileSync(join(root(), 'one', 'vault', 'keys.verso')));
    if (!keyFile.ok) throw new Error(keyFile.why);
    const { files } = person();
    const around = { files, now, version: 'test', onBug: () => undefined };
    const off = new AbortController();
    off.abort();
    const key = SecretBytes.random(32);
    const work = { signal: off.signal };
    await expect(openVault(key, keyFile.file, around, { work })).rejects.toBeInstanceOf(CalledOff);
    expect(() => key.borrow((bytes) => bytes.length)).toThrow();
  });

  it('called off after a kill, leaves the log of changes that the kill left', async () => {
    const one = await unlocked();
    one.door.journal.entries.save(draftOf('Only in the log of changes.'));
    const killed = join(root(), 'killed');
    cpSync(join(root(), 'one'), killed, { recursive: true });
    const before = filesIn(join(killed, 'vault'));
    expect(Object.keys(before)).toContain('journal.db-wal');
    const two = person('killed');
    const work = watched(0.2);
    await expect(two.door.unlock(bytesOf(PASSPHRASE), work)).rejects.toBeInstanceOf(CalledOff);
    const after = filesIn(join(killed, 'vault'));
    expect(after['journal.db-wal']).toBe(before['journal.db-wal']);
    expect(after['journal.db']).toBe(before['journal.db']);
    const whole = watched();
    await two.door.unlock(bytesOf(PASSPHRASE), whole);
    expectGrown(whole);
    expect(two.door.journal.allEntries()).toHaveLength(ENTRIES + 1);
  });
});

describe('a search that waits for its index', () => {
  it('does not hold up a lock, and finds nothing more', async () => {
    const one = await unlocked();
    const { server, jobs, bugs } = serve(one, now);
    // Its words are not in the index before this turn is over.
    one.door.journal.entries.save(draftOf('A heron stood in the rain.'));
    const input = { ...listQuery({ words: 'heron' }), job: newId() };
    const asked = server({ kind: 'request', id: 1, call: 'entries.list', input });
    expect(jobs.progress(input.job)).not.toBeNull();
    await jobs.callOffAll();
    await one.door.close();
    expect(await asked).toMatchObject({ ok: true, value: { entries: [], total: 0 } });
    expect(bugs).toEqual([]);
  });

  it('answers when it is there, while other calls go before it', async () => {
    const { server } = serve(await unlocked(), now);
    const answers: string[] = [];
    const ask = async (call: CallName, input: unknown) => {
      const answer = await server({ kind: 'request', id: 1, call, input });
      answers.push(call);
      return answer;
    };
    const saved = ask('entries.save', draftOf('A heron stood in the rain.'));
    const [found] = await Promise.all([
      ask('entries.list', listQuery({ words: 'heron' })),
      ask('work.progress', { job: newId() }),
      saved,
    ]);
    expect(answers.at(-1)).toBe('entries.list');
    expect(found).toMatchObject({ ok: true, value: { total: 1 } });
  });
});

describe('going on with a damaged journal', () => {
  it('called off, leaves it open to be read, and can be begun again', async () => {
    const path = join(root(), 'one', 'vault', 'journal.db');
    const database = new Database(path);
    database.exec(
      'UPDATE records SET body = zeroblob(300) WHERE id = (SELECT min(id) FROM records)',
    );
    database.close();
    const one = person();
    expect(await one.door.unlock(bytesOf(PASSPHRASE))).toMatchObject({
      outcome: 'unlocked-to-read',
    });
    const before = filesIn(join(root(), 'one', 'vault'));
    const work = watched(0.3);
    await expect(one.door.goOn(work)).rejects.toBeInstanceOf(CalledOff);
    expectStopped(work);
    expect(filesIn(join(root(), 'one', 'vault'))).toEqual(before);
    expect(existsSync(one.files.replacement)).toBe(false);
    expect(one.door.status()).toMatchObject({ readOnly: { why: 'damaged' } });
    const whole = watched();
    expect((await one.door.goOn(whole)).setAside).toMatch(/^vault-set-aside-/);
    expectGrown(whole);
    expect(one.door.status()).toEqual({ state: 'unlocked', readOnly: null });
  });
});

describe('new keys', () => {
  it('called off before the key file names them, leave the ways in as they were', async () => {
    const one = await unlocked();
    const before = readFileSync(one.files.keys, 'hex');
    const off = new AbortController();
    const work = { signal: off.signal };
    const renewing = one.keyCare.renewKeys(bytesOf(NEW_PASSPHRASE), work);
    await new Promise((resolve) => setImmediate(resolve));
    off.abort();
    await expect(renewing).rejects.toBeInstanceOf(CalledOff);
    expect(readFileSync(one.files.keys, 'hex')).toBe(before);
    expect(one.door.journal.readProfile().recoveryConfirmedAt).toBeNull();
    await one.door.close();
    expect(await person().door.unlock(bytesOf(NEW_PASSPHRASE))).toEqual({
      outcome: 'wrong-passphrase',
    });
    expect(await person().door.unlock(bytesOf(PASSPHRASE))).toEqual({ outcome: 'unlocked' });
  });

  it('hold at any moment: a backup that waits for them is called off between two batches', async () => {
    const one = await withBackup();
    const renewing = one.keyCare.renewKeys(bytesOf(NEW_PASSPHRASE));
    const work = watched(0.15);
    const making = renewing.then(() => one.backups.make(work));
    await expect(making).rejects.toBeInstanceOf(CalledOff);
    expectStopped(work);
    one.door.journal.entries.save(draftOf('While they are being sealed.'));
    // It goes on by itself.
    await vi.waitFor(() => expect(one.door.renewing).toBe(0), { timeout: 10_000 });
    await one.door.close();
    const two = person();
    expect(await two.door.unlock(bytesOf(NEW_PASSPHRASE))).toEqual({ outcome: 'unlocked' });
    expect(two.door.journal.allEntries()).toHaveLength(ENTRIES + 2);
    expect(one.bugs).toEqual([]);
  });
});

describe('the leak test', () => {
  it('called off, keeps what was planted for a search that is not', async () => {
    const one = await unlocked();
    const phrase = 'seven quiet kettles beside the pier';
    const drafted = draftOf(phrase);
    one.door.journal.entries.save(drafted);
    one.door.openVault().journal.plantLeakTest({
      entryId: drafted.id,
      castId: newId(),
      phrases: [phrase],
    });
    for (const name of ['a', 'b', 'c']) {
      writeFileSync(join(folder(), name), Buffer.alloc(3 * 1024 * 1024));
    }
    const jobs = new Jobs();
    const calls = leakCalls({ door: one.door, places: () => [{ path: folder() }], jobs });
    const job = 'a'.repeat(32);
    const searching = Promise.resolve(calls['leakTest.search']({ job }));
    await vi.waitFor(() => expect(jobs.progress(job)?.done ?? 0).toBeGreaterThan(0), {
      interval: 1,
    });
    jobs.callOff(job);
    expect(await searching).toBeNull();
    expect(one.door.journal.plantedLeakTest()?.phrases).toEqual([phrase]);
    expect(one.door.journal.readEntry(drafted.id).answers[0]?.text).toBe(phrase);
    expect(await calls['leakTest.search']({ job })).toMatchObject({ files: 3, hits: [] });
    expect(one.door.journal.plantedLeakTest()).toBeNull();
  });
});
