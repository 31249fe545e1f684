import { describe, expect, it } from 'vitest';

import { markHits, searchWords } from '../../../renderer/features/journal/hits.ts';

function shown(text: string, search: string): string {
  return markHits(text, search)
    .map((stretch) => (stretch.hit ? `[${stretch.text}]` : stretch.text))
    .join('');
}

describe('hits are marked', () => {
  it('from the beginning of a word, whatever its case', () => {
    expect(shown('Bank, banking and embankment', 'BANK')).toBe('[Bank], [banking] and embankment');
  });

  it('as one where the words follow each other', () => {
    expect(shown('a bank statement, a statement', 'bank stat')).toBe(
      'a [bank statement], a [statement]',
    );
  });

  it('without regard to accents, composed or combining', () => {
    expect(shown('élan, e\u0301lan, elan', 'ELAN')).toBe('[élan], [e\u0301lan], [elan]');
    expect(shown('elan', 'élan')).toBe('[elan]');
  });

  it('in any script, and never inside an emoji', () => {
    expect(shown('שלום עולם 👩‍⚕️ said', 'שלום')).toBe('[שלום] עולם 👩‍⚕️ said');
    expect(shown('👩‍⚕️', '👩')).toBe('👩‍⚕️');
  });

  it('at both ends, and joined they are the text', () => {
    const text = 'fare\n\nof the fare';
    expect(shown(text, 'fare')).toBe('[fare]\n\nof the [fare]');
    expect(
      markHits(text, 'fare')
        .map((stretch) => stretch.text)
        .join(''),
    ).toBe(text);
  });

  it('nowhere when nothing is looked for', () => {
    expect(markHits('some words', '  ')).toEqual([{ text: 'some words', hit: false }]);
    expect(markHits('', 'some')).toEqual([]);
  });

  it('fast in a megabyte', () => {
    const text = 'the train fare is paid back in arrears '.repeat(27_000);
    const start = performance.now();
    expect(markHits(text, 'arrears').filter((stretch) => stretch.hit)).toHaveLength(27_000);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

it('takes a search apart into its words', () => {
  expect(searchWords('  Bank-Statement, bank ')).toEqual(['bank', 'statement']);
});
