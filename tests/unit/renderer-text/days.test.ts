import { describe, expect, it } from 'vitest';

import {
  dateWords,
  dayWords,
  momentsApart,
  momentWords,
  onDayWords,
  weekdayWords,
  whenWords,
} from '../../../renderer/text/days.ts';

const now = new Date(2026, 10, 12, 9, 30);
const at = (...parts: [number, number, number, number, number]): string =>
  new Date(...parts).toISOString();

it('says the day', () => {
  expect(dayWords('2026-11-12', now, 'en')).toBe('today');
  expect(dayWords(at(2026, 10, 11, 23, 59), now, 'en')).toBe('yesterday');
  expect(dayWords('2026-10-23', now, 'en')).toBe('23 October');
  expect(dayWords('2025-10-23', now, 'en')).toBe('23 October 2025');
  expect(dayWords('2026-11-12', now, 'fr')).toBe('aujourd’hui');
  expect(dayWords('2026-10-23', now, 'fr')).toBe('23 octobre');
});

it('says the time only while it still helps', () => {
  expect(whenWords(at(2026, 10, 12, 7, 42), now, 'en')).toBe('today at 07:42');
  expect(whenWords(at(2026, 10, 11, 0, 5), now, 'fr')).toBe('hier à 00:05');
  expect(whenWords(at(2026, 9, 24, 17, 0), now, 'en')).toBe('on 24 October');
  expect(whenWords(at(2026, 9, 24, 17, 0), now, 'fr')).toBe('le 24 octobre');
});

it('always says the time of things of which a day has several', () => {
  expect(momentWords(at(2026, 10, 12, 7, 42), now, 'en')).toBe('today at 07:42');
  expect(momentWords(at(2026, 9, 24, 17, 0), now, 'en')).toBe('24 October at 17:00');
  expect(momentWords(at(2025, 9, 24, 17, 0), now, 'fr')).toBe('24 octobre 2025 à 17:00');
});

it('tells two of the same minute apart by their seconds, and only these', () => {
  const second = (seconds: number): string => new Date(2026, 10, 12, 7, 42, seconds).toISOString();
  const instants = [second(51), second(9), at(2026, 10, 11, 7, 42)];
  expect(momentsApart(instants, now, 'en')).toEqual([
    'today at 07:42:51',
    'today at 07:42:09',
    'yesterday at 07:42',
  ]);
  expect(momentsApart([second(9)], now, 'fr')).toEqual(['aujourd’hui à 07:42']);
  expect(momentsApart([], now, 'en')).toEqual([]);
});

it('a night in which the clocks change is still one day', () => {
  expect(dayWords('2026-10-24', new Date(2026, 9, 25, 12), 'en')).toBe('yesterday');
});

it('names the weekday without a comma', () => {
  expect(weekdayWords(new Date(2025, 10, 12), 'en')).toBe('Wednesday 12 November');
  expect(weekdayWords(new Date(2025, 10, 12), 'fr')).toBe('mercredi 12 novembre');
});

describe('a day in a sentence', () => {
  it('has its preposition only where it is a date', () => {
    expect(onDayWords('2026-11-12', now, 'en')).toBe('today');
    expect(onDayWords('2026-11-11', now, 'fr')).toBe('hier');
    expect(onDayWords('2026-10-23', now, 'en')).toBe('on 23 October');
    expect(onDayWords('2026-10-23', now, 'fr')).toBe('le 23 octobre');
  });

  it('is the first in French, and the twenty-first is none', () => {
    expect(onDayWords('2026-03-01', now, 'fr')).toBe('le 1er mars');
    expect(onDayWords('2026-03-21', now, 'fr')).toBe('le 21 mars');
    expect(onDayWords('2026-03-01', now, 'en')).toBe('on 1 March');
  });

  it('on paper is whole, even today', () => {
    expect(dateWords('2026-11-12', 'en')).toBe('12 November 2026');
    expect(dateWords('2026-11-01', 'fr')).toBe('1er novembre 2026');
  });
});
