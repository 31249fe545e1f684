/** Words that count: one is said as one, and large numbers as the language writes them. */
import { describe, expect, it } from 'vitest';

import { backupWords } from '../../../renderer/text/areas/backups.ts';
import { endingWords } from '../../../renderer/text/areas/ending.ts';
import { leakTestWords } from '../../../renderer/text/areas/leak-test.ts';
import { waysInWords } from '../../../renderer/text/areas/ways-in.ts';

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  const leaks = leakTestWords[language];
  const counted: Readonly<Record<string, (count: number) => string>> = {
    'records left': waysInWords[language].keys.left,
    'files removed': endingWords[language].over.removed,
    'older backups': backupWords[language].older.consequence,
    'places found': leaks.found,
    'files searched': (count) => leaks.files(count, '2 MB'),
    'files unread': leaks.unread,
  };

  it.each(Object.keys(counted))('%s', (name) => {
    const say = counted[name] ?? String;
    expect(say(1)).not.toMatch(/\b1\b/u);
    expect(say(1)).toMatch(/\b(?:one|une?)\b/iu);
    expect(say(7)).toMatch(/\b7\b/u);
  });

  it('writes thousands as the language does, with a space that both typefaces have', () => {
    const said = [
      waysInWords[language].keys.left(1204),
      leaks.files(1204, '2 MB'),
      waysInWords[language].passphrase.cost({ memoryMiB: 1204, passes: 3 }),
    ];
    const figure = language === 'en' ? '1,204' : '1\u00a0204';
    for (const words of said) expect(words).toContain(figure);
  });

  it('calls no archive by a word and not by a nought', () => {
    expect(leaks.archiveCount(0)).not.toContain('0');
    expect(leaks.archiveCount(2)).toBe('2');
  });
});
