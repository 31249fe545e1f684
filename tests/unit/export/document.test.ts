import { describe, expect, it } from 'vitest';

import { buildDocument } from '../../../main/vault/export/document/build-document.ts';
import { cohortBand, withoutPointingFacts } from '../../../main/vault/export/document/cohort.ts';
import type { ReleaseDocument } from '../../../main/vault/export/document/release-document.ts';
import {
  labelOf,
  releaseDocumentSchema,
} from '../../../main/vault/export/document/release-document.ts';
import { Problem } from '../../../shared/errors/problems.ts';
import {
  sampleDocument,
  sampleEntry,
  sampleRelease,
  sampleToRelease,
} from '../../support/release-samples.ts';

function problemOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error.data.code;
    throw error;
  }
  return 'none';
}

/** The names of the rules that a changed document breaks. */
function brokenRules(change: (document: ReleaseDocument) => unknown): readonly string[] {
  const document = structuredClone(sampleDocument());
  change(document);
  const parsed = releaseDocumentSchema.safeParse(document);
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
}

describe('a release document', () => {
  it('holds the approved words, their places, and counts of edits', () => {
    const document = sampleDocument();
    const [entry] = document.entries;
    if (entry === undefined) throw new Error('no entry');
    expect(labelOf(document, entry)).toBe('Heron-E01');
    expect(entry.text).toContain('[my mentee] told Prof. [A]. Write to [email] or [phone]');
    expect(entry.passages.map(({ promptId }) => promptId)).toEqual(['P05.1', 'P05.3', 'P05.4']);
    const points = [...entry.text];
    for (const { start, end, text } of entry.passages) {
      expect(points.slice(start, end).join('')).toBe(text);
    }
    expect(entry.codings.map(({ start, end }) => points.slice(start, end).join(''))).toEqual([
      'It felt hierarchical & slow.',
      'It felt hierarchical & slow.',
      '👩🏽‍⚕️ said “no” 🙂',
      'שלום',
    ]);
    expect(entry.edits).toEqual({
      total: 5,
      byRule: [
        { rule: 'A02', count: 1 },
        { rule: 'A04', count: 1 },
        { rule: 'A06', count: 1 },
        { rule: 'A07', count: 1 },
        { rule: 'other', count: 1 },
      ],
    });
    expect(entry.consent.reviewed).toBe('2026-11');
  });

  it('refuses words that were not agreed to, what may never leave, and what is in the wastebasket', () => {
    const one = sampleToRelease(1);
    const release = (entries: ReturnType<typeof sampleToRelease>[]) => () =>
      buildDocument(sampleRelease({ entries }));
    expect(problemOf(release([{ ...one, digest: '0'.repeat(64) }]))).toBe('text-changed');
    const withSecret = { ...one.choice, promptIds: [...one.choice.promptIds, 'P05.7'] };
    expect(problemOf(release([{ ...one, choice: withSecret }]))).toBe('never-released');
    const unknown = { ...one.choice, promptIds: ['P99.1'] };
    expect(problemOf(release([{ ...one, choice: unknown }]))).toBe('never-released');
    const discarded = { ...one.entry, discardedAt: one.entry.createdAt };
    expect(problemOf(release([{ ...one, entry: discarded }]))).toBe('not-found');
    const other = sampleEntry(1, { 'P05.3': 'Other words' });
    expect(problemOf(release([{ ...one, entry: other }]))).toBe('invalid-input');
    expect(problemOf(release([one, one]))).toBe('invalid-input');
  });

  it('refuses marked passages that cut a character or lie outside', () => {
    const [emoji] = [sampleToRelease(1).codings[2]];
    if (emoji === undefined) throw new Error('no coding');
    for (const coding of [
      { ...emoji, start: emoji.start + 1 },
      { ...emoji, end: 1_000_000 },
      { ...emoji, end: emoji.start },
      { ...emoji, code: 'NO-SUCH' },
    ]) {
      const entries = [sampleToRelease(1, { codings: [coding] })];
      expect(problemOf(() => buildDocument(sampleRelease({ entries })))).toBe('invalid-input');
    }
  });

  it('takes no pseudonym that is no file name', () => {
    for (const pseudonym of [
      '',
      '../x',
      'a/b',
      'con:',
      ' x',
      'x'.repeat(50),
      'x\ny',
      '=x',
      'x.',
      'Con',
      'LPT1',
    ]) {
      const participant = { ...sampleRelease().participant, pseudonym };
      expect(problemOf(() => buildDocument(sampleRelease({ participant })))).toBe('invalid-input');
    }
  });

  it.each<[string, (document: ReleaseDocument) => unknown]>([
    ['passages and text differ', ({ entries }) => (entries[0]!.text += 'x\n')],
    [
      'a passage does not lie where it says',
      ({ entries }) => (entries[0]!.passages[1]!.start += 1),
    ],
    ['a passage may never leave', ({ entries }) => (entries[0]!.passages[0]!.promptId = 'P05.7')],
    ['a coding lies outside the text', ({ entries }) => (entries[0]!.codings[0]!.end = 99_999)],
    ['a coding has no code', ({ entries }) => (entries[0]!.codings[0]!.code = 'X')],
    ['edits do not add up', ({ entries }) => (entries[0]!.edits.total = 4)],
    ['an entry stands twice', ({ entries }) => (entries[1]!.number = 1)],
    ['an entry has no participant', ({ entries }) => (entries[0]!.participant = '00'.repeat(16))],
    [
      'a pseudonym stands twice',
      ({ participants }) =>
        participants.push({ ...participants[0]!, id: '11'.repeat(16), pseudonym: 'HERON' }),
    ],
    [
      'an id stands twice',
      ({ participants }) => participants.push({ ...participants[0]!, pseudonym: 'Wren' }),
    ],
    [
      'a small scheme shows role, pair or group',
      ({ participants }) => (participants[0]!.cohortBand = 'fewer than 10'),
    ],
    [
      'a name of a code stands twice',
      ({ codebook }) => (codebook.codes[1]!.name = codebook.codes[0]!.name.toUpperCase()),
    ],
    ['a code stands before its parent', ({ codebook }) => (codebook.codes[0]!.parent = 'CCW')],
    ['not normalised', ({ entries }) => (entries[0]!.memo = 'e\u0301')],
  ])('knows that %s', (rule, change) => {
    expect(brokenRules(change)).toContain(rule);
  });
});

describe('small schemes', () => {
  it.each([
    [null, 'not known'],
    [0, 'fewer than 10'],
    [9, 'fewer than 10'],
    [10, '10 to 19'],
    [19, '10 to 19'],
    [20, '20 to 49'],
    [49, '20 to 49'],
    [50, '50 or more'],
  ] as const)('%s people are "%s"', (size, band) => {
    expect(cohortBand(size)).toBe(band);
  });

  const person = {
    role: 'mentor',
    pair: 'K4',
    group: { label: 'Gateway mentors', size: 12 },
    keptKnowingly: [],
  } as const;
  const shown = (change: object, size: number | null) => {
    const { role, pair, group } = withoutPointingFacts({ ...person, ...change }, cohortBand(size));
    return [role, pair, group];
  };

  it('shows role, pair and group from ten people on', () => {
    expect(shown({}, 10)).toEqual(['mentor', 'K4', 'Gateway mentors']);
    expect(shown({}, 9)).toEqual([null, null, null]);
    expect(shown({}, null)).toEqual([null, null, null]);
    expect(shown({ group: { label: 'Disabled mentors', size: 3 } }, 60)).toEqual([
      'mentor',
      'K4',
      null,
    ]);
  });

  it('keeps what the author keeps knowingly, and that alone', () => {
    expect(shown({ keptKnowingly: ['role'] }, 9)).toEqual(['mentor', null, null]);
    expect(shown({ keptKnowingly: ['group'], group: { label: 'Few', size: 3 } }, 60)).toEqual([
      'mentor',
      'K4',
      'Few',
    ]);
  });
});
