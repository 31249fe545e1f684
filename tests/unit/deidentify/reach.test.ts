/** Words beside a find that belong to it. */
import { describe, expect, it } from 'vitest';

import { findIdentifiers } from '../../../main/vault/deidentify/propose.ts';
import { reached } from '../../../main/vault/deidentify/reach.ts';
import type { Span } from '../../../main/vault/deidentify/span.ts';
import { loadTagger } from '../../../main/vault/deidentify/tagger/load-tagger.ts';

const TEXT = 'She was adopted from Hunan by a baker';

/** @param likely probability of each word of TEXT. */
function reachedIn(likely: readonly number[], spans: readonly [string, Span['tier']][]): string[] {
  const tagged = { ...loadTagger().tag(TEXT, []), any: Float32Array.from(likely) };
  const found = spans.map(([words, tier]): Span => {
    const start = TEXT.indexOf(words);
    const end = start + words.length;
    return {
      ...{ start, end, tier, kind: 'background', ruleId: 'A29' },
      ...{ replacement: '[background]', generalisation: null },
    };
  });
  return reached(found, tagged).map(({ start, end, tier }) => `${tier} ${TEXT.slice(start, end)}`);
}

describe('what a find reaches', () => {
  it('is the word between two finds, and makes one of them', () => {
    const likely = [0, 0, 0.9, 0.06, 0.9, 0, 0, 0];
    const spans: [string, Span['tier']][] = [
      ['adopted', 'likely'],
      ['Hunan', 'likely'],
    ];
    expect(reachedIn(likely, spans)).toEqual(['likely adopted from Hunan']);
  });

  it('is asked about where it is doubtful, by itself beside what is likely', () => {
    const likely = [0, 0.012, 0.9, 0, 0, 0, 0, 0];
    expect(reachedIn(likely, [['adopted', 'likely']])).toEqual([]);
    likely[1] = 0.03;
    expect(reachedIn(likely, [['adopted', 'likely']])).toEqual(['check was']);
  });

  it('does not end with a word that joins nothing', () => {
    const likely = [0, 0, 0.9, 0.5, 0, 0, 0, 0];
    expect(reachedIn(likely, [['adopted', 'likely']])).toEqual([]);
  });

  it('stops at a word in which nothing is seen', () => {
    const likely = [0, 0, 0, 0, 0.9, 0, 0.9, 0.9];
    expect(reachedIn(likely, [['Hunan', 'likely']])).toEqual([]);
  });
});

const wordsOf = (text: string): readonly string[] =>
  findIdentifiers(text, [], 'en').map(({ start, end }) => text.slice(start, end));

describe('people of one letter', () => {
  it('are those who speak more than once', () => {
    const text =
      'Typed up what I could.\nD: so\nL: the accent thing\nD: go on\nL: and then she left';
    expect(wordsOf(text).filter((words) => /^[DL]$/u.test(words))).toEqual(['D', 'L', 'D', 'L']);
  });

  it('are not question and answer', () => {
    const text = 'Q: was that feedback\nA: no\nQ: would you like some\nA: yes';
    expect(wordsOf(text)).toEqual([]);
  });

  it('have a point in the middle of a sentence', () => {
    expect(wordsOf('It was odd that C. said nothing at all.')).toContain('C');
    expect(wordsOf('We gave vitamin C. so we talked about it.')).not.toContain('C');
  });
});

describe('rooms', () => {
  it('go by a number and by what they are for', () => {
    expect(wordsOf('We met in lecture theatre 1 and then left.')).toContain('lecture theatre 1');
  });
});
