import { describe, expect, it } from 'vitest';

import {
  isToReplace,
  sayRehearsal,
} from '../../../renderer/features/rehearsal/rehearsal-trouble.ts';
import type { FailedRehearsal } from '../../../renderer/features/rehearsal/rehearsal-trouble.ts';
import { troubleWords } from '../../../renderer/text/areas/problems.ts';
import { rehearsalWords } from '../../../renderer/text/areas/rehearsal.ts';

const FAILED: readonly FailedRehearsal[] = [
  { outcome: 'wrong' },
  { outcome: 'words-mistyped', unknown: [3], count: 24 },
  { outcome: 'no-words' },
  { outcome: 'wait', seconds: 8 },
  { outcome: 'damaged-slot' },
];

describe.each(['en', 'fr'] as const)('a failed rehearsal in %s', (language) => {
  const say = (way: 'passphrase' | 'words', failed: FailedRehearsal) =>
    sayRehearsal(rehearsalWords[language], troubleWords[language], way, failed);

  it.each(FAILED)('$outcome says what, what is lost and what next, for both ways', (failed) => {
    for (const way of ['passphrase', 'words'] as const) {
      for (const sentence of Object.values(say(way, failed))) {
        expect(sentence).toMatch(/^[\p{Lu}\d].+\.$/su);
      }
    }
  });

  it('does not say at an open journal what is said at the door', () => {
    const door = troubleWords[language].refusal;
    expect(say('passphrase', { outcome: 'wrong' }).what).not.toBe(
      door['wrong-passphrase']({ outcome: 'wrong-passphrase' }).what,
    );
    expect(say('words', { outcome: 'damaged-slot' })).not.toEqual(
      say('passphrase', { outcome: 'damaged-slot' }),
    );
  });

  it('names the place of a mistyped word and the length of a pause', () => {
    const mistyped = { outcome: 'words-mistyped', unknown: [3, 17], count: 24 } as const;
    expect(say('words', { ...mistyped, unknown: [3, 17] }).what).toMatch(/3.+17/u);
    expect(say('passphrase', { outcome: 'wait', seconds: 8 }).what).toContain('8');
  });
});

it('offers a new way in only where this one would not open the journal', () => {
  expect(FAILED.filter(isToReplace).map(({ outcome }) => outcome)).toEqual([
    'wrong',
    'no-words',
    'damaged-slot',
  ]);
});
