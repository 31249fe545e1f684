import { describe, expect, it } from 'vitest';

import { sources } from '../../../shared/content/packs.ts';
import { lookTwice } from '../../../shared/lens/look-twice.ts';
import { lensPatterns } from '../../../shared/lens/patterns.ts';

const ids = (text: string, silenced?: ReadonlySet<string>): readonly string[] =>
  lookTwice(text, silenced).map(({ pattern }) => pattern.id);

describe('the lexicon', () => {
  it('has 63 patterns, each with a known source', () => {
    expect(lensPatterns).toHaveLength(63);
    expect(new Set(lensPatterns.map(({ id }) => id)).size).toBe(63);
    for (const { sources: keys } of lensPatterns) {
      expect(keys.filter((key) => !Object.hasOwn(sources, key))).toEqual([]);
    }
  });

  it.each(lensPatterns.map(({ id, example }) => [id, example] as const))(
    '%s is heard in "%s"',
    (id, example) => {
      expect(ids(example)).toContain(id);
    },
  );
});

describe('what is left alone', () => {
  it.each([
    'Her school had no chemistry teacher for two years because the county cut the post.',
    'The rota gave the clinic slots to students whose parents could drive them.',
    'The assessment committee excluded part-time students by moving the exam to Saturday.',
    'She speaks three languages and interpreted for the team twice that week.',
    'I realised that I schedule teaching at the hour when carers have to leave.',
    'The student decided to appeal, gathered the evidence and won.',
    'Our placement allocation rule sends students without cars to the same two hospitals.',
    'I asked the deputy dean who owns the policy and when it was last reviewed.',
    'My mentor said the phrase "lack of confidence" is used about her and never about her friends.',
    'Can we fix a date for the next meeting?',
    'I will try to fit in a meeting before clinic.',
    'We integrated the two data sets.',
    'We have support staff on Tuesdays.',
    'The trust moved the on-call room so that the lift works for everyone.',
    'I had assumed everyone could afford the elective deposit. The school sets it.',
    'Disabled students told us the lift has been out of order since October.',
  ])('%s', (sentence) => {
    expect(ids(sentence)).toEqual([]);
  });

  it.each([
    ['curly', 'He said “they lack confidence” and smiled.'],
    ['single', 'He said ‘they lack confidence’ and smiled.'],
    ['guillemets', 'Elle a dit « un manque de préparation » et a souri.'],
    ['straight', 'He said "they lack confidence" and smiled.'],
  ])('what is quoted: %s', (_, sentence) => {
    expect(ids(sentence)).toEqual([]);
  });

  it('a sentence that names the rule as the cause, and not the one beside it', () => {
    expect(ids('They are under-prepared because our timetable leaves no hour to prepare.')).toEqual(
      [],
    );
    expect(ids('They are under-prepared. Our timetable leaves no hour to prepare.')).toEqual([
      'L06',
    ]);
  });

  it('hears "we gave them the chance" all the same: there the institution is the giver', () => {
    expect(ids('We gave her the chance because the school has a policy.')).toContain('L47');
  });

  it('a pattern that the writer has silenced', () => {
    expect(ids('She lacked confidence.', new Set(['L01']))).toEqual([]);
  });
});

describe('a quote that never closes', () => {
  it('hides nothing, and an apostrophe is no quote', () => {
    expect(ids('He said “they lack confidence and left')).toEqual(['L01']);
    expect(ids('The students’ lack of confidence, and the tutors’ too.')).toEqual(['L01']);
    expect(ids("I didn't see that she lacked confidence, and wasn't asked.")).toEqual(['L01']);
  });
});

it('hits lie in order, apart, and on the words that they name', () => {
  const text = 'Weak students lack motivation. They lack confidence. 😀 Weak students again.';
  const hits = lookTwice(text);
  expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Weak students',
    'lack motivation',
    'lack confidence',
    'Weak students',
  ]);
});
