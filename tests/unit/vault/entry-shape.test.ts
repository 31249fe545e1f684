/** The first look at an entry never says yes to what the schema would refuse or change. */
import { describe, expect, it } from 'vitest';

import { isPlainlyEntry } from '../../../main/vault/store/entry-shape.ts';
import type { Entry } from '../../../shared/model/journal.ts';
import { entrySchema } from '../../../shared/model/journal.ts';

const id = 'a'.repeat(32);
const at = '2026-11-23T12:00:00.000Z';
const answer = {
  promptId: 'M1',
  question: 'What stayed with you?',
  questionLanguage: 'en',
  text: 'The corridor.',
  skipped: false,
};
const ENTRY: Readonly<Record<keyof Entry, unknown>> = {
  id,
  packId: 'mentee-1',
  packVersion: 1,
  timePoint: 'T1',
  sessionId: id,
  quick: false,
  title: 'The corridor',
  answers: [answer, { ...answer, text: '' }],
  status: 'finished',
  tags: ['silence'],
  onlyMe: [{ promptId: 'M1', start: 0, end: 3 }],
  lensOn: true,
  lensSilenced: ['A1'],
  namingsLeft: ['thornlea'],
  ownDepth: 'recorded',
  createdAt: at,
  changedAt: at,
  discardedAt: null,
  storyClosedAt: at,
};

/** Of every kind that JSON can hold, at and just beyond each limit that the schema sets. */
const VALUES: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  ' silence',
  'silence ',
  'x'.repeat(10),
  'x'.repeat(11),
  'x'.repeat(20),
  'x'.repeat(21),
  'x'.repeat(40),
  'x'.repeat(41),
  'x'.repeat(500),
  'x'.repeat(501),
  'x'.repeat(2001),
  'x'.repeat(4_000_001),
  id,
  id.toUpperCase(),
  `${id}\n`,
  'T0',
  'T9',
  'fr',
  'de',
  'draft',
  'changed',
  0,
  -0,
  -1,
  1,
  1.5,
  2 ** 53,
  1e400,
  at,
  '2026-11-23T12:00:00Z',
  '2026-11-23T12:00:00.000',
  '2026-11-23T12:00:00.000+00:00',
  '2026-02-30T12:00:00.000Z',
  '2026-11-23T24:00:00.000Z',
  '2026-11-23T12:60:00.000Z',
  '2024-02-29T12:00:00.000Z',
  '2025-02-29T12:00:00.000Z',
  [],
  [null],
  [''],
  ['silence', 'silence'],
  ['x'.repeat(10)],
  ['x'.repeat(41)],
  Array<string>(20).fill('x'),
  Array<string>(21).fill('x'),
  Array<string>(201).fill('x'),
  Array<string>(5000).fill('x'),
  [answer],
  [{ ...answer, more: 1 }],
  Array<unknown>(101).fill(answer),
  {},
  { length: 0 },
];

function expectTruth(value: unknown, context: string): boolean {
  const isPlain = isPlainlyEntry(value);
  if (!isPlain) return false;
  const parsed = entrySchema.safeParse(value);
  expect(parsed.success, context).toBe(true);
  expect(parsed.data, context).toStrictEqual(value);
  return true;
}

describe('the first look at an entry', () => {
  it('knows an entry as it is sealed', () => {
    expect(isPlainlyEntry(ENTRY)).toBe(true);
    expect(Object.keys(ENTRY).sort()).toEqual(Object.keys(entrySchema.shape).sort());
  });

  it('agrees with the schema whatever stands in a field', () => {
    let taken = 0;
    for (const field of Object.keys(ENTRY)) {
      for (const [number, value] of VALUES.entries()) {
        if (expectTruth({ ...ENTRY, [field]: value }, `${field}, value ${number}`)) taken += 1;
      }
    }
    expect(taken).toBeGreaterThan(50);
  });

  it('agrees with the schema whatever stands in an answer or a passage', () => {
    for (const value of VALUES) {
      for (const field of Object.keys(answer)) {
        expectTruth({ ...ENTRY, answers: [{ ...answer, [field]: value }] }, field);
      }
      for (const field of ['promptId', 'start', 'end']) {
        const passage = { promptId: 'M1', start: 0, end: 3, [field]: value };
        expectTruth({ ...ENTRY, onlyMe: [passage] }, field);
      }
    }
  });

  it('takes no field more, no field less and no field under another name', () => {
    for (const field of Object.keys(ENTRY)) {
      const { [field as keyof Entry]: value, ...rest } = ENTRY;
      expect(isPlainlyEntry(rest)).toBe(false);
      expectTruth({ ...rest, other: value }, field);
    }
    expect(isPlainlyEntry({ ...ENTRY, more: 1 })).toBe(false);
    for (const value of VALUES) expect(isPlainlyEntry(value)).toBe(false);
  });
});
