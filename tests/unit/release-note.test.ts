/** The note to whoever reads a copy leaves with it, word for word; so it is looked at like the words. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { finder } from '../../main/vault/deidentify/propose.ts';
import { readJson } from '../../main/vault/export/formats/json.ts';
import type { Review } from '../../shared/contract/release-calls.ts';
import type { RecordId } from '../../shared/model/journal.ts';
import type { Preparation } from '../../shared/model/prepared-copy.ts';
import { MEMO } from '../../shared/model/prepared-copy.ts';
import { HOLDS } from '../../shared/model/release.ts';
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

/** Consents to all that is reviewed, but for what `change` says of the note's. */
async function agreeWithMemo(
  memo: string,
  change: Readonly<{ special?: boolean; digest?: string }> | null,
  preparation?: Preparation,
): Promise<Review> {
  const given = { ...(preparation ?? (await decided(desk.calls, id))), memo };
  const review = await desk.calls['release.prepare'](given);
  const all = review.passages.map(({ promptId, digest, special }) => ({
    promptId,
    digest,
    special: special.length > 0,
  }));
  const digest = review.memo?.digest ?? '';
  const ofMemo = change === null ? [] : [{ promptId: MEMO, digest, special: false, ...change }];
  return desk.calls['release.prepare']({ ...given, consents: [...all, ...ofMemo] });
}

/** Whatever its clues tell together, its author wants to say. */
async function withReasons({ sets, labels }: Review): Promise<void> {
  const { prepared } = await desk.calls['release.propose']({ entryId: id });
  if (prepared === null) throw new Error('nothing prepared');
  const reasons = [...sets, ...labels].map(({ key }) => ({ key, reason: 'Mine to tell.' }));
  const { heldBy } = await desk.calls['release.prepare']({ ...prepared, reasons });
  expect(heldBy).toEqual([]);
}

async function saveJson(): Promise<unknown> {
  desk.choose('copy.json');
  await desk.calls['release.save'](saveWish([id], { format: 'json' }));
  const read = readJson(await readFile(join(desk.folder, 'copy.json')));
  return read.ok ? read.document.entries[0] : read.why;
}

const HEALTH = 'Read it knowing that my epilepsy came back that week.';

describe('the note is agreed to by itself', () => {
  it('stays behind where it is not, and the passages go without it', async () => {
    const { memo, heldBy, leaving } = await agreeWithMemo('Written on a train.', null);
    expect(memo).toMatchObject({ text: 'Written on a train.', leaves: false });
    expect(memo?.consent.state).toBe('none');
    expect([heldBy, leaving]).toEqual([[], ['P05.1']]);
    expect(await save()).not.toContain('train');
  });

  it('lapses when a word of it changes, is told of in the list, and holds again for the old words', async () => {
    const { memo } = await agreeWithMemo('Written on a train.', {});
    expect(memo?.leaves).toBe(true);
    const { prepared } = await desk.calls['release.propose']({ entryId: id });
    if (prepared === null) throw new Error('nothing prepared');
    const changed = await desk.calls['release.prepare']({ ...prepared, memo: 'Written on a bus.' });
    expect(changed.memo).toMatchObject({ leaves: false, consent: { state: 'lapsed' } });
    expect(await desk.calls['release.waiting'](null)).toMatchObject([{ lapsed: 1, leaving: 1 }]);
    expect(await save()).not.toMatch(/train|bus/u);
    const again = await desk.calls['release.prepare'](prepared);
    expect(again.memo?.consent.state).toBe('agreed');
    // What only looks otherwise is the same words.
    const spaced = await desk.calls['release.prepare']({
      ...prepared,
      memo: ' Written\u0007 on a train.\n',
    });
    expect(spaced.memo?.consent.state).toBe('agreed');
  });

  it('is not agreed to by a digest of other words', async () => {
    const { memo } = await agreeWithMemo('Written on a train.', { digest: 'f'.repeat(64) });
    expect(memo?.consent.state).toBe('none');
    expect(await save()).not.toContain('train');
  });

  it('is taken back with every other consent', async () => {
    await agreeWithMemo('Written on a train.', {});
    await desk.calls['release.withdraw']({ entryId: id });
    expect(await problemOf(save)).toBe('held-back');
    const { prepared } = await desk.calls['release.propose']({ entryId: id });
    expect(prepared).toMatchObject({ memo: 'Written on a train.', consents: [] });
  });

  it('is kept back where it tells what the mentor told, unless the agreement lets that out', async () => {
    await rm(desk.folder, { recursive: true, force: true });
    desk = await openDesk({ role: 'mentee' });
    id = writeEntry(desk, { 'P05.1': 'I asked who reads the form.' });
    const preparation = { ...(await decided(desk.calls, id)), partnersWords: [MEMO] };
    const { memo, heldBy } = await agreeWithMemo(
      'He said “nobody ever reads it”.',
      {},
      preparation,
    );
    expect(memo).toMatchObject({ quotes: true, leaves: false });
    expect(heldBy).toEqual([]);
    expect(await save()).not.toContain('nobody ever');
  });
});

describe('what the law protects, in the note', () => {
  beforeEach(async () => {
    await rm(desk.folder, { recursive: true, force: true });
    desk = await openDesk({ finder });
    id = writeEntry(desk, { 'P05.1': 'We spoke about who reads the form.' });
  });

  it.each([
    ['health', HEALTH],
    ['religion', 'I am a practising Muslim and wear a hijab.'],
    ['ethnicity', 'As the only Somali student I write carefully.'],
    ['politics', 'I am a BMA rep and was on strike.'],
    ['health', 'J’ai écrit cela pendant ma dépression.'],
  ])('asks for the tick of its own: %s', async (kind, memo) => {
    const without = await agreeWithMemo(memo, {});
    expect(without.memo?.special).toContain(kind);
    expect(without.memo).toMatchObject({ leaves: false, consent: { state: 'agreed' } });
    expect(without.passages[0]?.special).toEqual([]);
    const withTick = await agreeWithMemo(memo, { special: true });
    expect(withTick.memo?.leaves).toBe(true);
  });

  it('is said of the copy as special category, and only where the note goes with it', async () => {
    await withReasons(await agreeWithMemo(HEALTH, { special: false }));
    const without = await saveJson();
    expect(without).toMatchObject({ memo: null, consent: { specialCategory: 'none' } });
    await withReasons(await agreeWithMemo(HEALTH, { special: true }));
    const copy = await saveJson();
    expect(copy).toMatchObject({ memo: HEALTH, consent: { specialCategory: 'agreed' } });
  });

  it('counts for what has left before, once it left', async () => {
    const memos = ['I have epilepsy.', 'I am a third-year student.', 'I am Somali.'];
    for (const memo of memos.slice(0, 2)) {
      await withReasons(await agreeWithMemo(memo, { special: true }));
      await save();
    }
    const third = await agreeWithMemo(memos[2] ?? '', { special: true });
    const all = third.sets.filter(({ scope }) => scope === 'all').flatMap(({ words }) => words);
    expect(all).toEqual(expect.arrayContaining(['epilepsy', 'third-year', 'Somali']));
    expect(third.heldBy).toContain('clues');
  });
});

it('leaves with the formats that have a place for it, and with nothing that is copied', async () => {
  const memo = 'Written on a train.';
  await agreeWithMemo(memo, {});
  for (const format of ['text', 'csv', 'qdc', 'html', 'markdown', 'json'] as const) {
    const name = `copy.${format}`;
    desk.choose(name);
    await desk.calls['release.save'](saveWish([id], { format }));
    const file = await readFile(join(desk.folder, name), 'utf8');
    expect([format, file.includes(memo)]).toEqual([format, HOLDS[format].memo]);
    expect(desk.journal.releases.handedOver().at(-1)?.beside).toEqual(
      HOLDS[format].memo ? [memo] : [],
    );
  }
  const { text } = await desk.calls['release.takeText']({ entryId: id, promptId: null });
  expect(text).not.toContain(memo);
});
