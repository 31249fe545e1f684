/** What the training makes up: forms of French words, and other clues for a clue. */
import { describe, expect, it } from 'vitest';

import { frenchWords } from '../../../build/deidentify/french-words.ts';
import { OtherClues } from '../../../build/deidentify/other-clues.ts';
import type { Reflection } from '../../../build/deidentify/marked-reflections.ts';
import { Random } from '../../../build/deidentify/random.ts';

describe('everyday French words', () => {
  const words = frenchWords();

  it.each([
    ['a verb, its stem changed', ['mangeons', 'rappelle', 'essuie', 'reflechissais', 'attendu']],
    ['a noun and an adjective', ['hopitaux', 'nouvelles', 'serieuse', 'attentives', 'fatiguee']],
    ['a small word', ['aujourd', 'quelques', 'doucement']],
  ])('has %s', (_sort, forms) => {
    expect(forms.filter((form) => !words.has(form))).toEqual([]);
  });

  it('has no name that is none', () => {
    expect(['ngozi', 'tremblay', 'siobhan'].filter((name) => words.has(name))).toEqual([]);
  });
});

describe('other clues', () => {
  const reflection = (lang: string, text: string, type: string): Reflection => ({
    id: text,
    lang,
    role: 'mentee',
    text,
    spans: [{ start: 0, end: text.length, type, class: 'quasi', entity: 'x' }],
    keep: [],
  });
  const dean = reflection('en-GB', 'dean', 'ROLE');
  const clues = new OtherClues([
    dean,
    reflection('en-CA', 'provost', 'ROLE'),
    reflection('fr-FR', 'doyen', 'ROLE'),
    reflection('en-GB', 'deaf', 'DEMOGRAPHIC'),
  ]);

  it('are of the same sort, language and length', () => {
    const random = new Random(1);
    const [span] = dean.spans;
    if (span === undefined) throw new Error('no span');
    const drawn = new Set(
      Array.from({ length: 40 }, () => clues.pick('dean', span, false, random)),
    );
    expect([...drawn].sort()).toEqual(['dean', 'provost']);
    expect(clues.pick('head of the whole school', span, false, random)).toBe(
      'head of the whole school',
    );
  });
});
