import { expect, it } from 'vitest';

import {
  asksForBackup,
  doorTroubleOf,
  isClosed,
  sayDoorTrouble,
  waitOf,
} from '../../../renderer/features/unlock/door-trouble.ts';
import { troubleWords } from '../../../renderer/text/areas/problems.ts';

it('has nothing to say where the journal opened', () => {
  expect(doorTroubleOf({ outcome: 'unlocked' })).toBeNull();
  expect(doorTroubleOf({ outcome: 'unlocked-by-words' })).toBeNull();
  const readOnly = {
    why: 'older-copy' as const,
    wholeEntries: 3,
    lost: [],
    lostCount: 0,
    unnamedMissing: 0,
  };
  expect(doorTroubleOf({ outcome: 'unlocked-to-read', readOnly })).toBeNull();
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

it('closes the page only where no secret helps, and speaks of a backup where this way in is gone', () => {
  const troubles = (
    [
      { outcome: 'faulty', fault: 'database-damaged' },
      { outcome: 'from-newer-version' },
      { outcome: 'damaged-slot' },
      { outcome: 'no-words' },
      { outcome: 'wrong-passphrase' },
      { outcome: 'in-use' },
    ] as const
  ).map(doorTroubleOf);
  expect(troubles.map((trouble) => trouble !== null && isClosed(trouble))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(troubles.map(asksForBackup)).toEqual([false, false, true, true, false, false]);
});
