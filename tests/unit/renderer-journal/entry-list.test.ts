import { describe, expect, it } from 'vitest';

import { EntryList, PAGE_SIZE } from '../../../renderer/features/journal/entry-list.ts';
import type { EntryQuery, EntrySummary } from '../../../shared/contract/entry-calls.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import { recordId } from '../../../shared/model/journal.ts';

function entry(place: number): EntrySummary {
  return {
    id: recordId.parse(place.toString(16).padStart(32, '0')),
    title: `Entry ${place}`,
    tags: [],
    isClosed: false,
    packId: 'P04',
    timePoint: 'T2',
    sessionNumber: null,
    status: 'finished',
    createdAt: '2026-10-09T10:00:00.000Z',
    changedAt: '2026-10-09T10:00:00.000Z',
    discardedAt: null,
    excerpt: null,
  };
}

/** A vault of so many entries that answers when the test says so. */
function vaultOf(count: number) {
  const asked: { query: EntryQuery; answer: () => Promise<void>; fail: () => Promise<void> }[] = [];
  let pause: (() => void) | null = null;
  const list = new EntryList({
    toTrouble: () => Problem.of('vault-ended', {}).data,
    after: (_milliseconds, action) => {
      pause = action;
      return () => (pause = null);
    },
    ask: (query) =>
      new Promise((resolve, reject) => {
        const all = Array.from({ length: count }, (_, place) => entry(place));
        const entries = all.slice(query.offset, query.offset + query.limit);
        asked.push({
          query,
          answer: async () => {
            resolve({ entries, total: count });
            await settle();
          },
          fail: async () => {
            reject(new Error('gone'));
            await settle();
          },
        });
      }),
  });
  return { list, asked, endPause: () => pause?.() };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

describe('search as you type', () => {
  it('looks once, for the last words', () => {
    const { list, asked, endPause } = vaultOf(3);
    for (const words of ['b', 'ba', 'ban']) list.want({ words });
    expect(asked).toEqual([]);
    endPause();
    expect(asked.map(({ query }) => query.words)).toEqual(['ban']);
  });

  it('throws an answer away that was overtaken', async () => {
    const { list, asked } = vaultOf(3);
    void list.refresh();
    list.want({ order: 'oldest' });
    await asked[1]?.answer();
    const after = list.state();
    await asked[0]?.answer();
    expect(list.state()).toBe(after);
    expect(after).toMatchObject({ phase: 'ready', total: 3 });
  });

  it('keeps the list on the page while it looks', async () => {
    const { list, asked, endPause } = vaultOf(3);
    void list.refresh();
    await asked[0]?.answer();
    list.want({ words: 'bank' });
    endPause();
    expect(list.state()).toMatchObject({ phase: 'looking', answeredWords: '' });
    expect(list.state().entries).toHaveLength(3);
  });

  it('does not wait for a chosen filter', () => {
    const { list, asked } = vaultOf(3);
    list.want({ packId: 'P04' });
    expect(asked[0]?.query).toMatchObject({ packId: 'P04', offset: 0 });
  });
});

describe('long lists', () => {
  it('come page by page, each entry once', async () => {
    const { list, asked } = vaultOf(230);
    void list.refresh();
    await asked[0]?.answer();
    expect(list.state().entries).toHaveLength(PAGE_SIZE);
    void list.more();
    void list.more();
    expect(asked).toHaveLength(2);
    await asked[1]?.answer();
    void list.more();
    await asked[2]?.answer();
    expect(new Set(list.state().entries.map(({ id }) => id)).size).toBe(230);
    void list.more();
    expect(asked).toHaveLength(3);
  });

  it('are asked for again at the length that they had', async () => {
    const { list, asked } = vaultOf(230);
    void list.refresh();
    await asked[0]?.answer();
    void list.more();
    await asked[1]?.answer();
    void list.refresh();
    expect(asked[2]?.query).toMatchObject({ limit: 200, offset: 0 });
  });
});

it('trouble is told, and looking again mends it', async () => {
  const { list, asked } = vaultOf(2);
  void list.refresh();
  await asked[0]?.fail();
  expect(list.state()).toMatchObject({ phase: 'trouble', trouble: { code: 'vault-ended' } });
  void list.refresh();
  await asked[1]?.answer();
  expect(list.state()).toMatchObject({ phase: 'ready', trouble: null });
});
