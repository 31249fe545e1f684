import { describe, expect, it } from 'vitest';

import { cutOnlyMe } from '../../../renderer/features/journal/only-me.ts';
import { isFiltered, EVERYTHING } from '../../../renderer/features/journal/entry-list.ts';

const TEXT = 'One line.\nA secret.\nThe end.';
const mark = (start: number, end: number, promptId = 'P04.1') => ({ promptId, start, end });
const told = (...marks: ReturnType<typeof mark>[]) =>
  cutOnlyMe('P04.1', TEXT, marks).map(({ text, isOnlyMe }) => (isOnlyMe ? `[${text}]` : text));

describe('what only the writer may read', () => {
  it.each<[string, ReturnType<typeof mark>[], string[]]>([
    ['no mark', [], [TEXT]],
    ['a line', [mark(10, 19)], ['One line.\n', '[A secret.]', '\nThe end.']],
    ['from the first word', [mark(0, 9)], ['[One line.]', '\nA secret.\nThe end.']],
    ['all of it', [mark(0, TEXT.length)], [`[${TEXT}]`]],
    ['beyond the end', [mark(20, 9000)], ['One line.\nA secret.\n', '[The end.]']],
    ['wholly beyond the end', [mark(9000, 9001)], [TEXT]],
    ['of another question', [mark(0, 9, 'P04.2')], [TEXT]],
    ['out of order', [mark(20, 28), mark(0, 10)], ['[One line.\n]', 'A secret.\n', '[The end.]']],
    ['one in the other', [mark(0, 19), mark(10, 28)], ['[One line.\nA secret.]', '[\nThe end.]']],
  ])('%s', (_, marks, expected) => {
    expect(told(...marks)).toEqual(expected);
    expect(
      cutOnlyMe('P04.1', TEXT, marks)
        .map(({ text }) => text)
        .join(''),
    ).toBe(TEXT);
  });
});

describe('the sentence of filters', () => {
  it.each([
    ['everything', {}, false],
    ['words alone', { words: 'ward' }, false],
    ['a time point', { timePoint: 'T3' }, true],
    ['a tag', { tag: 'ward' }, true],
    ['a pack', { packId: 'P04' }, true],
  ] as const)('%s', (_, change, expected) => {
    expect(isFiltered({ ...EVERYTHING, ...change })).toBe(expected);
  });
});
