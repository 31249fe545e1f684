import { describe, expect, it } from 'vitest';

import { ownPromises, recalled, recallFor } from '../../../renderer/features/reflect/last-time.ts';
import { findPrompt, packs } from '../../../shared/content/packs.ts';
import { sampleState } from '../../support/fake-states.ts';

describe('what of earlier writing belongs beside a question', () => {
  it.each([
    ['nothing beside the first story', 'P01.1', [], false, false],
    ['nothing beside the second story', 'P10.1', [], false, false],
    ['earlier answers, when they are asked for', 'P04.3', ['P04.3'], false, false],
    ['commitments and promised steps beside the next one', 'P04.6', ['P04.6'], true, false],
    ['commitments open before the halfway questions', 'P08.1', ['P08.1', 'P04.6'], true, true],
    ['commitments open where they are followed up', 'P08.5', ['P08.5', 'P04.6'], true, true],
  ])('%s', (_, promptId, promptIds, withPromises, isOpen) => {
    expect(recallFor(promptId)).toEqual({ promptIds, withPromises, isOpen });
  });

  it('opens with the first question of the halfway pack, and asks after a real commitment', () => {
    expect(packs.find(({ id }) => id === 'P08')?.prompts[0]?.id).toBe('P08.1');
    expect(findPrompt('P04.6')?.question.en).toContain('one thing within my own remit');
    expect(findPrompt('P08.5')?.question.en).toContain('things I said I would do');
  });

  it('leaves out what only the partner promised', () => {
    const [first, second] = [...sampleState().guide.steps.values()];
    if (first === undefined || second === undefined) throw new Error('no steps');
    const steps = [first, { ...second, by: 'partner' as const }];
    expect(ownPromises(steps)).toEqual([first]);
    expect(ownPromises([{ ...first, by: 'both' }])).toHaveLength(1);
  });
});

describe('an earlier answer beside a question', () => {
  it.each([
    ['whole where it is short', ' A line. ', { text: 'A line.', isCut: false }],
    [
      'cut between words where it is long',
      `${'word '.repeat(299)}wo${'r'.repeat(500)}`,
      { text: `${'word '.repeat(299).trim()}…`, isCut: true },
    ],
    [
      'cut where it is one long word',
      'w'.repeat(2000),
      { text: `${'w'.repeat(1500)}…`, isCut: true },
    ],
  ])('is %s', (_, text, expected) => {
    expect(recalled(text)).toEqual(expected);
  });
});
