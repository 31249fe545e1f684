import { expect, it } from 'vitest';

import {
  doorTroubleOf,
  sayDoorTrouble,
  waitOf,
} from '../../../renderer/features/unlock/door-trouble.ts';
import { troubleWords } from '../../../renderer/text/areas/problems.ts';

it('has nothing to say where the journal opened', () => {
  expect(doorTroubleOf({ outcome: 'unlocked' })).toBeNull();
  expect(doorTroubleOf({ outcome: 'unlocked-by-words' })).toBeNull();
});

it('tells a wrong passphrase from a damaged slot and a fault', () => {
  const said = (
    [
      { outcome: 'wrong-passphrase' },
      { outcome: 'damaged-slot' },
      { outcome: 'faulty', fault: 'swapped' },
    ] as const
  ).map((outcome) => {
    const trouble = doorTroubleOf(outcome);
    if (trouble === null) throw new Error('The door stayed closed.');
    return sayDoorTrouble(troubleWords.en, trouble).what;
  });
  expect(said).toEqual([
    'That passphrase does not open this journal.',
    'The part of the key file that answers to this is damaged.',
    'The key file and the entries belong to different journals.',
  ]);
});

it('knows how long to wait', () => {
  expect(waitOf(doorTroubleOf({ outcome: 'wait', seconds: 8 }))).toBe(8);
  expect(waitOf(doorTroubleOf({ outcome: 'wrong-words' }))).toBe(0);
  expect(waitOf(null)).toBe(0);
});
