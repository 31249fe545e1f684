import { expect, test } from 'vitest';

import { measureTable, missesTarget } from '../../build/bench.ts';
import type { Measure } from '../../build/bench.ts';

const MEASURE: Measure = { name: 'a save', unit: 'ms', median: 8, p95: 20, target: 10 };

test('a target is held against the median, and may be reached exactly', () => {
  expect(missesTarget(MEASURE)).toBe(false);
  expect(missesTarget({ ...MEASURE, median: 10 })).toBe(false);
  expect(missesTarget({ ...MEASURE, median: 10.1 })).toBe(true);
  expect(missesTarget({ ...MEASURE, target: null })).toBe(false);
});

test('the table says what was measured and whether it is enough', () => {
  const table = measureTable([
    MEASURE,
    { ...MEASURE, name: 'a search over 1,000 entries', median: 25.345, target: 20 },
    { ...MEASURE, name: 'the size of the vault', unit: 'KiB', median: 1234.5, target: null },
  ]);
  const [, save, search, size] = table.split('\n');
  expect(save).toMatch(/^a save +8\.00 ms +20\.0 ms +10\.0 ms +met$/);
  expect(search).toMatch(/25\.3 ms .* MISSED$/);
  expect(size).toMatch(/1235 KiB +20\.0 KiB$/);
});
