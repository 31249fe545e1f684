/** Nobody is told that something cannot be read where everything can. */
import { expect, it } from 'vitest';

import { reasonOf } from '../../../renderer/features/read-only/reason.ts';
import { readOnlyWords } from '../../../renderer/text/areas/read-only.ts';
import type { ReadOnly } from '../../../shared/model/vault.ts';
import { READ_ONLY_REASONS } from '../../../shared/model/vault.ts';

const NOTHING_LOST = { wholeEntries: 3, lost: [], lostCount: 0, unnamedMissing: 0 };
const readOnly = (parts: Partial<ReadOnly>): ReadOnly => ({
  why: 'damaged',
  ...NOTHING_LOST,
  ...parts,
});

it('tells damage with a loss from damage without one', () => {
  expect(reasonOf(readOnly({}))).toBe('unmatched');
  expect(reasonOf(readOnly({ lostCount: 1 }))).toBe('damaged');
  expect(reasonOf(readOnly({ unnamedMissing: 1 }))).toBe('damaged');
});

it('leaves every other reason as it is', () => {
  const others = READ_ONLY_REASONS.filter((why) => why !== 'damaged');
  expect(others.map((why) => reasonOf(readOnly({ why })))).toEqual(others);
});

it('claims of no entry that it is the newest', () => {
  for (const language of ['en', 'fr'] as const) {
    const { entries } = readOnlyWords[language].facts;
    for (const count of [0, 1, 2, 40]) {
      expect(entries(count)).not.toMatch(/as you left|laissée/u);
    }
  }
});
