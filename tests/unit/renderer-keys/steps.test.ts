import { expect, it } from 'vitest';

import { canGoTo, STEPS } from '../../../renderer/features/first-run/steps.ts';
import { PARTS, sectionOf } from '../../../renderer/features/settings/sections.ts';

it('goes back to what was answered, never ahead', () => {
  expect(STEPS.filter((step) => canGoTo(step, 'notice'))).toEqual(['language', 'role']);
});

it('leaves no way back once the journal is made', () => {
  expect(STEPS.filter((step) => canGoTo(step, 'words'))).toEqual([]);
});

it('opens the first section for an address that names none', () => {
  const sections = PARTS.flatMap((part) => part.sections);
  expect(sections.map(sectionOf)).toEqual(sections);
  expect(new Set(sections).size).toBe(sections.length);
  expect(sectionOf('constructor')).toBe('appearance');
  expect(sectionOf(undefined)).toBe('appearance');
});
