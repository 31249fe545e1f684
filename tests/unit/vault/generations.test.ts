/** Which backups may go, under a clock that is right and under clocks that are not. */
import { describe, expect, it } from 'vitest';

import { superseded } from '../../../main/vault/backup/generations.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-11-23T14:43:21.000Z');

/** What stays of backups of these ages, newest first. */
function kept(ages: readonly number[], now = NOW): number[] {
  const dates = ages.map((age) => new Date(NOW - age));
  const gone = new Set(superseded(dates, new Date(now)).map((date) => date.getTime()));
  return ages.filter((age) => !gone.has(NOW - age)).sort((a, b) => a - b);
}

describe('generations', () => {
  it('keep one an hour, a day, a week, a month, and drop what is older', () => {
    const ages = Array.from({ length: 600 * 24 }, (_, hour) => hour * HOUR);
    const left = kept(ages);
    expect(left.filter((age) => age <= DAY)).toHaveLength(25);
    const between = (from: number, to: number) =>
      left.filter((age) => age > from && age <= to).length;
    expect(between(DAY, 14 * DAY)).toBeGreaterThanOrEqual(13);
    expect(between(14 * DAY, 60 * DAY)).toBeGreaterThanOrEqual(6);
    expect(between(60 * DAY, 400 * DAY)).toBeGreaterThanOrEqual(11);
    expect(between(400 * DAY, 700 * DAY)).toBe(0);
    expect(left.length).toBeLessThan(65);
  });

  it('never lose the one that has just been made, though a clock put back shows newer ones', () => {
    const minutes = [-9, -6, -4, -2, 0].map((minute) => minute * 60_000);
    expect(kept(minutes)).toContain(0);
    expect(kept(minutes)).toHaveLength(5);
  });

  it('are not lost to a clock that is years ahead', () => {
    const ages = Array.from({ length: 60 }, (_, day) => day * 7 * DAY);
    const before = kept(ages);
    const ahead = NOW + 4 * 365 * DAY;
    const wrong = [0, 1, 2, 3].map((minute) => NOW - ahead - minute * 60_000);
    const after = kept([...before, ...wrong], ahead);
    const lost = before.filter((age) => !after.includes(age));
    expect(lost.length).toBeLessThanOrEqual(8);
    // As far back as before, and no more than two months between any two.
    const back = after.filter((age) => age >= 0);
    expect(back.at(-1)).toBeGreaterThan(330 * DAY);
    back.forEach((age, place) => expect(age - (back[place - 1] ?? 0)).toBeLessThan(63 * DAY));
  });

  it('of somebody who writes once a season stay few, and cover the years', () => {
    const ages = Array.from({ length: 400 }, (_, season) => season * 91 * DAY);
    const left = kept(ages);
    expect(left.length).toBeGreaterThan(4);
    expect(left.length).toBeLessThan(65);
  });
});
