import { describe, expect, it } from 'vitest';

import { CodePoints } from '../../../main/vault/export/document/code-points.ts';
import { cleaned } from '../../../main/vault/export/final-text.ts';
import { randomText, seeded } from '../../support/random-text.ts';

describe('places in code points', () => {
  it('are those of the characters, whatever the text', () => {
    const next = seeded(1);
    let astral = 0;
    for (let round = 0; round < 400; round += 1) {
      const text = cleaned(randomText(next));
      const points = [...text];
      const counted = new CodePoints(text);
      expect(counted.length).toBe(points.length);
      let unit = 0;
      for (let point = 0; point <= points.length; point += 1) {
        expect(counted.toUnits(point)).toBe(unit);
        expect(counted.fromUnits(unit)).toBe(point);
        const width = points[point]?.length ?? 0;
        if (width === 2) {
          astral += 1;
          expect(() => counted.fromUnits(unit + 1)).toThrow(RangeError);
        }
        unit += width;
      }
      const start = Math.floor(next() * (points.length + 1));
      const end = start + Math.floor(next() * (points.length + 1 - start));
      expect(counted.slice(start, end)).toBe(points.slice(start, end).join(''));
    }
    expect(astral).toBeGreaterThan(500);
  });

  it('refuses what is no place', () => {
    const counted = new CodePoints('a😀b');
    for (const wrong of [-1, 4, 0.5, Number.NaN]) {
      expect(() => counted.toUnits(wrong)).toThrow(RangeError);
    }
    for (const wrong of [-1, 2, 5, 0.5, Number.NaN]) {
      expect(() => counted.fromUnits(wrong)).toThrow(RangeError);
    }
  });
});
