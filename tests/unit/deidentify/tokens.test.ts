import { describe, expect, it } from 'vitest';

import { sentencesOf, tokenize } from '../../../main/vault/deidentify/tagger/tokens.ts';

const wordsOf = (text: string): string[] =>
  tokenize(text).map(({ start, end }) => text.slice(start, end));

describe('tokens', () => {
  it.each<[string, string[]]>([
    ['I met Amina.', ['I', 'met', 'Amina', '.']],
    ["Amina's clinic", ['Amina', "'s", 'clinic']],
    ['Priya’ll say', ['Priya', '’ll', 'say']],
    ["O'Brien didn't", ["O'Brien", "didn't"]],
    ['d’Aïcha à l’Hôtel-Dieu', ['d’', 'Aïcha', 'à', 'l’', 'Hôtel', 'Dieu']],
    ["qu'Yves", ["qu'", 'Yves']],
    ['Pemberton-Leigh', ['Pemberton', 'Leigh']],
    ['a - b', ['a', '-', 'b']],
    ['FY2 on 14B', ['FY2', 'on', '14B']],
    ['3/11/24', ['3', '/', '11', '/', '24']],
    ['Zoe\u0308 left', ['Zoe\u0308', 'left']],
    ['Dr\u00a0Khan', ['Dr', 'Khan']],
    ['👩🏽‍⚕️ Amina', ['👩', '🏽', '⚕', 'Amina']],
    ['“Amina”', ['“', 'Amina', '”']],
    ['Ami\u00adna', ['Ami\u00adna']],
    ['one\r\ntwo', ['one', 'two']],
    ['students’ union', ['students', '’', 'union']],
    ['', []],
    ['\u200b\u200d', []],
  ])('of %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('say what stands before each', () => {
    const gaps = tokenize('Al-Rashidi, who\ncame').map(({ gap }) => gap);
    expect(gaps).toEqual(['line', 'hyphen', 'none', 'space', 'line']);
  });

  it('do not take half of a pair of surrogates for a word', () => {
    const text = 'a\ud83db\ude00c';
    expect(wordsOf(text)).toEqual(['a', '\ud83d', 'b', '\ude00', 'c']);
  });
});

describe('sentences', () => {
  const textsOf = (text: string): string[] => {
    const tokens = tokenize(text);
    return sentencesOf(text, tokens).map(({ from, to }) =>
      text.slice(tokens[from]?.start, tokens[to - 1]?.end),
    );
  };

  it('end at a full stop before a capital, at a mark and at a line', () => {
    expect(textsOf('I left. She stayed! why? Yes\nNo')).toEqual([
      'I left.',
      'She stayed!',
      'why?',
      'Yes',
      'No',
    ]);
  });

  it('do not end after a title or an initial', () => {
    expect(textsOf('Dr. Khan met Mr. J. Smith.')).toEqual(['Dr. Khan met Mr. J. Smith.']);
  });

  it('are cut where nobody ends them, so that each costs no more than another', () => {
    const text = 'word '.repeat(1000);
    const lengths = sentencesOf(text, tokenize(text)).map(({ from, to }) => to - from);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(120);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(1000);
  });
});
