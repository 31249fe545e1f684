import { describe, expect, it } from 'vitest';

import { parseReflections } from '../../../build/deidentify/marked-reflections.ts';
import { score } from '../../../build/deidentify/score.ts';

const MARKED = `=== a | en-GB | mentor | prose
Dr [[Ngozi Okwuosa|PERSON|d|p1|wafr]] met [[Ngozi|PERSON|d|p1|wafr]]'s [[Vice Dean|ROLE|q|r1]].
[[May|KEEP]] I ask? She is the [[only Deaf surgeon|DEMOGRAPHIC|q|m1|rare]].

=== b | fr-CA | mentee | notes
[[Dakar|LOC|d|l1]] en [[mars|KEEP]].
`;
const gold = parseReflections('made up', MARKED);
const [first, second] = gold;

function span(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

describe('marked reflections', () => {
  it('are read with their offsets, and without their marks', () => {
    expect(gold).toHaveLength(2);
    expect(first?.text).toBe(
      "Dr Ngozi Okwuosa met Ngozi's Vice Dean.\nMay I ask? She is the only Deaf surgeon.",
    );
    expect(first?.spans[0]).toEqual({
      start: 3,
      end: 16,
      type: 'PERSON',
      class: 'direct',
      entity: 'p1',
      heritage: 'wafr',
    });
    expect(first?.spans[3]?.rare).toBe(true);
    expect(first?.keep).toEqual([span(first?.text ?? '', 'May')]);
  });

  it('are refused where a mark is none', () => {
    const parse = (text: string) => () =>
      parseReflections('f', `=== a | en-GB | mentor | x\n${text}`);
    expect(parse('[[a|PERSON|x|p1]]')).toThrow('f, a: a mark that is none');
    expect(parse('[[a|PERSON|d]]')).toThrow('f, a: a mark that is none');
    expect(parse('[[a')).toThrow('f, a: a mark left open');
  });
});

describe('the scorer', () => {
  // The same proposals through the judge's own score.mjs gave the same counts.
  const text = first?.text ?? '';
  const proposals = new Map([
    [
      'a',
      [
        span(text, 'Dr Ngozi Okwuosa'),
        span(text, "Ngozi's"),
        span(text, 'May'),
        span(text, 'only Deaf'),
      ],
    ],
    ['b', [span(second?.text ?? '', 'Dakar')]],
  ]);
  const scores = score(gold, proposals);

  it('covers a mention only whole, and an entity only by all its mentions', () => {
    expect(scores.all.directMentions).toMatchObject({ hits: 3, total: 3 });
    expect(scores.all.directEntities).toMatchObject({ hits: 2, total: 2 });
    expect(scores.all.cleanDocuments).toMatchObject({ hits: 2, total: 2 });
    expect(scores.all.quasiMentions).toMatchObject({ hits: 0, total: 2 });
    expect(scores.all.rare).toMatchObject({ hits: 0, total: 1 });
  });

  it('counts what was to be left alone, and letters outside of any mark', () => {
    expect(scores.all.keepUntouched).toMatchObject({ hits: 1, total: 2 });
    expect(scores.touched.map((one) => one.text)).toEqual(['May']);
    // A title before a mark and a possessive after one are neither right nor wrong.
    expect(scores.all.wronglyFlagged).toMatchObject({ hits: 3, total: 21 });
    expect(scores.all.precision).toMatchObject({ hits: 30, total: 33 });
    expect(scores.falseFlags.map((one) => one.text)).toEqual(['May']);
  });

  it('loses the entity and the document with one mention', () => {
    const one = score(gold, new Map([['a', [span(text, 'Ngozi Okwuosa')]]]));
    expect(one.all.directMentions).toMatchObject({ hits: 1, total: 3 });
    expect(one.all.directEntities).toMatchObject({ hits: 0, total: 2 });
    expect(one.all.cleanDocuments).toMatchObject({ hits: 0, total: 2 });
    expect(one.misses.map((miss) => miss.text)).toContain('Dakar');
  });

  it('tells languages and heritages apart', () => {
    expect([...scores.byLanguage.keys()]).toEqual(['en-GB', 'fr']);
    expect(scores.firstNames.get('wafr')).toMatchObject({ hits: 1, total: 1 });
  });
});
