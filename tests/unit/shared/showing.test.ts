import { describe, expect, it } from 'vitest';

import { packs, sources } from '../../../shared/content/packs.ts';
import { lensPatterns } from '../../../shared/lens/patterns.ts';
import {
  isLensOn,
  mayLookAt,
  shortCitation,
  slipsIn,
  slipsNear,
} from '../../../shared/lens/showing.ts';

const NONE: ReadonlySet<string> = new Set();
const ids = (text: string, caret: number, silenced = NONE): readonly string[] =>
  slipsNear(text, caret, silenced).map(({ pattern }) => pattern.id);

describe('whether the lens shows', () => {
  it.each([
    [null, 'mentee', true],
    [null, 'mentor', false],
    [true, 'mentor', true],
    [false, 'mentee', false],
  ] as const)('chosen %s, %s: %s', (chosen, role, on) => {
    expect(isLensOn(chosen, role)).toBe(on);
  });

  it('never beside the paired stories, and beside everything else', () => {
    const silent = packs.filter(({ id }) => !mayLookAt(id)).map(({ id }) => id);
    expect(silent).toEqual(['P01', 'P10']);
    expect(mayLookAt('F01')).toBe(true);
  });
});

describe('slips near the caret', () => {
  it('quote the words as they stand, and each pattern comes once, where it is nearest', () => {
    const text = 'She LACKED confidence. Later she lacks confidence again.';
    expect(slipsNear(text, 0, NONE).map(({ phrase }) => phrase)).toEqual(['LACKED confidence']);
    expect(slipsNear(text, text.length, NONE).map(({ phrase }) => phrase)).toEqual([
      'lacks confidence',
    ]);
  });

  const many = [
    'She lacked confidence.',
    'They lack study skills.',
    'He seems unmotivated.',
    'Pupils have low aspirations.',
    'She has a thick accent.',
  ].join(' ');

  it('are never more than three, the nearest ones, in reading order', () => {
    expect(ids(many, 0)).toEqual(['L01', 'L02', 'L05']);
    expect(ids(many, many.length)).toEqual(['L05', 'L04', 'L30']);
  });

  it('make room for the next when one is silenced', () => {
    expect(ids(many, 0, new Set(['L01']))).toEqual(['L02', 'L05', 'L04']);
  });

  it('reach some pages to either side, and not through a megabyte', () => {
    const far = `She lacked confidence. ${'word '.repeat(200_000)}He seems unmotivated.`;
    expect(ids(far, 0)).toEqual(['L01']);
    expect(ids(far, far.length)).toEqual(['L05']);
    const before = performance.now();
    slipsNear(far, 500_000, NONE);
    expect(performance.now() - before).toBeLessThan(500);
  });

  it('see a quote whole that begins beyond their reach', () => {
    const text = `He said “${'and '.repeat(400)} they lack confidence” ${'so '.repeat(3900)}`;
    expect(ids(text, text.length)).toEqual([]);
  });
});

it('a text that is read shows every pattern once', () => {
  const text = 'She lacked confidence. He lacked confidence. He seems unmotivated.';
  expect(slipsIn(text, NONE).map(({ pattern }) => pattern.id)).toEqual(['L01', 'L05']);
});

it('every source of the lens has a short form that is no sentence', () => {
  for (const key of new Set(lensPatterns.flatMap((pattern) => pattern.sources))) {
    const short = shortCitation(sources[key]?.citation ?? '');
    expect(short.length).toBeGreaterThan(2);
    expect(short.length).toBeLessThan(90);
  }
});
