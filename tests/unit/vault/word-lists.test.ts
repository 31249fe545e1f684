/** The lists of texts by word: a text that goes leaves nothing behind, and the others stay. */
import { describe, expect, it } from 'vitest';

import { WordLists } from '../../../main/vault/search/word-lists.ts';

const WORDS = 5;
/** Word 0 is in all of them, word 4 in none. */
const TEXTS = [[0, 1], [0, 2], [0, 1, 2], [0], [0, 3], [0, 1, 3]];

function listed(): WordLists {
  const lists = new WordLists();
  lists.make(WORDS, TEXTS.length, (place) => Uint32Array.from(TEXTS[place] ?? []));
  return lists;
}

/** Places of the texts that have this word. */
function having(lists: WordLists, word: number): number[] {
  const had = new Uint32Array(TEXTS.length);
  lists.count(
    Uint8Array.from({ length: WORDS }, (_, other) => (other === word ? 1 : 0)),
    had,
    0,
  );
  return [...had.keys()].filter((place) => had[place] === 1);
}

describe('lists of texts by word', () => {
  it.each([
    [[0]],
    [[5]],
    [[2]],
    [[2, 3]],
    [[3, 2]],
    [[5, 0, 4, 1]],
    [[0, 1, 2, 3, 4, 5]],
    [[5, 4, 3, 2, 1, 0]],
    [[2, 2]],
  ])('hold no place of a text that went: %j', (gone) => {
    const lists = listed();
    for (const place of gone) lists.remove(place, Uint32Array.from(TEXTS[place] ?? []));
    for (let word = 0; word < WORDS; word += 1) {
      const wanted = [...TEXTS.keys()].filter(
        (place) => !gone.includes(place) && TEXTS[place]?.includes(word) === true,
      );
      expect(having(lists, word)).toEqual(wanted);
    }
  });

  it('count a text that has all words so far, and no other', () => {
    const lists = listed();
    const had = Uint32Array.from(TEXTS, () => 0);
    lists.count(Uint8Array.of(0, 1, 0, 1, 0), had, 0);
    lists.count(Uint8Array.of(0, 0, 1, 1, 0), had, 1);
    expect([...had]).toEqual([1, 0, 2, 0, 2, 2]);
  });

  it('know nothing of a text that came later, and nothing at all once wiped', () => {
    const lists = listed();
    lists.remove(TEXTS.length, Uint32Array.of(0));
    expect(having(lists, 0)).toHaveLength(TEXTS.length);
    lists.wipe();
    expect(lists.texts).toBe(0);
    expect(having(lists, 0)).toEqual([]);
  });
});
