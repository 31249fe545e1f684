import { expect, it } from 'vitest';

import { shownAge, untilNextAge } from '../../../renderer/features/sealing/seal-age.ts';

it('is told by the second, then by ten, then by the minute', () => {
  expect([0, 2400, 9999, 10_000, 19_999, 59_999, 61_000, 179_999].map(shownAge)).toEqual([
    0, 2, 9, 10, 10, 50, 60, 120,
  ]);
});

it('is shown anew when it changes, and not before', () => {
  for (const age of [0, 950, 9999, 10_000, 59_999, 60_000, 3_600_000]) {
    const wait = untilNextAge(age);
    expect(wait).toBeGreaterThan(0);
    expect(shownAge(age + wait - 1)).toBe(shownAge(age));
    expect(shownAge(age + wait)).toBeGreaterThan(shownAge(age));
  }
});

it('bears a clock that was set back', () => {
  expect(shownAge(-5000)).toBe(0);
  expect(untilNextAge(-5000)).toBe(1000);
});
