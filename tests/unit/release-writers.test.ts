import { describe, expect, it } from 'vitest';

import { cleaned } from '../../main/vault/export/final-text.ts';
import { paragraphs, quoted } from '../../main/vault/export/formats/markdown-words.ts';

describe('cleaned text', () => {
  it('composes, mends and drops what XML forbids', () => {
    expect(cleaned('e\u0301')).toBe('é');
    expect(cleaned('a\r\nb\rc\u2028d\u0085e\ff')).toBe('a\nb\nc\nd\ne\nf');
    expect(cleaned('a\u0000\u001f\ufffe\u{1ffff}b\tc')).toBe('ab\tc');
    expect(cleaned('x\ud800y')).toBe('x\ufffdy');
    expect(cleaned('👩🏽‍⚕️ שלום')).toBe('👩🏽‍⚕️ שלום');
  });

  it('is the same a second time', () => {
    for (const text of ['e\u0301\u0323\ud800\r', '\u0007\u0301a', 'a\u0000\u0301']) {
      expect(cleaned(cleaned(text))).toBe(cleaned(text));
    }
  });
});

describe('Markdown', () => {
  it('quotes a scalar of the front matter', () => {
    const title = 'A "quoted": title\\';
    expect(JSON.parse(quoted(title))).toBe(title);
  });

  it.each([
    ['# not a heading', '\\# not a heading'],
    ['- not a list', '\\- not a list'],
    ['1. not a list', '1\\. not a list'],
    ['2019. Then', '2019\\. Then'],
    ['*stars* and _lines_', '\\*stars\\* and \\_lines\\_'],
    ['<b>&amp;', '\\<b>\\&amp;'],
    ['[my mentee] said', '[my mentee] said'],
    ['[a](b) [c]: d [e][f]', '[a\\](b) [c\\]: d [e\\][f]'],
    ['![x]', '\\![x]'],
    ['    four spaces', 'four spaces'],
    ['one\ntwo\n\n\nthree', 'one  \ntwo\n\nthree'],
    ['===', '\\==='],
    ['`code` \\ back', '\\`code\\` \\\\ back'],
  ])('%j', (words, expected) => {
    expect(paragraphs(words)).toBe(expected);
  });
});
