/** Backups that are made while somebody writes, or called off half-way: over the real door in this process. */
import { mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { PaceOptions } from '../../main/vault/long-work/pace.ts';
import { CalledOff } from '../../main/vault/long-work/pace.ts';
import {
  ENTRIES,
  expectGrown,
  expectStopped,
  filesIn,
  longWork,
  watched,
} from '../support/long-work.ts';
import { bytesOf, PASSPHRASE } from '../support/vault-child.ts';
import { draftOf } from '../support/vault-samples.ts';

const NEW_PASSPHRASE = 'eleven copper kettles beside a window';

const { root, folder, person, withBackup } = longWork();
const names = (): readonly string[] => readdirSync(folder()).toSorted();

describe('a backup', () => {
  it('grows to its end, and is the state of one moment while somebody writes', async () => {
    const one = await withBackup();
    const { entries } = one.door.journal;
    const [kept, thrown] = one.door.journal.allEntries();
    if (kept === undefined || thrown === undefined) throw new Error('no entries');
    const work = watched();
    const until = (share: number): boolean =>
      work.shares.filter((one) => one >= share).length === 1;
    let state: unknown = null;
    const onProgress: typeof work.onProgress = (progress) => {
      work.onProgress(progress);
      // While rows are copied: one comes, one changes, one goes.
      if (until(0.2)) {
        entries.save(draftOf('Meanwhile.'));
        entries.save(draftOf('Other words.', { id: kept.id }));
        entries.discard(thrown.id);
        one.door.emptyWastebasket();
        state = one.door.journal.allEntries();
      }
      // While the copy is opened again: that is for the next one.
      if (until(0.8)) entries.save(draftOf('Later.'));
    };
    const made = await one.backups.make({ ...work, onProgress });
    expectGrown(work);
    expect(made.files).toHaveLength(2);
    expect(made).toMatchObject({ isDue: true, trouble: null });
    expect(one.door.journal.allEntries()).toHaveLength(ENTRIES + 2);
    // Before the lock, which makes another backup where it has the time.
    const two = person('two');
    two.targets.announce('t', folder());
    const name = (await two.restore.lookIn({ token: 't' }))?.files[0]?.name ?? '';
    await two.restore.open({ name, way: 'passphrase', secret: bytesOf(PASSPHRASE) });
    await two.restore.restore();
    expect(two.door.journal.allEntries()).toEqual(state);
    await one.door.close();
  });

  it('called off, is not there, and the older one is as it was', async () => {
    const one = await withBackup();
    const before = filesIn(folder());
    for (const make of ['make', 'removeOlder'] as const) {
      const work = watched(0.5);
      await expect(one.backups[make](work)).rejects.toBeInstanceOf(CalledOff);
      expectStopped(work);
      expect(filesIn(folder())).toEqual(before);
      expect(await one.backups.read()).toMatchObject({ isDue: true, trouble: null });
    }
    await one.backups.make();
    expect(names().filter((name) => name.endsWith('.verso'))).toHaveLength(2);
  });

  it('called off with its folder, leaves the folder of before', async () => {
    const one = await withBackup();
    const other = mkdtempSync(join(root(), 'other-'));
    one.targets.announce('t', other);
    await expect(one.backups.useFolder('t', watched(0.5))).rejects.toBeInstanceOf(CalledOff);
    expect(readdirSync(other)).toEqual([]);
    expect(await one.backups.read()).toMatchObject({ folder: folder(), trouble: null });
  });

  it('called off while others have their turn, is never begun', async () => {
    const one = await withBackup();
    const off = new AbortController();
    const first = one.backups.make();
    const second = one.backups.make({ signal: off.signal });
    off.abort();
    await expect(second).rejects.toBeInstanceOf(CalledOff);
    expect((await first).files).toHaveLength(2);
  });

  it('is opened and put in the place of a journal, or called off and is not', async () => {
    const one = await withBackup();
    await one.door.close();
    const two = person('two');
    await two.door.create(bytesOf(NEW_PASSPHRASE), 'mentor');
    two.targets.announce('t', folder());
    const name = (await two.restore.lookIn({ token: 't' }))?.files[0]?.name ?? '';
    const open = (work?: PaceOptions) =>
      two.restore.open({ name, way: 'passphrase', secret: bytesOf(PASSPHRASE) }, work);
    const opening = watched(0.5);
    await expect(open(opening)).rejects.toBeInstanceOf(CalledOff);
    expectStopped(opening);
    await expect(two.restore.restore()).rejects.toThrow();
    const whole = watched();
    expect(await open(whole)).toMatchObject({
      outcome: 'opened',
      preview: { entries: ENTRIES + 1 },
    });
    expectGrown(whole);
    // In its reading, in its copying, and while the copy is proved.
    const beside = readdirSync(join(root(), 'two')).toSorted();
    for (const until of [0.1, 0.4, 0.65]) {
      const before = filesIn(join(root(), 'two', 'vault'));
      const work = watched(until);
      await expect(two.restore.restore(work)).rejects.toBeInstanceOf(CalledOff);
      expectStopped(work);
      expect(readdirSync(join(root(), 'two')).toSorted()).toEqual(beside);
      expect(filesIn(join(root(), 'two', 'vault'))).toEqual(before);
      expect(two.door.journal.readProfile().role).toBe('mentor');
    }
    const restoring = watched();
    expect(await two.restore.restore(restoring)).toMatchObject({ outcome: 'unlocked' });
    expectGrown(restoring);
    expect(two.door.journal.allEntries()).toHaveLength(ENTRIES + 1);
    expect(two.bugs).toEqual([]);
  });
});
