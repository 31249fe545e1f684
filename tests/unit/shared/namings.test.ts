/** Which names are pointed out beside the writing, and where they stand while the text changes. */
import { describe, expect, it } from 'vitest';

import type { Naming } from '../../../shared/naming/namings.ts';
import {
  asLeft,
  caretAfter,
  leftWith,
  LONGEST_LEFT,
  LONGEST_LOOK,
  MOST_LEFT,
  nearestTo,
  notLeft,
  pageAround,
  stillThere,
} from '../../../shared/naming/namings.ts';
import { randomText, seeded } from '../../support/random-text.ts';

const naming = (start: number, text: string): Naming => ({
  start,
  end: start + text.length,
  text,
  kind: 'person',
  replacement: '[a person]',
});

describe('the page that is looked at', () => {
  it('is the whole of a short text', () => {
    expect(pageAround('Gwen spoke.', 4)).toEqual({ from: 0, page: 'Gwen spoke.' });
    expect(pageAround('', 0)).toEqual({ from: 0, page: '' });
  });

  it('never cuts a word, and lies around the caret', () => {
    const text = 'Ngozi met Przemysław again. '.repeat(2000);
    for (let caret = 0; caret < text.length; caret += 997) {
      const { from, page } = pageAround(text, caret);
      expect(text.slice(from, from + page.length)).toBe(page);
      expect(page.length).toBeLessThanOrEqual(LONGEST_LOOK);
      expect(from).toBeLessThanOrEqual(caret);
      expect(from + page.length).toBeGreaterThan(Math.min(caret, text.length - 1) - 20);
      for (const edge of [from, from + page.length]) {
        const inWord = /\S\S/u.test(text.slice(Math.max(0, edge - 1), edge + 1));
        expect([edge, edge > 0 && edge < text.length && inWord]).toEqual([edge, false]);
      }
    }
  });

  it('is never too long and always a part, whatever the text', () => {
    const next = seeded(7);
    for (let round = 0; round < 200; round += 1) {
      const text = randomText(next, 60).repeat(1 + Math.floor(next() * 300));
      const { from, page } = pageAround(text, Math.floor(next() * (text.length + 1)));
      expect(page.length).toBeLessThanOrEqual(LONGEST_LOOK);
      expect(text.startsWith(page, from)).toBe(true);
    }
  });
});

describe('which is noted', () => {
  const all = [naming(3, 'Gwen'), naming(40, 'Adaeze'), naming(90, 'gwen')];

  it('is the nearest to the caret, before it or behind it', () => {
    expect(nearestTo(all, 0)?.start).toBe(3);
    expect(nearestTo(all, 30)?.start).toBe(40);
    expect(nearestTo(all, 42)?.start).toBe(40);
    expect(nearestTo(all, 200)?.start).toBe(90);
    expect(nearestTo([], 4)).toBeNull();
  });

  it('is none that the writer leaves, however it is written', () => {
    const left = leftWith([], '  GWEN ');
    expect(notLeft(all, left).map(({ text }) => text)).toEqual(['Adaeze']);
    expect(notLeft(all, [])).toEqual(all);
    expect(asLeft('E\u0301lise \n Roux')).toBe(asLeft('Élise roux'));
  });

  it('an entry remembers each once, the last ones, and never more than it can hold', () => {
    expect(leftWith(['gwen'], 'Gwen')).toEqual(['gwen']);
    const many = Array.from({ length: MOST_LEFT }, (_, place) => `name ${String(place)}`);
    const more = leftWith(many, 'One more');
    expect(more).toHaveLength(MOST_LEFT);
    expect(more.at(-1)).toBe('one more');
    expect(asLeft('x'.repeat(1000))).toHaveLength(LONGEST_LEFT);
  });
});

describe('while the text changes', () => {
  const before = 'On Monday Gwen met Adaeze in the hall';
  const [gwen, adaeze] = [naming(10, 'Gwen'), naming(19, 'Adaeze')] as const;

  it('what is written behind moves nothing, and costs no new list', () => {
    const found = [gwen, adaeze];
    expect(stillThere(found, before, `${before}, and went.`)).toBe(found);
    expect(stillThere(found, before, before.slice(0, 25))).toBe(found);
    expect(stillThere([], before, '')).toEqual([]);
  });

  it('what is written between keeps the first and drops the second', () => {
    const after = 'On Monday Gwen, who met Adaeze in the hall';
    expect(stillThere([gwen, adaeze], before, after)).toEqual([gwen]);
    expect(stillThere([gwen, adaeze], before, `So ${before}`)).toEqual([]);
  });

  it('the caret stays among its words when others are put in place', () => {
    const { start, end } = gwen;
    expect(caretAfter(4, { start, end }, '[a person]')).toBe(4);
    expect(caretAfter(start, { start, end }, '[a person]')).toBe(start);
    expect(caretAfter(12, { start, end }, '[a person]')).toBe(20);
    expect(caretAfter(end, { start, end }, '[a person]')).toBe(20);
    expect(caretAfter(before.length, { start, end }, '[a person]')).toBe(before.length + 6);
  });
});
