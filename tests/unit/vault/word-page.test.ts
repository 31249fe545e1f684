/** The words of texts apart from their index: as bytes, and taken in by another index before the texts come. */
import { describe, expect, it } from 'vitest';

import { SearchIndex } from '../../../main/vault/search/search-index.ts';
import type { WordPage } from '../../../main/vault/search/word-page.ts';
import {
  decodeWordPage,
  encodeWordPage,
  wipeWordPage,
} from '../../../main/vault/search/word-page.ts';

const TEXTS: Readonly<Record<string, string>> = {
  one: 'The corridor was loud, the ward was not.',
  two: 'Une étudiante et son œuvre; the corridor again.',
  three: '',
  four: 'שָׁלוֹם 走廊 🙂 x'.repeat(3),
};
const IDS = Object.keys(TEXTS);

function indexOf(texts: Readonly<Record<string, string>>): SearchIndex {
  const index = new SearchIndex();
  for (const [id, text] of Object.entries(texts)) index.put(id, () => [text]);
  return index;
}

function pageOf(ids: readonly string[] = IDS, texts = TEXTS): WordPage {
  const index = indexOf(texts);
  found(index, 'a');
  const page = index.pageOf(ids);
  if (page === null) throw new Error('not all of them are there');
  return page;
}

const found = (index: SearchIndex, ...words: readonly string[]): string[] =>
  [...index.find(words)].toSorted();

const neverRead = (): never => {
  throw new Error('its words were there');
};

describe('a page of words', () => {
  it('is the same after it was bytes', () => {
    const page = pageOf();
    expect(decodeWordPage(encodeWordPage(page))).toEqual(page);
    expect(page.counts).toHaveLength(IDS.length);
    expect(page.counts[2]).toBe(0);
  });

  it('holds numbers of every length', () => {
    const words = Uint32Array.from({ length: 40_000 }, (_, at) => at);
    const page = {
      letters: new Uint32Array(40_000).fill(0x5d0),
      lengths: new Uint32Array(40_000).fill(1),
      words,
      counts: Uint32Array.of(40_000),
    };
    expect(decodeWordPage(encodeWordPage(page))).toEqual(page);
  });

  it('of no texts is one, too', () => {
    const page = pageOf([]);
    expect(decodeWordPage(encodeWordPage(page))).toEqual(page);
  });

  it('says each word once, and of no text how often or where', () => {
    const page = pageOf(['one'], { one: 'loud, quiet. Loud! LOUD' });
    expect(String.fromCharCode(...page.letters)).toBe('loudquiet');
    expect([...page.lengths]).toEqual([4, 5]);
    expect([...page.words]).toEqual([0, 1]);
    expect([...page.counts]).toEqual([2]);
  });

  it.each([
    ['a word that it does not have', { words: Uint32Array.of(99), counts: Uint32Array.of(1) }],
    ['fewer words than its texts have', { counts: Uint32Array.of(99) }],
    ['fewer letters than its words have', { lengths: Uint32Array.of(4) }],
  ])('that speaks of %s is none', (_, wrong) => {
    expect(decodeWordPage(encodeWordPage({ ...pageOf(), ...wrong }))).toBeNull();
  });

  it('that is cut short or goes on is none, and bytes of any kind do no harm', () => {
    const bytes = encodeWordPage(pageOf());
    for (let length = 0; length < bytes.length; length += 1) {
      expect(decodeWordPage(bytes.subarray(0, length))).toBeNull();
    }
    expect(decodeWordPage(Uint8Array.of(...bytes, 0))).toBeNull();
    for (const byte of [0x7f, 0x80, 0xff]) {
      expect(decodeWordPage(new Uint8Array(5000).fill(byte))).toBeNull();
    }
  });

  it('is gone when it is wiped', () => {
    const page = pageOf();
    wipeWordPage(page);
    const lists = [page.letters, page.lengths, page.words, page.counts];
    expect(lists.every((list) => list.every((number) => number === 0))).toBe(true);
  });
});

describe('an index that has the words first', () => {
  it('finds what it finds when it has read the texts', () => {
    const read = indexOf(TEXTS);
    const told = new SearchIndex();
    told.takePage(IDS, pageOf());
    for (const word of ['corridor', 'corr', 'etud', 'œuvre', 'oeuvre', 'the', 'שלום', 'x', 'no']) {
      expect(found(told, word), word).toEqual(found(read, word));
    }
    expect(found(told, 'the', 'etudiante')).toEqual(['two']);
    expect(told.isReady).toBe(true);
  });

  it('adds to what it has, word by word', () => {
    const index = indexOf({ zero: 'A loud one before them.' });
    found(index, 'loud');
    index.takePage(IDS, pageOf());
    expect(found(index, 'loud')).toEqual(['one', 'zero']);
  });

  it('takes none of those of which nothing is to be known', () => {
    const index = new SearchIndex();
    index.takePage(['one', null, 'three', null], pageOf());
    expect(found(index, 'corridor')).toEqual(['one']);
    expect(found(index, 'etudiante')).toEqual([]);
  });

  it('overwrites the page that it is given', () => {
    const page = pageOf();
    new SearchIndex().takePage(IDS, page);
    expect(page.letters.every((letter) => letter === 0)).toBe(true);
    expect(page.words.every((word) => word === 0)).toBe(true);
  });

  it('does not read a text whose words it has, and reads it when it changes', () => {
    const index = new SearchIndex();
    index.takePage(IDS, pageOf());
    index.put('one', neverRead);
    expect(found(index, 'loud')).toEqual(['one']);
    index.put('one', () => ['Quiet now.']);
    expect(found(index, 'loud')).toEqual([]);
    expect(found(index, 'quiet')).toEqual(['one']);
  });

  it('keeps what it read itself, or is to read', () => {
    const index = indexOf({ one: 'Quiet now.' });
    found(index, 'quiet');
    index.put('two', () => ['A silent one.']);
    index.takePage(IDS, pageOf());
    expect(found(index, 'corridor')).toEqual([]);
    expect(found(index, 'quiet')).toEqual(['one']);
    expect(found(index, 'silent')).toEqual(['two']);
  });

  it('forgets one that goes before it came', () => {
    const index = new SearchIndex();
    index.takePage(IDS, pageOf());
    index.remove('one');
    expect(found(index, 'corridor')).toEqual(['two']);
    index.put('one', () => ['Another corridor.']);
    expect(found(index, 'another')).toEqual(['one']);
  });

  it('lists so many, and finds and forgets them as few', () => {
    const many = Object.fromEntries(
      Array.from({ length: 3000 }, (_, at) => [`id${at}`, `every word${at} ward${at % 7}`]),
    );
    const index = new SearchIndex();
    index.expect(3000);
    const ids = Object.keys(many);
    for (let at = 0; at < ids.length; at += 500) {
      const some = ids.slice(at, at + 500);
      index.takePage(some, pageOf(some, many));
    }
    expect(found(index, 'every')).toHaveLength(3000);
    expect(found(index, 'ward3')).toHaveLength(429);
    expect(found(index, 'word2999')).toEqual(['id2999']);
    index.remove('id2999');
    expect(found(index, 'word2999')).toEqual([]);
  });

  it('gives no page of texts that it has not read, or is to read anew', () => {
    const index = indexOf(TEXTS);
    expect(index.pageOf(IDS)).toBeNull();
    found(index, 'corridor');
    expect(index.pageOf(IDS)).not.toBeNull();
    expect(index.pageOf(['one', 'nobody'])).toBeNull();
    index.put('one', () => ['Anew.']);
    expect(index.pageOf(['one'])).toBeNull();
    expect(index.pageOf(['two'])).not.toBeNull();
  });
});
