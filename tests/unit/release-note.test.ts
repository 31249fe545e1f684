/** The note to whoever reads a copy leaves with it, word for word; so it is looked at like the words. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import type { RecordId } from '../../shared/model/journal.ts';
import type { ReleaseDesk } from '../support/release-desk.ts';
import {
  agreeTo,
  castMember,
  decided,
  openDesk,
  problemOf,
  saveWish,
  writeEntry,
} from '../support/release-desk.ts';

let desk: ReleaseDesk;
let id: RecordId;

beforeEach(async () => {
  desk = await openDesk();
  desk.journal.saveCastMember(castMember());
  id = writeEntry(desk, { 'P05.1': 'Amina Khan asked who reads the form.' });
});
afterEach(() => rm(desk.folder, { recursive: true, force: true }));

async function save(): Promise<string> {
  desk.choose('copy.md');
  await desk.calls['release.save'](saveWish([id], { format: 'markdown' }));
  return readFile(join(desk.folder, 'copy.md'), 'utf8');
}

it.each(['Ask Amina Khan about it.', 'Ask Ami\u0007na Khan about it.'])(
  'holds the copy back where it names somebody, and says by which words: %j',
  async (memo) => {
    const held = await agreeTo(desk.calls, { ...(await decided(desk.calls, id)), memo });
    expect(held.namingMemo).toEqual(['Amina Khan']);
    expect(held.heldBy).toEqual(['memo']);
    expect(await problemOf(save)).toBe('held-back');
  },
);

it('leaves where it names nobody', async () => {
  const memo = 'Written on a train.';
  const { heldBy } = await agreeTo(desk.calls, { ...(await decided(desk.calls, id)), memo });
  expect(heldBy).toEqual([]);
  expect(await save()).toContain(memo);
});

it('holds the copy back where the cast learns of the name later', async () => {
  const memo = 'As bronwen would have it.';
  const { heldBy } = await agreeTo(desk.calls, { ...(await decided(desk.calls, id)), memo });
  expect(heldBy).toEqual([]);
  desk.journal.saveCastMember(castMember({ id: 'd'.repeat(32) as RecordId, names: ['Bronwen'] }));
  expect(await problemOf(save)).toBe('held-back');
});
