import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { CalledOff } from '../../../main/vault/long-work/pace.ts';
import { firstExcerpt } from '../../../main/vault/search/excerpt.ts';
import { fold, toIndex, wordsOf } from '../../../main/vault/search/fold.ts';
import { SearchIndex } from '../../../main/vault/search/search-index.ts';
import { Vocabulary } from '../../../main/vault/search/vocabulary.ts';
import { WordLists } from '../../../main/vault/search/word-lists.ts';

describe('folding', () => {
  it.each([
    ['Réticence', 'reticence'],
    ['ÉCOLE d’été', 'ecole d ete'],
    ['ﬁne ＷＩＤＥ', 'fine wide'],
    ['a\u0323\u0302', 'a'],
    ['“quoted” — text…', 'quoted text'],
    ['שָׁלוֹם', 'שלום'],
    ['Tuesday 14:30', 'tuesday 14 30'],
    ['🙂', ''],
  ])('%s becomes %s', (text, folded) => expect(fold(text)).toBe(folded));

  it.each([
    'The étudiante’s “réunion”, 14:30 – fine_print',
    'a\u0323\u0302 e\u0301t\u00e9 ﬁne ＷＩＤＥ İstanbul Straße',
    'שָׁלוֹם 🙂 naïve-co-operation (x2)',
    'ÉCOLE\nÉCOLE\tœuvre ½ m²',
  ])('leaves the index nothing but the words of the whole folding: %s', (text) => {
    // The vocabulary lowers ASCII and parts at what is no letter and no digit.
    const byVocabulary = toIndex(text)
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '');
    expect(byVocabulary).toEqual(fold(text).split(' '));
    const vocabulary = new Vocabulary();
    const words = fold(text).split(' ');
    const numbers = [...vocabulary.read(text)];
    const known = [...new Set(words)];
    expect(numbers).toEqual(words.map((word) => known.indexOf(word)));
    expect(vocabulary.size).toBe(known.length);
  });

  it('folds every character as the index does, alone and between others', () => {
    const others: string[] = [];
    for (let block = 0; block < 0x10000; block += 0x80) {
      const vocabulary = new Vocabulary();
      const numberOf = new Map<string, number>();
      for (let code = block; code < block + 0x80; code += 1) {
        const character = String.fromCharCode(code);
        for (const text of [character, `d${character}b a`, `\u00e9 ${character}\u0301c`]) {
          const numbers = [...vocabulary.read(text)];
          const words = fold(text).split(' ').filter(Boolean);
          for (const word of words) {
            if (!numberOf.has(word)) numberOf.set(word, numberOf.size);
          }
          if (String(numbers) !== String(words.map((word) => numberOf.get(word))))
            others.push(text);
        }
      }
      for (const [word, number] of numberOf) {
        if (vocabulary.beginningWith(word)[number] !== 1) others.push(word);
      }
    }
    expect(others).toEqual([]);
  });

  it('makes words of a question, each once', () => {
    expect(wordsOf('  The the  corridor! ')).toEqual(['the', 'corridor']);
    expect(wordsOf('"* OR NOT')).toEqual(['or', 'not']);
    expect(wordsOf('?!')).toEqual([]);
  });
});

describe('a vocabulary', () => {
  const numbersIn = (vocabulary: Vocabulary, text: string): number[] => [...vocabulary.read(text)];

  it('gives thousands of words a number each, and the same one ever after', () => {
    const vocabulary = new Vocabulary();
    const words = Array.from({ length: 20_000 }, (_, at) => `word${(at * 7919) % 20_000}é`);
    const numbers = numbersIn(vocabulary, words.join(' '));
    expect(numbers).toEqual(words.map((_, at) => at));
    expect(numbersIn(vocabulary, words.toReversed().join('—'))).toEqual(numbers.toReversed());
    expect(vocabulary.size).toBe(20_000);
    const begins = vocabulary.beginningWith('word1999');
    const found = words.filter((_, at) => begins[at] === 1);
    expect(found.sort()).toEqual(words.filter((word) => word.startsWith('word1999')).sort());
    expect(found).toHaveLength(11);
  });

  it('takes a word of a million letters and one of a single letter', () => {
    const vocabulary = new Vocabulary();
    expect(numbersIn(vocabulary, `${'a'.repeat(1_000_000)} a ${'A'.repeat(1_000_000)}`)).toEqual([
      0, 1, 0,
    ]);
    expect([...vocabulary.beginningWith('aa')]).toEqual([1, 0]);
    expect([...vocabulary.beginningWith('a')]).toEqual([1, 1]);
  });

  it('knows nothing after it was wiped', () => {
    const vocabulary = new Vocabulary();
    numbersIn(vocabulary, 'secret');
    vocabulary.wipe();
    expect(vocabulary.size).toBe(0);
    expect(numbersIn(vocabulary, 'another secret')).toEqual([0, 1]);
  });
});

describe('the index', () => {
  let index: SearchIndex;
  beforeEach(() => {
    index = new SearchIndex();
    index.put('a', () => ['The corridor', 'She heard the réticence of the consultant.']);
    index.put('b', () => ['', 'The consultant corrected me near the ward.']);
  });
  afterEach(() => index.close());
  const found = (question: string) => [...index.find(wordsOf(question))].sort();

  it('finds what has every word at the beginning of one of its own', () => {
    expect(found('consult')).toEqual(['a', 'b']);
    expect(found('cor')).toEqual(['a', 'b']);
    expect(found('consult retic')).toEqual(['a']);
    expect(found('RÉTICENCE')).toEqual(['a']);
    expect(found('sultant')).toEqual([]);
    expect(found('consultant nothing')).toEqual([]);
    expect(found('c')).toEqual(['a', 'b']);
  });

  it('takes words of the query language as words', () => {
    for (const question of ['NOT corridor', 'a OR b', 'NEAR(a b)', 'text:ward', '^the', '"']) {
      expect(() => wordsOf(question).length > 0 && found(question)).not.toThrow();
    }
    expect(found('near ward')).toEqual(['b']);
  });

  it('forgets old words when a text is put again, and all when it is removed', () => {
    expect(found('corridor')).toEqual(['a']);
    index.put('a', () => ['Another']);
    expect(found('corridor')).toEqual([]);
    expect(found('anoth')).toEqual(['a']);
    index.remove('a');
    index.remove('a');
    expect(found('anoth')).toEqual([]);
    index.put('c', () => ['late']);
    index.remove('c');
    expect(found('late')).toEqual([]);
  });

  it('stays right over thousands of changes, as autosaves make them', () => {
    const words = ['red', 'green', 'blue', 'réglisse', 'redder'];
    const now = new Map<string, string>([
      ['a', 'the corridor she heard the reticence of the consultant'],
      ['b', 'the consultant corrected me near the ward'],
    ]);
    let state = 1;
    const next = (below: number): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    for (let change = 0; change < 4000; change += 1) {
      const id = `t${next(40)}`;
      const text = Array.from({ length: 1 + next(4) }, () => words[next(5)] ?? '').join(' ');
      if (next(9) === 0) {
        index.remove(id);
        now.delete(id);
      } else {
        index.put(id, () => [text]);
        now.set(id, text);
      }
      if (change % 50 !== 0) continue;
      for (const wanted of ['red', 're', 'redd', 'g', 'consultant']) {
        const having = [...now].filter(([, all]) =>
          fold(all)
            .split(' ')
            .some((word) => word.startsWith(wanted)),
        );
        expect([...index.find([wanted])].sort()).toEqual(having.map(([other]) => other).sort());
      }
    }
  });

  it('indexes by itself in slices, and all at once when asked before that', async () => {
    for (let number = 0; number < 200; number += 1)
      index.put(`n${number}`, () => [`text ${number}`]);
    expect(index.find(['text']).size).toBe(200);
    for (let number = 0; number < 200; number += 1)
      index.put(`m${number}`, () => [`more ${number}`]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(index.find(['more']).size).toBe(200);
  });
});

describe('an excerpt', () => {
  it.each([
    ['大𠮷 und 𠮷野', '𠮷', '𠮷野'],
    ['大𠮷𠮷', '𠮷', null],
    ['x𐐨𐐩 𐐨𐐩', '𐐨', '𐐨𐐩'],
  ])(
    'in %s finds %s, letters beyond the first plane, at the beginning of a word',
    (text, question, hit) => {
      expect(firstExcerpt([text], wordsOf(question))?.hit ?? null).toBe(hit);
    },
  );

  it('is the first hit in its sentence', () => {
    const text = 'One thing first. Then Aïcha spoke of the ward! And more.';
    expect(firstExcerpt(['', text], ['aich'])).toEqual({
      before: 'Then ',
      hit: 'Aïcha',
      after: ' spoke of the ward!',
    });
    expect(firstExcerpt([text], ['nothing'])).toBeNull();
  });

  it('of a long sentence is cut between words on both sides', () => {
    const text = `${'before '.repeat(40)}needle ${'after '.repeat(60)}`;
    const excerpt = firstExcerpt([text], ['needle']);
    expect(excerpt?.before).toMatch(/^…(before )+$/);
    expect(excerpt?.after).toMatch(/^( after)+…$/);
    expect(excerpt?.before.length).toBeLessThan(90);
    expect(excerpt?.after.length).toBeLessThan(130);
  });

  it('never tears a pair of surrogates', () => {
    const text = `${'🙂'.repeat(90)}needle${'🙂'.repeat(90)}`;
    const excerpt = firstExcerpt(
      [`${'🙂'.repeat(90)} needle ${'🙂'.repeat(90)}`, text],
      ['needle'],
    );
    expect(excerpt?.before.isWellFormed() && excerpt.after.isWellFormed()).toBe(true);
  });

  it('is the first of all words, whether they are plain or not', () => {
    const hitIn = (text: string, ...words: string[]) => firstExcerpt([text], words)?.hit;
    expect(hitIn('Plain first, élan second', 'elan', 'plain')).toBe('Plain');
    expect(hitIn('Élan first, plain second', 'elan', 'plain')).toBe('Élan');
    expect(hitIn('unwarded ward', 'ward')).toBe('ward');
    expect(hitIn('déward wardé', 'ward')).toBe('wardé');
    expect(hitIn('naïveté — naive', 'naivet')).toBe('naïveté');
    expect(hitIn('x²y', '2y')).toBeUndefined();
    expect(hitIn('Kelvin: 5\u212A', '5k')).toBe('5\u212A');
    expect(hitIn('\u{1D49C}lpha', 'alpha')).toBe('\u{1D49C}lpha');
  });

  it('comes of every text that the index finds', () => {
    const index = new SearchIndex();
    const texts = ['½ time', 'e\u0301cole', 'x²y', 'don’t', 'Ⅷ wards', 'ﬁne'];
    for (const text of texts) {
      index.put(text, () => [text]);
      for (const word of fold(text).split(' ')) {
        expect(index.find([word]).has(text), `${word} in ${text}`).toBe(true);
        expect(firstExcerpt([text], [word]), `${word} in ${text}`).not.toBeNull();
      }
    }
    index.close();
  });
});

describe('an index of many texts', () => {
  it('lets other work go on, and says when all is in it', async () => {
    const index = new SearchIndex();
    for (let at = 0; at < 3000; at += 1) {
      index.put(String(at), () => [`number${String(at)} ${'étude '.repeat(200)}`]);
    }
    let turns = 0;
    const turn = (): void => {
      turns += 1;
      if (!index.isReady) setImmediate(turn);
    };
    setImmediate(turn);
    await index.whenReady();
    expect(turns).toBeGreaterThan(2);
    expect(index.isReady).toBe(true);
    expect([...index.find(['number2999'])]).toEqual(['2999']);
    await index.whenReady();
    index.close();
  });

  it('finds the same after it has listed them by their words, whatever comes, changes and goes', async () => {
    const index = new SearchIndex();
    const textOf = (at: number): string =>
      `all w${String(at % 7)} v${String(at % 11)} ${at % 500 === 0 ? 'rare' : ''} own${String(at)}`;
    const now = new Map<string, string>();
    const put = (at: number, text: string): void => {
      index.put(String(at), () => [text]);
      now.set(String(at), text);
    };
    for (let at = 0; at < 3000; at += 1) put(at, textOf(at));
    await index.whenReady();
    const questions = [
      ['all'],
      ['w3'],
      ['w3', 'v5'],
      ['rare'],
      ['rare', 'all'],
      ['own299'],
      ['new'],
    ];
    const compare = (): void => {
      for (const words of questions) {
        const having = [...now].filter(([, text]) =>
          words.every((word) => text.split(' ').some((other) => other.startsWith(word))),
        );
        expect([...index.find(words)].sort()).toEqual(having.map(([id]) => id).sort());
      }
    };
    compare();
    // Every one of the few that have a rare word goes, with neighbours of others; some come anew.
    for (let at = 0; at < 3000; at += at % 500 < 3 ? 1 : 3) {
      if (at % 2 === 0) {
        index.remove(String(at));
        now.delete(String(at));
      } else put(at, `new ${textOf(at + 1)}`);
      if (at % 100 === 0) compare();
    }
    compare();
    index.close();
    expect([...index.find(['all'])]).toEqual([]);
  });

  it('says to whoever waits how far it is, and lets them go', async () => {
    const index = new SearchIndex();
    for (let at = 0; at < 3000; at += 1) index.put(String(at), () => ['étude '.repeat(200)]);
    const shares: number[] = [];
    const onProgress = ({ done, total }: { done: number; total: number }): void => {
      shares.push(done / total);
    };
    const off = new AbortController();
    let told = 0;
    const leaving = index.whenReady({
      onProgress: () => {
        told += 1;
        off.abort();
      },
      signal: off.signal,
    });
    const staying = index.whenReady({ onProgress });
    await expect(leaving).rejects.toThrow(CalledOff);
    expect(index.isReady).toBe(false);
    await staying;
    expect(told).toBe(1);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(index.find(['etude']).size).toBe(3000);
    index.close();
  });

  it('lets somebody go who no longer waits when they come', async () => {
    const index = new SearchIndex();
    index.put('one', () => ['word']);
    await expect(index.whenReady({ signal: AbortSignal.abort() })).rejects.toThrow(CalledOff);
    await index.whenReady();
    await expect(index.whenReady({ signal: AbortSignal.abort() })).rejects.toThrow(CalledOff);
  });

  it('takes in what waits where somebody will not wait, and may be closed in the middle', async () => {
    const index = new SearchIndex();
    for (let at = 0; at < 500; at += 1) index.put(String(at), () => ['word']);
    expect(index.find(['wor']).size).toBe(500);
    index.put('again', () => ['another']);
    const ready = index.whenReady();
    index.close();
    await expect(ready).resolves.toBeUndefined();
  });

  it('lists texts once where it is told how many come, and finds those that are there before', () => {
    const index = new SearchIndex();
    const listing = vi.spyOn(WordLists.prototype, 'make');
    index.expect(2000);
    for (let text = 0; text < 2000; text += 1) {
      index.put(String(text), () => [`word${text} shared`]);
      // As they come from the disk, some at a time.
      if (text % 100 === 99) expect(index.find(['shared']).size).toBe(text + 1);
    }
    expect(listing).toHaveBeenCalledOnce();
    expect([...index.find(['word1999'])]).toEqual(['1999']);
    index.remove('1999');
    expect(index.find(['shared']).size).toBe(1999);
    index.close();
    listing.mockRestore();
  });
});
