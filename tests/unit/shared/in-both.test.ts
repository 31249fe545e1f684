import { describe, expect, it } from 'vitest';

import { inBoth } from '../../../shared/compare/in-both.ts';

/** What is marked in each. */
const held = (first: string, second: string): readonly (readonly string[])[] => {
  const both = inBoth(first, second);
  return [both.first, both.second].map((parts) =>
    parts.filter((part) => part.inBoth).map(({ text }) => text),
  );
};

describe('what stands in both', () => {
  it('is found wherever it stands, with or without capitals, accents and other spacing', () => {
    expect(
      held(
        'She grew up beside a lighthouse. Her father mended nets.',
        'Her father, mended\n nets; and SHE GREW UP BESIDE a harbour.',
      ),
    ).toEqual([
      ['She grew up beside a', 'Her father mended nets'],
      ['Her father, mended\n nets', 'SHE GREW UP BESIDE a'],
    ]);
  });

  it('reads French as it reads English, decomposed accents too', () => {
    expect(held('L’école a été fermée.', 'l’e\u0301cole a e\u0301te\u0301 ouverte')[0]).toEqual([
      'L’école a été',
    ]);
  });

  it('is no single word, no pair, and no run of small words', () => {
    expect(held('The lighthouse keeper left.', 'A lighthouse keeper stayed.')).toEqual([[], []]);
    expect(held('It was in the end good.', 'So it was in the morning.')).toEqual([[], []]);
  });

  it('of two that are the same is everything between the first word and the last', () => {
    const text = '“Amina first thought of medicine.” Then she left.';
    expect(inBoth(text, text).first.map(({ inBoth: is }) => is)).toEqual([false, true, false]);
  });

  it('of nothing is nothing', () => {
    expect(inBoth('', 'Amina first thought of medicine.')).toEqual({
      first: [{ text: '', inBoth: false }],
      second: [{ text: 'Amina first thought of medicine.', inBoth: false }],
    });
  });
});

it('the parts together are the texts, whatever they are', () => {
  const words = 'amina Élan 😀 the school school left \n « » – 12 e\u0301t of'.split(' ');
  let seed = 7;
  const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 200; round += 1) {
    const text = (): string =>
      Array.from({ length: next(40) }, () => words[next(words.length)]).join(' ');
    const [first, second] = [text(), text()];
    const both = inBoth(first, second);
    expect(both.first.map((part) => part.text).join('')).toBe(first);
    expect(both.second.map((part) => part.text).join('')).toBe(second);
  }
});

it('two very long texts take no time that is felt', () => {
  const text = 'She said that the school had moved the exam again. '.repeat(4000);
  const before = performance.now();
  inBoth(text, `${text} And more.`);
  expect(performance.now() - before).toBeLessThan(2000);
});
