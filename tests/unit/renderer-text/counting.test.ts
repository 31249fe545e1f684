import { expect, it } from 'vitest';

import {
  englishCount,
  englishOrdinal,
  frenchCount,
  frenchOrdinal,
  sentenceCase,
} from '../../../renderer/text/counting.ts';

it('counts in English', () => {
  expect([0, 1, 7, 12, 13, 1204].map(englishCount)).toEqual([
    'no',
    'one',
    'seven',
    'twelve',
    '13',
    '1,204',
  ]);
  expect([1, 3, 12, 13, 21, 22, 111].map(englishOrdinal)).toEqual([
    'first',
    'third',
    'twelfth',
    '13th',
    '21st',
    '22nd',
    '111th',
  ]);
});

it('counts in French', () => {
  expect([0, 1, 7, 13, 1204].map(frenchCount)).toEqual([
    'aucune',
    'une',
    'sept',
    '13',
    '1\u00a0204',
  ]);
  expect([1, 3, 21].map(frenchOrdinal)).toEqual(['première', 'troisième', '21e']);
});

it('begins a sentence, with an accent too', () => {
  expect(sentenceCase('élan')).toBe('Élan');
  expect(sentenceCase('')).toBe('');
});
