import { beforeEach, describe, expect, it } from 'vitest';

import { SITTING_MS } from '../../../main/vault/journal/entry-states.ts';
import { Journal } from '../../../main/vault/journal/journal.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import type { EntryQuery } from '../../../shared/contract/entry-calls.ts';
import type { EntryDraft, RecordId } from '../../../shared/model/journal.ts';
import { NO_MARKS, recordId } from '../../../shared/model/journal.ts';

const EVERYTHING: EntryQuery = {
  words: '',
  packId: null,
  sessionId: null,
  timePoint: null,
  tag: null,
  discarded: false,
  order: 'newest',
  limit: 100,
  offset: 0,
};

const STORY = 'Amina first thought of medicine beside a lighthouse.';
const [FIRST, SECOND, OTHER] = ['1', '2', '3'].map((digit) => idOf(digit)) as [
  RecordId,
  RecordId,
  RecordId,
];

function idOf(digit: string): RecordId {
  return recordId.parse(digit.repeat(32));
}

function draft(id: RecordId, packId: string, text: string, part: Partial<EntryDraft> = {}) {
  const answer = { question: 'What?', questionLanguage: 'en', skipped: false } as const;
  return {
    id,
    packId,
    packVersion: 1,
    timePoint: 'T0',
    sessionId: null,
    quick: false,
    title: '',
    status: 'finished',
    ...NO_MARKS,
    ...part,
    answers: [{ ...answer, promptId: `${packId}.1`, text }],
  } satisfies EntryDraft;
}

/** Code of the problem that this ends in, or null where it ends in none. */
function problemOf(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.data.code;
    throw error;
  }
}

let time: number;
let journal: Journal;
beforeEach(() => {
  time = Date.parse('2026-10-01T09:00:00.000Z');
  const sink = { apply: () => undefined, forgetRemoved: () => undefined, isUncertain: false };
  journal = Journal.begin(sink, 'mentee', () => new Date((time += 1000)));
});

const list = (query: Partial<EntryQuery> = {}) =>
  journal.entries.list({ ...EVERYTHING, ...query }).entries;

describe('the first story', () => {
  beforeEach(() => {
    journal.entries.save(draft(FIRST, 'P01', STORY, { title: 'Lighthouse', tags: ['before'] }));
  });

  it('stands in the list without a word of it', () => {
    const [row] = list();
    expect(row).toMatchObject({ id: FIRST, isClosed: true, title: '', excerpt: null });
    expect(JSON.stringify(list())).not.toMatch(/lighthouse|amina/iu);
  });

  it.each(['lighthouse', 'Amina', 'l', 'medicine beside'])('is not found by %s', (words) => {
    expect(journal.entries.list({ ...EVERYTHING, words })).toEqual({ entries: [], total: 0 });
  });

  it('is not found in the wastebasket either', () => {
    journal.entries.discard(FIRST);
    expect(list({ words: 'lighthouse', discarded: true })).toEqual([]);
    expect(list({ discarded: true })[0]).toMatchObject({ isClosed: true, title: '' });
  });

  it('is neither read, nor told as history, nor as what was said before', () => {
    expect(problemOf(() => journal.entries.read(FIRST))).toBe('story-closed');
    expect(problemOf(() => journal.entries.history(FIRST))).toBe('story-closed');
    expect(journal.entries.earlier({ promptIds: ['P01.1'], except: null })).toEqual([]);
    expect(journal.entries.stories()).toEqual({
      first: null,
      second: null,
      isFirstWaiting: true,
      firstAsked: { question: 'What?', questionLanguage: 'en' },
    });
  });

  it('takes no change', () => {
    expect(problemOf(() => journal.entries.save(draft(FIRST, 'P01', 'Another.')))).toBe(
      'story-closed',
    );
  });

  it('stays closed beside a second that is a draft', () => {
    journal.entries.save(draft(SECOND, 'P10', 'Amina again.', { status: 'draft' }));
    expect(problemOf(() => journal.entries.read(FIRST))).toBe('story-closed');
  });

  it('opens when the second is closed, and both stand side by side', () => {
    journal.entries.save(draft(SECOND, 'P10', 'Amina again.', { status: 'draft' }));
    journal.entries.closeStory(SECOND);
    expect(journal.entries.read(FIRST).answers[0]?.text).toBe(STORY);
    expect(list({ words: 'lighthouse' }).map(({ id }) => id)).toEqual([FIRST]);
    expect(journal.entries.stories()).toMatchObject({
      first: { entryId: FIRST, text: STORY },
      second: { entryId: SECOND, text: 'Amina again.' },
      isFirstWaiting: false,
    });
  });

  it('stays open when the second goes to the wastebasket: what was seen cannot be unseen', () => {
    journal.entries.save(draft(SECOND, 'P10', 'Amina again.'));
    journal.entries.discard(SECOND);
    expect(problemOf(() => journal.entries.read(FIRST))).toBeNull();
    expect(journal.entries.stories()).toMatchObject({ second: null, isFirstWaiting: false });
  });

  it('stays open to changes while it is a draft, and is found', () => {
    journal.entries.save(draft(OTHER, 'P01', 'A harbour.', { status: 'draft' }));
    expect(list({ words: 'harbour' }).map(({ id }) => id)).toEqual([OTHER]);
  });
});

describe('a closed story', () => {
  it('does not say again what stood in its place before', () => {
    journal.entries.save(draft(SECOND, 'P10', ''));
    time += SITTING_MS;
    journal.entries.save(draft(SECOND, 'P10', 'Amina again.'));
    const [before] = journal.entries.history(SECOND);
    const bringBack = () => journal.entries.bringBack(SECOND, before?.finishedAt ?? '');
    expect(problemOf(bringBack)).toBe('story-closed');
    expect(journal.entries.read(SECOND).answers[0]?.text).toBe('Amina again.');
  });
});

describe('a story that is empty', () => {
  it('cannot be closed', () => {
    journal.entries.save(draft(SECOND, 'P10', '  ', { status: 'draft' }));
    expect(problemOf(() => journal.entries.closeStory(SECOND))).toBe('story-empty');
  });
});

describe('earlier states', () => {
  const texts = () =>
    journal.entries.history(OTHER).map(({ answers }) => answers.map(({ text }) => text).join());
  const later = (text: string, pause: number, part: Partial<EntryDraft> = {}): void => {
    time += pause;
    journal.entries.save(draft(OTHER, 'P04', text, part));
  };

  it.each<[string, readonly (readonly [string, number, Partial<EntryDraft>?])[], string[]]>([
    ['none of an entry written once', [['a', 0]], []],
    [
      'none within a sitting',
      [
        ['a', 0],
        ['b', 5000],
      ],
      [],
    ],
    [
      'one for each time that the writer came back, newest first',
      [
        ['a', 0],
        ['b', SITTING_MS],
        ['c', SITTING_MS],
      ],
      ['b', 'a'],
    ],
    [
      'none of a draft',
      [
        ['a', 0, { status: 'draft' }],
        ['b', SITTING_MS, { status: 'draft' }],
      ],
      [],
    ],
    [
      'none where only a tag was added',
      [
        ['a', 0],
        ['a', SITTING_MS, { tags: ['ward'] }],
      ],
      [],
    ],
  ])('%s', (_, saves, expected) => {
    for (const [text, pause, part] of saves) later(text, pause, part);
    expect(texts()).toEqual(expected);
  });

  it('keeps the newest fifty', () => {
    for (let turn = 0; turn < 60; turn += 1) later(String(turn), SITTING_MS);
    expect(texts()).toHaveLength(50);
    expect(texts()[0]).toBe('58');
  });

  it('can be brought back, and what was said until now is kept', () => {
    const hidden = [{ promptId: 'P04.1', start: 0, end: 1 }];
    later('a', 0, { title: 'First', onlyMe: hidden });
    later('b', SITTING_MS, { title: 'Second', tags: ['ward'] });
    const [before] = journal.entries.history(OTHER);
    time += 1;
    journal.entries.bringBack(OTHER, before?.finishedAt ?? '');
    expect(journal.entries.read(OTHER)).toMatchObject({
      title: 'First',
      answers: [{ text: 'a' }],
      onlyMe: hidden,
      tags: ['ward'],
      status: 'finished',
    });
    expect(texts()).toEqual(['b', 'a']);
    expect(list({ words: 'a' }).map(({ id }) => id)).toEqual([OTHER]);
  });

  it('cannot be brought back where there is none of that time', () => {
    later('a', 0);
    expect(problemOf(() => journal.entries.bringBack(OTHER, '2020-01-01T00:00:00.000Z'))).toBe(
      'not-found',
    );
  });

  it('go with the entry when the wastebasket is emptied', () => {
    later('a', 0);
    later('b', SITTING_MS);
    journal.entries.discard(OTHER);
    expect(journal.entries.wastebasketIds().ids).toHaveLength(2);
  });
});

describe('tags and time points', () => {
  beforeEach(() => {
    journal.entries.save(draft(FIRST, 'P04', 'One.', { tags: ['ward', 'été'], timePoint: 'T2' }));
    journal.entries.save(draft(SECOND, 'P04', 'Two.', { tags: ['ward'], timePoint: 'T3' }));
    journal.entries.save(draft(OTHER, 'P99', 'Three.', { tags: ['gone'] }));
  });

  it.each<[string, Partial<EntryQuery>, RecordId[]]>([
    ['a tag', { tag: 'ward' }, [SECOND, FIRST]],
    ['a tag and a time point', { tag: 'ward', timePoint: 'T2' }, [FIRST]],
    ['a tag that is the beginning of another', { tag: 'war' }, []],
    ['a time point, oldest first', { timePoint: 'T3', order: 'oldest' }, [SECOND]],
    ['a pack that nobody has', { packId: 'P99' }, [OTHER]],
    ['words and a tag', { words: 'two', tag: 'ward' }, [SECOND]],
  ])('lists by %s', (_, query, expected) => {
    expect(list(query).map(({ id }) => id)).toEqual(expected);
  });

  it('names each tag once, without those of the wastebasket', () => {
    expect(journal.entries.tags()).toEqual(['été', 'gone', 'ward']);
    journal.entries.discard(OTHER);
    expect(journal.entries.tags()).toEqual(['été', 'ward']);
  });

  it('reads an entry of a pack that is gone', () => {
    expect(journal.entries.read(OTHER).answers[0]?.text).toBe('Three.');
  });
});

describe('what was said before', () => {
  it('is newest first, without the entry that asks, empty answers and the wastebasket', () => {
    journal.entries.save(draft(FIRST, 'P04', 'First.'));
    journal.entries.save(draft(SECOND, 'P04', 'Second.'));
    journal.entries.save(draft(OTHER, 'P04', '  '));
    const said = (except: RecordId | null) =>
      journal.entries.earlier({ promptIds: ['P04.1'], except }).map(({ text }) => text);
    expect(said(null)).toEqual(['Second.', 'First.']);
    expect(said(SECOND)).toEqual(['First.']);
    journal.entries.discard(FIRST);
    expect(said(null)).toEqual(['Second.']);
  });
});
