import { describe, expect, it } from 'vitest';

import { currentTimePoint } from '../../../main/vault/journal/journey.ts';
import { DEFAULT_SCHEME } from '../../../shared/content/presets.ts';
import type { Role, TimePoint } from '../../../shared/model/scheme.ts';

describe('where the person is', () => {
  it.each<[string, Role, string[], number, TimePoint]>([
    ['at the very start', 'mentee', [], 0, 'T0'],
    ['after sessions, the story not written', 'mentee', ['P04'], 2, 'T2'],
    ['in the first session, nothing finished', 'mentee', [], 1, 'T2'],
    ['after the first story', 'mentee', ['P01'], 0, 'T1'],
    ['after the agreement', 'mentee', ['P01', 'P03'], 0, 'T2'],
    ['before halfway', 'mentee', ['P01', 'P03', 'P04'], 2, 'T2'],
    ['halfway', 'mentee', ['P01', 'P03', 'P04'], 3, 'T3'],
    ['after halfway', 'mentee', ['P01', 'P03', 'P04', 'P08'], 5, 'T2'],
    ['at the close', 'mentee', ['P01', 'P03', 'P04', 'P08'], 6, 'T4'],
    ['after the close', 'mentee', ['P01', 'P03', 'P04', 'P08', 'P10'], 6, 'T5'],
    ['at the end', 'mentee', ['P01', 'P03', 'P04', 'P08', 'P10', 'P12'], 6, 'T5'],
    ['a mentor at the start', 'mentor', [], 0, 'T0'],
    ['a mentor with the other role’s pack', 'mentor', ['P01'], 0, 'T0'],
    ['a mentor after the start', 'mentor', ['P02', 'P03'], 1, 'T2'],
    ['a mentor halfway', 'mentor', ['P02', 'P03', 'P05'], 4, 'T3'],
    ['a mentor at the close', 'mentor', ['P02', 'P03', 'P09'], 6, 'T4'],
  ])('%s', (_, role, finished, meetings, expected) => {
    expect(currentTimePoint(role, new Set(finished), meetings, DEFAULT_SCHEME, '2026-11-01')).toBe(
      expected,
    );
  });
});
