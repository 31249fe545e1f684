import { describe, expect, it } from 'vitest';

import type { LeavingClue } from '../../../main/vault/deidentify/combinations/clue-sets.ts';
import {
  accumulatedSets,
  clueSets,
  isAnswered,
} from '../../../main/vault/deidentify/combinations/clue-sets.ts';
import {
  openQuestions,
  RELEASE_QUESTIONS,
} from '../../../main/vault/deidentify/combinations/release-questions.ts';
import type { ShownCounts } from '../../../main/vault/deidentify/combinations/safe-counts.ts';
import {
  shownCount,
  shownCounts,
  shownMean,
  shownPercentage,
} from '../../../main/vault/deidentify/combinations/safe-counts.ts';
import {
  isGroupKind,
  labelVerdict,
} from '../../../main/vault/deidentify/combinations/small-groups.ts';

const clue = (ruleId: string, words: string, rest: Partial<LeavingClue> = {}): LeavingClue => ({
  ruleId,
  class: 'quasi',
  words,
  about: null,
  rare: false,
  ...rest,
});

const YEAR = clue('A23', 'third year');
const FAITH = clue('A30', 'hijab', { class: 'sensitive' });
const OFFICE = clue('A26', 'president of the Islamic Society');
const DATE = clue('A15', '12 November');

describe('clues of one entry (A40)', () => {
  it('shows the set of three sorts', () => {
    expect(clueSets([YEAR, FAITH, OFFICE])).toEqual([
      {
        why: 'three-clues',
        about: null,
        clues: [YEAR, FAITH, OFFICE],
        ruleIds: ['A23', 'A30', 'A26'],
      },
    ]);
  });

  it.each([
    ['two sorts', [YEAR, FAITH]],
    ['one sort in three wordings', [DATE, clue('A15', '3 March'), clue('A15', '2019')]],
    ['the same clue again and again', [YEAR, { ...YEAR, words: ' Third Year ' }, YEAR, FAITH]],
    ['nothing', []],
  ])('is silent about %s', (_, clues) => {
    expect(clueSets(clues)).toEqual([]);
  });

  it('counts for each person apart, and what is about nobody known for everybody', () => {
    const hers = [clue('A23', 'FY2', { about: 'her' }), clue('A20', 'Sudanese', { about: 'her' })];
    const his = [clue('A21', 'Vice Dean', { about: 'him' })];
    expect(clueSets([...hers, ...his])).toEqual([]);
    expect(clueSets([...hers, ...his, DATE]).map(({ about }) => about)).toEqual(['her']);
  });

  it('shows one clue alone where it singles somebody out', () => {
    const only = clue('A27', 'only Deaf surgeon on the rota', { rare: true });
    expect(clueSets([only])).toEqual([
      { why: 'one-of-a-kind', about: null, clues: [only], ruleIds: ['A27'] },
    ]);
  });

  it('is answered by one clue made vaguer or by a reason in words', () => {
    const [set] = clueSets([YEAR, FAITH, OFFICE]);
    expect(set).toBeDefined();
    expect(isAnswered(set!, { generalised: [], reason: '' })).toBe(false);
    expect(isAnswered(set!, { generalised: [], reason: ' … ' })).toBe(false);
    expect(isAnswered(set!, { generalised: ['A15'], reason: '' })).toBe(false);
    expect(isAnswered(set!, { generalised: ['A30'], reason: '' })).toBe(true);
    expect(isAnswered(set!, { generalised: [], reason: 'She has agreed.' })).toBe(true);
  });
});

describe('clues of everything released (A41)', () => {
  it('tells what this entry adds to what was harmless', () => {
    const [set] = accumulatedSets([YEAR, FAITH], [OFFICE]);
    expect(set).toMatchObject({ ruleIds: ['A23', 'A30', 'A26'], added: [OFFICE] });
  });

  it.each([
    ['nothing new is added', [YEAR, FAITH, OFFICE], [YEAR]],
    ['together they are still two', [YEAR], [FAITH]],
    ['the entry tells all of it alone', [YEAR], [YEAR, FAITH, OFFICE]],
    ['the entry has no clue', [YEAR, FAITH, OFFICE], []],
  ])('is silent where %s', (_, released, leaving) => {
    expect(accumulatedSets(released, leaving)).toEqual([]);
  });

  it('speaks again when more is added', () => {
    expect(accumulatedSets([YEAR, FAITH, OFFICE], [DATE]).map(({ added }) => added)).toEqual([
      [DATE],
    ]);
  });
});

describe('labels of small groups (R9)', () => {
  it.each([
    [3, true, true, 'blocked'],
    [3, true, false, 'blocked'],
    [3, false, true, 'blocked'],
    [3, false, false, 'removed'],
    [9, true, true, 'blocked'],
    [10, true, true, 'free'],
    [undefined, true, true, 'blocked'],
    [undefined, false, false, 'removed'],
    [0, true, false, 'blocked'],
  ] as const)('%s people, role %s, time point %s: %s', (size, role, timePoint, verdict) => {
    const sizes = size === undefined ? {} : { health: size };
    expect(labelVerdict('health', sizes, { role, timePoint })).toBe(verdict);
  });

  it('knows which clues are labels', () => {
    expect(isGroupKind('health')).toBe(true);
    expect(isGroupKind('date')).toBe(false);
  });
});

describe('counts (A42)', () => {
  it.each([
    [0, { shown: 'zero' }],
    [1, { shown: 'fewer-than-5' }],
    [4, { shown: 'fewer-than-5' }],
    [5, { shown: 'about', count: 5 }],
    [7, { shown: 'about', count: 5 }],
    [8, { shown: 'about', count: 10 }],
    [12, { shown: 'about', count: 10 }],
    [13, { shown: 'about', count: 15 }],
  ] as const)('%s', (count, shown) => {
    expect(shownCount(count)).toEqual(shown);
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s people', (count) => {
    expect(() => shownCount(count)).toThrow(RangeError);
    expect(() => shownCounts([20, count])).toThrow(RangeError);
  });

  it.each([
    [5, 22, null],
    [6, 23, 20],
    [4, 40, null],
    [0, 40, 0],
    [40, 40, 100],
    [41, 40, null],
  ])('%s of %s in per cent: %s', (count, base, percentage) => {
    expect(shownPercentage(count, base)).toBe(percentage);
  });

  it('says nothing about fewer than ten people', () => {
    expect(shownCounts([4, 5])).toEqual({ shown: 'none', why: 'too-few-people' });
    expect(shownMean([1, 2, 3, 4, 5, 1, 2, 3, 4])).toBeNull();
    expect(shownMean([1, 2, 3, 4, 5, 1, 2, 3, 4, 5])).toBe(3);
  });

  it('hides a second cell where the first could be worked back', () => {
    expect(shownCounts([2, 18])).toMatchObject({
      cells: [{ shown: 'fewer-than-5' }, { shown: 'hidden' }],
    });
    expect(shownCounts([4, 4, 4])).toEqual({ shown: 'none', why: 'could-be-worked-back' });
    expect(shownCounts([3, 9, 30])).toMatchObject({
      cells: [{ shown: 'fewer-than-5' }, { shown: 'hidden' }, { shown: 'about', count: 30 }],
    });
    expect(shownCounts([0, 9, 30])).toMatchObject({
      cells: [{ shown: 'zero' }, { shown: 'about', count: 10 }, { shown: 'about', count: 30 }],
    });
  });
});

/** Every row of so many cells with so large a total. */
function* rows(cells: number, total: number): Generator<readonly number[]> {
  if (cells === 1) yield [total];
  else {
    for (let first = 0; first <= total; first += 1) {
      for (const rest of rows(cells - 1, total - first)) yield [first, ...rest];
    }
  }
}

describe('working back', () => {
  it.each([
    [2, 60],
    [3, 34],
    [4, 26],
    [5, 17],
  ])(
    'tells no small cell of %s to a reader who knows the rules and the exact total',
    (cells, most) => {
      let small = 0;
      for (let total = 0; total <= most; total += 1) {
        const possible = new Map<string, Set<number>[]>();
        const told: [string, ShownCounts, readonly number[]][] = [];
        for (const row of rows(cells, total)) {
          const shown = shownCounts(row);
          const key = JSON.stringify(shown);
          const sets = possible.get(key) ?? row.map(() => new Set<number>());
          row.forEach((count, at) => sets[at]?.add(count));
          possible.set(key, sets);
          told.push([key, shown, row]);
        }
        for (const [key, shown, row] of told) {
          if (shown.shown === 'none') continue;
          shown.cells.forEach((cell, at) => {
            if (cell.shown !== 'fewer-than-5') return;
            small += 1;
            const left = possible.get(key)?.[at]?.size ?? 0;
            if (left < 2) expect.fail(`${row.join(', ')} tells cell ${at}: ${key}`);
          });
        }
      }
      expect(small).toBeGreaterThan(50);
    },
  );
});

describe('the questions before a release (R8)', () => {
  it('holds back until both are answered', () => {
    expect(openQuestions({})).toEqual(RELEASE_QUESTIONS.map(({ id }) => id));
    const no = { answer: 'no', reason: '' } as const;
    expect(openQuestions({ stranger: no })).toEqual(['insider']);
    expect(openQuestions({ stranger: no, insider: no })).toEqual([]);
    expect(openQuestions({ stranger: no, insider: { answer: 'unsure', reason: ' ' } })).toEqual([
      'insider',
    ]);
    expect(
      openQuestions({ stranger: no, insider: { answer: 'yes', reason: 'They have read it.' } }),
    ).toEqual([]);
  });
});
