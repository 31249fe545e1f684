import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { evaluateLines } from '../../../build/deidentify/evaluate.ts';

const outputSchema = z.strictObject({
  id: z.string(),
  spans: z.array(
    z.strictObject({
      start: z.int(),
      end: z.int(),
      type: z.string(),
      tier: z.enum(['certain', 'likely', 'check']),
      class: z.enum(['direct', 'quasi']),
    }),
  ),
});

const evaluated = (...lines: readonly object[]) =>
  evaluateLines(lines.map((line) => JSON.stringify(line)).join('\n'))
    .trim()
    .split('\n')
    .map((line) => outputSchema.parse(JSON.parse(line)));

describe('evaluate:deidentify', () => {
  it('answers each line in order, with offsets into the text as given', () => {
    const texts = [
      'I wrote to amina.khan@soton.ac.uk today.',
      '👩🏽‍⚕️ “Zoe\u0308”\u00a0wrote to\u00a0amina.khan@soton.ac.uk\r\ntoday.',
      '',
    ];
    const results = evaluated(...texts.map((text, at) => ({ id: `t${at}`, text })));
    expect(results.map(({ id }) => id)).toEqual(['t0', 't1', 't2']);
    const found = results.map(({ spans }, at) =>
      spans.map(({ start, end }) => texts[at]?.slice(start, end)),
    );
    expect(found[0]).toContain('amina.khan@soton.ac.uk');
    expect(found[1]).toContain('amina.khan@soton.ac.uk');
    expect(found[2]).toEqual([]);
  });

  it('passes over empty lines', () => {
    expect(evaluateLines('\n\n')).toBe('');
  });

  it.each([
    ['{"id":"a","text":"b"}\n{"id":', /^line 2: not JSON/u],
    ['{"id":"a"}', /^line 1: text /u],
    ['{"id":"a","text":7}', /^line 1: text /u],
    ['\n[]', /^line 2: /u],
  ])('says which line of %j is malformed', (input, message) => {
    expect(() => evaluateLines(input)).toThrow(message);
  });
});
