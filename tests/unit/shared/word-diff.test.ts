import { describe, expect, it } from 'vitest';

import type { DiffPart } from '../../../shared/compare/word-diff.ts';
import { wordDiff } from '../../../shared/compare/word-diff.ts';

/** "[-gone-]{+new+}", as word differences are often written. */
function inMarks(parts: readonly DiffPart[]): string {
  const marks = { same: ['', ''], gone: ['[-', '-]'], new: ['{+', '+}'] } as const;
  return parts.map(({ kind, text }) => marks[kind][0] + text + marks[kind][1]).join('');
}

function side(parts: readonly DiffPart[], other: 'gone' | 'new'): string {
  return parts
    .filter(({ kind }) => kind === 'same' || kind === other)
    .map(({ text }) => text)
    .join('');
}

/** Mulberry32: the same texts in every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

describe('what a person reads of a change', () => {
  const cases: readonly (readonly [what: string, before: string, after: string, shown: string])[] =
    [
      ['nothing of two empty texts', '', '', ''],
      ['one part of two like texts', 'As it was.', 'As it was.', 'As it was.'],
      ['all new after nothing', '', 'Now.', '{+Now.+}'],
      ['all gone before nothing', 'Then.', '', '[-Then.-]'],
      [
        'one word for another, without the space behind it',
        'She lacked confidence at first.',
        'She showed confidence at first.',
        'She [-lacked-]{+showed+} confidence at first.',
      ],
      ['a mark', 'What now?', 'What now!', 'What now[-?-]{+!+}'],
      ['a word more', 'the ward round', 'the whole ward round', 'the {+whole +}ward round'],
      [
        'the elision alone where the word is the same',
        "J'ai vu l’étudiante partir.",
        "J'ai vu une étudiante partir.",
        "J'ai vu [-l’-]{+une +}étudiante partir.",
      ],
      [
        'a word with its hyphen whole',
        'un groupe sous-représenté ici',
        'un groupe sur-représenté ici',
        'un groupe [-sous-représenté-]{+sur-représenté+} ici',
      ],
      ['a contraction whole', "I don't know", "I didn't know", "I [-don't-]{+didn't+} know"],
      ['a space more', 'one two', 'one  two', 'one{+ +} two'],
      ['a new paragraph', 'One.\n\nThree.', 'One.\n\nTwo.\n\nThree.', 'One.\n\n{+Two.\n\n+}Three.'],
      [
        'a sentence written anew whole, not in shreds',
        'She had to learn the rules of this place herself.',
        'Nobody ever told her the rules of this place before.',
        '[-She had to learn-]{+Nobody ever told her+} the rules of this place [-herself-]{+before+}.',
      ],
      [
        'a word that happens to stay among others that change as changed',
        'He was slow and never ready for the exam.',
        'Our timetable left and took no evenings for the exam.',
        '[-He was slow and never ready-]{+Our timetable left and took no evenings+} for the exam.',
      ],
    ];
  it.each(cases)('shows %s', (_what, before, after, shown) => {
    expect(inMarks(wordDiff(before, after))).toBe(shown);
  });

  it('keeps a paragraph that stays, though both its neighbours change', () => {
    const before = 'One two three four.\nStays.\nFive six seven eight.';
    const after = 'Uno due tre quattro.\nStays.\nCinque sei sette otto.';
    expect(wordDiff(before, after)).toContainEqual({ kind: 'same', text: '.\nStays.\n' });
  });
});

describe('any two texts', () => {
  const WORDS = [
    'a',
    'b',
    'the',
    'ward',
    "l'",
    'élève',
    '.',
    ',',
    '\n',
    '  ',
    '\n\n',
    '🦜',
    '\r\n',
  ];
  const cases = Array.from({ length: 600 }, (_, seed) => {
    const pick = random(seed);
    const words = (most: number): string =>
      Array.from(
        { length: pick(most) },
        () => `${WORDS[pick(WORDS.length)] ?? ''}${pick(2) ? ' ' : ''}`,
      ).join('');
    return [words(40), words(40)] as const;
  });

  it('come back whole out of their differences', () => {
    for (const [before, after] of cases) {
      const parts = wordDiff(before, after);
      expect(side(parts, 'gone')).toBe(before);
      expect(side(parts, 'new')).toBe(after);
      expect(parts.every(({ text }) => text !== '')).toBe(true);
      expect(parts.some(({ kind }, index) => kind === parts[index + 1]?.kind)).toBe(false);
    }
  });

  it('put what is gone in front of what is new', () => {
    for (const [before, after] of cases) {
      const kinds = wordDiff(before, after).map(({ kind }) => kind);
      expect(kinds.join(' ')).not.toContain('new gone');
    }
  });
});

describe('long texts', () => {
  const pick = random(7);
  const long = (words: number, vocabulary: number): string[] =>
    Array.from({ length: words }, () => `w${pick(vocabulary)}`);

  it('finds three small changes in a hundred thousand words', () => {
    const before = long(100_000, 3000);
    const after = before.with(10, 'first').with(50_000, 'second').with(99_990, 'third');
    const parts = wordDiff(before.join(' '), after.join(' '));
    expect(parts.filter(({ kind }) => kind === 'new').map(({ text }) => text)).toEqual([
      'first',
      'second',
      'third',
    ]);
  });

  it('answers soon where two long texts have only a vocabulary in common', () => {
    const [before, after] = [long(200_000, 50).join(' '), long(200_000, 50).join(' ')];
    const began = performance.now();
    const parts = wordDiff(before, after);
    // Far from what it takes, and far below what comparing every word with every other would.
    expect(performance.now() - began).toBeLessThan(5000);
    expect(side(parts, 'gone')).toBe(before);
    expect(side(parts, 'new')).toBe(after);
  });

  it('finds moved chapters without losing a word', () => {
    const chapters = Array.from({ length: 6 }, () => long(3000, 100_000).join(' '));
    const [one = '', two = '', ...rest] = chapters;
    const [before, after] = [chapters.join('\n'), [two, one, ...rest].join('\n')];
    const parts = wordDiff(before, after);
    expect(side(parts, 'gone')).toBe(before);
    expect(side(parts, 'new')).toBe(after);
    const same = parts
      .filter(({ kind }) => kind === 'same')
      .reduce((sum, { text }) => sum + text.length, 0);
    expect(same).toBeGreaterThan(before.length * 0.7);
  });
});
