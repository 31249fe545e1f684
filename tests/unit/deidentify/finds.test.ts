/** What the whole pipeline finds: names of every heritage, in every manner, and what it leaves alone. */
import { describe, expect, it } from 'vitest';

import { findIdentifiers } from '../../../main/vault/deidentify/propose.ts';
import type { Tier } from '../../../shared/model/release.ts';

function found(text: string, tiers: readonly Tier[] = ['certain', 'likely', 'check']): string[] {
  return findIdentifiers(text, [], 'en')
    .filter(({ tier }) => tiers.includes(tier))
    .map(({ start, end }) => text.slice(start, end));
}

const isCovered = (text: string, words: string): boolean => {
  const start = text.indexOf(words);
  return findIdentifiers(text, [], 'en').some(
    (span) => span.start <= start && span.end >= start + words.length,
  );
};

describe('names', () => {
  it.each([
    'Ngozi',
    'Kwabena',
    'Wanjiru',
    'Hodan',
    'Priya',
    'Tahmina',
    'Khaled',
    'Zeynep',
    'Parisa',
    'Thuy',
    'Xiaoming',
    'Siobhán',
    'Angharad',
    'Eilidh',
    'Harriet',
    'Agnieszka',
    'Oksana',
    'Delroy',
    'Xiomara',
    'Solène',
  ])('%s is found where people speak of each other', (name) => {
    const text = `My mentee ${name} told me about her first ward round. I had no answer for ${name}.`;
    expect(isCovered(text, name)).toBe(true);
    expect(found(text).filter((words) => words === name)).toHaveLength(2);
  });

  it('are followed through a text: alone, possessive, small, misspelt by a letter', () => {
    const text =
      'I met Dr Folasade Adeyemi on the ward. Adeyemi listened. I liked Folasade’s question. later ' +
      'folasade wrote to me, and Folasede signed it.';
    const spans = found(text);
    expect(spans.filter((words) => /folas[ae]de/iu.test(words))).toHaveLength(4);
  });

  it('take their title along', () => {
    expect(found('Then Professor Okonkwo spoke to me.')).toEqual(['Professor Okonkwo']);
  });
});

describe('what is left alone', () => {
  it.each([
    'I used Gibbs and then Kolb to think about it.',
    'We met on Teams because Zoom was down.',
    'I think that the NHS can be kinder than it was.',
    'You may ask, and I will answer with grace.',
    'The consultants were busy and a nurse made tea.',
    'I felt heard, and I was not sure what to say.',
  ])('%s', (text) => {
    expect(found(text, ['certain', 'likely'])).toEqual([]);
  });
});

describe('clues', () => {
  it('say what they are, and that they are indirect', () => {
    const text = 'She is the Vice Dean and I am a third-year student.';
    const spans = findIdentifiers(text, [], 'en').map(({ start, end, kind, class: ofClass }) => [
      text.slice(start, end),
      kind,
      ofClass,
    ]);
    expect(spans).toContainEqual(['Vice Dean', 'role', 'quasi']);
    expect(spans).toContainEqual(['third-year', 'stage', 'quasi']);
  });
});
