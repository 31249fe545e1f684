import { expect, test } from 'vitest';

import { measureTable, missesTarget, withMeasures } from '../../build/bench-report.ts';
import type { Measure } from '../../build/bench-report.ts';

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

test('a figure is held against the one kept of the same name and unit', () => {
  const table = measureTable(
    [MEASURE, { ...MEASURE, name: 'a size', unit: 'MB' }, { ...MEASURE, name: 'new' }],
    [
      { ...MEASURE, median: 4 },
      { ...MEASURE, name: 'a size', unit: 'KB' },
    ],
  );
  const [head, save, size, fresh] = table.split('\n');
  expect(head).toMatch(/to the baseline$/);
  expect(save).toMatch(/met +× 2\.00$/);
  expect(size).toMatch(/met$/);
  expect(fresh).toMatch(/met$/);
});

test('where p95 is judged, p95 is held against the baseline', () => {
  const judged: Measure = { ...MEASURE, judged: 'p95', target: 25 };
  expect(measureTable([judged], [{ ...judged, p95: 10 }])).toMatch(/× 2\.00$/);
});

test('kept figures give way to fresh ones of their name, and the others stay', () => {
  const fresh = { ...MEASURE, median: 2 };
  const other = { ...MEASURE, name: 'another' };
  expect(withMeasures([MEASURE, other], [fresh])).toEqual([other, fresh]);
});
