import { describe, expect, it } from 'vitest';

import type { LineRange } from '../../../shared/model/only-me.ts';
import {
  joinStretches,
  splitStretches,
  turnLines,
  withoutOnlyMe,
} from '../../../shared/model/only-me.ts';

/** Mulberry32: the same texts in every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const LINES = ['', ' ', 'a', 'two words', '🦜', 'é'];

function some<T>(pick: (below: number) => number, most: number, make: () => T): T[] {
  return Array.from({ length: pick(most + 1) }, make);
}

function range(pick: (below: number) => number): LineRange {
  const [a, b] = [pick(40), pick(40)];
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

const cases = Array.from({ length: 500 }, (_, seed) => {
  const pick = random(seed);
  return {
    pick,
    text: some(pick, 12, () => LINES[pick(LINES.length)] ?? '').join('\n'),
    ranges: some(pick, 4, () => range(pick)),
  };
});

describe('only-me stretches', () => {
  it('give back every character, whatever the ranges', () => {
    for (const { text, ranges } of cases) {
      expect(joinStretches(splitStretches(text, ranges)).text).toBe(text);
    }
  });

  it('keep at least what the ranges name, in whole lines', () => {
    for (const { text, ranges } of cases) {
      const kept = joinStretches(splitStretches(text, ranges)).ranges;
      for (const { start, end } of kept) {
        expect(start === 0 || text[start - 1] === '\n').toBe(true);
        expect(end === text.length || text[end] === '\n').toBe(true);
      }
      for (const { start, end } of ranges) {
        for (let at = start; at < Math.min(end, text.length); at += 1) {
          const inside = kept.some((one) => one.start <= at && at < one.end);
          expect(inside || text[at] === '\n').toBe(true);
        }
      }
    }
  });

  it('lose nothing when lines are turned, one after another', () => {
    for (const { text, pick } of cases) {
      let stretches = splitStretches(text, []);
      for (let turn = 0; turn < 8; turn += 1) {
        const turned = turnLines(stretches, pick(stretches.length), range(pick));
        stretches = turned.stretches;
        expect(joinStretches(stretches).text).toBe(text);
        const place = stretches[turned.index];
        expect(place !== undefined && turned.offset <= place.text.length).toBe(true);
      }
    }
  });

  it('turn the paragraph at the caret, and the same again turns it back', () => {
    const text = 'One.\nStill one.\n\nTwo.\n\nThree.';
    const once = turnLines(splitStretches(text, []), 0, { start: 18, end: 18 });
    expect(once.stretches.map(({ text, onlyMe }) => [text, onlyMe])).toEqual([
      ['One.\nStill one.\n', false],
      ['Two.', true],
      ['\nThree.', false],
    ]);
    expect(once.index).toBe(1);
    const back = turnLines(once.stretches, once.index, { start: 0, end: 0 });
    expect(back.stretches).toEqual([{ text, onlyMe: false }]);
    expect(text.slice(back.offset)).toMatch(/^Two/u);
  });

  it('are no part of what may be offered', () => {
    const text = 'Open.\nSecret.\nOpen too.';
    expect(withoutOnlyMe(text, [{ start: 6, end: 13 }])).toBe('Open.\nOpen too.');
    // A range that a record has wrongly, in the middle of a line, keeps the whole line.
    expect(withoutOnlyMe(text, [{ start: 8, end: 9 }])).toBe('Open.\nOpen too.');
    expect(withoutOnlyMe(text, [{ start: 0, end: text.length }])).toBe('');
  });
});
