import { describe, expect, it } from 'vitest';

import { countWords } from '../../../renderer/features/reflect/count-words.ts';
import { isPress, TAKE_KEYS } from '../../../renderer/features/reflect/keys.ts';
import { offeredTags, readTags } from '../../../renderer/features/reflect/tags.ts';
import { entryDraftSchema } from '../../../shared/model/journal.ts';

describe('tags as they are typed', () => {
  it.each([
    ['nothing', '', [], null],
    ['commas alone', ' , ;, ', [], null],
    ['one', 'ward', ['ward'], null],
    [
      'several, without the space around them',
      ' ward ,  rank  and file;rank',
      ['ward', 'rank and file', 'rank'],
      null,
    ],
    ['each once, whatever its capitals', 'Ward, ward, Été, été', ['Ward', 'Été'], null],
    ['one that is too long, cut', 'x'.repeat(41), ['x'.repeat(40)], 'too-long'],
    [
      'the first twenty',
      Array.from({ length: 21 }, (_, index) => `t${String(index)}`).join(','),
      Array.from({ length: 20 }, (_, index) => `t${String(index)}`),
      'too-many',
    ],
  ])('are %s', (_, typed, tags, trouble) => {
    expect(readTags(typed)).toEqual({ tags, trouble });
  });

  it('are always tags that a record takes', () => {
    const typed = `${'y'.repeat(39)} z, ${'🦜'.repeat(30)}, ${'a,'.repeat(50)} b`;
    const { tags } = readTags(typed);
    expect(entryDraftSchema.shape.tags.safeParse(tags).success).toBe(true);
  });

  it('are offered where they are in use and not given yet', () => {
    expect(offeredTags(['rank', 'Ward', 'été'], ['ward'], 12)).toEqual(['rank', 'été']);
    expect(offeredTags(['a', 'b', 'c'], [], 2)).toEqual(['a', 'b']);
  });
});

describe('a count of words', () => {
  it.each([
    ['', 0],
    ['  \n', 0],
    ['One.', 1],
    ['Two – words!', 2],
    ["l'élève sous-représenté a 3,5 ans", 5],
    ['שלום 你好', 2],
  ])('of %j is %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});

describe('keys of the page', () => {
  const press = (part: Partial<KeyboardEvent>) =>
    isPress(
      {
        key: 'j',
        ctrlKey: false,
        metaKey: false,
        altKey: false,
        shiftKey: false,
        isComposing: false,
        ...part,
      },
      { key: 'j', main: true },
    );

  it.each([
    ['Ctrl', { ctrlKey: true }, true],
    ['Cmd', { metaKey: true }, true],
    ['Ctrl with Caps Lock', { ctrlKey: true, key: 'J' }, true],
    ['no key beside it', {}, false],
    ['both', { ctrlKey: true, metaKey: true }, false],
    ['Ctrl and Alt, as AltGr is sent', { ctrlKey: true, altKey: true }, false],
    ['Ctrl and Shift', { ctrlKey: true, shiftKey: true }, false],
    ['an input method at work', { ctrlKey: true, isComposing: true }, false],
  ])('with %s', (_, part, expected) => {
    expect(press(part)).toBe(expected);
  });

  it('without a main key are pressed alone', () => {
    const bare = {
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
      isComposing: false,
    };
    expect(isPress({ key: 'Escape', ...bare }, { key: 'Escape' })).toBe(true);
    expect(isPress({ key: 'Escape', ...bare, ctrlKey: true }, { key: 'Escape' })).toBe(false);
    const enter = { ...bare, key: 'Enter' };
    expect(isPress({ ...enter, altKey: true }, TAKE_KEYS)).toBe(true);
    expect(isPress(enter, TAKE_KEYS)).toBe(false);
    expect(isPress({ ...enter, altKey: true, ctrlKey: true }, TAKE_KEYS)).toBe(false);
  });
});
