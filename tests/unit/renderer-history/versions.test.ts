import { describe, expect, it } from 'vitest';

import { pairsOf, versionsOf } from '../../../renderer/features/history/versions.ts';
import type { Version } from '../../../renderer/features/history/versions.ts';
import type { Entry } from '../../../shared/model/journal.ts';
import { sampleState } from '../../support/fake-states.ts';

function version(texts: Readonly<Record<string, string>>, part: Partial<Version> = {}): Version {
  const answers = Object.entries(texts).map(([promptId, text]) => ({
    promptId,
    question: `Question ${promptId}`,
    questionLanguage: 'en' as const,
    text,
    skipped: false,
  }));
  return { at: '2026-10-01T10:00:00.000Z', title: '', answers, onlyMe: [], ...part };
}

describe('which words of two versions belong side by side', () => {
  const shown = (before: Version, after: Version) =>
    pairsOf(before, after).map((pair) => [pair.promptId, pair.before, pair.after]);

  it.each([
    ['those to one question', { A: 'old' }, { A: 'new' }, [['A', 'old', 'new']]],
    ['words that were not there', {}, { A: 'new' }, [['A', '', 'new']]],
    ['words that are gone', { A: 'old' }, {}, [['A', 'old', '']]],
    ['none to a question without words in both', { A: ' ' }, { A: '' }, []],
    [
      'in their order, though each has one that the other lacks',
      { A: '1', B: '2', D: '4' },
      { A: '1', C: '3', D: '4' },
      [
        ['A', '1', '1'],
        ['B', '2', ''],
        ['C', '', '3'],
        ['D', '4', '4'],
      ],
    ],
    [
      'the first that is gone first',
      { A: '1', B: '2' },
      { B: '2' },
      [
        ['A', '1', ''],
        ['B', '2', '2'],
      ],
    ],
  ] as const)('%s', (_, before, after, expected) => {
    expect(shown(version(before), version(after))).toEqual(expected);
  });

  it('say where either holds words for the writer alone', () => {
    const hidden = version({ A: 'x', B: 'y' }, { onlyMe: [{ promptId: 'B', start: 0, end: 1 }] });
    const pairs = pairsOf(hidden, version({ A: 'x', B: 'y' }));
    expect(pairs.map(({ holdsOnlyMe }) => holdsOnlyMe)).toEqual([false, true]);
  });
});

describe('versions of an entry', () => {
  it('begin with what it says now', () => {
    const [entry] = [...sampleState().entries.values()] as [Entry];
    const state = { finishedAt: '2026-10-02T10:00:00.000Z', title: 'T', answers: [], onlyMe: [] };
    expect(versionsOf(entry, [state]).map(({ at }) => at)).toEqual([
      entry.changedAt,
      state.finishedAt,
    ]);
  });
});
